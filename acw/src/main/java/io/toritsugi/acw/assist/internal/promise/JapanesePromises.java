package io.toritsugi.acw.assist.internal.promise;

import io.toritsugi.acw.assist.internal.time.JapaneseTimes;
import io.toritsugi.acw.assist.internal.time.TimeMatch;
import io.toritsugi.core.followup.FollowUpKind;
import io.toritsugi.core.text.FoldedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds promises in Japanese, where the verb stands at the end and the time before it. */
final class JapanesePromises {
    private static final Pattern FILLER = Pattern.compile(
            "^[\\s、。]*(?:(?:はい|ええ|では|それでは|じゃあ|承知(?:いた)?しました|かしこまりました)[、。\\s]*)*(?:それ|そう|さよう|左様)?(?:いたし|し)?(?:でしたら|ましたら|なら|であれば)[、\\s]");
    private static final Pattern IS_DONE = Pattern.compile(
            "(?<!何か)(?<!なにか)(?:分かり|わかり|判明(?:し|いたし)|確認(?:が)?(?:でき|取れ|とれ|出来|し|いたし|完了し)|完了(?:し|いたし)|終わり|終了し|終了いたし|済み|届き|到着し|入荷し|入荷いたし|決まり|決定し|確定し"
                    + "|準備(?:が)?(?:でき|出来|整い)|用意(?:が)?(?:でき|出来)|仕上がり|整い|出来上がり|でき上がり|でき|出来|まとまり|まとめ|調べ(?:が)?つき|出|戻り|受け取り|受領し|入り|なり|過ぎ|空き)(?:まし)?(?:たら|だら)");
    private static final Pattern POLITE = Pattern.compile(
            "(?:よろし|宜し)ければ|差し支えなければ|お?差し支えございませんでしたら|問題(?:が)?なければ|可能(?:であれば|でしたら)|できれば|出来れば|できましたら|(?:よろし|宜し)いようでしたら");
    private static final Pattern CONDITION = Pattern.compile(
            "もし(?!かし)|万が?一|仮に|(?:まし|だっ|でし)?(?:たら|だら)(?!し)|れば|(?<!さよう)なら(?![なずびん])|場合(?:は|には|に|、)?|際(?:は|には)|(?:時|とき)(?:は|には)|限り[、は]|ば[、]");
    private static final Pattern LATER = Pattern.compile("追って|後ほど|のちほど|後日|改めて|あらためて|近日中|近いうち|次第");
    private static final Pattern AT_ONCE = Pattern.compile("ただ今|ただいま|只今|今すぐ|今から|この場で|このまま|通話中|お電話(?:を)?切らず");
    private static final Pattern OF_ANOTHER_TIME = Pattern.compile("^の?[^、。]{0,14}?(?:について|につきまして|に関し|の件|件(?:で|に)|分の)");
    private static final Pattern REPORTED = Pattern.compile("^[^。]{0,4}と(?:申し|言|おっしゃ|聞|うかが|伺|お伝え|ご案内)");

    private JapanesePromises() {}

    static List<SpokenPromise> in(FoldedText text) {
        String folded = text.folded();
        List<TimeMatch> times = JapaneseTimes.find(folded).stream()
                .filter(match ->
                        !OF_ANOTHER_TIME.matcher(folded.substring(match.end())).find())
                .toList();
        List<SpokenPromise> promises = new ArrayList<>();
        int from = FILLER.matcher(folded)
                .results()
                .map(match -> match.end())
                .findFirst()
                .orElse(0);
        for (Act act : JapaneseVerbs.in(folded)) {
            if (act.start() < from) {
                continue;
            }
            String ahead = folded.substring(from, act.start());
            List<TimeMatch> time = Timing.last(folded, times, from, act.end());
            boolean atOnce = act.kind() != FollowUpKind.CALLBACK
                    && AT_ONCE.matcher(ahead).find();
            if ((time.isEmpty() && ((act.needsTime() && !LATER.matcher(ahead).find()) || atOnce))
                    || isConditional(ahead)
                    || isReported(folded, act)) {
                continue;
            }
            int start = time.isEmpty()
                    ? act.start()
                    : Math.min(act.start(), time.get(0).start());
            promises.add(new SpokenPromise(
                    act.kind(),
                    text.originalRange(start, act.end()),
                    time,
                    act.offered(),
                    act.uncertain() || POLITE.matcher(ahead).find()));
            from = act.end();
        }
        return promises;
    }

    private static boolean isConditional(String ahead) {
        String without = POLITE.matcher(IS_DONE.matcher(ahead).replaceAll("")).replaceAll("");
        return CONDITION.matcher(without).find();
    }

    private static boolean isReported(String text, Act act) {
        return REPORTED.matcher(text.substring(act.end())).find();
    }
}
