package io.toritsugi.core.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ranges in a list: in order of time, none overlapping another. */
final class Ranges {
    private Ranges() {}

    static void requireNotEmpty(String name, TimeRange range) {
        requireNotEmpty(name, range.from(), range.to());
    }

    static void requireNotEmpty(String name, Instant from, Instant to) {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(name + ".to must be after from " + from + ", was " + to);
        }
    }

    static void requireOrdered(String name, List<? extends TimeRange> ranges) {
        @Nullable Instant end = null;
        for (TimeRange range : ranges) {
            if (end != null && range.from().isBefore(end)) {
                throw new IllegalArgumentException(name + " must be in order and apart: one that begins before the end "
                        + end + " of the one before it, was at " + range.from());
            }
            end = range.to();
        }
    }

    static void requireWithin(String name, List<? extends TimeRange> ranges, TimeRange whole) {
        for (TimeRange range : ranges) {
            if (range.from().isBefore(whole.from()) || range.to().isAfter(whole.to())) {
                throw new IllegalArgumentException(name + " must lie within " + whole.from() + " to " + whole.to()
                        + ", was " + range.from() + " to " + range.to());
            }
        }
    }

    static <T extends TimeRange> Optional<T> find(List<T> ranges, Instant at) {
        int index = firstEndingAfter(ranges, at);
        return index < ranges.size() && ranges.get(index).contains(at)
                ? Optional.of(ranges.get(index))
                : Optional.empty();
    }

    /** {@return the first beginning or end of a range after an instant; {@link Instant#MAX} if there is none} */
    static Instant nextBoundary(List<? extends TimeRange> ranges, Instant at) {
        int index = firstEndingAfter(ranges, at);
        if (index == ranges.size()) {
            return Instant.MAX;
        }
        TimeRange range = ranges.get(index);
        return range.from().isAfter(at) ? range.from() : range.to();
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static int firstEndingAfter(List<? extends TimeRange> ranges, Instant at) {
        int low = 0;
        int high = ranges.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ranges.get(middle).to().isAfter(at)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
