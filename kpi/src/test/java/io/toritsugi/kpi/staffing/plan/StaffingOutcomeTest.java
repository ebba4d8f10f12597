package io.toritsugi.kpi.staffing.plan;

import static io.toritsugi.kpi.staffing.plan.HalfHours.HALF_HOUR;
import static io.toritsugi.kpi.staffing.plan.HalfHours.HANDLE_TIME;
import static io.toritsugi.kpi.staffing.plan.HalfHours.RULE;
import static io.toritsugi.kpi.staffing.plan.HalfHours.clock;
import static io.toritsugi.kpi.staffing.plan.HalfHours.loads;
import static io.toritsugi.kpi.staffing.plan.HalfHours.plan;
import static io.toritsugi.kpi.staffing.plan.HalfHours.start;
import static io.toritsugi.kpi.staffing.plan.Shifts.MORNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.core.agent.Activity;
import io.toritsugi.core.event.agent.ReasonClass;
import io.toritsugi.core.event.agent.StatusReason;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.queueing.Shrinkage;
import io.toritsugi.kpi.agenttime.AgentPeriod;
import io.toritsugi.kpi.agenttime.AgentTimeUnits;
import io.toritsugi.kpi.agenttime.TimeCategory;
import io.toritsugi.kpi.collect.Grouping;
import io.toritsugi.kpi.collect.Interval;
import io.toritsugi.kpi.collect.Intervals;
import io.toritsugi.kpi.collect.KpiCollector;
import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.report.KpiGroup;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a plan turned out: too many, too few, and why. */
class StaffingOutcomeTest {
    private static final StaffingPlan PLAN = plan(10, 10, 0, 5);

    /**
     * What was recorded on the morning of {@link Shifts#MORNING}; the plan requires 3, 3, 0 and 2 agents.
     *
     * <pre>
     * 09:00  100 calls of 3 min take 14 agents
     * 09:30    5 calls of 3 min take 2; of 6 min, 1 erlang, 3: 2 agents reach 1 - exp(-1/18) / 3 = 0.685, 3 agents 0.919
     * 10:00    no calls take nobody
     * 10:30    5 calls, none of them handled, take 2
     * </pre>
     */
    private static final List<RecordedInterval> RECORDED = List.of(
            recorded(0, 100, Optional.of(HANDLE_TIME), 85),
            recorded(1, 5, Optional.of(Duration.ofMinutes(6)), 60),
            recorded(2, 0, Optional.empty(), 90),
            recorded(3, 5, Optional.empty(), 60));

    private static RecordedInterval recorded(int index, long calls, Optional<Duration> handleTime, int minutes) {
        return new RecordedInterval(start(index), start(index + 1), calls, handleTime, Duration.ofMinutes(minutes));
    }

    private static StaffingGap gap(int volume, int handleTime, int people) {
        return new StaffingGap(Duration.ofMinutes(volume), Duration.ofMinutes(handleTime), Duration.ofMinutes(people));
    }

    /** Schedules planned 80, 95, 75 and 50 minutes: 10 too few, 5 and 75 too many, and 10 too few. */
    @Test
    void aMorningByHand() {
        StaffingOutcome outcome = StaffingOutcome.of(ShiftCover.of(PLAN, MORNING, CoverAgainst.AGENTS), RECORDED);

        assertThat(outcome.intervals())
                .extracting(interval -> interval.required().agents())
                .containsExactly(14, 3, 0, 2);
        assertThat(outcome.intervals())
                .extracting(interval -> interval.plannedBalance().toMinutes())
                .containsExactly(-10L, 5L, 75L, -10L);
        assertThat(outcome.intervals())
                .extracting(IntervalOutcome::gap)
                .containsExactly(gap(-330, 0, 5), gap(30, -30, -35), gap(0, 0, 15), gap(0, 0, 10));
        assertThat(outcome.intervals())
                .extracting(interval -> interval.balance().toMinutes())
                .containsExactly(-335L, -30L, 90L, 0L);
        assertThat(outcome.requiredTime()).isEqualTo(Duration.ofMinutes(19 * 30));
        assertThat(outcome.overstaffed()).isEqualTo(Duration.ofMinutes(90));
        assertThat(outcome.understaffed()).isEqualTo(Duration.ofMinutes(365));
        assertThat(outcome.gap()).isEqualTo(gap(-300, -30, -5));
        assertThat(outcome.gap().total()).isEqualTo(Duration.ofMinutes(-335));
        assertThat(outcome.shortIntervals()).extracting(IntervalOutcome::from).containsExactly(start(0), start(1));
        assertThat(outcome.worst()).map(IntervalOutcome::from).contains(start(0));
    }

    @Test
    void withoutSchedulesThePeopleWereThoseRequired() {
        StaffingOutcome outcome = StaffingOutcome.of(PLAN, RECORDED);

        assertThat(outcome.intervals())
                .extracting(interval -> interval.plannedBalance().toMinutes())
                .containsExactly(0L, 0L, 0L, 0L);
        assertThat(outcome.intervals())
                .extracting(IntervalOutcome::gap)
                .containsExactly(gap(-330, 0, -5), gap(30, -30, -30), gap(0, 0, 90), gap(0, 0, 0));
    }

    /** Of 80 minutes 56 are left after 0.3; the plan requires 3 agents, who are 90. */
    @Test
    void plannedPeopleAreThoseLeftAtWork() {
        StaffingPlan plan = StaffingPlan.of(RULE.withShrinkage(Shrinkage.of("0.3")), loads(List.of(10, 10, 0, 5)));

        StaffingOutcome outcome = StaffingOutcome.of(ShiftCover.of(plan, MORNING, CoverAgainst.POSITIONS), RECORDED);

        IntervalOutcome first = outcome.intervals().get(0);
        assertThat(first.plannedBalance()).isEqualTo(Duration.ofMinutes(-34));
        assertThat(first.gap()).isEqualTo(gap(-330, 0, 29));
        assertThat(first.balance()).isEqualTo(Duration.ofMinutes(-335));
    }

    /** A minimum of four: neither 10 calls nor 5 take more than that. */
    @Test
    void theMinimumHoldsAfterwardsToo() {
        StaffingOutcome outcome = StaffingOutcome.of(
                plan(10).withMinimumAgents(4), List.of(recorded(0, 5, Optional.of(HANDLE_TIME), 120)));

        assertThat(outcome.intervals().get(0).required().agents()).isEqualTo(4);
        assertThat(outcome.gap()).isEqualTo(StaffingGap.NONE);
        assertThat(outcome.worst()).isEmpty();
    }

    /** From nine: 5 minutes ready, 2 offered, 10 on contact, 1 on hold, 2 in wrap-up, 10 at lunch; another is ready all the time. */
    @Test
    void whoHandlesOrWaitsIsThere() {
        KpiCollector collector = KpiCollector.of(
                KpiSettings.builder().zone(ZoneOffset.UTC).interval(HALF_HOUR).build(),
                StandardDefinitions.agentTime(),
                List.of(Grouping.by(Dimension.INTERVAL)));
        List.of(
                        period("a1", Activity.Kind.READY, "09:00", "09:05"),
                        period("a1", Activity.Kind.OFFERED, "09:05", "09:07"),
                        period("a1", Activity.Kind.ON_CONTACT, "09:07", "09:17"),
                        period("a1", Activity.Kind.ON_HOLD, "09:17", "09:18"),
                        period("a1", Activity.Kind.WRAP_UP, "09:18", "09:20"),
                        period("a1", Activity.Kind.NOT_READY, "09:20", "09:30"),
                        period("a2", Activity.Kind.READY, "08:50", "09:40"))
                .forEach(each -> AgentTimeUnits.of(each).ifPresent(collector::count));
        Interval interval = Intervals.of(ZoneOffset.UTC, HALF_HOUR).at(start(0));
        KpiGroup atNine = collector.result().groups().stream()
                .filter(group -> group.dimensions().containsValue(interval.label()))
                .findFirst()
                .orElseThrow();

        RecordedInterval recorded = RecordedInterval.of(
                interval,
                7,
                Optional.of(HANDLE_TIME),
                atNine.find("utilisation.with-waiting").orElseThrow());

        assertThat(recorded).isEqualTo(recorded(0, 7, Optional.of(HANDLE_TIME), 50));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordedInterval.of(
                        interval, 7, Optional.empty(), atNine.find("idle-share").orElseThrow()))
                .withMessage("RecordedInterval.utilisation must be utilisation.with-waiting/1, was idle-share/1");
    }

    private static AgentPeriod period(String agent, Activity.Kind kind, String from, String to) {
        Optional<StatusReason> lunch = Optional.of(StatusReason.of("lunch", ReasonClass.MEAL));
        return new AgentPeriod(AgentId.of(agent), TimeCategory.of(kind, lunch), lunch, 0, 0, clock(from), clock(to));
    }

    @Test
    void recordedIntervalsAreThoseOfThePlan() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StaffingOutcome.of(PLAN, RECORDED.subList(0, 3)))
                .withMessageContaining("StaffingOutcome.recorded must be as many as the plan has, 4, was 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StaffingOutcome.of(plan(10), RECORDED.subList(1, 2)))
                .withMessageContaining("must be those of the plan, 2026-04-01T09:00:00Z to 2026-04-01T09:30:00Z, was"
                        + " 2026-04-01T09:30:00Z to 2026-04-01T10:00:00Z");
    }

    @Test
    void recordsHaveLimits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> recorded(0, -1, Optional.empty(), 0))
                .withMessageContaining("RecordedInterval.calls must be 0 or more, was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> recorded(0, 1, Optional.empty(), -1))
                .withMessageContaining("RecordedInterval.agentTime must be zero or more, was PT-1M");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> recorded(0, 1, Optional.of(Duration.ZERO), 1))
                .withMessageContaining("RecordedInterval.meanHandleTime must be more than zero, was PT0S");
    }
}
