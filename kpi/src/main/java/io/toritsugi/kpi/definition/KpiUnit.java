package io.toritsugi.kpi.definition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.toritsugi.core.value.Bilingual;

/**
 * What a KPI is measured in.
 *
 * @since 0.1
 */
public enum KpiUnit {
    /** A number of things. */
    COUNT("count", "number", "件数"),
    /** Seconds. */
    SECONDS("s", "seconds", "秒"),
    /** A share; never a percentage. */
    RATIO("ratio", "share, from 0 to 1", "割合（0から1）");

    private final String symbol;
    private final String english;
    private final String japanese;

    KpiUnit(String symbol, String english, String japanese) {
        this.symbol = symbol;
        this.english = english;
        this.japanese = japanese;
    }

    /** {@return its name for people} */
    public Bilingual label() {
        return new Bilingual(english, japanese);
    }

    /** {@return how it is written in reports, such as {@code "s"}} */
    @JsonValue
    public String symbol() {
        return symbol;
    }

    @JsonCreator
    static KpiUnit read(String symbol) {
        for (KpiUnit unit : values()) {
            if (unit.symbol.equals(symbol)) {
                return unit;
            }
        }
        throw new IllegalArgumentException("KpiUnit must be count, s or ratio");
    }
}
