package io.toritsugi.kpi.bulk;

import java.util.Arrays;

/** Finds the cells of visits: the keys of an interval beside each other, as visits in order of time meet them. */
final class CellFinder {
    /** Stands for the cell of a visit that has none. */
    static final int NONE = -1;

    private static final int SAMPLES = 512;

    private final BulkGrid grid;
    private final int nearby;
    private final double perMilli;

    /** Makes one by which cells that lie no more than so many apart are near each other. */
    CellFinder(BulkGrid grid, int nearby) {
        this.grid = grid;
        this.nearby = nearby;
        this.perMilli = 1.0 / grid.lengthMillis();
    }

    /** Writes the cells of some rows into the first places. */
    void find(VisitBatch batch, int from, int to, int[] cells) {
        if (batch.largest(grid.key()) < 0) {
            Arrays.fill(cells, 0, to - from, NONE);
            return;
        }
        long start = grid.startMillis();
        long end = grid.endMillis();
        long length = grid.lengthMillis();
        int keys = grid.keys();
        int[] places = batch.column(grid.key());
        long intervalStart = start;
        int first = 0;
        for (int row = from; row < to; row++) {
            long queuedAt = batch.queuedAt[row];
            if (queuedAt < start || queuedAt >= end || places[row] < 0) {
                cells[row - from] = NONE;
                continue;
            }
            if (queuedAt < intervalStart || queuedAt - intervalStart >= length) {
                int interval = interval(queuedAt - start);
                intervalStart = start + interval * length;
                first = interval * keys;
            }
            cells[row - from] = first + places[row];
        }
    }

    /** The place of the interval: a guess by multiplication, which is faster than a division and off by one at most. */
    private int interval(long offset) {
        int guess = (int) (offset * perMilli);
        long rest = offset - guess * grid.lengthMillis();
        if (rest < 0) {
            return guess - 1;
        }
        return rest >= grid.lengthMillis() ? guess + 1 : guess;
    }

    /** Whether visits that follow each other are mostly of cells that are far from each other; by a sample of them. */
    boolean scattered(VisitBatch batch, int from, int to) {
        int[] pair = new int[2];
        int far = 0;
        for (int sample = 0; sample < SAMPLES; sample++) {
            int row = from + (int) ((long) (to - from - 1) * sample / SAMPLES);
            find(batch, row, row + 2, pair);
            far += Math.abs(pair[0] - pair[1]) > nearby ? 1 : 0;
        }
        return far > SAMPLES / 4;
    }
}
