package io.toritsugi.core.time;

import java.util.Arrays;

/** Stretches of open time on the scale of {@link Horizon}: in order, none of them empty, no two of them touching. */
final class OpenStretches {
    static final OpenStretches NONE = new Builder().build();

    private final long[] from;
    private final long[] to;
    private final long[] openBefore;

    private OpenStretches(long[] from, long[] to) {
        this.from = from;
        this.to = to;
        openBefore = new long[from.length + 1];
        for (int i = 0; i < from.length; i++) {
            openBefore[i + 1] = openBefore[i] + to[i] - from[i];
        }
    }

    int count() {
        return from.length;
    }

    boolean isEmpty() {
        return from.length == 0;
    }

    long from(int index) {
        return from[index];
    }

    long to(int index) {
        return to[index];
    }

    long total() {
        return openBefore[from.length];
    }

    boolean contains(long at) {
        int begun = begunBy(at);
        return begun > 0 && at < to[begun - 1];
    }

    /** {@return how much is open before a time} */
    long openBefore(long at) {
        int begun = begunBy(at);
        return begun == 0 ? 0 : openBefore[begun - 1] + Math.min(at, to[begun - 1]) - from[begun - 1];
    }

    /** {@return the first time before which this much is open; more than zero, and at most the total} */
    long firstAfter(long open) {
        int place = Arrays.binarySearch(openBefore, open);
        int index = place >= 0 ? place - 1 : -place - 2;
        return from[index] + open - openBefore[index];
    }

    /** {@return the last time before which this much is open; zero or more, and less than the total} */
    long lastAfter(long open) {
        int place = Arrays.binarySearch(openBefore, open);
        int index = place >= 0 ? place : -place - 2;
        return from[index] + open - openBefore[index];
    }

    /** {@return how many stretches begin at a time or before} */
    int begunBy(long at) {
        int place = Arrays.binarySearch(from, at);
        return place >= 0 ? place + 1 : -place - 1;
    }

    /** {@return how many stretches end at a time or before} */
    int overBy(long at) {
        int place = Arrays.binarySearch(to, at);
        return place >= 0 ? place + 1 : -place - 1;
    }

    OpenStretches and(OpenStretches other) {
        Builder both = new Builder();
        int mine = 0;
        int its = 0;
        while (mine < from.length && its < other.from.length) {
            both.add(Math.max(from[mine], other.from[its]), Math.min(to[mine], other.to[its]));
            if (to[mine] < other.to[its]) {
                mine++;
            } else {
                its++;
            }
        }
        return both.build();
    }

    OpenStretches within(long first, long last) {
        Builder part = new Builder();
        for (int i = overBy(first); i < from.length && from[i] < last; i++) {
            part.add(Math.max(from[i], first), Math.min(to[i], last));
        }
        return part.build();
    }

    /** {@return what is closed within the horizon} */
    OpenStretches gaps() {
        Builder gaps = new Builder();
        long closed = Horizon.FROM;
        for (int i = 0; i < from.length; i++) {
            gaps.add(closed, from[i]);
            closed = to[i];
        }
        gaps.add(closed, Horizon.TO);
        return gaps.build();
    }

    /** Collects stretches in the order of their beginnings; what is empty is left out, and what touches becomes one. */
    static final class Builder {
        private long[] from = new long[8];
        private long[] to = new long[8];
        private int count;

        void add(long first, long last) {
            if (first >= last) {
                return;
            }
            if (count > 0 && first <= to[count - 1]) {
                to[count - 1] = Math.max(to[count - 1], last);
                return;
            }
            if (count == from.length) {
                from = Arrays.copyOf(from, 2 * count);
                to = Arrays.copyOf(to, 2 * count);
            }
            from[count] = first;
            to[count] = last;
            count++;
        }

        void add(OpenStretches stretches) {
            for (int i = 0; i < stretches.count(); i++) {
                add(stretches.from(i), stretches.to(i));
            }
        }

        OpenStretches build() {
            return new OpenStretches(Arrays.copyOf(from, count), Arrays.copyOf(to, count));
        }
    }
}
