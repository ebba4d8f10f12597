package io.toritsugi.acw.update;

import io.toritsugi.core.decide.Deadlines;
import java.time.Duration;
import java.time.Instant;

/**
 * How patient an outbox is with its target.
 *
 * <p>After the n-th failure an update waits for {@code firstWait × 2^(n−1)}, and for {@code longestWait} at most. Immutable and thread-safe.
 *
 * @param attempts after how many failed attempts an update is a dead letter, 1 or more
 * @param firstWait how long an update waits after its first failure, more than zero
 * @param longestWait how long it waits at most, not less than the first time
 * @param failuresInRow after how many failures of any updates in a row the circuit opens, 1 or more
 * @param circuitOpen how long nothing is sent then; after that one update is tried first; more than zero
 * @since 0.1
 */
public record DeliveryPolicy(
        int attempts, Duration firstWait, Duration longestWait, int failuresInRow, Duration circuitOpen) {
    private static final int MOST_DOUBLINGS = 40;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if one is not allowed
     */
    public DeliveryPolicy {
        if (attempts < 1 || failuresInRow < 1) {
            throw new IllegalArgumentException("DeliveryPolicy.attempts and failuresInRow must be 1 or more, was "
                    + attempts + " and " + failuresInRow);
        }
        if (firstWait.isNegative() || firstWait.isZero() || circuitOpen.isNegative() || circuitOpen.isZero()) {
            throw new IllegalArgumentException("DeliveryPolicy.firstWait and circuitOpen must be more than zero, was "
                    + firstWait + " and " + circuitOpen);
        }
        if (longestWait.compareTo(firstWait) < 0) {
            throw new IllegalArgumentException(
                    "DeliveryPolicy.longestWait must not be less than " + firstWait + ", was " + longestWait);
        }
    }

    /** {@return eight attempts, from ten seconds to an hour apart; a pause of a minute after five failures in a row} */
    public static DeliveryPolicy standard() {
        return new DeliveryPolicy(8, Duration.ofSeconds(10), Duration.ofHours(1), 5, Duration.ofMinutes(1));
    }

    Instant retryAt(int failed, Instant now) {
        Duration wait = firstWait;
        for (int i = 1; i < Math.min(failed, MOST_DOUBLINGS) && wait.compareTo(longestWait) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return Deadlines.after(now, wait.compareTo(longestWait) < 0 ? wait : longestWait);
    }
}
