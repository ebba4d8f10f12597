package io.toritsugi.routing.internal.rules;

import io.toritsugi.core.decide.Deadlines;
import io.toritsugi.core.time.BusinessCalendar;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.internal.waiting.Excluded;
import io.toritsugi.routing.internal.waiting.Hold;
import io.toritsugi.routing.internal.waiting.Waiting;
import io.toritsugi.routing.stage.Circle;
import io.toritsugi.routing.stage.Eligibility;
import io.toritsugi.routing.stage.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What holds in a queue, ready to be asked. */
public record QueueRules(
        Queue queue,
        Circle circle,
        ChosenRanker<?> ranker,
        ChosenOrder<?> order,
        @Nullable ChosenAssigner<?> assigner,
        @Nullable BusinessCalendar hours) {
    /** {@return whether the queue is open by its hours: always, if it has none} */
    public boolean isOpen(Instant now) {
        return hours == null || (isWithinCalendars(now) && hours.isOpen(now));
    }

    /** {@return when the hours next open or close the queue; empty if they never do} What changes just then has changed. */
    public Optional<Instant> nextTurn(Instant now) {
        if (hours == null || !isWithinCalendars(now)) {
            return Optional.empty();
        }
        return hours.isOpen(now) ? hours.nextClosing(now) : hours.nextOpening(now);
    }

    private static boolean isWithinCalendars(Instant now) {
        return !now.isBefore(BusinessCalendar.EARLIEST) && !now.isAfter(BusinessCalendar.LATEST);
    }

    /** {@return when something next happens by itself to a visit; empty if nothing will} */
    Optional<Instant> nextDue(Waiting waiting) {
        if (waiting.accepted() != null) {
            return Optional.empty();
        }
        @Nullable Instant next = waiting.backOff();
        Optional<Duration> longest = queue.limits().maxWait();
        if (longest.isPresent()) {
            next = earlier(next, Deadlines.after(waiting.inQueueSince(), longest.get()));
        }
        if (waiting.openStages() < circle.stages().size()) {
            Optional<Duration> age = circle.stages().get(waiting.openStages()).opensAfter();
            if (age.isPresent()) {
                next = earlier(next, Deadlines.after(waiting.inQueueSince(), age.get()));
            }
        }
        for (Excluded excluded : waiting.exclusions().values()) {
            if (excluded.until() != null) {
                next = earlier(next, excluded.until());
            }
        }
        for (Hold hold : waiting.holds().values()) {
            if (hold.until() != null) {
                next = earlier(next, hold.until());
            }
        }
        return Optional.ofNullable(next);
    }

    /** {@return who may take a visit while its present stages are open} */
    public Eligibility eligibility(Waiting waiting) {
        return eligibility(waiting, waiting.openStages());
    }

    /** {@return who may take a visit while this many of its stages are open} */
    public Eligibility eligibility(Waiting waiting, int open) {
        return Eligibility.of(circle, waiting.requirements(), waiting.preferredAgents(), open);
    }

    /** {@return whether a visit is offered to as many as may be at once} */
    public boolean offersNoMore(Waiting waiting) {
        return waiting.open().size() >= queue.offers().atOnce();
    }

    /** {@return how many stages of a visit that comes wait for nothing: 0 or 1} */
    public int openAtOnce() {
        Stage first = circle.stages().get(0);
        boolean waits = first.opensAfter().filter(age -> !age.isZero()).isPresent()
                || first.opensWhen().isPresent();
        return waits || first.moveTo().isPresent() || !first.queues().isEmpty() ? 0 : 1;
    }

    private static Instant earlier(@Nullable Instant one, Instant other) {
        return one == null || other.isBefore(one) ? other : one;
    }
}
