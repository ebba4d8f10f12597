package io.toritsugi.acw.assist.internal.promise;

import io.toritsugi.core.text.FoldedText;
import java.util.regex.Pattern;

/** Whether a customer agrees to what was offered. */
public final class Consent {
    private static final Pattern YES = Pattern.compile("^[\\s、。,.!あえーっ]*(?:"
            + "yes|yeah|yep|yup|sure|ok|okay|please|absolutely|certainly|of course|perfect|great|fine|go ahead|by all means|alright|all right"
            + "|(?:that|it)(?:'s| is| would be|'d be|'ll be| will be)? (?:\\w+ )?(?:fine|great|perfect|good|ok|okay|works?|lovely|nice|helpful)"
            + "|sounds? (?:good|great|fine|perfect)|works for me|i'd (?:like|love|appreciate) that|i would|do that|thank you|thanks"
            + "|はい|ええ|うん|お願い|おねがい|ぜひ|是非|それで|そうして|そのように|わかりました|分かりました|承知|了解|もちろん|構いません|かまいません"
            + "|助かります|いいですよ|いいですね|良いですよ|大丈夫ですので|では|じゃあ)");
    private static final Pattern NO =
            Pattern.compile("^\\W*no\\b|\\b(?:don't|do not|not necessary|no need|no thank|rather not)\\b"
                    + "|いいえ|いえ|不要|いりません|要りません|必要ありません|しなくて|結構です(?!ので)|こちらから(?:お?電話|かけ|連絡)|遠慮");
    private static final Pattern THAT_WILL_DO = Pattern.compile("それで結構です|その時間で結構です");

    private Consent() {}

    /**
     * Whether it does.
     *
     * @param said what the customer said next
     */
    public static boolean isGiven(String said) {
        String folded = FoldedText.fold(said).replace('’', '\'');
        return YES.matcher(folded).find()
                && (!NO.matcher(folded).find() || THAT_WILL_DO.matcher(folded).find());
    }
}
