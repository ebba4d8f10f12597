package io.toritsugi.kpi.agenttime;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What periods add up to: the time in each category, and what concurrency is made of.
 *
 * <p>The categories share out the time on the wall clock; sessions that an agent has at the same time all count in
 * {@link #sessionMillis}, and once in {@link #engagedMillis}. An instant counts from its millisecond, so that the parts of a
 * period add up to the whole whatever its ends are.
 *
 * <p>Totals form a commutative group: adding and merging are associative and independent of order, empty ones change nothing, and
 * subtracting undoes merging, without any error. Not thread-safe.
 *
 * @since 0.1
 */
public final class TimeTotals {
    private final SortedMap<TimeCategory, Long> byCategory = new TreeMap<>();
    private long engagedMillis;
    private long sessionMillis;
    private long sessions;

    /** Makes empty totals. */
    public TimeTotals() {}

    /**
     * Adds a period.
     *
     * @param period the period, in the years 1 to 9998
     */
    public void add(AgentPeriod period) {
        long millis = period.to().toEpochMilli() - period.from().toEpochMilli();
        count(period.category(), millis);
        engagedMillis += period.sessions() > 0 ? millis : 0;
        sessionMillis += period.sessions() * millis;
        sessions += period.begun();
    }

    /**
     * Adds what other totals hold.
     *
     * @param other the other ones; unchanged
     */
    public void merge(TimeTotals other) {
        Map.copyOf(other.byCategory).forEach(this::count);
        engagedMillis += other.engagedMillis;
        sessionMillis += other.sessionMillis;
        sessions += other.sessions;
    }

    /**
     * Takes back what was merged or added before.
     *
     * @param other what to take back; unchanged
     * @throws IllegalArgumentException if these totals do not hold all of it; they are unchanged then
     */
    public void subtract(TimeTotals other) {
        other.byCategory.forEach((category, millis) -> requireHeld("category " + category, millis(category), millis));
        requireHeld("engagedMillis", engagedMillis, other.engagedMillis);
        requireHeld("sessionMillis", sessionMillis, other.sessionMillis);
        requireHeld("sessions", sessions, other.sessions);
        Map.copyOf(other.byCategory).forEach((category, millis) -> count(category, -millis));
        engagedMillis -= other.engagedMillis;
        sessionMillis -= other.sessionMillis;
        sessions -= other.sessions;
    }

    private static void requireHeld(String what, long held, long taken) {
        if (held < taken) {
            throw new IllegalArgumentException(
                    "TimeTotals must hold what is subtracted; " + what + " must be at most " + held + ", was " + taken);
        }
    }

    private void count(TimeCategory category, long millis) {
        long sum = millis(category) + millis;
        if (sum == 0) {
            byCategory.remove(category);
        } else {
            byCategory.put(category, sum);
        }
    }

    /** {@return a copy that changes on its own} */
    public TimeTotals copy() {
        TimeTotals copy = new TimeTotals();
        copy.merge(this);
        return copy;
    }

    /**
     * {@return the time in a category, in milliseconds}
     *
     * @param category the category
     */
    public long millis(TimeCategory category) {
        return byCategory.getOrDefault(category, 0L);
    }

    /**
     * {@return the time in categories together, in milliseconds}
     *
     * @param categories the categories
     */
    public long millis(Set<TimeCategory> categories) {
        return categories.stream().mapToLong(this::millis).sum();
    }

    /** {@return the milliseconds of each category in which there is time, in order; unmodifiable} */
    public SortedMap<TimeCategory, Long> byCategory() {
        return Collections.unmodifiableSortedMap(byCategory);
    }

    /** {@return the time in which there is a session or more, in milliseconds} */
    public long engagedMillis() {
        return engagedMillis;
    }

    /** {@return the time of all sessions, those at the same time each for itself, in milliseconds} */
    public long sessionMillis() {
        return sessionMillis;
    }

    /** {@return how many sessions began} */
    public long sessions() {
        return sessions;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TimeTotals that
                && byCategory.equals(that.byCategory)
                && engagedMillis == that.engagedMillis
                && sessionMillis == that.sessionMillis
                && sessions == that.sessions;
    }

    @Override
    public int hashCode() {
        return 31 * byCategory.hashCode() + Long.hashCode(sessionMillis);
    }

    @Override
    public String toString() {
        return "TimeTotals{" + byCategory + " engagedMillis=" + engagedMillis + " sessionMillis=" + sessionMillis
                + " sessions=" + sessions + "}";
    }
}
