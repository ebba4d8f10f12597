package io.toritsugi.examples.centerday;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.agent.Activity;
import io.toritsugi.core.event.HostEvent;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.event.workload.QueueJoined;
import io.toritsugi.core.event.workload.QueueLeft;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.kpi.agenttime.AgentPeriod;
import io.toritsugi.kpi.agenttime.AgentTimes;
import io.toritsugi.kpi.definition.KpiSettings;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * When agents were logged in and paused, as Wazo's tests expect it of queue logs. To the millisecond: the length of a session that a
 * logoff asserts differs there by a microsecond from the time since the login.
 */
class QueueLogIntervalsTest {
    private static final String FILE = "intervals.json";

    private record Span(Instant from, Instant to) {
        static Span of(JsonNode pair) {
            return new Span(
                    QueueLogCases.instant(pair.get(0).asString()),
                    QueueLogCases.instant(pair.get(1).asString()));
        }

        boolean meets(Span other) {
            return from.isBefore(other.to) && other.from.isBefore(to);
        }

        Span cutTo(Span other) {
            return new Span(from.isBefore(other.from) ? other.from : from, to.isAfter(other.to) ? other.to : to);
        }

        Span inMillis() {
            return new Span(from.truncatedTo(ChronoUnit.MILLIS), to.truncatedTo(ChronoUnit.MILLIS));
        }
    }

    /** The log of a case, in order, and the range that is asked for. */
    private record Log(List<PendingEvent> events, Span range) {
        static Log of(JsonNode testCase) {
            List<String> lines = new ArrayList<>();
            for (JsonNode row : testCase.get("queue_log")) {
                lines.add(QueueLogCases.line(
                        QueueLogCases.instant(row.get("time").asString()),
                        row.get("callid").asString(),
                        row.get("queuename").asString(),
                        row.get("agent").asString(),
                        row.get("event").asString(),
                        row.path("data1").asString(""),
                        row.path("data2").asString(""),
                        row.path("data3").asString("")));
            }
            return new Log(
                    QueueLogCases.read(lines),
                    Span.of(testCase.get("checks").get(0).get("request").get("args")));
        }

        List<Span> spans(String agent, Predicate<Activity.Kind> counted) {
            List<AgentPeriod> periods = new ArrayList<>();
            AgentTimes times =
                    AgentTimes.of(KpiSettings.builder().zone(ZoneOffset.UTC).build(), periods::add);
            times.acceptAll(events);
            times.cutAt(range.to());
            List<Span> spans = new ArrayList<>();
            for (AgentPeriod period : periods) {
                Span span = new Span(period.from(), period.to());
                if (!period.agent().value().equals(agent)
                        || !counted.test(period.category().kind())
                        || !span.meets(range)) {
                    continue;
                }
                Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
                if (last != null && last.to().equals(span.from())) {
                    spans.set(spans.size() - 1, new Span(last.from(), span.to()));
                } else {
                    spans.add(span);
                }
            }
            return spans.stream().map(span -> span.cutTo(range)).toList();
        }

        List<Span> memberships(String agent, String queue) {
            Map<String, Instant> joined = new HashMap<>();
            List<Span> spans = new ArrayList<>();
            for (PendingEvent event : events) {
                if (event.event() instanceof QueueJoined in) {
                    joined.put(in.agent().value() + " " + in.queue().value(), event.occurredAt());
                } else if (event.event() instanceof QueueLeft out) {
                    String key = out.agent().value() + " " + out.queue().value();
                    if (key.equals(agent + " " + queue)) {
                        spans.add(new Span(Objects.requireNonNull(joined.get(key), key), event.occurredAt()));
                    }
                }
            }
            return spans;
        }
    }

    /** Pauses in one queue, which only Asterisk knows. */
    private static List<Span> pauses(Log log, String agent, String queue) {
        List<Span> spans = new ArrayList<>();
        Instant since = null;
        for (PendingEvent event : log.events()) {
            if (event.event() instanceof HostEvent host
                    && host.about().contains(Ref.of(AgentId.of(agent)))
                    && FactValue.of(queue).equals(host.payload().get("queue"))) {
                if (FactValue.of(true).equals(host.payload().get("paused"))) {
                    since = event.occurredAt();
                } else if (since != null) {
                    spans.add(new Span(since, event.occurredAt()));
                    since = null;
                }
            }
        }
        return spans;
    }

    @Test
    void agentsArePausedInQueuesAsIsExpected() throws IOException {
        JsonNode testCase = QueueLogCases.find(FILE, "test_get_pause_intervals_in_range_per_queue");
        Log log = Log.of(testCase);

        for (JsonNode expected : testCase.get("checks").get(0).get("expected")) {
            List<Span> spans = new ArrayList<>();
            expected.get("value").forEach(pair -> spans.add(Span.of(pair)));
            assertThat(pauses(
                            log,
                            expected.get("agent").asString(),
                            expected.get("queue").asString()))
                    .isEqualTo(spans);
        }
    }

    private static boolean isLoggedIn(Activity.Kind kind) {
        return kind != Activity.Kind.LOGGED_OUT;
    }

    @ParameterizedTest
    @ValueSource(strings = {"test_get_completed_logins", "test_get_pause_intervals_in_range"})
    void agentsAreLoggedInAndPausedAsIsExpected(String test) throws IOException {
        JsonNode testCase = QueueLogCases.find(FILE, test);
        Log log = Log.of(testCase);
        Predicate<Activity.Kind> counted =
                test.contains("pause") ? kind -> kind == Activity.Kind.NOT_READY : QueueLogIntervalsTest::isLoggedIn;

        for (JsonNode expected : testCase.get("checks").get(0).get("expected")) {
            List<Span> spans = new ArrayList<>();
            expected.get("value").forEach(pair -> spans.add(Span.of(pair).inMillis()));
            assertThat(log.spans(expected.get("agent").asString(), counted))
                    .extracting(Span::inMillis)
                    .containsExactlyElementsOf(spans);
        }
    }

    @Test
    void agentsLogOutLastWhenIsExpected() throws IOException {
        JsonNode testCase = QueueLogCases.find(FILE, "test_get_last_logouts");
        Log log = Log.of(testCase);

        for (JsonNode expected : testCase.get("checks").get(0).get("expected")) {
            List<Span> spans = log.spans(expected.get("agent").asString(), QueueLogIntervalsTest::isLoggedIn);
            assertThat(spans.get(spans.size() - 1).to())
                    .isEqualTo(QueueLogCases.instant(expected.get("value").asString()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "test_get_login_intervals_in_range_per_queue_via_membername",
                "test_get_login_intervals_in_range_per_queue_membership_open_at_start",
            })
    void agentsAreLoggedInToQueuesAsIsExpected(String test) throws IOException {
        JsonNode testCase = QueueLogCases.find(FILE, test);
        Log log = Log.of(testCase);
        JsonNode check = testCase.get("checks").get(0);
        String agent = check.get("at").get(0).get(0).asString();
        List<Span> expected = new ArrayList<>();
        check.get("expected").forEach(pair -> expected.add(Span.of(pair)));

        List<Span> spans = new ArrayList<>();
        for (Span login : log.spans(agent, QueueLogIntervalsTest::isLoggedIn)) {
            log.memberships(agent, check.get("at").get(0).get(1).asString()).stream()
                    .filter(login::meets)
                    .forEach(member -> spans.add(member.cutTo(login)));
        }
        assertThat(spans).isEqualTo(expected);
    }

    @Test
    void everyCaseIsTried() throws IOException {
        Set<String> tests = new TreeSet<>();
        QueueLogCases.all(FILE).forEach(each -> tests.add(each.get("test").asString()));
        assertThat(tests)
                .containsExactlyInAnyOrder(
                        "test_get_completed_logins",
                        "test_get_last_logouts",
                        "test_get_pause_intervals_in_range",
                        "test_get_pause_intervals_in_range_per_queue",
                        "test_get_login_intervals_in_range_per_queue_via_membername",
                        "test_get_login_intervals_in_range_per_queue_membership_open_at_start");
    }
}
