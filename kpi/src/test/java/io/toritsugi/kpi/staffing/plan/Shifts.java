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

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2027-01-01T00:00:00Z");
    private static final ExceptionCode SICK = ExceptionCode.of("sick", ExceptionCode.Kind.SICK);
    private static final List<ShiftActivity> ACTIVITIES =
            List.of(BREAK, TRAINING, PAPERWORK, ShiftActivity.CONTACT_WORK);

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
