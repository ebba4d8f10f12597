package io.toritsugi.kpi.bulk;

import java.util.Arrays;

/**
 * Visits of a batch in another order, in which those of neighbouring cells follow each other: what is counted for them then is in
 * the processor's cache. Numbers are packed, since they are written and read once more.
 */
final class ScatteredVisits {
    /** How many visits are brought into another order at once, with 24 bytes for each. */
    static final int ROOM = 1 << 22;

    /** The fewest visits at once that are counted faster so. */
    static final int WORTHWHILE = 1 << 16;

    private static final int MOST_PARTS = 256;
    private static final int SCORE_BITS = 7;
    private static final int OUTCOME_BITS = 2;
    private static final int WAIT_BITS = 31;

    private final int shift;
    private final int[] cells;
    private final int[] ends;
    private final long[] waitWords;
    private final long[] workWords;
    private final int[] holds;
    private int first;
    private int size;

    ScatteredVisits(int cells, int cellsPerPart, int room) {
        int perPart = Math.max(cellsPerPart, (cells + MOST_PARTS - 1) / MOST_PARTS);
        shift = Integer.SIZE - Integer.numberOfLeadingZeros(perPart - 1);
        ends = new int[((cells - 1) >>> shift) + 2];
        this.cells = new int[room];
        waitWords = new long[room];
        workWords = new long[room];
        holds = new int[room];
    }

    /** Takes in the rows of a batch; returns how many of them have no cell. */
    int arrange(VisitBatch batch, int from, int to, CellFinder finder) {
        finder.find(batch, from, to, cells);
        size = to - from;
        Arrays.fill(ends, 0);
        for (int i = 0; i < size; i++) {
            ends[(cells[i] >> shift) + 1]++;
        }
        first = ends[0];
        for (int part = 1; part < ends.length; part++) {
            ends[part] += ends[part - 1];
        }
        for (int i = 0; i < size; i++) {
            int cell = cells[i];
            if (cell != CellFinder.NONE) {
                put(batch, from + i, cell, ends[cell >> shift]++);
            }
        }
        return first;
    }

    private void put(VisitBatch batch, int row, int cell, int place) {
        waitWords[place] =
                (((long) cell << WAIT_BITS | batch.waits[row]) << OUTCOME_BITS | batch.outcomes[row]) << SCORE_BITS
                        | batch.scores[row];
        workWords[place] = (long) batch.talks[row] << Integer.SIZE | (batch.wrapUps[row] & 0xFFFF_FFFFL);
        holds[place] = batch.holds[row];
    }

    /** Counts what was taken in. */
    void count(CellFigures figures) {
        for (int i = first; i < size; i++) {
            long word = waitWords[i];
            long work = workWords[i];
            int outcome = (int) (word >>> SCORE_BITS) & ((1 << OUTCOME_BITS) - 1);
            int score = (int) word & ((1 << SCORE_BITS) - 1);
            figures.count(
                    cell(word), outcome, waited(word), (int) (work >>> Integer.SIZE), holds[i], (int) work, score);
        }
        CellWaits waits = figures.waits();
        if (waits != null) {
            count(waits);
        }
    }

    private void count(CellWaits waits) {
        for (int i = first; i < size; i++) {
            waits.add(cell(waitWords[i]), waited(waitWords[i]));
        }
    }

    private static int cell(long word) {
        return (int) (word >>> (WAIT_BITS + OUTCOME_BITS + SCORE_BITS));
    }

    private static int waited(long word) {
        return (int) (word >>> (OUTCOME_BITS + SCORE_BITS)) & Integer.MAX_VALUE;
    }
}
