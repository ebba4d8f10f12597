package io.toritsugi.routing.internal.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a queue beside who waits in it.
 *
 * @param closed whether a supervisor closed it
 * @param closedByHours whether its hours did
 * @param hoursChange when its hours next change that
 * @param gathersUntil when those who gather in it are assigned together; null if nobody gathers
 * @param shares how much of its work each party has taken
 * @param served how its visits have ended
 */
public record QueueState(
        boolean closed,
        boolean closedByHours,
        @Nullable Instant hoursChange,
        @Nullable Instant gathersUntil,
        ShareCounts shares,
        ServiceCounts served) {
    static final QueueState FRESH = new QueueState(false, false, null, null, ShareCounts.NONE, ServiceCounts.NONE);

    public QueueState withClosed(boolean next) {
        return new QueueState(next, closedByHours, hoursChange, gathersUntil, shares, served);
    }

    public QueueState withHours(boolean closes, @Nullable Instant change) {
        return new QueueState(closed, closes, change, gathersUntil, shares, served);
    }

    public QueueState gathering(@Nullable Instant until) {
        return new QueueState(closed, closedByHours, hoursChange, until, shares, served);
    }

    public QueueState with(ServiceCounts next) {
        return new QueueState(closed, closedByHours, hoursChange, gathersUntil, shares, next);
    }

    public QueueState with(ShareCounts next) {
        return new QueueState(closed, closedByHours, hoursChange, gathersUntil, next, served);
    }

    /** {@return when something next happens by itself; null if nothing will} */
    @Nullable
    Instant nextDue() {
        if (hoursChange == null || gathersUntil == null) {
            return hoursChange == null ? gathersUntil : hoursChange;
        }
        return gathersUntil.isBefore(hoursChange) ? gathersUntil : hoursChange;
    }
}
