package io.toritsugi.examples.centerday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.report.KpiReport;
import io.toritsugi.kpi.report.KpiValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The figures of a real call centre, against an oracle that owes this project nothing: exact, to the last call. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BankKpisTest {
    private static final Offset<BigDecimal> ROUNDING = within(new BigDecimal("1e-9"));

    private final Map<String, BankRecords.Figures> figures = new HashMap<>();

    private BankRecords.Figures figures(String months) {
        return figures.computeIfAbsent(months, BankRecords::figures);
    }

    private KpiReport report(String months) {
        return figures(months).report();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-01", "1999-02", "1999-03", "all"})
    void everyRecordIsReadOrIgnored(String months) {
        JsonNode total = BankRecords.expected(months).get("total");

        assertThat(report(months).ingest().recordsRead())
                .isEqualTo(total.get("rows").asLong());
        assertThat(report(months).ingest().recordsIgnored())
                .isEqualTo(total.get("phantom").asLong());
        assertThat(report(months).ingest().recordsRejected()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-01", "1999-02", "1999-03", "all"})
    void theTotalIsExact(String months) {
        JsonNode total = BankRecords.expected(months).get("total");

        assertVolumesAndWaits(report(months).total(), total);
    }

    @ParameterizedTest
    @CsvSource({"queue, by_type", "hour, by_hour", "priority, by_priority"})
    void everyGroupIsExact(String dimension, String section) {
        for (String months : List.of("1999-01", "1999-02", "1999-03", "all")) {
            assertGroups(months, dimension, section);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-01", "1999-02", "1999-03"})
    void everyDayIsExact(String month) {
        assertGroups(month, "day", "by_day");
    }

    private void assertGroups(String months, String dimension, String section) {
        KpiReport report = report(months);
        JsonNode expected = BankRecords.expected(months).get(section);

        assertThat(report.resultsBy(dimension)).as(months).hasSize(expected.size());
        for (KpiGroup group : report.resultsBy(dimension)) {
            assertVolumesAndWaits(group, expected.get(group.dimensions().get(dimension)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-01", "1999-02", "1999-03", "all"})
    void everyAgentIsExact(String months) {
        JsonNode expected = BankRecords.expected(months).get("by_server");

        assertThat(report(months).resultsBy("agent")).hasSize(expected.size());
        for (KpiGroup agent : report(months).resultsBy("agent")) {
            JsonNode server = expected.get(agent.dimensions().get("agent"));
            assertCount(agent, "contacts.answered", server.get("calls"));
            assertSum(agent, "talk-time.sum", server.get("talk_sum_sec"));
            assertMean(
                    agent,
                    "talk-time.mean",
                    server.get("talk_sum_sec"),
                    server.get("calls"),
                    server.get("talk_mean_sec"));
            assertThat(agent.find("asa").orElseThrow().numerator().orElseThrow())
                    .isEqualByComparingTo(server.get("sum_wait_sec").decimalValue());
        }
    }

    @Test
    void everyDayOfEveryAgentIsExact() throws IOException {
        Map<String, BigDecimal> talked = new TreeMap<>();
        report("all")
                .resultsBy("agent", "day")
                .forEach(group -> talked.put(
                        group.dimensions().get("day") + "," + group.dimensions().get("agent"),
                        value(group, "talk-time.sum")));
        List<String> lines = Files.readAllLines(BankRecords.file("expected_agent_days.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cell = line.split(",", -1);

            assertThat(Objects.requireNonNull(talked.remove(cell[0] + "," + cell[1])))
                    .as(line)
                    .isEqualByComparingTo(cell[3]);
        }
        assertThat(talked.values())
                .as("agents of days without service in the oracle")
                .allSatisfy(talk -> assertThat(talk).isZero());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-01", "1999-02", "1999-03", "all"})
    void everyIntervalIsExact(String months) throws IOException {
        Map<String, KpiGroup> intervals = new TreeMap<>();
        report(months)
                .resultsBy("interval")
                .forEach(group -> intervals.put(
                        group.dimensions().getOrDefault("interval", "").substring(0, 16), group));
        long compared = 0;
        for (String line : Files.readAllLines(BankRecords.file("expected_intervals.csv"))) {
            String[] cell = line.split(",");
            boolean wanted = cell[0].startsWith(months) || (months.equals("all") && cell[0].startsWith("1999"));
            if (wanted && !cell[2].equals("0")) {
                String start = cell[0] + "T" + cell[1];
                assertThat(intervals).containsKey(start);
                assertInterval(Objects.requireNonNull(intervals.get(start)), cell);
                compared++;
            }
        }
        assertThat(intervals).as("no interval beside those of the oracle").hasSize((int) compared);
    }

    private static void assertInterval(KpiGroup interval, String[] cell) {
        Map<String, Integer> counts = Map.of(
                "contacts.arrived", 2, "contacts.answered", 3, "contacts.abandoned", 4, "contacts.abandoned-in-ivr", 5);
        counts.forEach((id, column) -> assertThat(value(interval, id))
                .as(cell[0] + " " + cell[1] + " " + id)
                .isEqualByComparingTo(cell[column]));
        assertThat(numerator(interval, "service-level.negative")).isEqualByComparingTo(cell[7]);
        assertThat(numerator(interval, "service-level.positive"))
                .isEqualByComparingTo(new BigDecimal(cell[7]).add(new BigDecimal(cell[9])));
        assertThat(numerator(interval, "asa")).isEqualByComparingTo(cell[10]);
        assertThat(numerator(interval, "average-time-to-abandon")).isEqualByComparingTo(cell[11]);
        assertThat(value(interval, "talk-time.sum")).isEqualByComparingTo(cell[12]);
        BigDecimal answered = new BigDecimal(cell[3]);
        BigDecimal abandoned = new BigDecimal(cell[4]);
        BigDecimal soon = new BigDecimal(cell[7]);
        BigDecimal soonAbandoned = new BigDecimal(cell[9]);
        BigDecimal offered = answered.add(abandoned);
        assertThat(value(interval, "contacts.offered")).isEqualByComparingTo(offered);
        assertShare(interval, "answer-rate", answered, offered);
        assertShare(interval, "service-level.positive", soon.add(soonAbandoned), offered);
        assertShare(interval, "service-level.answered-only", soon, answered);
        assertShare(interval, "service-level.ignore-early", soon, offered.subtract(soonAbandoned));
        assertShare(interval, "average-wait", new BigDecimal(cell[10]).add(new BigDecimal(cell[11])), offered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-01", "1999-02", "1999-03", "all"})
    void theServiceLevelsAreExactForEveryTarget(String months) {
        JsonNode expected = BankRecords.expected(months).get("total");
        figures(months)
                .targets()
                .forEach((seconds, total) -> assertServiceLevels(total, expected, Integer.toString(seconds)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-01", "1999-02", "1999-03", "all"})
    void thePercentilesAreWithinOnePercentAndTheMaximumIsExact(String months) {
        JsonNode wait = BankRecords.expected(months).get("total").get("wait_answered");
        for (String percentile : List.of("p50", "p90", "p95", "p99")) {
            double exact = wait.get("nearest_rank").get(percentile).asDouble();
            assertThat(value(report(months).total(), "wait." + percentile).doubleValue())
                    .as(months + " " + percentile)
                    .isBetween(exact * 0.99, exact * 1.01);
        }
        assertThat(value(report(months).total(), "wait.max"))
                .isEqualByComparingTo(wait.get("max").decimalValue());
    }

    private static void assertVolumesAndWaits(KpiGroup group, JsonNode expected) {
        assertThat(value(group, "contacts.arrived").longValueExact())
                .isEqualTo(
                        expected.get("rows").asLong() - expected.get("phantom").asLong());
        assertCount(group, "contacts.offered", expected.get("offered_to_queue"));
        assertCount(group, "contacts.answered", expected.get("answered"));
        assertCount(group, "contacts.abandoned", expected.get("abandoned_in_queue"));
        assertCount(group, "contacts.abandoned-in-ivr", expected.get("abandoned_in_ivr"));
        assertRatio(group, "abandonment-rate", expected.get("abandon_rate_queue"));
        assertShare(group, "answer-rate", expected.get("answered"), expected.get("offered_to_queue"));
        JsonNode talk = expected.get("talk_all_answered");
        if (talk != null) {
            assertSum(group, "talk-time.sum", talk.get("sum"));
            assertShare(group, "talk-time.mean", talk.get("sum"), talk.get("n"));
            assertShare(group, "handle-time.mean", talk.get("sum"), talk.get("n"));
        }
        assertMean(
                group, "asa", expected.get("sum_wait_answered_sec"), expected.get("answered"), expected.get("asa_sec"));
        assertMean(
                group,
                "average-time-to-abandon",
                expected.get("sum_wait_abandoned_sec"),
                expected.get("abandoned_in_queue"),
                expected.get("avg_time_to_abandon_sec"));
        assertRatio(group, "average-wait", expected.get("avg_wait_answered_and_abandoned_sec"));
        assertServiceLevels(group, expected, "20");
        JsonNode longest = expected.get("max_wait_answered_sec");
        if (longest.isNull()) {
            assertThat(group.find("wait.max").orElseThrow().value()).isEmpty();
        } else {
            assertCount(group, "wait.max", longest);
        }
    }

    private static void assertServiceLevels(KpiGroup group, JsonNode expected, String seconds) {
        JsonNode level = expected.get("service_level").get(seconds);
        assertThat(numerator(group, "service-level.negative"))
                .isEqualByComparingTo(level.get("answered_within").decimalValue());
        assertRatio(group, "service-level.positive", level.get("short_abandons_count_as_met"));
        assertRatio(group, "service-level.answered-only", level.get("of_answered"));
        assertRatio(group, "service-level.negative", level.get("of_offered"));
        assertRatio(group, "service-level.ignore-early", level.get("excluding_short_abandons"));
    }

    private static void assertCount(KpiGroup group, String id, JsonNode expected) {
        assertThat(value(group, id)).as(id).isEqualByComparingTo(expected.decimalValue());
    }

    private static void assertSum(KpiGroup group, String id, JsonNode expected) {
        assertCount(group, id, expected);
    }

    private static void assertMean(KpiGroup group, String id, JsonNode sum, JsonNode count, JsonNode mean) {
        KpiValue value = group.find(id).orElseThrow();
        assertThat(value.numerator().orElseThrow()).as(id).isEqualByComparingTo(sum.decimalValue());
        assertThat(value.denominator().orElseThrow()).as(id).isEqualByComparingTo(count.decimalValue());
        assertRatio(group, id, mean);
    }

    private static void assertRatio(KpiGroup group, String id, JsonNode expected) {
        KpiValue value = group.find(id).orElseThrow();
        if (expected.isNull()) {
            assertThat(value.value()).as(id).isEmpty();
        } else {
            assertThat(value.value().orElseThrow()).as(id).isCloseTo(expected.decimalValue(), ROUNDING);
        }
    }

    private static void assertShare(KpiGroup group, String id, JsonNode numerator, JsonNode denominator) {
        assertShare(group, id, numerator.decimalValue(), denominator.decimalValue());
    }

    private static void assertShare(KpiGroup group, String id, BigDecimal numerator, BigDecimal denominator) {
        KpiValue value = group.find(id).orElseThrow();
        assertThat(value.numerator().orElseThrow()).as(id).isEqualByComparingTo(numerator);
        assertThat(value.denominator().orElseThrow()).as(id).isEqualByComparingTo(denominator);
        if (denominator.signum() == 0) {
            assertThat(value.value()).as(id).isEmpty();
        } else {
            assertThat(value.value().orElseThrow())
                    .as(id)
                    .isCloseTo(numerator.divide(denominator, MathContext.DECIMAL64), ROUNDING);
        }
    }

    private static BigDecimal value(KpiGroup group, String id) {
        return group.find(id).orElseThrow().value().orElseThrow();
    }

    private static BigDecimal numerator(KpiGroup group, String id) {
        return group.find(id).orElseThrow().numerator().orElseThrow();
    }
}
