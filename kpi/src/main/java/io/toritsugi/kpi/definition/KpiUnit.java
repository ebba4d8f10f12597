package io.toritsugi.kpi.definition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.measure.MeasureKind;
import java.util.Arrays;

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
    RATIO("ratio", "share, from 0 to 1", "割合（0から1）"),
    /** A share of those who speak for it, less a share of those who speak against it. */
    NET_RATIO("net-ratio", "difference of shares, from -1 to 1", "割合の差（−1から1）"),
    /** How many times as much. */
    FACTOR("factor", "factor; 1 is as much", "倍率（1で同じ）"),
    /** Points, such as scores. */
    POINTS("points", "points", "点"),
    /** Money, in units of the currency of whoever counts it. */
    MONEY("money", "currency units", "金額");

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

    /** {@return the unit in which sums of a kind are} */
    static KpiUnit of(MeasureKind kind) {
        return switch (kind) {
            case COUNT -> COUNT;
            case DURATION -> SECONDS;
            case POINTS -> POINTS;
            case MONEY -> MONEY;
        };
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
        throw new IllegalArgumentException("KpiUnit must be one of "
                + Arrays.stream(values()).map(KpiUnit::symbol).toList() + ", was \"" + symbol + "\"");
    }
}
