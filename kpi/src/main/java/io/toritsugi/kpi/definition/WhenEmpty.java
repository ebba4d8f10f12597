package io.toritsugi.kpi.definition;

import io.toritsugi.core.value.Bilingual;

/**
 * What a KPI is when there was nothing to compute it from.
 *
 * @since 0.1
 */
public enum WhenEmpty {
    /** Zero: the sum of nothing. */
    ZERO("0", "0"),
    /** Undefined: neither 0 nor 100 %, for 0/0 is no number. In JSON null, in a table a dash. */
    UNDEFINED("undefined", "なし（未定義）");

    private final String english;
    private final String japanese;

    WhenEmpty(String english, String japanese) {
        this.english = english;
        this.japanese = japanese;
    }

    /** {@return its name for people} */
    public Bilingual label() {
        return new Bilingual(english, japanese);
    }
}
