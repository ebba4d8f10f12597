package io.toritsugi.kpi.compare;

import io.toritsugi.kpi.definition.KpiUnit;
import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.report.KpiValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** Figures and groups, written down by hand. */
public final class Figures {
    private static final MathContext RATIO = new MathContext(17, RoundingMode.HALF_EVEN);

    private Figures() {}

    /** A share as the collector gives it: undefined of nothing, made of as many units as its denominator says. */
    public static KpiValue share(String definition, long part, long whole) {
        return quotient(definition, KpiUnit.RATIO, part, whole);
    }

    /** A quotient as the collector gives it. */
    public static KpiValue quotient(String definition, KpiUnit unit, long part, long whole) {
        KpiValue.Builder value = KpiValue.builder()
                .unit(unit)
                .definition(definition)
                .numerator(BigDecimal.valueOf(part))
                .denominator(BigDecimal.valueOf(whole))
                .n(whole);
        if (whole != 0) {
            value.value(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), RATIO));
        }
        return value.build();
    }

    public static KpiValue count(String definition, long count) {
        return KpiValue.builder()
                .unit(KpiUnit.COUNT)
                .definition(definition)
                .value(BigDecimal.valueOf(count))
                .n(count)
                .build();
    }

    public static KpiGroup group(Map<String, String> scope, KpiValue... figures) {
        KpiGroup.Builder group = KpiGroup.builder().putAllDimensions(scope);
        for (KpiValue figure : List.of(figures)) {
            group.putValues(figure.definition().substring(0, figure.definition().indexOf('/')), figure);
        }
        return group.build();
    }
}
