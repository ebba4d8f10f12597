package io.toritsugi.examples.centerday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.toritsugi.core.agent.Activity;
import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.ingest.Ingest;
import io.toritsugi.core.ingest.IngestSummary;
import io.toritsugi.core.ingest.ReadOptions;
import io.toritsugi.core.ingest.RecordResult;
import io.toritsugi.core.ingest.Source;
import io.toritsugi.core.ingest.mapping.FormatSettings;
import io.toritsugi.core.ingest.mapping.Mappings;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.interaction.Visit;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.agenttime.AgentPeriod;
import io.toritsugi.kpi.agenttime.AgentTimes;
import io.toritsugi.kpi.collect.Grouping;
import io.toritsugi.kpi.collect.KpiCollector;
import io.toritsugi.kpi.collect.KpiResults;
import io.toritsugi.kpi.definition.Formula;
import io.toritsugi.kpi.definition.KpiCatalogue;
import io.toritsugi.kpi.definition.KpiDefinition;
import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.definition.KpiUnit;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.measure.CountedUnit;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.measure.HostMeasure;
import io.toritsugi.kpi.measure.Measure;
import io.toritsugi.kpi.measure.Moment;
import io.toritsugi.kpi.measure.StandardMeasure;
import io.toritsugi.kpi.measure.UnitFacts;
import io.toritsugi.kpi.measure.UnitSource;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the call-centre statistics of Wazo make of queue logs: twelve scenarios of its acceptance tests, kept beside the repository. Names
 * are translated here, figures are not. Two conventions are Wazo's own and are defined here: what a queue received counts those it
 * refused, and of the refused only the closed ones are taken off the rate of answers.
 */
class QueueLogScenariosTest {
    private static final Path FILE = Path.of("..", "..", "..", "shared", "data", "queue-log-cases", "scenarios.json")
            .toAbsolutePath()
            .normalize();

    private static final HostMeasure BLOCKING = HostMeasure.count("wazo.blocking", CountedUnit.QUEUE_VISIT);
    private static final HostMeasure SATURATED = HostMeasure.count("wazo.saturated", CountedUnit.QUEUE_VISIT);
    private static final HostMeasure CLOSED = HostMeasure.count("wazo.closed", CountedUnit.QUEUE_VISIT);
    private static final HostMeasure RECEIVED = HostMeasure.count("wazo.received", CountedUnit.QUEUE_VISIT);

    private static final Map<String, String> KPIS = Map.of(
            "Received", "wazo.received",
            "Answered", "contacts.answered",
            "Abandoned", "contacts.abandoned",
            "Blocking", "wazo.blocking",
            "Saturated", "wazo.saturated",
            "Closed", "wazo.closed",
            "AWT", "average-wait",
            "Answered rate", "wazo.answered-rate",
            "QoS", "wazo.qos");

    /** Counts visits by why they ended. */
    private static final class ByCause implements UnitSource {
        @Override
        public Set<HostMeasure> measures() {
            return Set.of(BLOCKING, SATURATED, CLOSED, RECEIVED);
        }

        @Override
        public List<UnitFacts> unitsOf(Interaction contact) {
            return contact.visits().stream()
                    .flatMap(visit -> unit(contact, visit).stream())
                    .toList();
        }

        private static Optional<UnitFacts> unit(Interaction contact, Visit visit) {
            return contact.createdAt()
                    .map(created -> UnitFacts.at(CountedUnit.QUEUE_VISIT, created)
                            .dimension(Dimension.QUEUE, visit.queue().map(QueueId::value))
                            .moment(Moment.ENDED, visit.leftAt())
                            .value(RECEIVED, 1)
                            .value(BLOCKING, is(visit, DequeueCause.NO_AGENTS_ON_JOIN, DequeueCause.NO_AGENTS_LEFT))
                            .value(
                                    SATURATED,
                                    is(
                                            visit,
                                            DequeueCause.FULL,
                                            DequeueCause.DIVERTED_BY_LOAD,
                                            DequeueCause.DIVERTED_BY_WAIT))
                            .value(CLOSED, is(visit, DequeueCause.CLOSED))
                            .build());
        }

        private static long is(Visit visit, DequeueCause... causes) {
            return visit.cause().filter(Set.of(causes)::contains).isPresent() ? 1 : 0;
        }
    }

    private static KpiDefinition count(String id, Measure measure) {
        return definition(id, new Formula.Sum(List.of(measure)), KpiUnit.COUNT);
    }

    private static KpiDefinition definition(String id, Formula formula, KpiUnit unit) {
        return KpiDefinition.builder()
                .id(id)
                .name(new Bilingual(id, id))
                .description(new Bilingual(id, id))
                .formula(formula)
                .formulaText(id)
                .unit(unit)
                .countedUnit(CountedUnit.QUEUE_VISIT)
                .source("Wazo, call-centre statistics")
                .build();
    }

    private static KpiCatalogue catalogue() {
        List<KpiDefinition> all =
                new ArrayList<>(StandardDefinitions.catalogue().definitions());
        all.add(count("wazo.received", RECEIVED));
        all.add(count("wazo.blocking", BLOCKING));
        all.add(count("wazo.saturated", SATURATED));
        all.add(count("wazo.closed", CLOSED));
        all.add(definition(
                "wazo.answered-rate",
                new Formula.Ratio(List.of(StandardMeasure.ANSWERED), List.of(RECEIVED), List.of(CLOSED)),
                KpiUnit.RATIO));
        all.add(definition(
                "wazo.qos",
                new Formula.Ratio(
                        List.of(StandardMeasure.ANSWERED_WITHIN_TARGET),
                        List.of(StandardMeasure.ANSWERED_WITH_KNOWN_WAIT),
                        List.of()),
                KpiUnit.RATIO));
        return KpiCatalogue.of(all);
    }

    private static JsonNode scenario(String id) throws IOException {
        assumeTrue(Files.isReadable(FILE), () -> "skipped: the queue logs with expected statistics are not at " + FILE);
        for (JsonNode each : JsonMapper.shared().readTree(Files.readString(FILE))) {
            if (each.get("id").asString().equals(id)) {
                return each;
            }
        }
        throw new AssertionError("no scenario " + id);
    }

    /** The rows of a table, of which some are listed with the newest first. */
    private static List<PendingEvent> eventsOf(JsonNode scenario) {
        List<String> lines = new ArrayList<>();
        scenario.get("log_lines").forEach(line -> lines.add(line.asString()));
        if (time(lines.get(0)).compareTo(time(lines.get(lines.size() - 1))) > 0) {
            Collections.reverse(lines);
        }
        List<PendingEvent> events = new ArrayList<>();
        IngestSummary summary = Ingest.standard()
                .read(
                        Source.of("queue_log", String.join("\n", lines).getBytes(StandardCharsets.UTF_8)),
                        Mappings.ofFormat(
                                FormatSettings.builder().id("queue-log").build()),
                        ReadOptions.standard(),
                        result -> {
                            if (result instanceof RecordResult.Read read) {
                                events.addAll(read.events());
                            }
                        });
        assertThat(summary.recordsGood()).isEqualTo(lines.size());
        return events;
    }

    private static BigDecimal time(String line) {
        return new BigDecimal(line.substring(0, line.indexOf('|')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"queue-02", "queue-03", "queue-04", "queue-06", "queue-08", "agent-01", "agent-15"})
    void callsAmountToWhatIsExpected(String id) throws IOException {
        JsonNode scenario = scenario(id);
        JsonNode expected = scenario.get("expected").get(0);
        Dimension subject = Dimension.of(expected.get("subject").asString());
        String name = (subject == Dimension.AGENT ? "Agent/" : "")
                + expected.get("name").asString();
        KpiSettings settings = KpiSettings.builder()
                .zone(ZoneOffset.UTC)
                .serviceLevel(Duration.ofSeconds(10))
                .build();
        KpiCollector collector = KpiCollector.of(
                settings,
                catalogue(),
                List.of(Grouping.by(subject), Grouping.by(subject, Dimension.HOUR)),
                100,
                List.of(new ByCause()));
        collector.acceptAll(eventsOf(scenario));
        KpiResults results = collector.finish();

        expected.get("rows")
                .properties()
                .forEach(row -> row.getValue().properties().forEach(figure -> {
                    if (KPIS.containsKey(figure.getKey())) {
                        assertThat(value(results, subject, name, row.getKey(), KPIS.get(figure.getKey())))
                                .as("%s of %s, %s", figure.getKey(), name, row.getKey())
                                .isEqualTo(expected(figure.getValue()));
                    }
                }));
    }

    private static Optional<Long> value(KpiResults results, Dimension subject, String name, String row, String kpi) {
        Map<String, String> group = row.equals("Total")
                ? Map.of(subject.key(), name)
                : Map.of(subject.key(), name, Dimension.HOUR.key(), hour(row));
        boolean counted = kpi.startsWith("contacts.")
                || Set.of("wazo.received", "wazo.blocking", "wazo.saturated", "wazo.closed")
                        .contains(kpi);
        return results.groups().stream()
                .filter(each -> each.dimensions().equals(group))
                .findFirst()
                .flatMap(each -> each.find(kpi))
                .flatMap(value -> value.value())
                .map(value -> kpi.equals("average-wait")
                        ? value
                        : kpi.endsWith("-rate") || kpi.endsWith("qos") ? value.movePointRight(2) : value)
                .map(value -> value.setScale(0, RoundingMode.DOWN).longValueExact())
                .or(() -> counted ? Optional.of(0L) : Optional.empty());
    }

    private static String hour(String row) {
        int hour = Integer.parseInt(row.substring(0, row.indexOf('h')));
        return hour < 10 ? "0" + hour : "" + hour;
    }

    private static Optional<Long> expected(JsonNode figure) {
        if (figure.isNull()) {
            return Optional.empty();
        }
        JsonNode seconds = figure.get("seconds");
        JsonNode percent = figure.get("percent");
        return Optional.of((seconds != null ? seconds : percent != null ? percent : figure).asLong());
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent-03", "agent-05", "agent-08", "agent-10", "agent-13", "agent-15"})
    void agentsSpendTheirTimeAsIsExpected(String id) throws IOException {
        JsonNode scenario = scenario(id);
        JsonNode expected = scenario.get("expected").get(0);
        String agent = "Agent/" + expected.get("name").asString();
        LocalDate day = LocalDate.parse(expected.get("date").asString());
        List<AgentPeriod> periods = new ArrayList<>();
        AgentTimes times =
                AgentTimes.of(KpiSettings.builder().zone(ZoneOffset.UTC).build(), periods::add);
        times.acceptAll(eventsOf(scenario));
        times.cutAt(day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());

        expected.get("rows").properties().stream()
                .filter(row -> !row.getKey().equals("Total"))
                .forEach(row -> row.getValue().properties().stream()
                        .filter(figure -> !KPIS.containsKey(figure.getKey()))
                        .forEach(figure -> {
                            Instant from = day.atTime(Integer.parseInt(hour(row.getKey())), 0)
                                    .toInstant(ZoneOffset.UTC);
                            assertThat(seconds(periods, agent, from, counted(figure.getKey())))
                                    .as("%s of %s, %s", figure.getKey(), agent, row.getKey())
                                    .isEqualTo(figure.getValue().get("seconds").asLong());
                        }));
    }

    private static Predicate<Activity.Kind> counted(String figure) {
        return switch (figure) {
            case "Login" -> kind -> kind != Activity.Kind.LOGGED_OUT;
            case "Pause" -> kind -> kind == Activity.Kind.NOT_READY;
            case "Wrapup" -> kind -> kind == Activity.Kind.WRAP_UP;
            default -> throw new AssertionError("no such figure: " + figure);
        };
    }

    private static long seconds(
            List<AgentPeriod> periods, String agent, Instant from, Predicate<Activity.Kind> counted) {
        Instant to = from.plus(Duration.ofHours(1));
        return periods.stream()
                .filter(period -> period.agent().value().equals(agent)
                        && counted.test(period.category().kind()))
                .filter(period -> period.from().isBefore(to) && period.to().isAfter(from))
                .map(period -> Duration.between(
                        period.from().isBefore(from) ? from : period.from(),
                        period.to().isAfter(to) ? to : period.to()))
                .reduce(Duration.ZERO, Duration::plus)
                .toSeconds();
    }
}
