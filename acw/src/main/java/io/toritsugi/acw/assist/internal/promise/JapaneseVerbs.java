package io.toritsugi.acw.assist.internal.promise;

import io.toritsugi.core.followup.FollowUpKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be promised in Japanese: what is done, and the polite ends by which somebody says that he will do it. */
final class JapaneseVerbs {
    /** Stems of humble and causative verbs, as they stand before ます. */
    private static final String STEM =
            "(?:お?差し?上げ|差しあげ|さしあげ|申し上げ|もうしあげ|させていただき|させて頂き|させて戴き|いたさせ|致させ|いたし|致し|おかけし|お掛けし|おいれし|お入れし"
                    + "|かけ直し|かけ|掛け|入れ|行い|おこない|させ|できるようにし|できるようにいたし|するようにし|するようにいたし|することにし|ことといたし|とさせていただき|し)";

    private static final String PARTICLE = "(?:を|も|は|で|にて|には|に|の方を|のほうを)?(?:必ず|改めて|あらためて|もう一度|再度|すぐに?|一度|[、\\s])?";

    /** What stands behind ます if somebody says that he will. */
    private static final String SAID = "(?=$|[\\s。、!.,…〜ー」)♪]|ね|よ(?!う)|ので|から|が|けど|けれど|し[、。])";

    private static final String WILL = PARTICLE + "(?:" + STEM + "ます" + SAID
            + "|(?:する|いたす|差し上げる|させていただく|させる|申し上げる)(?:予定|つもり|所存|ことに(?:なって|なり|いたし|し)|ように?(?:いたし|し|申し伝え|伝え|手配|指示)|運び)"
            + "|(?:し|いたし|させていただき|させて頂き|差し上げ|申し上げ)たい(?:と)?(?:思い|存じ|考え)"
            + "|" + STEM + "て(?:おき|もらい)ます" + SAID
            + "|する(?:ね|よ(?!う)|から|ので)?(?=[。!、]|$))";
    private static final String OFFERED =
            PARTICLE + "(?:" + STEM + "(?:ましょうか|ますか(?!ら)|ますが[、]?(?:それで)?(?:よろし|宜し|いかが|大丈夫|構い|かまい|差し支え))"
                    + "|(?:し|いたし|差し上げ|おかけし|させていただい|させて頂い|申し上げ)て(?:も)?(?:よろし|宜し|大丈夫|構い|かまい|いい)|(?:する|いたす|差し上げる|させていただく)(?:という)?(?:こと|形|かたち)で(?:よろし|宜し|大丈夫|いい|構い|かまい)|で(?:よろし|宜し|大丈夫))";

    /** What is done first, by a sentence that goes on. */
    private static final String AND = PARTICLE + "(?:" + STEM + "(?:て[、]?|、|た(?:上|うえ)で)|の(?:上|うえ)[、で])";

    private static final String CALLS =
            "(?:折り?返し(?:の)?(?:お電話|ご?連絡|電話)|折り?返し|お?電話|ご?連絡|ご?一報|架電|こーるばっく|お知らせ|ご?報告|ご?回答|お?返事|ご?返信|ご?返答|お声がけ|お声掛け|ふぉろー)";
    private static final String SENDS = "(?:お送り|ご?送付|ご?発送|ご?郵送|ご?送信|ご?配送|お届け|ご?転送|ご?返送|再送|ふぁっくす|fax|e?めーる|sms)";
    private static final String MONEY = "(?:ご?返金|払い戻し|お?振り?込み?|ご?返品|減額|取り寄せ|お取り寄せ|ご?手配|調査|ご?検討|発注)";
    private static final String VISITS = "(?:ご?訪問|派遣)";
    private static final String CALLS_ON =
            "(?<!話を)(?<!用件を)(?<!内容を)(?<!状況を)(?<!名前を)(?<!意見を)(?<!詳細を)(?<!く)(?<!電話番号を)(?:お伺い|伺い)";
    private static final String HANDS = "(?:お?引き?継ぎ|引き?継がせていただき|申し伝え)";
    private static final String ESCALATES = "(?:えすかれーしょん|えすかれ|上席に報告|上長に報告|上司に報告|責任者に報告)";
    private static final String WORK =
            "(?:ご?案内|ご?説明|お?手続き?|ご?交換|ご?準備|ご?用意|申請|ご?登録|ご?変更|更新|修正|ご?訂正|反映|ご?対応|お調べ|お?調べ|ご?確認|ご?相談|処理|解約|作成|修理|設置|お引き取り|引き取り|回収)";

    private static final List<Verb> VERBS = List.of(
            verb(FollowUpKind.CALLBACK, false, CALLS + WILL),
            verb(FollowUpKind.CALLBACK, true, CALLS + "(?:は|を|につきましては)[^。]{1,40}?(?:差し?上げ|申し上げ|させていただき|入れ)ます" + SAID),
            verb(FollowUpKind.CALLBACK, false, "折り?返(?:させていただき|させて頂き|させ)ます" + SAID),
            verb(FollowUpKind.CALLBACK, false, "(?:折り?返し|(?:お)?(?:かけ|掛け)直し(?:いたし|し|させていただき)?)ます" + SAID),
            verb(
                    FollowUpKind.CALLBACK,
                    false,
                    "(?:折り?返し|こーるばっく|お?電話)の(?:ご?予約|お?約束|手配|ご?依頼|お時間)(?:を|で|も|が)?(?:お?取りし|お?取りいたし|承り|お受けし|入れさせていただき|設定し|設定いたし|手配し|手配いたし|いたし|登録し|登録いたし|完了し|確保し)(?:ました|ます|まして|ております)"),
            verb(FollowUpKind.BACK_OFFICE, false, SENDS + WILL),
            verb(FollowUpKind.BACK_OFFICE, false, "(?:送り|届け|お出しし|お出しいたし|返送し|送らせていただき|送らせて頂き|届けさせていただき)ます" + SAID),
            verb(FollowUpKind.BACK_OFFICE, false, MONEY + WILL),
            verb(FollowUpKind.WORK_ORDER, false, VISITS + WILL),
            verb(FollowUpKind.WORK_ORDER, true, CALLS_ON + "(?:" + WILL + "|ます" + SAID + ")"),
            verb(FollowUpKind.HAND_OFF, false, HANDS + "(?:" + WILL + "|ます" + SAID + "|て(?:おき|まいり)ます" + SAID + ")"),
            verb(FollowUpKind.ESCALATION, false, ESCALATES + WILL),
            verb(FollowUpKind.REMINDER, false, "(?:りまいんど|りまいんだー)" + WILL),
            verb(FollowUpKind.BACK_OFFICE, true, WORK + WILL),
            verb(FollowUpKind.BACK_OFFICE, true, "調べて(?:おき|まいり)?ます" + SAID));

    private static final List<Verb> OFFERS = List.of(
            verb(FollowUpKind.CALLBACK, false, CALLS + OFFERED),
            verb(FollowUpKind.CALLBACK, false, "(?:折り?返し|かけ直し)(?:ましょうか|ますか(?!ら))"),
            verb(FollowUpKind.BACK_OFFICE, false, SENDS + OFFERED),
            verb(FollowUpKind.WORK_ORDER, false, VISITS + OFFERED));

    private static final List<Verb> FIRST = List.of(
            verb(FollowUpKind.CALLBACK, false, CALLS + AND),
            verb(FollowUpKind.BACK_OFFICE, false, SENDS + AND),
            verb(FollowUpKind.WORK_ORDER, false, VISITS + AND));

    private static final Pattern WRITTEN =
            Pattern.compile("(?:めーる|sms|書面|文書|ふぁっくす|fax|手紙|ちゃっと)(?:で|にて|に|でも)(?:の|も)?[、\\s]?$");
    private static final Pattern BY_CUSTOMER =
            Pattern.compile("(?:お客様|お客さま|そちら|御社|貴社)(?:の(?:ほう|方))?(?:から|より)(?:も)?[^。、]{0,8}$");
    private static final Pattern GOES_ON = Pattern.compile("(?:ます|ましょう)(?:ね|よ|ので|が)?[。!♪]?\\s*$");
    private static final Pattern THANKS =
            Pattern.compile("(?:ありがとうございます|恐れ入ります|申し訳ございません|お願い(?:いた|致)?します|お願い申し上げます)[。!]?\\s*$");

    private JapaneseVerbs() {}

    /** What is promised or offered in a sentence, from left to right, none of which overlaps another. */
    static List<Act> in(String text) {
        List<Act> acts = new ArrayList<>();
        find(VERBS, text, false, false, acts);
        find(OFFERS, text, true, false, acts);
        if (GOES_ON.matcher(text).find() && !THANKS.matcher(text).find()) {
            find(FIRST, text, false, true, acts);
        }
        acts.sort(Comparator.comparingInt(Act::start)
                .thenComparing(Act::uncertain)
                .thenComparing(Comparator.comparingInt(Act::end).reversed()));
        List<Act> apart = new ArrayList<>();
        for (Act act : acts) {
            if (apart.isEmpty() || act.start() >= apart.get(apart.size() - 1).end()) {
                apart.add(act);
            }
        }
        return apart;
    }

    private static void find(List<Verb> verbs, String text, boolean offered, boolean uncertain, List<Act> acts) {
        for (Verb verb : verbs) {
            Matcher matcher = verb.pattern().matcher(text);
            while (matcher.find()) {
                String ahead = text.substring(0, matcher.start());
                if (!BY_CUSTOMER.matcher(ahead).find()) {
                    boolean written = verb.kind() == FollowUpKind.CALLBACK
                            && WRITTEN.matcher(ahead).find();
                    acts.add(new Act(
                            matcher.start(),
                            matcher.end(),
                            written ? FollowUpKind.BACK_OFFICE : verb.kind(),
                            verb.needsTime(),
                            offered,
                            uncertain));
                }
            }
        }
    }

    private static Verb verb(FollowUpKind kind, boolean needsTime, String pattern) {
        return new Verb(kind, needsTime, Pattern.compile(pattern));
    }

    private record Verb(FollowUpKind kind, boolean needsTime, Pattern pattern) {}
}
