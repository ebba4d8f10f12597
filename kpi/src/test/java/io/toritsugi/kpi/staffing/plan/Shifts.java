package io.toritsugi.kpi.staffing.plan;

import static io.toritsugi.kpi.staffing.plan.HalfHours.clock;

import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.agent.ReasonClass;
import io.toritsugi.core.event.agent.StatusReason;
import io.toritsugi.core.event.plan.SchedulePlanned;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.plan.ExceptionCode;
import io.toritsugi.core.plan.ExceptionPeriod;
import io.toritsugi.core.plan.Overtime;
import io.toritsugi.core.plan.Plan;
import io.toritsugi.core.plan.PlannedActivity;
import io.toritsugi.core.plan.Shift;
import io.toritsugi.core.plan.ShiftActivity;
import io.toritsugi.core.plan.actual.Schedules;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Schedules for tests. */
final class Shifts {
    static final ShiftActivity BREAK = ShiftActivity.of(StatusReason.of("break", ReasonClass.BREAK));
    static final ShiftActivity TRAINING = ShiftActivity.of(StatusReason.of("training", ReasonClass.TRAINING));

    /** Productive work, but he is not ready for contacts. */
    static final ShiftActivity PAPERWORK = ShiftActivity.builder()
            .code("paperwork")
            .reason(StatusReason.of("paperwork", ReasonClass.TRAINING))
            .productive(true)
            .build();

    /** He takes contacts, but the centre does not count it as productive. */
    static final ShiftActivity SHADOWING =
            ShiftActivity.builder().code("shadowing").productive(false).build();

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2027-01-01T00:00:00Z");
    private static final ExceptionCode SICK = ExceptionCode.of("sick", ExceptionCode.Kind.SICK);
    private static final List<ShiftActivity> ACTIVITIES =
            List.of(BREAK, TRAINING, PAPERWORK, SHADOWING, ShiftActivity.CONTACT_WORK);

    /**
     * Minutes of contact work in each half hour from nine on; what it takes is worked out at {@link HalfHours}.
     *
     * <pre>
     * a0  09:00-11:00, break 09:20-09:40                    20 20 30 30
     * a1  09:00-10:15                                       30 30 15  0
     * a2  08:30-11:00, training 09:45-10:30, paperwork on   30 15  0  0
     * a3  09:30-11:00, sick from 10:30 on                    0 30 30  0
     * a4  overtime 10:40-11:10                               0  0  0 20
     * a5  09:00-11:00, shadowing                             0  0  0  0
     * together                                              80 95 75 50
     * required: 3, 3, 0, 2 agents                           90 90  0 60
     * </pre>
     */
    static final Schedules MORNING = schedules(List.of(
            plan(shift("09:00", "11:00", activity(BREAK, "09:20", "09:40"))),
            plan(shift("09:00", "10:15")),
            plan(shift("08:30", "11:00", activity(TRAINING, "09:45", "10:30"), activity(PAPERWORK, "10:30", "11:00"))),
            sick(shift("09:30", "11:00"), "10:30", "11:00"),
            plan(overtime("10:40", "11:10")),
            plan(shift("09:00", "11:00", activity(SHADOWING, "09:00", "11:00")))));

    private Shifts() {}

    static Shift shift(String from, String to, PlannedActivity... activities) {
        return shift(clock(from), clock(to), activities);
    }

    static Shift shift(Instant from, Instant to, PlannedActivity... activities) {
        return Shift.builder().from(from).to(to).addActivities(activities).build();
    }

    static Shift overtime(String from, String to) {
        return Shift.builder()
                .from(clock(from))
                .to(clock(to))
                .overtime(Overtime.MANDATORY)
                .build();
    }

    static PlannedActivity activity(ShiftActivity activity, String from, String to) {
        return PlannedActivity.of(activity, clock(from), clock(to));
    }

    static Plan plan(Shift... shifts) {
        return Plan.builder().from(FIRST).to(LAST).addShifts(shifts).build();
    }

    static Plan sick(Shift shift, String from, String to) {
        return Plan.builder()
                .from(FIRST)
                .to(LAST)
                .addShifts(shift)
                .addExceptions(ExceptionPeriod.of(SICK, clock(from), clock(to)))
                .build();
    }

    /** {@return the schedules of the agents a0, a1 and so on} */
    static Schedules schedules(List<Plan> plans) {
        return Schedules.none()
                .replay(IntStream.range(0, plans.size())
                        .mapToObj(index -> Dated.of(
                                FIRST,
                                SchedulePlanned.builder()
                                        .agent(agent(index))
                                        .plan(plans.get(index))
                                        .build()))
                        .toList());
    }

    static AgentId agent(int index) {
        return AgentId.of("a" + index);
    }

    /** {@return plans of two shifts within some hours around nine, with an activity in the first; in whole minutes} */
    static Arbitrary<List<Plan>> teams() {
        Arbitrary<Integer> minutes = Arbitraries.integers().between(1, 100);
        return Combinators.combine(minutes, minutes, minutes, minutes, minutes, Arbitraries.of(ACTIVITIES))
                .as((rest, before, lasts, after, more, activity) -> {
                    Instant from = clock("08:30").plusSeconds(60L * rest);
                    Instant begin = from.plusSeconds(60L * before);
                    Instant end = begin.plusSeconds(60L * lasts);
                    Instant to = end.plusSeconds(60L * after);
                    return plan(
                            shift(from, to, PlannedActivity.of(activity, begin, end)),
                            shift(to.plusSeconds(600), to.plusSeconds(600 + 60L * more)));
                })
                .list()
                .ofMaxSize(6);
    }
}
