package io.toritsugi.kpi.staffing.plan;

import static io.toritsugi.kpi.staffing.plan.HalfHours.HANDLE_TIME;
import static io.toritsugi.kpi.staffing.plan.HalfHours.RULE;
import static io.toritsugi.kpi.staffing.plan.HalfHours.loads;
import static io.toritsugi.kpi.staffing.plan.HalfHours.start;
import static io.toritsugi.kpi.staffing.plan.Shifts.schedules;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.plan.Plan;
import io.toritsugi.core.queueing.Shrinkage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of any outcome. */
class StaffingOutcomeLawsTest {
    private static final List<Integer> PLANNED_CALLS = List.of(10, 0, 5, 30);

    /** What was recorded in a half hour, wherever it lies. */
    private record Told(int calls, Optional<Duration> handleTime, Duration agentTime) {}

    @Provide
    Arbitrary<List<Plan>> teams() {
        return Shifts.teams();
    }

    @Provide
    Arbitrary<List<RecordedInterval>> days() {
        Arbitrary<Optional<Duration>> handleTimes =
                Arbitraries.integers().between(1, 900).map(Duration::ofSeconds).optional();
        return Combinators.combine(
                        Arbitraries.integers().between(0, 60),
                        handleTimes,
                        Arbitraries.longs().between(0, 20_000_000).map(Duration::ofMillis))
                .as(Told::new)
                .list()
                .ofSize(PLANNED_CALLS.size())
                .map(StaffingOutcomeLawsTest::day);
    }

    private static List<RecordedInterval> day(List<Told> told) {
        return IntStream.range(0, told.size())
                .mapToObj(index -> new RecordedInterval(
                        start(index),
                        start(index + 1),
                        told.get(index).calls(),
                        told.get(index).handleTime(),
                        told.get(index).agentTime()))
                .toList();
    }

    private static ShiftCover cover(List<Plan> team, int percent, CoverAgainst against) {
        StaffingPlan plan =
                StaffingPlan.of(RULE.withShrinkage(Shrinkage.of("0." + (100 + percent))), loads(PLANNED_CALLS));
        return ShiftCover.of(plan, schedules(team), against);
    }

    @Property
    void thePartsOfTheGapAreTheWhole(
            @ForAll("teams") List<Plan> team,
            @ForAll @IntRange(max = 800) int shrinkage,
            @ForAll CoverAgainst against,
            @ForAll("days") List<RecordedInterval> recorded) {
        ShiftCover cover = cover(team, shrinkage, against);

        StaffingOutcome outcome = StaffingOutcome.of(cover, recorded);

        Duration planned = Duration.ZERO;
        for (IntervalOutcome interval : outcome.intervals()) {
            assertThat(interval.plannedBalance().plus(interval.gap().total())).isEqualTo(interval.balance());
            planned = planned.plus(interval.plannedBalance());
        }
        assertThat(outcome.overstaffed().minus(outcome.understaffed()))
                .isEqualTo(planned.plus(outcome.gap().total()));
    }

    @Property
    void whatWentAsPlannedHasNoPart(
            @ForAll("teams") List<Plan> team,
            @ForAll @IntRange(max = 800) int shrinkage,
            @ForAll CoverAgainst against,
            @ForAll("days") List<RecordedInterval> recorded,
            @ForAll boolean callsAsPlanned,
            @ForAll boolean handleTimeAsPlanned,
            @ForAll boolean peopleAsPlanned) {
        ShiftCover cover = cover(team, shrinkage, against);
        List<RecordedInterval> partly = IntStream.range(0, recorded.size())
                .mapToObj(index -> new RecordedInterval(
                        start(index),
                        start(index + 1),
                        callsAsPlanned
                                ? PLANNED_CALLS.get(index)
                                : recorded.get(index).calls(),
                        handleTimeAsPlanned
                                ? Optional.of(HANDLE_TIME)
                                : recorded.get(index).meanHandleTime(),
                        peopleAsPlanned
                                ? cover.intervals().get(index).atWork()
                                : recorded.get(index).agentTime()))
                .toList();

        for (IntervalOutcome interval : StaffingOutcome.of(cover, partly).intervals()) {
            assertThat(interval.gap().volume().isZero() || !callsAsPlanned).isTrue();
            assertThat(interval.gap().handleTime().isZero() || !handleTimeAsPlanned)
                    .isTrue();
            assertThat(interval.gap().people().isZero() || !peopleAsPlanned).isTrue();
        }
    }

    @Property
    void eachPartPointsWhereItsCauseDoes(@ForAll("days") List<RecordedInterval> recorded) {
        StaffingOutcome outcome = StaffingOutcome.of(StaffingPlan.of(RULE, loads(PLANNED_CALLS)), recorded);

        for (int index = 0; index < recorded.size(); index++) {
            RecordedInterval told = recorded.get(index);
            StaffingGap gap = outcome.intervals().get(index).gap();
            assertThat(gap.volume().isNegative() && told.calls() <= PLANNED_CALLS.get(index))
                    .isFalse();
            assertThat(gap.volume().compareTo(Duration.ZERO) > 0 && told.calls() >= PLANNED_CALLS.get(index))
                    .isFalse();
        }
    }
}
