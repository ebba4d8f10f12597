package io.toritsugi.core.plan;

import java.time.Instant;
import java.util.Objects;

/**
 * A range of time in which one thing is planned.
 *
 * <p>Immutable and thread-safe.
 *
 * @param from where it begins; inclusive
 * @param to where it ends; exclusive
 * @param planned what is planned
 * @since 0.1
 */
public record PlannedSpan(Instant from, Instant to, Planned planned) implements TimeRange {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException unless {@code to} is after {@code from}
     */
    public PlannedSpan {
        Ranges.requireNotEmpty("PlannedSpan", from, to);
        Objects.requireNonNull(planned, "PlannedSpan.planned");
    }
}
