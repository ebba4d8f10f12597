package io.toritsugi.core.journal.subscribe;

import java.time.Instant;
import java.util.Objects;

/**
 * Says what a subscription could not do, and what was thrown.
 *
 * <p>The throwable is as its thrower made it, so its message may show whatever he put there; {@link #toString} shows its
 * class alone.
 *
 * @param step what failed
 * @param cause what was thrown
 * @param inARow how many times in a row something has failed by now, with this one: 1 or more
 * @param at the {@code now} of the call
 * @since 0.1
 */
public record SubscriptionFailure(Step step, Throwable cause, int inARow, Instant at) {
    /**
     * What a subscription does at a call, in this order.
     *
     * @since 0.1
     */
    public enum Step {
        /** Asking the store how far it has come, or, if it is new, the journal where to begin. */
        LOAD,
        /** Reading the next events in the journal. */
        READ,
        /** Giving them to the subscriber. */
        RECEIVE,
        /** Saving in the store how far it has come. */
        SAVE
    }

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if {@code inARow} is less than 1
     */
    public SubscriptionFailure {
        Objects.requireNonNull(step, "SubscriptionFailure.step");
        Objects.requireNonNull(cause, "SubscriptionFailure.cause");
        Objects.requireNonNull(at, "SubscriptionFailure.at");
        if (inARow < 1) {
            throw new IllegalArgumentException("SubscriptionFailure.inARow must be 1 or more, was " + inARow);
        }
    }

    @Override
    public String toString() {
        return "SubscriptionFailure[step=" + step + ", cause="
                + cause.getClass().getName() + ", inARow=" + inARow + ", at=" + at + "]";
    }
}
