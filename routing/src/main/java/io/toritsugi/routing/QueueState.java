package io.toritsugi.routing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a queue beside who waits in it.
 *
 * @param closed whether a supervisor closed it
 * @param closedByHours whether its hours did
 * @param hoursChange when its hours next change that
 * @param gathersUntil when those who gather in it are assigned together; null if nobody gathers
 */
record QueueState(
        boolean closed,
        boolean closedByHours,
        @Nullable Instant hoursChange,
        @Nullable Instant gathersUntil) {
    static final QueueState FRESH = new QueueState(false, false, null, null);

    QueueState withClosed(boolean next) {
        return new QueueState(next, closedByHours, hoursChange, gathersUntil);
    }

    QueueState withHours(boolean closes, @Nullable Instant change) {
        return new QueueState(closed, closes, change, gathersUntil);
    }

    QueueState gathering(@Nullable Instant until) {
        return new QueueState(closed, closedByHours, hoursChange, until);
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
