package io.toritsugi.kpi.definition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a KPI is measured in.
 *
 * @since 0.1
 */
public enum KpiUnit {
    /** A number of things. */
    COUNT("count"),
    /** Seconds. */
    SECONDS("s"),
    /** A share; never a percentage. */
    RATIO("ratio");

    private final String symbol;

    KpiUnit(String symbol) {
        this.symbol = symbol;
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
