package io.toritsugi.routing.internal.view;

import io.toritsugi.core.plan.Plan;
import io.toritsugi.core.plan.PlannedSpan;
import io.toritsugi.core.plan.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is planned for an agent, and how long he stays by that as far as queues look at it.
 *
 * @param schedule what is planned that is not over
 * @param timeLeft how long he stayed when it was last looked at: on the same side of all that queues ask for as just now; null if nothing was planned
 * @param change when he comes to the other side of one of these; null if he never does, or queues need not know
 */
public record PlannedShift(
        Schedule schedule,
        @Nullable Duration timeLeft,
        @Nullable Instant change) {
    private static final Duration LOOK_AHEAD = Duration.ofDays(2);

    /**
     * {@return the plans as queues see them}
     *
     * @param at when they are looked at
     * @param leads how long before the end of his shift queues cease to offer him their visits; none if nobody does just now
     */
    public static PlannedShift of(Schedule schedule, Instant at, Collection<Duration> leads) {
        List<Plan> open =
                schedule.plans().stream().filter(plan -> plan.to().isAfter(at)).toList();
        Schedule rest = open.size() == schedule.plans().size()
                ? schedule
                : Schedule.builder().agent(schedule.agent()).addAllPlans(open).build();
        @Nullable Instant change = null;
        for (Duration lead : leads) {
            @Nullable Instant next = change(rest, at, lead);
            change = change == null || (next != null && next.isBefore(change)) ? next : change;
        }
        return new PlannedShift(rest, rest.timeLeft(at).orElse(null), change);
    }

    /** {@return whether he stays longer than a lead, or nobody planned how long} */
    public boolean stays(Duration lead) {
        return stays(timeLeft, lead);
    }

    private static boolean stays(@Nullable Duration timeLeft, Duration lead) {
        return timeLeft == null || timeLeft.compareTo(lead) > 0;
    }

    private static boolean stays(Schedule schedule, Instant at, Duration lead) {
        return stays(schedule.timeLeft(at).orElse(null), lead);
    }

    private static @Nullable Instant change(Schedule schedule, Instant at, Duration lead) {
        if (schedule.plans().isEmpty()) {
            return null;
        }
        boolean now = stays(schedule, at, lead);
        Instant end = schedule.plans().get(schedule.plans().size() - 1).to();
        Duration ahead = LOOK_AHEAD;
        Instant from = at;
        while (from.isBefore(end)) {
            Instant to = ahead.compareTo(Duration.between(from, end)) < 0 ? from.plus(ahead) : end;
            for (PlannedSpan span : schedule.between(from, to)) {
                @Nullable Instant change = change(schedule, span, at, lead, now);
                if (change != null) {
                    return change;
                }
            }
            from = to;
            ahead = ahead.multipliedBy(2);
        }
        // Behind the last plan nothing is planned.
        return now ? null : end;
    }

    private static @Nullable Instant change(
            Schedule schedule, PlannedSpan span, Instant at, Duration lead, boolean now) {
        if (span.from().isAfter(at) && stays(schedule, span.from(), lead) != now) {
            return span.from();
        }
        if (!now || !span.planned().atWork()) {
            return null;
        }
        Instant leaves = schedule.shiftEnd(span.from()).orElseThrow();
        return lead.compareTo(Duration.between(span.from(), leaves)) < 0 ? leaves.minus(lead) : null;
    }

    /** {@return whether another plan makes no difference} */
    public boolean knows(Plan plan, Instant at) {
        return Objects.equals(
                of(schedule.replanned(plan), at, List.of()).schedule(),
                of(schedule, at, List.of()).schedule());
    }
}
