package io.toritsugi.kpi.agenttime;

import static io.toritsugi.kpi.agenttime.AgentDay.LUNCH;
import static io.toritsugi.kpi.agenttime.AgentDay.clock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.toritsugi.core.agent.Activity.Kind;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Origin;
import io.toritsugi.core.event.agent.AgentReady;
import io.toritsugi.core.event.agent.ReasonClass;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.measure.GroupTotals;
import io.toritsugi.kpi.measure.StandardMeasure;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentTimesTest {
    @Test
    void aContactPassesThroughItsStatesWithoutGapOrOverlap() {
        List<AgentPeriod> periods = AgentDay.of("a1")
                .login("09:00")
                .ready("09:05")
                .offered("09:10", "i1")
                .answered("09:11", "i1")
                .held("09:14", "i1")
                .resumed("09:16", "i1")
                .hungUp("09:20", "i1")
                .wrapUp("09:20", "i1")
                .wrappedUp("09:23", "i1")
                .away("09:30", LUNCH)
                .logout("10:30")
                .until("11:00");

        assertThat(periods)
                .extracting(
                        period -> period.category().kind(), AgentPeriod::sessions, AgentPeriod::from, AgentPeriod::to)
                .containsExactly(
                        tuple(Kind.NOT_READY, 0, clock("09:00"), clock("09:05")),
                        tuple(Kind.READY, 0, clock("09:05"), clock("09:10")),
                        tuple(Kind.OFFERED, 0, clock("09:10"), clock("09:11")),
                        tuple(Kind.ON_CONTACT, 1, clock("09:11"), clock("09:14")),
                        tuple(Kind.ON_HOLD, 1, clock("09:14"), clock("09:16")),
                        tuple(Kind.ON_CONTACT, 1, clock("09:16"), clock("09:20")),
                        tuple(Kind.WRAP_UP, 1, clock("09:20"), clock("09:23")),
                        tuple(Kind.READY, 0, clock("09:23"), clock("09:30")),
                        tuple(Kind.NOT_READY, 0, clock("09:30"), clock("10:30")),
                        tuple(Kind.LOGGED_OUT, 0, clock("10:30"), clock("11:00")));
        assertThat(periods).extracting(AgentPeriod::begun).containsExactly(0, 0, 0, 1, 0, 0, 0, 0, 0, 0);
        assertThat(periods.get(8).reason()).contains(LUNCH);
        assertThat(periods.get(8).category())
                .isEqualTo(new TimeCategory(Kind.NOT_READY, Optional.of(ReasonClass.MEAL), false, true));
        assertThat(periods.get(0).category())
                .isEqualTo(new TimeCategory(Kind.NOT_READY, Optional.empty(), true, false));
    }

    @Test
    void whoTalksWhileHeWrapsUpAnotherContactTalks() {
        List<AgentPeriod> periods = AgentDay.of("a1")
                .ready("09:00")
                .connected("09:00", "i1")
                .hungUp("09:10", "i1")
                .wrapUp("09:10", "i1")
                .connected("09:12", "i2")
                .wrappedUp("09:15", "i1")
                .hungUp("09:20", "i2")
                .until("09:30");

        assertThat(periods)
                .extracting(period -> period.category().kind(), AgentPeriod::sessions, AgentPeriod::begun)
                .containsExactly(
                        tuple(Kind.ON_CONTACT, 1, 1),
                        tuple(Kind.WRAP_UP, 1, 0),
                        tuple(Kind.ON_CONTACT, 2, 1),
                        tuple(Kind.ON_CONTACT, 1, 0),
                        tuple(Kind.READY, 0, 0));
    }

    @Test
    void aContactThatIsParkedIsNoSessionMeanwhileAndNoNewOneAfterwards() {
        List<AgentPeriod> periods = AgentDay.of("a1")
                .ready("09:00")
                .connected("09:00", "i1")
                .parked("09:10", "i1")
                .unparked("09:40", "i1")
                .hungUp("09:45", "i1")
                .until("09:50");

        assertThat(periods)
                .extracting(period -> period.category().kind(), AgentPeriod::sessions, AgentPeriod::begun)
                .containsExactly(
                        tuple(Kind.ON_CONTACT, 1, 1),
                        tuple(Kind.READY, 0, 0),
                        tuple(Kind.ON_CONTACT, 1, 0),
                        tuple(Kind.READY, 0, 0));
    }

    @Test
    void aSessionThatLastsNoTimeIsCountedWithWhatComesNext() {
        List<AgentPeriod> periods = AgentDay.of("a1")
                .ready("09:00")
                .connected("09:10", "i1")
                .hungUp("09:10", "i1")
                .until("09:20");

        assertThat(periods)
                .extracting(period -> period.category().kind(), AgentPeriod::begun, AgentPeriod::to)
                .containsExactly(tuple(Kind.READY, 0, clock("09:10")), tuple(Kind.READY, 1, clock("09:20")));
    }

    @Test
    void anUnpaidLunchStaysOneWhenTheToolIsLost() {
        GroupTotals totals = AgentDay.of("a1")
                .ready("09:00")
                .away("12:00", LUNCH)
                .toolLost("12:20")
                .toolBack("12:50")
                .ready("13:00")
                .totalsUntil("14:00");

        assertThat(totals.sum(StandardMeasure.TIME_READY)).isEqualTo(240 * 60_000);
        assertThat(totals.sum(StandardMeasure.TIME_AWAY_UNPAID)).isEqualTo(30 * 60_000);
        assertThat(totals.sum(StandardMeasure.TIME_TOOL_LOST_UNPAID)).isEqualTo(30 * 60_000);
    }

    @Test
    void whatComesLateCountsFromWhatIsKnownAndIsCounted() {
        List<AgentPeriod> periods = new ArrayList<>();
        AgentTimes times = AgentTimes.of(AgentDay.SETTINGS, periods::add);
        times.acceptAll(AgentDay.of("a1")
                .ready("09:00")
                .away("10:00", LUNCH)
                .ready("09:30")
                .events());
        times.cutAt(clock("11:00"));
        times.acceptAll(AgentDay.of("a1").logout("10:30").events());
        times.cutAt(clock("12:00"));

        assertThat(times.lateEvents()).isEqualTo(2);
        assertThat(periods)
                .extracting(period -> period.category().kind(), AgentPeriod::from, AgentPeriod::to)
                .containsExactly(
                        tuple(Kind.READY, clock("09:00"), clock("11:00")),
                        tuple(Kind.LOGGED_OUT, clock("11:00"), clock("12:00")));
    }

    @ParameterizedTest
    @CsvSource({"false, LIVE, 1", "false, INGESTED, 1", "false, SIMULATED, 0", "true, LIVE, 0", "true, SIMULATED, 1"})
    void recordedAndSimulatedEventsNeverMeet(boolean simulated, Origin origin, int expected) {
        List<AgentPeriod> periods = new ArrayList<>();
        AgentTimes times = AgentTimes.of(
                KpiSettings.builder().zone(ZoneOffset.UTC).simulated(simulated).build(), periods::add);

        times.accept(PendingEvent.builder()
                .occurredAt(clock("09:00"))
                .origin(origin)
                .actor(Actor.SYSTEM)
                .event(AgentReady.builder().agent(AgentId.of("a1")).build())
                .build());
        times.cutAt(clock("10:00"));

        assertThat(periods).hasSize(expected);
    }

    @Test
    void whatConcernsNobodyIsPassedOver() {
        Dated queued = Dated.of(
                clock("09:00"),
                Queued.builder()
                        .routable(RoutableId.of(InteractionId.of("i1")))
                        .visit(VisitId.of("v"))
                        .queue(QueueId.of("q"))
                        .build());

        assertThat(AgentDay.periods(List.of(queued), clock("10:00"))).isEmpty();
    }

    @Test
    void aGaugeTellsWhatEachDoesNow() {
        AgentTimes times = AgentTimes.of(AgentDay.SETTINGS, period -> {});
        times.acceptAll(
                AgentDay.of("a1").ready("09:00").connected("09:30", "i1").events());
        times.acceptAll(AgentDay.of("a2").ready("09:00").away("09:40", LUNCH).events());

        assertThat(times.activities().values())
                .extracting(
                        activity -> activity.kind(),
                        activity -> activity.since().orElseThrow())
                .containsExactly(tuple(Kind.ON_CONTACT, clock("09:30")), tuple(Kind.NOT_READY, clock("09:40")));
    }
}
