package io.toritsugi.kpi.compare;

import io.toritsugi.core.value.Bilingual;

/**
 * Whether a figure went where it should go.
 *
 * @since 0.1
 */
public enum KpiTrend {
    /** Towards the side on which it should be. */
    BETTER("better", "改善"),
    /** Away from the side on which it should be. */
    WORSE("worse", "悪化"),
    /** It is the same. */
    UNCHANGED("unchanged", "横ばい"),
    /** One of the two figures is undefined. */
    UNDEFINED("undefined", "なし（未定義）");

    private final String english;
    private final String japanese;

    KpiTrend(String english, String japanese) {
        this.english = english;
        this.japanese = japanese;
    }

    /** {@return its name for people} */
    public Bilingual label() {
        return new Bilingual(english, japanese);
    }
}
