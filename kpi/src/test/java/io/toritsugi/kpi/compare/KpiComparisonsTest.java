package io.toritsugi.kpi.compare;

import static io.toritsugi.kpi.compare.Figures.count;
import static io.toritsugi.kpi.compare.Figures.group;
import static io.toritsugi.kpi.compare.Figures.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import io.toritsugi.core.json.JsonCodec;
import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.report.IngestSummary;
import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.report.KpiReport;
import io.toritsugi.kpi.report.ReportSource;
import io.toritsugi.kpi.targets.TargetSide;
import io.toritsugi.kpi.write.Codecs;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KpiComparisonsTest {
    private static final ReportPeriod MARCH = ReportPeriod.ofMonth(YearMonth.of(2026, 3));

    @Test
    void reportsAreComparedGroupByGroup() {
        KpiReport march = report(
                settings("PT20S"),
                group(Map.of(), count("offered/1", 30)),
                group(Map.of("queue", "old"), count("offered/1", 20)),
                group(Map.of("queue", "new"), count("offered/1", 10)));
        KpiReport february = report(
                settings("PT20S"),
                group(Map.of(), count("offered/1", 24)),
                group(Map.of("queue", "old"), count("offered/1", 15)),
                group(Map.of("queue", "gone"), count("offered/1", 9)));

        KpiComparisons compared = KpiComparisons.between(march, MARCH, february, PeriodAlignment.PREVIOUS_MONTH);

        assertThat(compared.comparisons())
                .extracting(
                        KpiComparison::scope,
                        comparison -> comparison.difference().orElseThrow())
                .containsExactly(
                        tuple(Map.of(), new BigDecimal("6")), tuple(Map.of("queue", "old"), new BigDecimal("5")));
        assertThat(compared.comparisons().get(0).base().period())
                .isEqualTo(ReportPeriod.ofMonth(YearMonth.of(2026, 2)));
        assertThat(compared.withoutBase()).containsExactly(Map.of("queue", "new"));
        assertThat(compared.baseOnly()).containsExactly(Map.of("queue", "gone"));
    }

    @Test
    void reportsByOtherSettingsAreRefused() {
        KpiReport in20 = report(settings("PT20S"), group(Map.of(), share("service-level/1", 8, 10)));
        KpiReport in30 = report(settings("PT30S"), group(Map.of(), share("service-level/1", 9, 10)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> KpiComparisons.between(in30, MARCH, in20, PeriodAlignment.PREVIOUS_MONTH))
                .withMessageContaining("serviceLevel=PT30S")
                .withMessageContaining("serviceLevel=PT20S");
    }

    @Test
    void daysOfOneResultMeetTheirWeekdayOfTheYearBefore() {
        // Monday 23 November 2026 meets Monday 24 November 2025, in the same queue and at the same hour.
        List<KpiGroup> groups = List.of(
                group(Map.of(), count("offered/1", 99)),
                group(Map.of("queue", "a", "day", "2025-11-24", "hour", "09"), count("offered/1", 4)),
                group(Map.of("queue", "b", "day", "2025-11-24", "hour", "09"), count("offered/1", 40)),
                group(Map.of("queue", "a", "day", "2025-11-24", "hour", "10"), count("offered/1", 400)),
                group(Map.of("queue", "a", "day", "2026-11-23", "hour", "09"), count("offered/1", 5)),
                group(Map.of("interval", "2026-11-23T09:00:00Z", "day", "2026-11-23"), count("offered/1", 7)));

        KpiComparisons compared = KpiComparisons.within(groups, Dimension.DAY, PeriodAlignment.YEAR_BY_WEEKDAY);

        assertThat(compared.comparisons()).singleElement().satisfies(comparison -> {
            assertThat(comparison.scope()).isEqualTo(Map.of("queue", "a", "hour", "09"));
            assertThat(comparison.current().period().valueOf(Dimension.DAY)).isEqualTo("2026-11-23");
            assertThat(comparison.base().period().valueOf(Dimension.DAY)).isEqualTo("2025-11-24");
            assertThat(comparison.relativeChange()).contains(new BigDecimal("0.25"));
        });
        assertThat(compared.withoutBase()).hasSize(3).contains(Map.of("queue", "a", "day", "2025-11-24", "hour", "09"));
    }

    @Test
    void anAlignmentLeadsFromADimensionToItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KpiComparisons.within(List.of(), Dimension.MONTH, PeriodAlignment.YEAR_BY_WEEKDAY))
                .withMessage("PeriodAlignment must lead from month to month, was YEAR_BY_WEEKDAY");
    }

    /** The example of the package's description. */
    @Test
    void monthsBesideTheYearBefore() {
        KpiReport report = report(
                settings("PT20S"),
                group(Map.of(), count("contacts.offered/1", 300)),
                group(
                        Map.of("month", "2025-03"),
                        share("abandonment-rate/1", 10, 100),
                        count("contacts.offered/1", 100)),
                group(
                        Map.of("month", "2026-03"),
                        share("abandonment-rate/1", 10, 200),
                        count("contacts.offered/1", 200)));

        KpiComparisons compared =
                KpiComparisons.within(report.results(), Dimension.MONTH, PeriodAlignment.YEAR_BY_MONTH);
        assertThat(compared.of("abandonment-rate")).hasSize(1);
        for (KpiComparison change : compared.of("abandonment-rate")) {
            KpiTrend trend = change.trend(TargetSide.AT_MOST);
            Optional<BigDecimal> points = change.difference();
            assertThat(trend).isEqualTo(KpiTrend.BETTER);
            assertThat(points).contains(new BigDecimal("-5"));
        }
    }

    @Test
    void jsonReadsBack() {
        KpiReport march = report(
                settings("PT20S"),
                group(Map.of(), count("offered/1", 30)),
                group(Map.of("queue", "new"), count("offered/1", 10)));
        KpiComparisons compared = KpiComparisons.between(
                march,
                MARCH,
                report(settings("PT20S"), group(Map.of(), count("offered/1", 24))),
                PeriodAlignment.YEAR_BY_MONTH);

        for (JsonCodec codec : List.of(Codecs.JACKSON_2, Codecs.JACKSON_3)) {
            String json = codec.write(compared);
            assertThat(json)
                    .contains("\"relativeChange\":0.25")
                    .endsWith("\"withoutBase\":[{\"queue\":\"new\"}],\"baseOnly\":[]}");
            assertThat(codec.read(json, KpiComparisons.class)).isEqualTo(compared);
        }
    }

    private static KpiSettings settings(String serviceLevel) {
        return KpiSettings.builder()
                .zone(ZoneId.of("Asia/Tokyo"))
                .serviceLevel(Duration.parse(serviceLevel))
                .build();
    }

    private static KpiReport report(KpiSettings settings, KpiGroup... groups) {
        return KpiReport.builder()
                .source(ReportSource.builder().format("csv").build())
                .settings(settings)
                .ingest(IngestSummary.builder().build())
                .addResults(groups)
                .build();
    }
}
