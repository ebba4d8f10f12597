package io.toritsugi.core.plan.actual;

import io.toritsugi.core.plan.TimeRange;
import java.time.Instant;
import java.util.Objects;

/**
 * A range of time in which an agent does one thing.
 *
 * <p>Immutable and thread-safe.
 *
 * @param from where it begins; inclusive
 * @param to where it ends; exclusive
 * @param actual what he does
 * @since 0.1
 */
public record ActualSpan(Instant from, Instant to, Actual actual) implements TimeRange {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException unless {@code to} is after {@code from}
     */
    public ActualSpan {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("ActualSpan.to must be after from " + from + ", was " + to);
        }
        Objects.requireNonNull(actual, "ActualSpan.actual");
    }
}
