package io.toritsugi.kpi.bulk;

import io.toritsugi.kpi.definition.KpiSettings;
import java.util.Arrays;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The sums of each cell, those of a cell beside each other, and the waits of each, if they are kept.
 *
 * <p>What depends on the outcome is found by adding the outcome to a place, and what follows from other sums is not kept: of a
 * visit, few numbers are written, and no branch hangs on what cannot be foreseen.
 */
final class CellFigures {
    private static final int OUTCOMES = 3;
    private static final int COUNT = 0;
    private static final int WAIT = COUNT + OUTCOMES;
    private static final int WITHIN_LIMIT = WAIT + OUTCOMES;
    private static final int LONGEST_WAIT = WITHIN_LIMIT + OUTCOMES;
    private static final int TALK = LONGEST_WAIT + 1;
    private static final int HOLD = TALK + 1;
    private static final int WRAP_UP = HOLD + 1;
    private static final int UNKNOWN_WRAP_UPS = WRAP_UP + 1;
    private static final int WORK_BEFORE_UNKNOWN_WRAP_UP = UNKNOWN_WRAP_UPS + 1;
    private static final int SCORE = WORK_BEFORE_UNKNOWN_WRAP_UP + 1;
    private static final int SCORED = SCORE + 1;
    private static final int WIDTH = SCORED + 1;

    private static final int NOT_LIMITED = -1;

    /** The longest wait that counts as within the limit, by outcome. */
    private final int[] limits;

    private final long[] sums;
    private final @Nullable CellWaits waits;

    CellFigures(int cells, KpiSettings settings, boolean percentiles) {
        limits = new int[OUTCOMES];
        limits[VisitBatch.ANSWERED] = limit(settings.serviceLevel().toMillis());
        limits[VisitBatch.ABANDONED] = limit(settings.shortAbandon().toMillis());
        limits[VisitBatch.FLOWED_OUT] = NOT_LIMITED;
        sums = new long[cells * WIDTH];
        waits = percentiles ? new CellWaits(cells) : null;
    }

    /** No wait of a batch is longer than the largest integer. */
    private static int limit(long millis) {
        return (int) Math.min(millis, Integer.MAX_VALUE);
    }

    /** Counts rows of a batch, whose cells are said; returns how many of them have none. */
    int count(VisitBatch batch, int from, int to, int[] cells) {
        byte[] outcomes = batch.outcomes;
        int[] waited = batch.waits;
        int[] talks = batch.talks;
        int[] holds = batch.holds;
        int[] wrapUps = batch.wrapUps;
        byte[] scores = batch.scores;
        int outside = 0;
        for (int row = from; row < to; row++) {
            int cell = cells[row - from];
            if (cell == CellFinder.NONE) {
                outside++;
            } else {
                count(cell, outcomes[row], waited[row], talks[row], holds[row], wrapUps[row], scores[row]);
            }
        }
        if (waits != null) {
            waits.add(waited, from, to, cells);
        }
        return outside;
    }

    /** Counts a visit; one that was not answered has no talk, no hold, a wrap-up of zero and no score. */
    void count(int cell, int outcome, int wait, int talk, int hold, int wrapUp, int score) {
        int at = cell * WIDTH;
        sums[at + COUNT + outcome]++;
        sums[at + WAIT + outcome] += wait;
        sums[at + WITHIN_LIMIT + outcome] += wait <= limits[outcome] ? 1 : 0;
        if (wait > sums[at + LONGEST_WAIT]) {
            sums[at + LONGEST_WAIT] = wait;
        }
        sums[at + TALK] += talk;
        sums[at + HOLD] += hold;
        if (wrapUp == VisitBatch.UNKNOWN) {
            sums[at + UNKNOWN_WRAP_UPS]++;
            sums[at + WORK_BEFORE_UNKNOWN_WRAP_UP] += (long) talk + hold;
        } else {
            sums[at + WRAP_UP] += wrapUp;
        }
        if (score > VisitBatch.NO_SCORE) {
            sums[at + SCORE] += score;
            sums[at + SCORED]++;
        }
    }

    private long offered(int at) {
        return sums[at + COUNT + VisitBatch.ANSWERED]
                + sums[at + COUNT + VisitBatch.ABANDONED]
                + sums[at + COUNT + VisitBatch.FLOWED_OUT];
    }

    /** Adds what others have counted of the same cells. */
    void merge(CellFigures other) {
        for (int at = 0; at < sums.length; at += WIDTH) {
            long longest = Math.max(sums[at + LONGEST_WAIT], other.sums[at + LONGEST_WAIT]);
            for (int i = at; i < at + WIDTH; i++) {
                sums[i] += other.sums[i];
            }
            sums[at + LONGEST_WAIT] = longest;
        }
        if (waits != null && other.waits != null) {
            waits.merge(other.waits);
        }
    }

    boolean sameKind(CellFigures other) {
        return Arrays.equals(limits, other.limits) && hasPercentiles() == other.hasPercentiles();
    }

    /** The waits of each cell; none if they are not kept. */
    @Nullable
    CellWaits waits() {
        return waits;
    }

    private boolean hasPercentiles() {
        return waits != null;
    }

    long get(BulkFigure figure, int cell) {
        int at = cell * WIDTH;
        return switch (figure) {
            case OFFERED -> offered(at);
            case ANSWERED -> sums[at + COUNT + VisitBatch.ANSWERED];
            case ABANDONED -> sums[at + COUNT + VisitBatch.ABANDONED];
            case ABANDONED_SHORT -> sums[at + WITHIN_LIMIT + VisitBatch.ABANDONED];
            case ANSWERED_WITHIN_TARGET -> sums[at + WITHIN_LIMIT + VisitBatch.ANSWERED];
            case WAIT_OF_ANSWERED -> sums[at + WAIT + VisitBatch.ANSWERED];
            case WAIT_OF_ABANDONED -> sums[at + WAIT + VisitBatch.ABANDONED];
            case LONGEST_WAIT -> sums[at + LONGEST_WAIT];
            case TALK -> sums[at + TALK];
            case HOLD -> sums[at + HOLD];
            case WRAP_UP -> sums[at + WRAP_UP];
            case HANDLE ->
                sums[at + TALK] + sums[at + HOLD] + sums[at + WRAP_UP] - sums[at + WORK_BEFORE_UNKNOWN_WRAP_UP];
            case ANSWERED_WITH_KNOWN_WRAP_UP -> sums[at + COUNT + VisitBatch.ANSWERED] - sums[at + UNKNOWN_WRAP_UPS];
            case SCORE -> sums[at + SCORE];
            case SCORED -> sums[at + SCORED];
        };
    }

    OptionalLong waitPercentile(int cell, int perMille) {
        if (waits == null) {
            throw new IllegalStateException("BulkCounts must be made withPercentiles to be asked for one");
        }
        return waits.percentile(cell, perMille);
    }

    @Override
    public String toString() {
        return "target=" + limits[VisitBatch.ANSWERED] + " shortAbandon=" + limits[VisitBatch.ABANDONED]
                + " percentiles=" + hasPercentiles();
    }
}
