package io.toritsugi.benchmarks.kpi;

import io.toritsugi.kpi.bulk.BulkGrid;
import io.toritsugi.kpi.bulk.VisitBatch;
import io.toritsugi.kpi.unit.VisitOutcome;

/** A made-up visit of one of 200 queues and 5,000 agents on one of ten days; durations in milliseconds. */
record BulkVisit(
        int queue,
        int agent,
        long queuedAt,
        VisitOutcome outcome,
        int waited,
        int talk,
        int hold,
        int wrapUp,
        int score) {
    static final BulkGrid GRID = BulkGrid.ofQueues(1_774_998_000_000L, 900_000, 960, 200);

    static final int AGENTS = 5_000;
    static final int NO_AGENT = -1;

    private static final int[] WAITS = Waits.ints(1 << 16, 1);

    /** {@return a visit, always the same for the same numbers; later ones come later} */
    static BulkVisit of(long number, int visits) {
        long mixed = mixed(number);
        long queuedAt = GRID.startMillis() + number * (GRID.lengthMillis() * GRID.intervals()) / visits;
        int queue = (int) ((mixed >>> 32) % GRID.keys());
        int waited = WAITS[(int) (mixed & 0xFFFF)];
        if ((mixed >>> 16 & 0xFF) >= 218) {
            VisitOutcome outcome = mixed % 3 == 0 ? VisitOutcome.FLOWED_OUT : VisitOutcome.ABANDONED;
            return new BulkVisit(
                    queue, NO_AGENT, queuedAt, outcome, waited, 0, 0, VisitBatch.UNKNOWN, VisitBatch.NO_SCORE);
        }
        int agent = (int) ((mixed >>> 20) % AGENTS);
        int talk = (int) (mixed >>> 24 & 0xFF) * 3_000;
        int hold = (mixed >>> 8 & 3) == 0 ? (int) (mixed >>> 20 & 0xFFFF) : 0;
        int wrapUp = mixed % 10 == 0 ? VisitBatch.UNKNOWN : 30_000 + (int) (mixed >>> 40 & 0x7FFF);
        int score = mixed % 7 == 0 ? 1 + (int) (mixed >>> 48 & 3) : VisitBatch.NO_SCORE;
        return new BulkVisit(queue, agent, queuedAt, VisitOutcome.ANSWERED, waited, talk, hold, wrapUp, score);
    }

    /** Mixes a number, as SplittableRandom does (Steele, Lea and Flood). */
    private static long mixed(long number) {
        long mixed = (number + 1) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    boolean answered() {
        return outcome == VisitOutcome.ANSWERED;
    }

    boolean abandoned() {
        return outcome == VisitOutcome.ABANDONED;
    }

    /** {@return the place of its cell, queues of an interval beside each other} */
    int cell() {
        return (int) ((queuedAt - GRID.startMillis()) / GRID.lengthMillis()) * GRID.keys() + queue;
    }

    void addTo(VisitBatch batch) {
        if (answered()) {
            batch.addAnswered(queue, queuedAt, waited, talk, hold, wrapUp, score);
            batch.setAgent(agent);
        } else {
            batch.addUnanswered(queue, queuedAt, waited, outcome);
        }
    }
}
