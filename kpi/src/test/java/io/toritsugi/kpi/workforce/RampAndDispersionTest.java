package io.toritsugi.kpi.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.toritsugi.kpi.definition.KpiUnit;
import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.report.KpiValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How new agents come up to the others, and how far all of them lie apart. */
class RampAndDispersionTest {
    private static KpiGroup group(String agent, String dimension, String time, int numerator, int denominator) {
        KpiValue.Builder value = KpiValue.builder()
                .unit(KpiUnit.SECONDS)
                .definition("handle-time.mean/1")
                .numerator(BigDecimal.valueOf(numerator))
                .denominator(BigDecimal.valueOf(denominator))
                .n(denominator);
        if (denominator > 0) {
            value.value(BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator)));
        }
        return KpiGroup.builder()
                .putDimensions("agent", agent)
                .putDimensions(dimension, time)
                .putValues("handle-time.mean", value.build())
                .build();
    }

    /**
     * Bob begins on 1 March 2026, dora on 1 October 2025, who changed her employer in between. In October dora is in her first month
     * (0), as bob is in March: (600 + 900) ÷ (1 + 2). In May bob is in his third (2).
     */
    @Test
    void figuresAreMergedByTheMonthsSinceAgentsBegan() {
        RampCurve curve = RampCurve.of(
                People.centre().workforce(),
                List.of(
                        group("dora", "month", "2025-10", 600, 1),
                        group("bob", "month", "2026-03", 900, 2),
                        group("bob", "day", "2026-05-04", 800, 4),
                        group("dora", "month", "2026-04", 1_000, 5),
                        group("bob", "month", "2026-02", 7, 7), // he was not there
                        group("nobody", "month", "2026-04", 7, 7),
                        group("bob", "queue", "sales", 7, 7)),
                "handle-time.mean");

        assertThat(curve.points())
                .extracting(
                        RampPoint::month,
                        RampPoint::agents,
                        point -> point.value().orElseThrow().intValueExact())
                .containsExactly(tuple(0L, 2, 500), tuple(2L, 1, 200), tuple(6L, 1, 200));
        assertThat(new RampPoint(0, 1, BigDecimal.ONE, BigDecimal.ZERO).value()).isEmpty();
    }

    /** Bob came in the course of the week that begins on Monday 23 February: it is of his first month. */
    @Test
    void aWeekInWhichSomebodyBeginsIsOfHisFirstMonth() {
        assertThat(RampCurve.of(
                                People.centre().workforce(),
                                List.of(group("bob", "week", "2026-W09", 100, 1)),
                                "handle-time.mean")
                        .points())
                .extracting(RampPoint::month)
                .containsExactly(0L);
    }

    @Test
    void aCountHasNoCurve() {
        KpiGroup counted = KpiGroup.builder()
                .putDimensions("agent", "ann")
                .putDimensions("month", "2026-04")
                .putValues(
                        "contacts.handled-by-agents",
                        KpiValue.builder()
                                .value(BigDecimal.TEN)
                                .unit(KpiUnit.COUNT)
                                .definition("contacts.handled-by-agents/1")
                                .build())
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> RampCurve.of(People.centre().workforce(), List.of(counted), "contacts.handled-by-agents"))
                .withMessage("RampCurve.kpi must be a ratio, was contacts.handled-by-agents/1");
    }

    /** 200, 300 and 400: mean 300, variance (100² + 0 + 100²) ÷ 2 = 10,000, deviation 100. The fourth rests on one, the fifth on none. */
    @Test
    void eachGroupCountsOnceInTheDispersion() {
        Dispersion dispersion = Dispersion.of(
                        List.of(
                                group("a", "day", "2026-04-01", 400, 2),
                                group("b", "day", "2026-04-01", 6_000, 20),
                                group("c", "day", "2026-04-01", 800, 2),
                                group("d", "day", "2026-04-01", 9_999, 1),
                                group("e", "day", "2026-04-01", 0, 0)),
                        "handle-time.mean",
                        2)
                .orElseThrow();

        assertThat(dispersion.groups()).isEqualTo(3);
        assertThat(dispersion.leftOut()).isEqualTo(2);
        assertThat(dispersion.mean()).isEqualByComparingTo("300");
        assertThat(dispersion.variance().orElseThrow()).isEqualByComparingTo("10000");
        assertThat(dispersion.standardDeviation().orElseThrow()).isEqualByComparingTo("100");
        assertThat(dispersion.range()).isEqualByComparingTo("200");
        assertThat(dispersion.lowest()).isEqualByComparingTo("200");
        assertThat(dispersion.highest()).isEqualByComparingTo("400");
    }

    @Test
    void oneGroupHasNoVarianceAndNoneNothing() {
        List<KpiGroup> one = List.of(group("a", "day", "2026-04-01", 400, 2));

        assertThat(Dispersion.of(one, "handle-time.mean", 1).orElseThrow().variance())
                .isEqualTo(Optional.empty());
        assertThat(Dispersion.of(one, "asa", 1)).isEmpty();
        assertThat(Dispersion.of(List.of(), "asa", 1)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dispersion.of(one, "asa", 0))
                .withMessage("Dispersion.fewest must be 1 or more, was 0");
    }
}
