package io.toritsugi.kpi.backlog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The work that is open at an instant, by its age on the calendar: a gauge, and so not added up over time.
 *
 * <p>Backlogs of parts of a centre at one instant are merged by adding them. Immutable and thread-safe.
 *
 * @param bounds where an age group ends, exclusive, and the next begins, inclusive; each longer than the one before it
 * @param open how much is open in each group, one more than there are bounds; the last has no end
 * @since 0.1
 */
public record Backlog(List<Duration> bounds, List<Long> open) {
    /**
     * Checks and copies the parts.
     *
     * @throws IllegalArgumentException if one is not allowed
     */
    public Backlog {
        bounds = List.copyOf(bounds);
        open = List.copyOf(open);
        Duration last = Duration.ZERO;
        for (Duration bound : bounds) {
            if (bound.compareTo(last) <= 0) {
                throw new IllegalArgumentException("Backlog.bounds must grow from more than zero on, was " + bounds);
            }
            last = bound;
        }
        if (open.size() != bounds.size() + 1 || open.stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("Backlog.open must be " + (bounds.size() + 1)
                    + " numbers of 0 or more, one for each group, was " + open);
        }
    }

    /**
     * {@return the backlog at an instant}
     *
     * @param begun when each piece of open work began; later ones have no age yet
     * @param now the instant
     * @param bounds where an age group ends and the next begins; each longer than the one before it
     * @throws IllegalArgumentException if they are not
     */
    public static Backlog of(Collection<Instant> begun, Instant now, List<Duration> bounds) {
        List<Long> open = new ArrayList<>();
        for (int group = 0; group <= bounds.size(); group++) {
            Optional<Duration> from = group == 0 ? Optional.empty() : Optional.of(bounds.get(group - 1));
            Optional<Duration> to = group == bounds.size() ? Optional.empty() : Optional.of(bounds.get(group));
            open.add(begun.stream()
                    .map(start -> Duration.between(start, now))
                    .filter(age ->
                            from.filter(least -> age.compareTo(least) < 0).isEmpty())
                    .filter(age -> to.filter(end -> age.compareTo(end) >= 0).isEmpty())
                    .count());
        }
        return new Backlog(bounds, open);
    }

    /** {@return how much is open, of whatever age} */
    public long total() {
        return open.stream().mapToLong(Long::longValue).sum();
    }

    /**
     * {@return the backlog of two parts of a centre together}
     *
     * @param other that of another part at the same instant
     * @throws IllegalArgumentException if it has other age groups
     */
    public Backlog plus(Backlog other) {
        if (!bounds.equals(other.bounds)) {
            throw new IllegalArgumentException(
                    "Backlog.bounds must be " + bounds + " to be added, was " + other.bounds);
        }
        List<Long> both = new ArrayList<>();
        for (int group = 0; group < open.size(); group++) {
            both.add(open.get(group) + other.open.get(group));
        }
        return new Backlog(bounds, both);
    }
}
