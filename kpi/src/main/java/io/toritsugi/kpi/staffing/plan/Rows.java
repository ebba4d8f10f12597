package io.toritsugi.kpi.staffing.plan;

import io.toritsugi.core.plan.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rows of intervals: in order of time, none overlapping another, and the same in what is compared. */
final class Rows {
    private Rows() {}

    static void requireNotEmpty(String name, Instant from, Instant to) {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(name + ".to must be after from " + from + ", was " + to);
        }
    }

    static void requireOrdered(String name, List<? extends TimeRange> rows) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(name + " must have an interval or more, was empty");
        }
        Iterator<? extends TimeRange> following = rows.iterator();
        Instant end = following.next().to();
        while (following.hasNext()) {
            TimeRange row = following.next();
            if (row.from().isBefore(end)) {
                throw new IllegalArgumentException(name + " must be in order and apart: one that begins before the end "
                        + end + " of the one before it, was at " + row.from());
            }
            end = row.to();
        }
    }

    static void requireSame(String name, List<? extends TimeRange> rows, List<? extends TimeRange> plan) {
        if (rows.size() != plan.size()) {
            throw new IllegalArgumentException(
                    name + " must be as many as the plan has, " + plan.size() + ", was " + rows.size());
        }
        for (int index = 0; index < rows.size(); index++) {
            TimeRange row = rows.get(index);
            TimeRange planned = plan.get(index);
            if (!row.from().equals(planned.from()) || !row.to().equals(planned.to())) {
                throw new IllegalArgumentException(name + " must be those of the plan, " + planned.from() + " to "
                        + planned.to() + ", was " + row.from() + " to " + row.to());
            }
        }
    }

    static <T> Duration sum(List<T> rows, Function<T, Duration> time) {
        return sum(rows.stream().map(time));
    }

    static Duration overstaffed(Stream<Duration> balances) {
        return sum(balances.filter(balance -> !balance.isNegative()));
    }

    static Duration understaffed(Stream<Duration> balances) {
        return sum(balances.filter(Duration::isNegative)).negated();
    }

    /** {@return the row of the least balance, the first of those that have it; empty if there is no row} */
    static <T> Optional<T> worst(List<T> rows, Function<T, Duration> balance) {
        return rows.stream().min(Comparator.comparing(balance));
    }

    private static Duration sum(Stream<Duration> times) {
        return times.reduce(Duration.ZERO, Duration::plus);
    }
}
