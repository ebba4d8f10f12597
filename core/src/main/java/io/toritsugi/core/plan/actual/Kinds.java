package io.toritsugi.core.plan.actual;

import io.toritsugi.core.agent.Activity;
import io.toritsugi.core.plan.Planned;
import java.util.Comparator;
import java.util.Objects;

/**
 * What sort of time is planned, and what an agent does in it.
 *
 * <p>Ordered by what is planned, then by what he does. Immutable and thread-safe.
 *
 * @param planned what sort of time is planned
 * @param actual what he does
 * @since 0.1
 */
public record Kinds(Planned.Kind planned, Activity.Kind actual) implements Comparable<Kinds> {
    private static final Comparator<Kinds> ORDER =
            Comparator.comparing(Kinds::planned).thenComparing(Kinds::actual);

    /** Checks that both parts are there. */
    public Kinds {
        Objects.requireNonNull(planned, "Kinds.planned");
        Objects.requireNonNull(actual, "Kinds.actual");
    }

    @Override
    public int compareTo(Kinds other) {
        return ORDER.compare(this, other);
    }
}
