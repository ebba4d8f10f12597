package io.toritsugi.routing.explain;

import java.util.Locale;

/**
 * What decides between two agents of whom either could be offered a visit.
 *
 * @since 0.1
 */
public enum DecidedBy {
    /** The stage that admits the first has a lower rank. */
    STAGE_RANK("a lower rank of the stage", "段階の優先順位"),
    /** The ranker of the queue puts the first before the other. */
    RANKER("the ranker", "ランカーの比較"),
    /** They are alike to the ranker, and the first has the lower id. */
    AGENT_ID("the lower id, for the ranker finds them alike", "担当者IDの順（ランカーでは同順位）"),
    /** The ranker did wrong, and the longest idle of them goes first. */
    STAND_IN("the longest idle time, for the ranker failed", "待機時間の長さ（ランカーの異常による代替）"),
    /** An assigner chose the first, for the whole batch of which the visit was one. */
    BATCH("the assignment of the whole batch", "一括割り当ての結果"),
    /** An adviser who was asked named the first. */
    ADVISER("the answer of the adviser", "アドバイザーの回答"),
    /** It was offered to the first before the other could be offered it, or before he was the better. */
    OFFERED_BEFORE("the earlier offer", "先に行われたオファー");

    private final String english;
    private final String japanese;

    DecidedBy(String english, String japanese) {
        this.english = english;
        this.japanese = japanese;
    }

    /**
     * {@return it in words}
     *
     * @param locale Japanese for Japanese words, any other for English ones
     */
    public String text(Locale locale) {
        return locale.getLanguage().equals("ja") ? japanese : english;
    }
}
