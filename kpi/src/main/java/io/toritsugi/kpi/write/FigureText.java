package io.toritsugi.kpi.write;

import io.toritsugi.kpi.compare.DifferenceUnit;
import io.toritsugi.kpi.definition.KpiUnit;
import io.toritsugi.kpi.report.KpiValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Figures as text, the same in every language: rounded, halves up, with their unit.
 *
 * @param decimals the number of decimals of durations and percentages, 0 to 17
 */
record FigureText(int decimals) {
    private static final String UNDEFINED = "–";

    String of(KpiValue value) {
        return of(value.value(), value.unit());
    }

    String of(Optional<BigDecimal> number, KpiUnit unit) {
        return number.map(known -> of(known, unit)).orElse(UNDEFINED);
    }

    String of(BigDecimal number, KpiUnit unit) {
        return switch (unit) {
            case COUNT -> number.toPlainString();
            case SECONDS -> rounded(number) + " s";
            case RATIO -> rounded(number.movePointRight(2)) + " %";
            case NET_RATIO -> rounded(number.movePointRight(2));
            case FACTOR, POINTS, MONEY -> hundredths(number);
        };
    }

    /** With a plus where it is more. */
    String difference(Optional<BigDecimal> number, DifferenceUnit unit) {
        return number.map(known -> sign(known)
                        + switch (unit) {
                            case COUNT -> known.toPlainString();
                            case SECONDS -> rounded(known) + " s";
                            case PERCENTAGE_POINTS -> rounded(known) + " pp";
                            case FACTOR, POINTS, MONEY -> hundredths(known);
                        })
                .orElse(UNDEFINED);
    }

    /** A relative change as a percentage, with a plus where it is more. */
    String change(Optional<BigDecimal> number) {
        return number.map(known -> sign(known) + of(known, KpiUnit.RATIO)).orElse(UNDEFINED);
    }

    private static String sign(BigDecimal number) {
        return number.signum() > 0 ? "+" : "";
    }

    private static String hundredths(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private String rounded(BigDecimal number) {
        return number.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }
}
