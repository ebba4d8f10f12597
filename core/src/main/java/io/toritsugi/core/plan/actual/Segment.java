package io.toritsugi.core.plan.actual;

import io.toritsugi.core.plan.Planned;
import io.toritsugi.core.plan.TimeRange;
import java.time.Instant;
import java.util.Objects;

/**
 * A range of time in which one thing is planned for an agent, and he does one thing.
 *
 * <p>Immutable and thread-safe.
 *
 * @param from where it begins; inclusive
 * @param to where it ends; exclusive
 * @param planned what is planned
 * @param actual what he does
 * @since 0.1
 */
public record Segment(Instant from, Instant to, Planned planned, Actual actual) implements TimeRange {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException unless {@code to} is after {@code from}
     */
    public Segment {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("Segment.to must be after from " + from + ", was " + to);
        }
        Objects.requireNonNull(planned, "Segment.planned");
        Objects.requireNonNull(actual, "Segment.actual");
    }

    /** {@return the sorts of both} */
    public Kinds kinds() {
        return new Kinds(planned.kind(), actual.kind());
    }
}
