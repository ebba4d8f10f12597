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
    PERCENTAGE_POINTS("pp", "percentage points", "ポイント"),
    /** How many times as much, less how many times as much it was. */
    FACTOR("factor", "factor", "倍率"),
    /** Points, such as scores. */
    POINTS("points", "points", "点"),
    /** Money, in units of the currency of whoever counts it. */
    MONEY("money", "currency units", "金額");

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
            case RATIO, NET_RATIO -> PERCENTAGE_POINTS;
            case FACTOR -> FACTOR;
            case POINTS -> POINTS;
            case MONEY -> MONEY;
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
