package io.toritsugi.core.journal.subscribe;

import java.time.Instant;
import java.util.Objects;

/**
 * How a subscription stands after a call, and so what its caller does next.
 *
 * <p>Immutable; thread-safe but for the throwables in it, which are whosever threw them.
 *
 * @since 0.1
 */
public sealed interface SubscriptionState {
    /**
     * Everything that the journal held was given and acknowledged. Poll again when something was appended.
     *
     * @since 0.1
     */
    record CaughtUp() implements SubscriptionState {}

    /**
     * There may be more events: poll again. So it stands before the first call, too.
     *
     * @since 0.1
     */
    record MoreToCome() implements SubscriptionState {}

    /**
     * Something failed and will be tried again. Poll again at the deadline; earlier calls change nothing.
     *
     * @param until when to try again
     * @param failure what failed last
     * @since 0.1
     */
    record Waiting(Instant until, SubscriptionFailure failure) implements SubscriptionState {
        /** Checks the parts. */
        public Waiting {
            Objects.requireNonNull(until, "Waiting.until");
            Objects.requireNonNull(failure, "Waiting.failure");
        }
    }

    /**
     * Something failed too often, or in a way that waiting does not mend. It stays so until it is resumed.
     *
     * @param failure what failed last
     * @since 0.1
     */
    record Stopped(SubscriptionFailure failure) implements SubscriptionState {
        /** Checks the part. */
        public Stopped {
            Objects.requireNonNull(failure, "Stopped.failure");
        }
    }

    /**
     * Another call is under way, which may have read before the latest append: this one has done nothing.
     *
     * @since 0.1
     */
    record Busy() implements SubscriptionState {}
}
