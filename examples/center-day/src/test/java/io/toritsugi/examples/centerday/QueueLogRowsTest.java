package io.toritsugi.examples.centerday;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.kpi.collect.Grouping;
import io.toritsugi.kpi.collect.KpiCollector;
import io.toritsugi.kpi.collect.KpiResults;
import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.report.KpiGroup;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * What Wazo's statistics answer about tables of calls and of counters an hour: the cases of its integration tests that have figures. A
 * call is put into a queue log and comes back as events; a counter is a unit of the host. Hours, days of the week and bounds are those
 * of the groups that the KPIs have; nothing is filtered before it is counted, but for tenants, of which each has a collector.
 *
 * <p>Wazo's own convention, and defined here: shares and means have calls above and counters below.
 */
class QueueLogRowsTest {
    private static final Set<String> NAMES = Set.of("queue_id", "queue_name", "agent_id", "agent_number");

    /** What has no figures: who may see which queue or agent, and what is kept of those that were deleted. */
    private static final Set<String> NOT_APPLICABLE = Set.of(
            "TestQueueStat.test_get_interval_by_queue_when_deleted",
            "TestQueueStat.test_find_oldest_time_when_empty",
            "TestQueueStat.test_find_oldest_time_when_deleted",
            "TestQueueStat.test_get_stat_queue",
            "TestQueueStat.test_get_stat_queue_filtered_by_tenant",
            "TestQueueStat.test_get_stat_queue_empty_tenant",
            "TestQueueStat.test_get_stat_queue_when_no_queue",
            "TestQueueStat.test_get_stat_queue_when_deleted",
            "TestQueueStat.test_get_stat_queues",
            "TestQueueStat.test_get_stat_queues_filtered_by_tenant",
            "TestQueueStat.test_get_stat_queues_empty_tenant",
            "TestQueueStat.test_get_stat_queues_when_no_queue",
            "TestQueueStat.test_get_stat_queues_when_deleted",
            "TestAgentStat.test_get_interval_by_agent_when_deleted",
            "TestAgentStat.test_find_oldest_time_when_empty",
            "TestAgentStat.test_find_oldest_time_when_deleted",
            "TestAgentStat.test_get_stat_agent",
            "TestAgentStat.test_get_stat_agent_filtered_by_tenant",
            "TestAgentStat.test_get_stat_agent_no_filtering",
            "TestAgentStat.test_get_stat_agent_when_searching_in_no_tenants",
            "TestAgentStat.test_get_stat_agent_when_deleted",
            "TestAgentStat.test_get_stat_agents",
            "TestAgentStat.test_get_stat_agents_filtered_by_tenant",
            "TestAgentStat.test_get_stat_agents_empty_tenant",
            "TestAgentStat.test_get_stat_agents_when_no_agent",
            "TestAgentStat.test_get_stat_agents_when_deleted");

    private static final String QUEUES = "queue_stat_rows.json";
    private static final String AGENTS = "agent_stat_rows.json";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "get_interval_group_by_queues",
                "get_interval_include_limit",
                "get_interval_without_interval",
                "get_interval_without_filters",
                "get_interval_with_start_end_time",
                "get_interval_with_start_end_time_follows_timezone",
                "get_interval_with_start_end_time_follows_timezone_on_dst_threshold",
                "get_interval_with_week_days",
                "get_interval_with_week_days_follows_timezone",
                "get_interval_with_empty_week_days",
                "get_interval_with_values_to_zero",
                "get_interval_return_specific_qos",
                "get_interval_return_specific_average_waiting_time",
                "get_interval_return_specific_answered_rate",
                "get_interval_return_specific_blocking",
                "get_interval_return_specific_saturated",
                "get_interval_filtered_by_tenant",
                "get_interval_filtered_by_empty_tenant",
                "get_interval_all_fields",
                "get_interval_by_queue",
                "get_interval_by_queue_without_result",
                "get_qos_interval_when_no_queue",
                "get_qos_interval_empty_tenant",
                "get_qos_interval_filtered_by_empty_tenant",
                "get_qos_interval_filtered_by_tenant",
                "get_qos_intervals_on_dst_change_adds_number_of_calls",
            })
    void queuesHaveTheExpectedFigures(String test) throws IOException {
        check(QueueLogCases.find(QUEUES, "TestQueueStat.test_" + test), Dimension.QUEUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "get_interval_group_by_agents_all_fields",
                "get_interval_include_limit",
                "get_interval_without_filters",
                "get_interval_with_start_end_time",
                "get_interval_with_start_end_time_follows_timezone",
                "get_interval_with_start_end_time_follows_timezone_on_dst_threshold",
                "get_interval_with_week_days",
                "get_interval_with_week_days_follows_timezone",
                "get_interval_empty_week_days",
                "get_interval_filtered_by_empty_tenant",
                "get_interval_by_agent_all_fields",
                "get_interval_by_agent_without_result",
            })
    void agentsHaveTheExpectedFigures(String test) throws IOException {
        check(QueueLogCases.find(AGENTS, "TestAgentStat.test_" + test), Dimension.AGENT);
    }

    @Test
    void everyCaseIsTriedOrHasNoFigures() throws IOException {
        Set<String> untried = new TreeSet<>();
        for (String file : List.of(QUEUES, AGENTS)) {
            for (JsonNode each : QueueLogCases.all(file)) {
                String method =
                        each.get("requests").get(0).get("request").get("method").asString();
                if (!method.contains("interval") || each.get("test").asString().endsWith("_when_deleted")) {
                    untried.add(each.get("test").asString());
                }
            }
        }
        assertThat(untried).isEqualTo(new TreeSet<>(NOT_APPLICABLE));
    }

    private static void check(JsonNode testCase, Dimension subject) {
        for (JsonNode one : testCase.get("requests")) {
            Request request = new Request(one.get("request"), testCase.get("fixtures"), subject);
            for (JsonNode check : one.get("checks")) {
                JsonNode expected = check.get("expected");
                List<JsonNode> rows = new ArrayList<>();
                if (expected.has("in_any_order")) {
                    expected.get("in_any_order").forEach(rows::add);
                } else if (expected.has("has_entries")) {
                    rows.add(expected);
                }
                rows.forEach(row -> request.check(row.get("has_entries")));
                if (rows.isEmpty() || expected.has("in_any_order")) {
                    assertThat(request.subjects()).hasSize(rows.size());
                }
            }
        }
    }

    /** One question about the rows of one case. */
    private static final class Request {
        private static final Grouping BY_QUEUE =
                Grouping.by(Dimension.QUEUE, Dimension.INTERVAL, Dimension.HOUR, Dimension.WEEKDAY);
        private static final Grouping BY_AGENT =
                Grouping.by(Dimension.AGENT, Dimension.INTERVAL, Dimension.HOUR, Dimension.WEEKDAY);

        private final JsonNode options;
        private final JsonNode fixtures;
        private final Dimension subject;
        private final Grouping grouping;
        private final Optional<String> one;
        private final Optional<Set<String>> tenants;

        Request(JsonNode request, JsonNode fixtures, Dimension subject) {
            this.options = request.get("kwargs");
            this.fixtures = fixtures;
            this.subject = subject;
            this.grouping = subject == Dimension.QUEUE ? BY_QUEUE : BY_AGENT;
            JsonNode args = request.get("args");
            this.one = args.size() > 1 ? Optional.of(args.get(1).asString()) : Optional.empty();
            this.tenants = args.get(0).isNull() ? Optional.empty() : Optional.of(textsOf(args.get(0)));
        }

        private static Set<String> textsOf(JsonNode array) {
            Set<String> texts = new TreeSet<>();
            array.forEach(text -> texts.add(text.asString()));
            return texts;
        }

        /** The queues or agents of which there is an answer. */
        Set<String> subjects() {
            Set<String> found = new TreeSet<>();
            collected(Duration.ZERO).groupsBy(grouping).stream()
                    .map(KpiGroup::dimensions)
                    .filter(this::asked)
                    .forEach(dimensions -> found.add(subjectOf(dimensions)));
            return found;
        }

        void check(JsonNode expected) {
            String key = subject == Dimension.QUEUE ? "queue_id" : "agent_id";
            Optional<String> named = Optional.ofNullable(expected.get(key)).map(JsonNode::asString);
            expected.properties().forEach(figure -> {
                if (NAMES.contains(figure.getKey()) || isWithoutTarget(figure.getKey())) {
                    return;
                }
                Optional<BigDecimal> found = options.has("qos_min") || isOfWaits(expected)
                        ? Optional.of(waitedBetween(figure.getKey()))
                        : value(serviceLevel(), named.or(() -> one), kpi(figure.getKey()));
                assertThat(found.map(BigDecimal::stripTrailingZeros))
                        .as("%s of %s", figure.getKey(), named)
                        .isEqualTo(
                                figure.getValue().isNull()
                                        ? Optional.empty()
                                        : Optional.of(
                                                figure.getValue().decimalValue().stripTrailingZeros()));
            });
        }

        /** Of a queue the counters tell how many were answered, of an agent the calls. */
        private String kpi(String figure) {
            return subject == Dimension.AGENT && figure.equals("answered") ? "answered-by-agent" : figure;
        }

        /** A service level that is asked for without a target is none, and Toritsugi's always has one. */
        private boolean isWithoutTarget(String figure) {
            return figure.equals("qos") && !options.has("qos_threshold");
        }

        private static boolean isOfWaits(JsonNode expected) {
            return expected.size() == 2 && expected.has("answered") && expected.has("abandoned");
        }

        private Duration serviceLevel() {
            return Duration.ofSeconds(
                    options.has("qos_threshold") ? options.get("qos_threshold").asLong() : 0);
        }

        /** How many waited from a minimum, inclusive, to a maximum, exclusive: two service levels, just below each. */
        private BigDecimal waitedBetween(String figure) {
            String kpi = figure + "-within";
            long min = options.has("qos_min") ? options.get("qos_min").asLong() : 0;
            long max = options.has("qos_max") ? options.get("qos_max").asLong() : 1_000_000;
            BigDecimal below = min == 0
                    ? BigDecimal.ZERO
                    : value(Duration.ofSeconds(min).minusMillis(1), one, kpi).orElse(BigDecimal.ZERO);
            return value(Duration.ofSeconds(max).minusMillis(1), one, kpi)
                    .orElse(BigDecimal.ZERO)
                    .subtract(below);
        }

        private Optional<BigDecimal> value(Duration serviceLevel, Optional<String> named, String kpi) {
            KpiResults results = collected(serviceLevel);
            Predicate<Map<String, String>> members = dimensions -> asked(dimensions)
                    && named.map(subjectOf(dimensions)::equals).orElse(true);
            if (results.groupsBy(grouping).stream().map(KpiGroup::dimensions).noneMatch(members)) {
                return Optional.empty();
            }
            return results.merged(grouping, members, Map.of())
                    .find(WazoFigures.idOf(kpi))
                    .flatMap(value -> value.value())
                    .map(value -> Set.of("qos", "answered_rate").contains(kpi) ? value.movePointRight(2) : value)
                    .map(value -> value.setScale(2, RoundingMode.HALF_UP));
        }

        private String subjectOf(Map<String, String> dimensions) {
            return String.valueOf(dimensions.get(subject.key()));
        }

        private boolean asked(Map<String, String> dimensions) {
            Instant at = OffsetDateTime.parse(dimensions.get(Dimension.INTERVAL.key()))
                    .toInstant();
            int hour = LocalTime.of(Integer.parseInt(dimensions.get(Dimension.HOUR.key())), 0)
                    .getHour();
            return one.map(subjectOf(dimensions)::equals).orElse(true)
                    && option("from_")
                            .map(QueueLogCases::instant)
                            .map(from -> !at.isBefore(from))
                            .orElse(true)
                    && option("until")
                            .map(QueueLogCases::instant)
                            .map(at::isBefore)
                            .orElse(true)
                    && option("start_time")
                            .map(from -> hour >= Integer.parseInt(from))
                            .orElse(true)
                    && option("end_time")
                            .map(to -> hour <= Integer.parseInt(to))
                            .orElse(true)
                    && (!options.has("week_days")
                            || textsOf(options.get("week_days")).contains(dimensions.get(Dimension.WEEKDAY.key())));
        }

        private Optional<String> option(String name) {
            return Optional.ofNullable(options.get(name)).map(JsonNode::asString);
        }

        private KpiResults collected(Duration serviceLevel) {
            KpiSettings settings = KpiSettings.builder()
                    .zone(ZoneId.of(option("timezone").orElse("UTC")))
                    .interval(Duration.ofHours(1))
                    .serviceLevel(serviceLevel)
                    .build();
            KpiCollector collector = KpiCollector.of(settings, WazoFigures.CATALOGUE, List.of(grouping));
            Map<String, String> agents = new HashMap<>();
            List<String> lines = new ArrayList<>();
            for (JsonNode fixture : fixtures) {
                JsonNode row = fixture.get("row");
                if (tenants.isPresent()
                        && !tenants.get().contains(row.path("tenant_uuid").asString(""))) {
                    continue;
                }
                switch (fixture.get("table").asString()) {
                    case "stat_agent" ->
                        agents.put(
                                row.get("id").asString(), row.path("agent_id").asString(""));
                    case "stat_call_on_queue" -> lines.addAll(WazoRows.call(row, lines.size(), agents));
                    case "stat_queue_periodic" -> collector.count(WazoRows.queueCounters(row));
                    case "stat_agent_periodic" -> collector.count(WazoRows.agentTimes(row, agents));
                    default -> throw new AssertionError("unknown table of " + fixture);
                }
            }
            collector.acceptAll(QueueLogCases.read(lines));
            return collector.finish();
        }
    }
}
