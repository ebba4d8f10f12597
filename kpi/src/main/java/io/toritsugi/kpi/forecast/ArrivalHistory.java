package io.toritsugi.kpi.forecast;

import io.toritsugi.kpi.collect.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How many calls arrived, by interval, on the days of which that was recorded.
 *
 * <p>A recorded day without arrivals is a day of zeros. A day that was not recorded is missing: nothing is learnt from it, and
 * it is never taken for zero. Intervals are those of {@link io.toritsugi.kpi.collect.Intervals}, so a day on which the clock
 * changes has more or fewer of them than others.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class ArrivalHistory {
    private final DayGrid grid;
    private final NavigableMap<LocalDate, long[]> counts;

    private ArrivalHistory(DayGrid grid, NavigableMap<LocalDate, long[]> counts) {
        this.grid = grid;
        this.counts = counts;
    }

    /**
     * {@return a new builder}
     *
     * @param zone the zone whose wall clock gives days and intervals
     * @param length the length of an interval; it divides a day, in whole milliseconds
     * @throws IllegalArgumentException if the length is not allowed
     */
    public static Builder builder(ZoneId zone, Duration length) {
        return new Builder(new DayGrid(zone, length));
    }

    /** {@return the zone whose wall clock gives days and intervals} */
    public ZoneId zone() {
        return grid.zone();
    }

    /** {@return the length of an interval on the wall clock} */
    public Duration length() {
        return grid.length();
    }

    /** {@return the recorded days, in their order} */
    public NavigableSet<LocalDate> days() {
        return Collections.unmodifiableNavigableSet(counts.navigableKeySet());
    }

    /**
     * {@return the intervals of a day, in the order of time, recorded or not}
     *
     * @param date the day
     */
    public List<Interval> intervals(LocalDate date) {
        return List.copyOf(grid.intervals(date));
    }

    /**
     * {@return how many arrived in each of the {@linkplain #intervals intervals} of a day; empty if it was not recorded}
     *
     * @param date the day
     */
    public Optional<List<Long>> counts(LocalDate date) {
        return Optional.ofNullable(counts.get(date))
                .map(ofDay -> Arrays.stream(ofDay).boxed().toList());
    }

    /**
     * {@return the history of the recorded days of a range}
     *
     * @param first its first day, inclusive
     * @param end the day after its last, exclusive; not before the first
     * @throws IllegalArgumentException if it is before the first
     */
    public ArrivalHistory between(LocalDate first, LocalDate end) {
        if (end.isBefore(first)) {
            throw new IllegalArgumentException(
                    "ArrivalHistory.between must end no earlier than it begins, was " + first + " to " + end);
        }
        return new ArrivalHistory(grid, new TreeMap<>(counts.subMap(first, true, end, false)));
    }

    DayGrid grid() {
        return grid;
    }

    /** The days before this one whose intervals are comparable slot by slot, with their counts. */
    NavigableMap<LocalDate, long[]> evenDaysBefore(LocalDate end) {
        NavigableMap<LocalDate, long[]> even = new TreeMap<>(counts.headMap(end, false));
        even.keySet().removeIf(date -> !grid.isEven(date));
        return even;
    }

    /**
     * Builds an {@link ArrivalHistory}; the order of what it is told does not matter. Not thread-safe.
     *
     * @since 0.1
     */
    public static final class Builder {
        private final DayGrid grid;
        private final NavigableSet<LocalDate> recorded = new TreeSet<>();
        private final NavigableSet<LocalDate> missing = new TreeSet<>();
        private final NavigableMap<LocalDate, long[]> counts = new TreeMap<>();

        private Builder(DayGrid grid) {
            this.grid = grid;
        }

        /**
         * Says that the days of a range were recorded.
         *
         * @param first its first day, inclusive
         * @param end the day after its last, exclusive; not before the first
         * @return this builder
         * @throws IllegalArgumentException if it is before the first
         */
        public Builder recorded(LocalDate first, LocalDate end) {
            first.datesUntil(end).forEach(recorded::add);
            return this;
        }

        /**
         * Says that a day was not recorded, or not so that anything could be learnt from it, whatever else is said of it.
         *
         * @param date the day
         * @return this builder
         */
        public Builder notRecorded(LocalDate date) {
            missing.add(date);
            return this;
        }

        /**
         * Adds arrivals. Those of days that were not recorded are left out.
         *
         * @param at when they arrived, or any instant of the interval in which they did; in the years 1 to 9998
         * @param calls how many; 0 or more
         * @return this builder
         * @throws IllegalArgumentException if they are fewer than 0
         */
        public Builder arrivals(Instant at, long calls) {
            if (calls < 0) {
                throw new IllegalArgumentException("ArrivalHistory.arrivals must be 0 or more, was " + calls);
            }
            LocalDate date = grid.dayOf(at);
            long[] ofDay = counts.computeIfAbsent(date, this::zeros);
            int index = grid.index(date, at);
            ofDay[index] = Math.addExact(ofDay[index], calls);
            return this;
        }

        /** {@return the history} */
        public ArrivalHistory build() {
            NavigableMap<LocalDate, long[]> all = new TreeMap<>();
            List<LocalDate> days = new ArrayList<>(recorded);
            days.removeAll(missing);
            for (LocalDate date : days) {
                long[] ofDay = counts.get(date);
                all.put(date, ofDay == null ? zeros(date) : ofDay.clone());
            }
            return new ArrivalHistory(grid, all);
        }

        private long[] zeros(LocalDate date) {
            return new long
                    [grid.isEven(date) ? grid.slots() : grid.intervals(date).size()];
        }
    }
}
