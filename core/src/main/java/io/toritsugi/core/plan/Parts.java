package io.toritsugi.core.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Cuts plans at instants. */
final class Parts {
    private Parts() {}

    static Optional<Plan> of(Plan plan, Instant from, Instant to) {
        Instant begin = Ranges.later(plan.from(), from);
        Instant end = Ranges.earlier(plan.to(), to);
        if (!begin.isBefore(end)) {
            return Optional.empty();
        }
        return Optional.of(Plan.builder()
                .from(begin)
                .to(end)
                .version(plan.version())
                .addAllShifts(in(plan.shifts(), begin, end)
                        .map(shift -> of(shift, begin, end))
                        .toList())
                .addAllExceptions(in(plan.exceptions(), begin, end)
                        .map(period -> ExceptionPeriod.of(
                                period.exception(),
                                Ranges.later(period.from(), begin),
                                Ranges.earlier(period.to(), end)))
                        .toList())
                .build());
    }

    private static Shift of(Shift shift, Instant from, Instant to) {
        Instant begin = Ranges.later(shift.from(), from);
        Instant end = Ranges.earlier(shift.to(), to);
        return Shift.builder()
                .from(begin)
                .to(end)
                .overtime(shift.overtime())
                .addAllActivities(in(shift.activities(), begin, end)
                        .map(planned -> PlannedActivity.of(
                                planned.activity(),
                                Ranges.later(planned.from(), begin),
                                Ranges.earlier(planned.to(), end)))
                        .toList())
                .build();
    }

    private static <T extends TimeRange> Stream<T> in(List<T> ranges, Instant from, Instant to) {
        return ranges.stream()
                .filter(range -> range.from().isBefore(to) && range.to().isAfter(from));
    }
}
