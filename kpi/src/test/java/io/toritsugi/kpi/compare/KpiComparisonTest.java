package io.toritsugi.kpi.compare;

import static io.toritsugi.kpi.compare.Figures.count;
import static io.toritsugi.kpi.compare.Figures.quotient;
import static io.toritsugi.kpi.compare.Figures.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.core.json.JsonCodec;
import io.toritsugi.kpi.definition.Attribution;
import io.toritsugi.kpi.definition.KpiUnit;
import io.toritsugi.kpi.report.KpiValue;
import io.toritsugi.kpi.targets.TargetSide;
import io.toritsugi.kpi.write.Codecs;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KpiComparisonTest {
    private static final ReportPeriod FEBRUARY = ReportPeriod.ofMonth(YearMonth.of(2026, 2));
    private static final ReportPeriod MARCH = ReportPeriod.ofMonth(YearMonth.of(2026, 3));

    @Test
    void ofSharesTheDifferenceIsInPercentagePoints() {
        // 90 of 100 beside 160 of 200: 90 % - 80 % = 10 points, which are an eighth of 80 %.
        KpiComparison compared = compared(share("answer-rate/1", 90, 100), share("answer-rate/1", 160, 200));

        assertThat(compared.differenceUnit()).isEqualTo(DifferenceUnit.PERCENTAGE_POINTS);
        assertThat(compared.difference()).contains(new BigDecimal("10"));
        assertThat(compared.relativeChange()).contains(new BigDecimal("0.125"));
        assertThat(compared.relativeChangePerDay()).isEmpty();
    }

    @Test
    void quotientsAreTakenApartBeforeTheyAreRounded() {
        // 1/3 - 1/6 = 1/6 and (1/3) / (1/6) = 2, where the rounded quotients would give 0.16666666666666663 and
        // 1.0000000000000002.
        KpiComparison compared = compared(share("answer-rate/1", 1, 3), share("answer-rate/1", 1, 6));

        assertThat(compared.difference()).contains(new BigDecimal("16.666666666666667"));
        assertThat(compared.relativeChange()).contains(BigDecimal.ONE);
    }

    @Test
    void meansStayInTheirUnit() {
        // 600 s of 20 calls beside 500 s of 20: 30 s - 25 s.
        KpiComparison compared =
                compared(quotient("asa/1", KpiUnit.SECONDS, 600, 20), quotient("asa/1", KpiUnit.SECONDS, 500, 20));

        assertThat(compared.differenceUnit()).isEqualTo(DifferenceUnit.SECONDS);
        assertThat(compared.difference()).contains(new BigDecimal("5"));
        assertThat(compared.relativeChange()).contains(new BigDecimal("0.2"));
    }

    @Test
    void countsOfMonthsOfOtherLengthsAreComparedByTheDayAsWell() {
        // 3,100 in 31 days beside 2,800 in 28: more, but as many a day.
        KpiComparison same = compared(count("contacts.offered/1", 3100), count("contacts.offered/1", 2800));
        // 3,100 in 31 days beside 3,500 in 28: 100 a day beside 125.
        KpiComparison fewer = compared(count("contacts.offered/1", 3100), count("contacts.offered/1", 3500));

        assertThat(same.difference()).contains(new BigDecimal("300"));
        assertThat(same.relativeChangePerDay()).contains(BigDecimal.ZERO);
        assertThat(fewer.relativeChangePerDay()).contains(new BigDecimal("-0.2"));
    }

    @Test
    void undefinedIsAValue() {
        KpiComparison nothingNow = compared(share("answer-rate/1", 0, 0), share("answer-rate/1", 1, 2));
        KpiComparison nothingEver = compared(share("answer-rate/1", 0, 0), share("answer-rate/1", 0, 0));
        KpiComparison fromZero = compared(share("answer-rate/1", 1, 2), share("answer-rate/1", 0, 2));
        KpiComparison countsFromZero = compared(count("contacts.offered/1", 5), count("contacts.offered/1", 0));

        for (KpiComparison undefined : List.of(nothingNow, nothingEver)) {
            assertThat(undefined.difference()).isEmpty();
            assertThat(undefined.relativeChange()).isEmpty();
            assertThat(undefined.relativeChangePerDay()).isEmpty();
            assertThat(undefined.trend(TargetSide.AT_LEAST)).isEqualTo(KpiTrend.UNDEFINED);
        }
        assertThat(fromZero.difference()).contains(new BigDecimal("50"));
        assertThat(fromZero.relativeChange()).isEmpty();
        assertThat(countsFromZero.relativeChange()).isEmpty();
        assertThat(countsFromZero.relativeChangePerDay()).isEmpty();
    }

    @Test
    void whichWayIsBetterTheSideOfTheTargetSays() {
        KpiComparison more = compared(share("rate/1", 2, 10), share("rate/1", 1, 10));
        KpiComparison less = compared(share("rate/1", 1, 10), share("rate/1", 2, 10));
        KpiComparison same = compared(share("rate/1", 2, 20), share("rate/1", 1, 10));

        assertThat(more.trend(TargetSide.AT_LEAST)).isEqualTo(KpiTrend.BETTER);
        assertThat(more.trend(TargetSide.AT_MOST)).isEqualTo(KpiTrend.WORSE);
        assertThat(less.trend(TargetSide.AT_LEAST)).isEqualTo(KpiTrend.WORSE);
        assertThat(less.trend(TargetSide.AT_MOST)).isEqualTo(KpiTrend.BETTER);
        assertThat(same.trend(TargetSide.AT_MOST)).isEqualTo(KpiTrend.UNCHANGED);
    }

    @Test
    void whatMeansSomethingElseIsRefused() {
        KpiValue one = share("answer-rate/1", 1, 2);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> compared(one, share("answer-rate/2", 1, 2)))
                .withMessageContaining("one definition and version, was of answer-rate/1 in 2026-03-01 to 2026-03-31")
                .withMessageContaining("and of answer-rate/2 in 2026-02-01 to 2026-02-28");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> compared(one, quotient("answer-rate/1", KpiUnit.COUNT, 1, 2)))
                .withMessageContaining("one unit, was of RATIO")
                .withMessageContaining("and of COUNT");
        KpiValue byEvent = KpiValue.builder()
                .unit(KpiUnit.RATIO)
                .definition("answer-rate/1")
                .attribution(Attribution.EVENT)
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> compared(one, byEvent))
                .withMessageContaining("one attribution, was of ENTRY")
                .withMessageContaining("and of EVENT");
    }

    @Test
    void oneProvisionalFigureMakesTheComparisonProvisional() {
        KpiValue provisional = KpiValue.builder()
                .unit(KpiUnit.COUNT)
                .value(BigDecimal.ONE)
                .definition("contacts.offered/1")
                .provisional(true)
                .build();
        KpiValue last = count("contacts.offered/1", 1);

        assertThat(compared(provisional, last).isProvisional()).isTrue();
        assertThat(compared(last, provisional).isProvisional()).isTrue();
        assertThat(compared(last, last).isProvisional()).isFalse();
    }

    @Test
    void jsonKeepsBothFiguresAndReadsBack() {
        KpiComparison compared = new KpiComparison(
                Map.of("queue", "sales"),
                new PeriodValue(MARCH, share("answer-rate/1", 1, 2)),
                new PeriodValue(FEBRUARY, share("answer-rate/1", 0, 4)));
        String json = "{\"scope\":{\"queue\":\"sales\"},"
                + "\"current\":{\"period\":{\"from\":\"2026-03-01\",\"to\":\"2026-04-01\"},\"figure\":{\"value\":0.5,"
                + "\"unit\":\"ratio\",\"numerator\":1,\"denominator\":2,\"n\":2,\"definition\":\"answer-rate/1\","
                + "\"attribution\":\"ENTRY\"}},"
                + "\"base\":{\"period\":{\"from\":\"2026-02-01\",\"to\":\"2026-03-01\"},\"figure\":{\"value\":0,"
                + "\"unit\":\"ratio\",\"numerator\":0,\"denominator\":4,\"n\":4,\"definition\":\"answer-rate/1\","
                + "\"attribution\":\"ENTRY\"}},"
                + "\"differenceUnit\":\"pp\",\"difference\":50,\"relativeChange\":null,\"relativeChangePerDay\":null}";

        for (JsonCodec codec : List.of(Codecs.JACKSON_2, Codecs.JACKSON_3)) {
            assertThat(codec.write(compared)).isEqualTo(json);
            assertThat(codec.read(json, KpiComparison.class)).isEqualTo(compared);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyTrendHasANameInBothLanguages(KpiTrend trend) {
        assertThat(trend.label().en()).isNotEqualTo(trend.label().ja());
    }

    @ParameterizedTest
    @EnumSource
    void everyUnitHasANameInBothLanguages(DifferenceUnit unit) {
        assertThat(unit.label().en()).isNotEqualTo(unit.label().ja());
    }

    @Property
    void beforeItselfNothingChanges(@ForAll @IntRange(max = 1000) int part, @ForAll @IntRange(max = 1000) int whole) {
        KpiValue figure = share("rate/1", part, whole);
        PeriodValue value = new PeriodValue(MARCH, figure);
        KpiComparison compared = new KpiComparison(Map.of(), value, value);

        assertThat(compared.difference().isPresent()).isEqualTo(whole > 0);
        assertThat(compared.difference().orElse(BigDecimal.ZERO)).isEqualTo(BigDecimal.ZERO);
        assertThat(compared.relativeChange().isPresent()).isEqualTo(whole > 0 && part > 0);
        assertThat(compared.relativeChange().orElse(BigDecimal.ZERO)).isEqualTo(BigDecimal.ZERO);
    }

    @Property
    void exchangedTheDifferenceTurnsItsSign(
            @ForAll @IntRange(max = 1000) int part,
            @ForAll @IntRange(min = 1, max = 1000) int whole,
            @ForAll @IntRange(max = 1000) int otherPart,
            @ForAll @IntRange(min = 1, max = 1000) int otherWhole) {
        KpiValue one = share("rate/1", part, whole);
        KpiValue other = share("rate/1", otherPart, otherWhole);

        assertThat(compared(one, other).difference())
                .isEqualTo(compared(other, one).difference().map(BigDecimal::negate));
        assertThat(compared(one, other).trend(TargetSide.AT_LEAST))
                .isEqualTo(compared(other, one).trend(TargetSide.AT_MOST));
    }

    private static KpiComparison compared(KpiValue march, KpiValue february) {
        return new KpiComparison(Map.of(), new PeriodValue(MARCH, march), new PeriodValue(FEBRUARY, february));
    }
}
