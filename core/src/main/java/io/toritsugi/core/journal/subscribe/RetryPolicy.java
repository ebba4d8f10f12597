package io.toritsugi.core.journal.subscribe;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * How often, and after how long, a subscription tries again what failed.
 *
 * <p>The wait begins with {@code first}, doubles with every failure in a row, and ends at {@code longest}. After
 * {@code attempts} failures in a row the subscription stops until somebody resumes it; it never skips. Immutable and
 * thread-safe.
 *
 * @param attempts how many failures in a row stop the subscription: 1 or more
 * @param first how long to wait after the first failure: more than zero
 * @param longest how long to wait at most: {@code first} or more
 * @since 0.1
 */
public record RetryPolicy(int attempts, Duration first, Duration longest) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is not allowed
     */
    public RetryPolicy {
        Objects.requireNonNull(first, "RetryPolicy.first");
        Objects.requireNonNull(longest, "RetryPolicy.longest");
        if (attempts < 1) {
            throw new IllegalArgumentException("RetryPolicy.attempts must be 1 or more, was " + attempts);
        }
        if (first.isNegative() || first.isZero()) {
            throw new IllegalArgumentException("RetryPolicy.first must be more than zero, was " + first);
        }
        if (longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "RetryPolicy.longest must be at least first, " + first + ", was " + longest);
        }
    }

    /** {@return 10 attempts, after 1 second at first and 1 minute at most} */
    public static RetryPolicy standard() {
        return new RetryPolicy(10, Duration.ofSeconds(1), Duration.ofMinutes(1));
    }

    /** The wait after so many failures in a row, 1 or more. */
    Duration waitAfter(int failures) {
        Duration wait = first;
        for (int i = 1; i < failures && wait.compareTo(longest) < 0; i++) {
            wait = wait.compareTo(longest.dividedBy(2)) > 0 ? longest : wait.multipliedBy(2);
        }
        return wait;
    }

    /** The end of a wait that begins now. */
    static Instant after(Instant now, Duration wait) {
        return wait.compareTo(Duration.between(now, Instant.MAX)) < 0 ? now.plus(wait) : Instant.MAX;
    }
}
