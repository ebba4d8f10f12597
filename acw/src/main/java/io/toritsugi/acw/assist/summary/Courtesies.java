package io.toritsugi.acw.assist.summary;

import java.util.regex.Pattern;

/** What is said in every contact, and says nothing of this one. */
final class Courtesies {
    private static final int SHORTEST = 5;
    private static final Pattern COURTESY = Pattern.compile(
            "^\\W*(?:(?:hello|hi|good (?:morning|afternoon|evening|bye)|goodbye|bye|yes|no|ok|okay|sure|right|great|perfect|thanks|thank you|you're welcome|one moment|just a (?:moment|second)|please hold|hold on|sorry)\\b.{0,40}"
                    + "|(?:how (?:can|may) i help|my name is|this is|thank you for (?:calling|holding|waiting|contacting)|is there anything else|have a (?:nice|good|great)|could i have your|may i have your).*"
                    + "|(?:はい|ええ|いいえ|いえ|かしこまりました|承知(?:いたし|し)ました|ありがとうございま|お電話ありがとう|お待たせ(?:いた)?しました|少々お待ち|失礼(?:いた)?します|お世話になって|もしもし|申し訳ございません|恐れ入ります|わかりました|分かりました|よろしくお願い|お願いします|それでは失礼).{0,20}"
                    + "|.{0,24}(?:と申します|でございます|が承りました|ご用件をお伺い(?:いた)?します|よろしいでしょうか)[。?]?)$");

    private Courtesies() {}

    static boolean isOne(String folded) {
        return folded.codePointCount(0, folded.length()) < SHORTEST
                || COURTESY.matcher(folded).matches();
    }
}
