package io.toritsugi.core.plan;

import static io.toritsugi.core.plan.Plans.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ScheduleLawsTest {
    @Property
    void whatIsPlannedAgreesWithAPlainTwinSecondBySecond(@ForAll("severalPlans") List<Plan> plans) {
        Schedule schedule = schedule(plans.toArray(Plan[]::new));

        for (int second = -1; second <= HORIZON; second++) {
            assertThat(schedule.plannedAt(at(second))).as("second %s", second).isEqualTo(twin(plans, at(second)));
        }
    }

    /** The plan of the highest version, the later one of equals, and in it whatever lies there. */
    private static Planned twin(List<Plan> plans, Instant at) {
        Plan winner = null;
        for (Plan plan : plans) {
            if (plan.contains(at) && (winner == null || plan.version() >= winner.version())) {
                winner = plan;
            }
        }
        if (winner == null) {
            return new Planned.Unplanned();
        }
        Optional<Shift> shift =
                winner.shifts().stream().filter(range -> range.contains(at)).findFirst();
        if (shift.isEmpty()) {
            return new Planned.Off();
        }
        ShiftActivity activity = shift.get().activities().stream()
                .filter(range -> range.contains(at))
                .map(PlannedActivity::activity)
                .findFirst()
                .orElse(ShiftActivity.CONTACT_WORK);
        Planned.Work work = new Planned.Work(activity, shift.get().overtime());
        return winner.exceptions().stream()
                .filter(range -> range.contains(at))
                .map(range -> (Planned) new Planned.Excepted(range.exception(), work))
                .findFirst()
                .orElse(work);
    }

    @Property
    void spansPartitionTheTimeAndSayWhatIsPlanned(
            @ForAll("severalPlans") List<Plan> plans,
            @ForAll @IntRange(min = -5, max = 70) int from,
            @ForAll @IntRange(max = 40) int length) {
        Schedule schedule = schedule(plans.toArray(Plan[]::new));

        List<PlannedSpan> spans = schedule.between(at(from), at(from + length));

        Instant next = at(from);
        Planned before = null;
        for (PlannedSpan span : spans) {
            assertThat(span.from()).isEqualTo(next);
            assertThat(span.planned()).isNotEqualTo(before);
            for (Instant at = span.from(); at.isBefore(span.to()); at = at.plusSeconds(1)) {
                assertThat(schedule.plannedAt(at)).isEqualTo(span.planned());
            }
            next = span.to();
            before = span.planned();
        }
        assertThat(next).isEqualTo(at(from + length));
        PlannedTimes times = schedule.times(at(from), at(from + length));
        assertThat(times.scheduled().plus(times.overtime()).plus(times.excepted()))
                .isEqualTo(Duration.ofSeconds(spans.stream()
                        .filter(span ->
                                span.planned() instanceof Planned.Work || span.planned() instanceof Planned.Excepted)
                        .mapToLong(span -> span.length().toSeconds())
                        .sum()))
                .isGreaterThanOrEqualTo(times.paid());
    }

    @Property
    void theNextShiftEndIsTheFirstInstantAtWhichWorkIsOver(
            @ForAll("severalPlans") List<Plan> plans, @ForAll @IntRange(min = -5, max = 70) int now) {
        Schedule schedule = schedule(plans.toArray(Plan[]::new));
        int twin = now;
        while (twin < HORIZON && !schedule.plannedAt(at(twin)).atWork()) {
            twin++;
        }
        while (twin < HORIZON && schedule.plannedAt(at(twin)).atWork()) {
            twin++;
        }

        Optional<Instant> end = schedule.nextShiftEnd(at(now));

        assertThat(end).isEqualTo(twin >= HORIZON ? Optional.empty() : Optional.of(at(twin)));
        end.ifPresent(instant -> {
            assertThat(instant).isAfter(at(now));
            assertThat(schedule.plannedAt(instant.minusNanos(1)).atWork()).isTrue();
            assertThat(schedule.plannedAt(instant).atWork()).isFalse();
        });
        assertThat(schedule.shiftEnd(at(now)))
                .isEqualTo(schedule.plannedAt(at(now)).atWork() ? end : Optional.empty());
    }

    @Property
    void plansOfDifferentVersionsComeInAnyOrder(@ForAll("severalPlans") List<Plan> plans, @ForAll long seed) {
        List<Plan> versions = new ArrayList<>();
        for (Plan plan : plans) {
            versions.add(Plan.builder()
                    .from(plan.from())
                    .to(plan.to())
                    .version(versions.size())
                    .addAllShifts(plan.shifts())
                    .addAllExceptions(plan.exceptions())
                    .build());
        }
        List<Plan> shuffled = new ArrayList<>(versions);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(schedule(shuffled.toArray(Plan[]::new))).isEqualTo(schedule(versions.toArray(Plan[]::new)));
    }

    @Provide
    Arbitrary<List<Plan>> severalPlans() {
        return plans().list().ofMaxSize(5);
    }
}
