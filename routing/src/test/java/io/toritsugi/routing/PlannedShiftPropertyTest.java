package io.toritsugi.routing;

import static io.toritsugi.routing.Centre.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.plan.Plan;
import io.toritsugi.core.plan.Schedule;
import io.toritsugi.core.plan.Shift;
import io.toritsugi.routing.internal.view.PlannedShift;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** When it next matters how long somebody stays, against a walk from minute to minute. */
class PlannedShiftPropertyTest {
    private static final int HOURS = 90;

    private static Instant at(int hour) {
        return NINE.plus(Duration.ofHours(hour));
    }

    @Property
    void theNextChangeIsTheFirstHourAtWhichHeComesToTheOtherSideOfALead(
            @ForAll("schedules") Schedule schedule,
            @ForAll("leads") Set<Integer> leads,
            @ForAll @IntRange(max = HOURS) int now) {
        List<Duration> asked = leads.stream().map(Duration::ofHours).toList();

        PlannedShift shift = PlannedShift.of(schedule, at(now), asked);

        assertThat(shift.change())
                .isEqualTo(IntStream.rangeClosed(now + 1, HOURS + 1)
                        .filter(hour -> asked.stream()
                                .anyMatch(lead -> stays(schedule, hour, lead) != stays(schedule, now, lead)))
                        .mapToObj(PlannedShiftPropertyTest::at)
                        .findFirst()
                        .orElse(null));
        for (Duration lead : asked) {
            assertThat(shift.stays(lead)).isEqualTo(stays(schedule, now, lead));
        }
        assertThat(PlannedShift.of(shift.schedule(), at(now), asked)).isEqualTo(shift);
    }

    private static boolean stays(Schedule schedule, int hour, Duration lead) {
        return schedule.timeLeft(at(hour))
                .filter(left -> left.compareTo(lead) <= 0)
                .isEmpty();
    }

    @Provide
    Arbitrary<Set<Integer>> leads() {
        return Arbitraries.integers().between(1, 12).set().ofMaxSize(3);
    }

    /** Hours by what is planned in them: nothing, rest, a shift, or a shift that begins anew; of two plans, the second begins in the middle. */
    @Provide
    Arbitrary<Schedule> schedules() {
        return Arbitraries.integers().between(0, 9).list().ofSize(HOURS).map(PlannedShiftPropertyTest::schedule);
    }

    private static Schedule schedule(List<Integer> hours) {
        Schedule schedule = Schedule.unplanned(AgentId.of("ann"));
        Set<Integer> ends = new TreeSet<>(List.of(HOURS));
        IntStream.range(1, HOURS)
                .filter(hour -> Objects.equals(hours.get(hour), 0) && hour % 3 == 0)
                .forEach(ends::add);
        int from = 0;
        for (int end : ends) {
            // Between every other two plans nothing is planned.
            if (end % 2 == 0) {
                schedule = schedule.replanned(plan(hours, from, end));
            }
            from = end;
        }
        return schedule;
    }

    private static Plan plan(List<Integer> hours, int from, int end) {
        Plan.Builder plan = Plan.builder().from(at(from)).to(at(end));
        int begun = -1;
        for (int hour = from; hour <= end; hour++) {
            int kind = hour == end ? 1 : hours.get(hour);
            if (begun >= 0 && kind <= 2) {
                plan.addShifts(Shift.builder().from(at(begun)).to(at(hour)).build());
                begun = -1;
            }
            begun = begun < 0 && kind >= 2 ? hour : begun;
        }
        return plan.build();
    }
}
