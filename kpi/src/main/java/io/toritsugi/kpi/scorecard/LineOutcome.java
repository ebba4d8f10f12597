package io.toritsugi.kpi.scorecard;

import io.toritsugi.core.value.Bilingual;

/**
 * What became of a line of a scorecard.
 *
 * @since 0.1
 */
public enum LineOutcome {
    /** The figure is on the right side of its limit, or is the limit. */
    REACHED("reached", "達成"),
    /** The figure is on the wrong side of its limit. */
    MISSED("missed", "未達成"),
    /** Nothing can be said; the line takes no part in the total. */
    NOT_JUDGED("not judged", "判定なし");

    private final String english;
    private final String japanese;

    LineOutcome(String english, String japanese) {
        this.english = english;
        this.japanese = japanese;
    }

    /** {@return its name for people} */
    public Bilingual label() {
        return new Bilingual(english, japanese);
    }
}
