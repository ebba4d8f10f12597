package io.toritsugi.kpi.agenttime;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.agent.Activity;
import io.toritsugi.core.agent.AgentMachine;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.plan.actual.Actual;
import io.toritsugi.core.plan.actual.ActualSpan;
import io.toritsugi.core.plan.actual.ActualTimeline;
import io.toritsugi.kpi.measure.GroupTotals;
import io.toritsugi.kpi.measure.StandardMeasure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class AgentTimesLawsTest {
    private static final Instant END = AgentDay.clock("02:00");

    private static final List<BiConsumer<AgentDay, String>> STEPS = List.of(
            AgentDay::login,
            AgentDay::ready,
            AgentDay::logout,
            AgentDay::toolLost,
            AgentDay::toolBack,
            (day, time) -> day.away(time, AgentDay.LUNCH),
            (day, time) -> day.away(time, AgentDay.TRAINING),
            (day, time) -> day.manual(time, time),
            (day, time) -> day.offered(time, "1"),
            (day, time) -> day.answered(time, "1"),
            (day, time) -> day.connected(time, "1"),
            (day, time) -> day.connected(time, "2"),
            (day, time) -> day.held(time, "1"),
            (day, time) -> day.resumed(time, "1"),
            (day, time) -> day.parked(time, "2"),
            (day, time) -> day.unparked(time, "2"),
            (day, time) -> day.hungUp(time, "1"),
            (day, time) -> day.hungUp(time, "2"),
            (day, time) -> day.wrapUp(time, "1"),
            (day, time) -> day.wrappedUp(time, "1"));

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    /** What two agents do in an hour, in no order and with no sense. */
    @Provide
    static Arbitrary<List<Dated>> anything() {
        return Combinators.combine(
                        Arbitraries.of("a1", "a2"), Arbitraries.integers().between(0, 59), Arbitraries.of(STEPS))
                .as((agent, minute, step) -> {
                    AgentDay day = AgentDay.of(agent);
                    step.accept(day, clock(minute));
                    return day.events();
                })
                .list()
                .ofMaxSize(25)
                .map(steps -> steps.stream().flatMap(List::stream).toList());
    }

    private static List<Dated> inOrder(List<Dated> events) {
        return events.stream().sorted(Comparator.comparing(Dated::occurredAt)).toList();
    }

    private static List<AgentPeriod> of(String agent, List<AgentPeriod> periods) {
        return periods.stream()
                .filter(period -> period.agent().equals(AgentId.of(agent)))
                .toList();
    }

    @Property
    void neverFailsAndLeavesNoGap(@ForAll("anything") List<Dated> events) {
        List<AgentPeriod> periods = AgentDay.periods(events, END);

        for (String agent : List.of("a1", "a2")) {
            List<AgentPeriod> own = of(agent, periods);
            for (int i = 1; i < own.size(); i++) {
                assertThat(own.get(i).from()).isEqualTo(own.get(i - 1).to());
            }
            assertThat(own.isEmpty() ? END : own.get(own.size() - 1).to()).isEqualTo(END);
        }
    }

    @Property
    void neighboursDifferOrASessionBegins(@ForAll("anything") List<Dated> events) {
        List<AgentPeriod> own = of("a1", AgentDay.periods(events, END));

        for (int i = 1; i < own.size(); i++) {
            AgentPeriod before = own.get(i - 1);
            AgentPeriod after = own.get(i);
            assertThat(after.begun() > 0
                            || !before.category().equals(after.category())
                            || !before.reason().equals(after.reason())
                            || before.sessions() != after.sessions())
                    .isTrue();
        }
    }

    /** An agent's own timeline, with all events of nobody in particular, sees a day of this one agent alike. */
    @Property
    void agreesWithTheTimelineThatAdherenceReads(@ForAll("anything") List<Dated> events) {
        List<Dated> own = inOrder(events).stream()
                .filter(event -> AgentMachine.mayChange(AgentId.of("a1"), event.event()))
                .toList();
        List<AgentPeriod> periods = of("a1", AgentDay.periods(own, END));
        ActualTimeline timeline = ActualTimeline.unknown(AgentId.of("a1")).replay(own);

        for (AgentPeriod period : periods) {
            for (ActualSpan span : timeline.between(period.from(), period.to())) {
                Actual actual = span.actual();
                assertThat(TimeCategory.of(actual.kind(), actual.reason())).isEqualTo(period.category());
            }
        }
    }

    @Property
    void cuttingTimeChangesNoSum(@ForAll("anything") List<Dated> events, @ForAll @IntRange(max = 70) int cut) {
        List<Dated> ordered = inOrder(events);
        Instant at = AgentDay.clock(clock(cut));
        List<AgentPeriod> periods = new ArrayList<>();
        AgentTimes times = AgentTimes.of(AgentDay.SETTINGS, periods::add);
        times.acceptAll(ordered.stream()
                .filter(event -> event.occurredAt().isBefore(at))
                .toList());
        times.cutAt(at);
        times.cutAt(at);
        times.acceptAll(ordered.stream()
                .filter(event -> !event.occurredAt().isBefore(at))
                .toList());
        times.cutAt(END);

        assertThat(times.lateEvents()).isZero();
        assertThat(AgentDay.totals(periods)).isEqualTo(AgentDay.totals(AgentDay.periods(ordered, END)));
    }

    @Property
    void aSessionIsEngagedTimeAndNoLessThanIt(@ForAll("anything") List<Dated> events) {
        GroupTotals totals = AgentDay.totals(AgentDay.periods(events, END));

        assertThat(totals.sum(StandardMeasure.SESSION_TIME))
                .isGreaterThanOrEqualTo(totals.sum(StandardMeasure.ENGAGED_TIME));
    }

    /** Each instant of a period but those logged out counts in one sort of time, and in no two. */
    @Property
    void theSortsOfTimeShareOutTheClock(@ForAll("anything") List<Dated> events) {
        List<AgentPeriod> periods = AgentDay.periods(events, END);
        GroupTotals totals = AgentDay.totals(periods);
        long there = periods.stream()
                .filter(period -> period.category().kind() != Activity.Kind.LOGGED_OUT)
                .mapToLong(period -> period.length().toMillis())
                .sum();

        assertThat(Arrays.stream(StandardMeasure.values())
                        .filter(measure -> measure.name().startsWith("TIME_"))
                        .mapToLong(totals::sum)
                        .sum())
                .isEqualTo(there);
    }
}
