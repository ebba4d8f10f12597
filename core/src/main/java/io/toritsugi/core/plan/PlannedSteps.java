package io.toritsugi.core.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Walks through plans from one instant at which something may change to the next. */
final class PlannedSteps {
    private static final Planned UNPLANNED = new Planned.Unplanned();
    private static final Planned OFF = new Planned.Off();

    private PlannedSteps() {}

    static Planned planned(List<Plan> plans, Instant at) {
        Optional<Plan> plan = Ranges.find(plans, at);
        if (plan.isEmpty()) {
            return UNPLANNED;
        }
        Optional<Shift> shift = Ranges.find(plan.get().shifts(), at);
        return shift.isEmpty() ? OFF : inShift(plan.get(), shift.get(), at);
    }

    /** {@return an instant after this one, up to which what is planned stays as it is} */
    private static Instant nextChange(List<Plan> plans, Instant at) {
        Instant next = Ranges.nextBoundary(plans, at);
        Optional<Plan> plan = Ranges.find(plans, at);
        if (plan.isEmpty()) {
            return next;
        }
        next = Ranges.earlier(next, Ranges.nextBoundary(plan.get().shifts(), at));
        Optional<Shift> shift = Ranges.find(plan.get().shifts(), at);
        if (shift.isEmpty()) {
            return next;
        }
        next = Ranges.earlier(next, Ranges.nextBoundary(shift.get().activities(), at));
        return Ranges.earlier(next, Ranges.nextBoundary(plan.get().exceptions(), at));
    }

    private static Planned inShift(Plan plan, Shift shift, Instant at) {
        Planned.Work work = new Planned.Work(
                Ranges.find(shift.activities(), at)
                        .map(PlannedActivity::activity)
                        .orElse(ShiftActivity.CONTACT_WORK),
                shift.overtime());
        Optional<ExceptionPeriod> exception = Ranges.find(plan.exceptions(), at);
        return exception.isPresent() ? new Planned.Excepted(exception.get().exception(), work) : work;
    }

    static List<PlannedSpan> between(List<Plan> plans, Instant from, Instant to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("to must not be before from " + from + ", was " + to);
        }
        List<PlannedSpan> spans = new ArrayList<>();
        Instant at = from;
        while (at.isBefore(to)) {
            Planned planned = planned(plans, at);
            Instant end = Ranges.earlier(to, nextChange(plans, at));
            int last = spans.size() - 1;
            if (last >= 0 && spans.get(last).planned().equals(planned)) {
                spans.set(last, new PlannedSpan(spans.get(last).from(), end, planned));
            } else {
                spans.add(new PlannedSpan(at, end, planned));
            }
            at = end;
        }
        return List.copyOf(spans);
    }

    static Optional<Instant> shiftEnd(List<Plan> plans, Instant at) {
        Instant end = at;
        while (planned(plans, end).atWork()) {
            end = nextChange(plans, end);
        }
        return end.equals(at) ? Optional.empty() : Optional.of(end);
    }

    /** {@return the instant itself if he should be at work then, or else the next at which he should} */
    static Optional<Instant> nextWork(List<Plan> plans, Instant at) {
        Instant next = at;
        while (next.isBefore(Instant.MAX)) {
            if (planned(plans, next).atWork()) {
                return Optional.of(next);
            }
            next = nextChange(plans, next);
        }
        return Optional.empty();
    }
}
