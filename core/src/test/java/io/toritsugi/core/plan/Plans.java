package io.toritsugi.core.plan;

import io.toritsugi.core.event.agent.ReasonClass;
import io.toritsugi.core.event.agent.StatusReason;
import io.toritsugi.core.id.AgentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Plans for tests: times are seconds after an instant, or hours and minutes of a day. */
public final class Plans {
    public static final AgentId AGENT = AgentId.of("a1");
    public static final Instant ZERO = Instant.parse("2026-04-01T00:00:00Z");

    /** Beyond every plan that {@link #plans} makes. */
    public static final int HORIZON = 70;

    public static final StatusReason LUNCH_REASON = StatusReason.builder()
            .code("lunch")
            .reasonClass(ReasonClass.MEAL)
            .paid(false)
            .planned(true)
            .build();
    public static final ShiftActivity LUNCH = ShiftActivity.of(LUNCH_REASON);
    public static final ShiftActivity TRAINING = ShiftActivity.of(StatusReason.of("training", ReasonClass.TRAINING));
    public static final ShiftActivity MAIL =
            ShiftActivity.builder().code("mail").productive(true).build();
    public static final ExceptionCode SICK = ExceptionCode.of("sick", ExceptionCode.Kind.SICK);
    public static final ExceptionCode OUTAGE = ExceptionCode.of("outage", ExceptionCode.Kind.OUTAGE);

    private static final List<ShiftActivity> ACTIVITIES = List.of(LUNCH, TRAINING, MAIL);
    private static final List<ExceptionCode> EXCEPTIONS = List.of(SICK, OUTAGE);

    private Plans() {}

    public static Instant at(int second) {
        return ZERO.plusSeconds(second);
    }

    /** {@return an instant of the first of April, such as {@code 09:30}} */
    public static Instant clock(String time) {
        return Instant.parse("2026-04-01T" + time + ":00Z");
    }

    public static Shift shift(String from, String to, PlannedActivity... activities) {
        return Shift.builder()
                .from(clock(from))
                .to(clock(to))
                .addActivities(activities)
                .build();
    }

    public static Shift overtime(String from, String to) {
        return Shift.builder()
                .from(clock(from))
                .to(clock(to))
                .overtime(Overtime.VOLUNTARY)
                .build();
    }

    public static PlannedActivity activity(ShiftActivity activity, String from, String to) {
        return PlannedActivity.of(activity, clock(from), clock(to));
    }

    public static ExceptionPeriod exception(ExceptionCode code, String from, String to) {
        return ExceptionPeriod.of(code, clock(from), clock(to));
    }

    /** {@return a builder of a plan for the first of April} */
    public static Plan.Builder day() {
        return Plan.builder().from(ZERO).to(Instant.parse("2026-04-02T00:00:00Z"));
    }

    public static Schedule schedule(Plan... plans) {
        Schedule schedule = Schedule.unplanned(AGENT);
        for (Plan plan : plans) {
            schedule = schedule.replanned(plan);
        }
        return schedule;
    }

    /** {@return plans of up to 40 seconds, with shifts that may touch} */
    public static Arbitrary<Plan> plans() {
        Arbitrary<List<Integer>> numbers =
                Arbitraries.integers().between(0, 1_000).list().ofSize(8);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 25),
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.integers().between(0, 3),
                        numbers,
                        numbers)
                .as((from, length, version, shifts, exceptions) -> Plan.builder()
                        .from(at(from))
                        .to(at(from + length))
                        .version(version)
                        .addAllShifts(ranges(from, from + length, shifts, Plans::randomShift))
                        .addAllExceptions(ranges(
                                from,
                                from + length,
                                exceptions,
                                (begin, end) ->
                                        ExceptionPeriod.of(EXCEPTIONS.get((begin + end) % 2), at(begin), at(end))))
                        .build());
    }

    private static Shift randomShift(int from, int to) {
        Shift.Builder shift = Shift.builder().from(at(from)).to(at(to));
        if ((from + to) % 3 == 0) {
            shift.overtime(to % 2 == 0 ? Overtime.VOLUNTARY : Overtime.MANDATORY);
        }
        List<Integer> numbers = List.of(from * 7, to * 5, from * to, from + 3 * to);
        return shift.addAllActivities(ranges(
                        from,
                        to,
                        numbers,
                        (begin, end) -> PlannedActivity.of(ACTIVITIES.get((begin + end) % 3), at(begin), at(end))))
                .build();
    }

    /** Cuts a range where the numbers say, and makes something of most pieces. */
    private static <T> List<T> ranges(int from, int to, List<Integer> numbers, BiFunction<Integer, Integer, T> make) {
        TreeSet<Integer> cuts = new TreeSet<>();
        numbers.forEach(number -> cuts.add(from + number % (to - from + 1)));
        List<T> made = new ArrayList<>();
        for (int begin : cuts) {
            Integer end = cuts.higher(begin);
            if (end != null && (begin + end) % 4 != 1) {
                made.add(make.apply(begin, end));
            }
        }
        return made;
    }
}
