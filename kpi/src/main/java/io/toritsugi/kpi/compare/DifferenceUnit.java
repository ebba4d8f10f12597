package io.toritsugi.kpi.compare;

import com.fasterxml.jackson.annotation.JsonValue;
import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.definition.KpiUnit;

/**
 * What the difference of two figures is measured in.
 *
 * @since 0.1
 */
public enum DifferenceUnit {
    /** A number of things. */
    COUNT("count", "number", "件数"),
    /** Seconds. */
    SECONDS("s", "seconds", "秒"),
    /** Hundredths of the whole: from a share of 0.8 to one of 0.9 it is 10. Never a percentage of the base. */
    PERCENTAGE_POINTS("pp", "percentage points", "ポイント");

    private final String symbol;
    private final String english;
    private final String japanese;

    DifferenceUnit(String symbol, String english, String japanese) {
        this.symbol = symbol;
        this.english = english;
        this.japanese = japanese;
    }

    /**
     * {@return what the difference of two figures in this unit is measured in}
     *
     * @param unit the unit of both
     */
    public static DifferenceUnit of(KpiUnit unit) {
        return switch (unit) {
            case COUNT -> COUNT;
            case SECONDS -> SECONDS;
            case RATIO -> PERCENTAGE_POINTS;
        };
    }

    /** {@return its name for people} */
    public Bilingual label() {
        return new Bilingual(english, japanese);
    }

    /** {@return how it is written in reports, such as {@code "pp"}} */
    @JsonValue
    public String symbol() {
        return symbol;
    }
}
