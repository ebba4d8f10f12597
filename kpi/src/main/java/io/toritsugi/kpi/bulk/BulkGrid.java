package io.toritsugi.kpi.bulk;

/**
 * Equal intervals of UTC that follow each other, for each of so many queues or agents: the cells of {@link BulkCounts}.
 *
 * <p>An interval includes its first millisecond and excludes the first of the next. Clock changes of a zone are not known here:
 * where its offset is always a multiple of the length, intervals of the wall clock and of the grid are the same. Immutable and
 * thread-safe.
 *
 * @param startMillis the first millisecond of the first interval, since 1970-01-01T00:00Z
 * @param lengthMillis how long each interval is, in milliseconds; more than zero
 * @param intervals how many intervals there are; more than zero
 * @param key what the keys are
 * @param keys how many queues or agents there are, told by numbers from 0; more than zero
 * @since 0.1
 */
public record BulkGrid(long startMillis, long lengthMillis, int intervals, BulkKey key, int keys) {
    /** The most cells that a grid may have, 16,777,216: counters of 136 bytes for each fit into an array. */
    public static final int MAX_CELLS = 1 << 24;

    /** Checks the grid. */
    public BulkGrid {
        requirePositive("lengthMillis", lengthMillis);
        requirePositive("intervals", intervals);
        requirePositive("keys", keys);
        if (cells(intervals, keys) > MAX_CELLS) {
            throw new IllegalArgumentException(
                    "BulkGrid must have at most " + MAX_CELLS + " cells, was " + cells(intervals, keys));
        }
        if (Long.MAX_VALUE / intervals < lengthMillis || startMillis > Long.MAX_VALUE - intervals * lengthMillis) {
            throw new IllegalArgumentException("BulkGrid must end before the last millisecond of a long, was "
                    + intervals + " times " + lengthMillis + " ms from " + startMillis);
        }
    }

    /**
     * {@return a grid of queues and intervals}
     *
     * @param startMillis the first millisecond of the first interval, since 1970-01-01T00:00Z
     * @param lengthMillis how long each interval is, in milliseconds
     * @param intervals how many intervals there are
     * @param queues how many queues there are
     * @throws IllegalArgumentException if a number is out of range
     */
    public static BulkGrid ofQueues(long startMillis, long lengthMillis, int intervals, int queues) {
        return new BulkGrid(startMillis, lengthMillis, intervals, BulkKey.QUEUE, queues);
    }

    /**
     * {@return a grid of agents and intervals}
     *
     * @param startMillis the first millisecond of the first interval, since 1970-01-01T00:00Z
     * @param lengthMillis how long each interval is, in milliseconds
     * @param intervals how many intervals there are
     * @param agents how many agents there are
     * @throws IllegalArgumentException if a number is out of range
     */
    public static BulkGrid ofAgents(long startMillis, long lengthMillis, int intervals, int agents) {
        return new BulkGrid(startMillis, lengthMillis, intervals, BulkKey.AGENT, agents);
    }

    private static long cells(int intervals, int keys) {
        return (long) intervals * keys;
    }

    private static void requirePositive(String name, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException("BulkGrid." + name + " must be more than zero, was " + value);
        }
    }

    long endMillis() {
        return startMillis + intervals * lengthMillis;
    }

    int cells() {
        return intervals * keys;
    }

    int cell(int place, int interval) {
        if (place < 0 || place >= keys || interval < 0 || interval >= intervals) {
            throw new IndexOutOfBoundsException("A cell must be of " + keys + " keys and " + intervals
                    + " intervals, counted from 0, was " + place + " and " + interval);
        }
        return interval * keys + place;
    }
}
