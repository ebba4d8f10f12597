package io.toritsugi.kpi.bulk;

import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.measure.LogLinearHistogram;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What many visits add up to, in each cell of a grid of queues and intervals.
 *
 * <p>A visit belongs to the interval in which it came to its queue. Counts are exact and do not depend on the order of
 * visits, so parts counted by several threads can be merged in any order. What came before or after the grid is counted
 * by {@link #outside} alone.
 *
 * <p>Memory: 120 bytes for each cell of the grid; with histograms also a {@link LogLinearHistogram} for each cell in use. Not
 * thread-safe.
 *
 * @since 0.1
 */
@SuppressWarnings("EnumOrdinal") // Dense arrays are indexed by place; no place is ever written anywhere.
public final class BulkCounts {
    private static final int FIGURES = BulkFigure.values().length;
    private static final int OFFERED = BulkFigure.OFFERED.ordinal();
    private static final int ANSWERED = BulkFigure.ANSWERED.ordinal();
    private static final int ABANDONED = BulkFigure.ABANDONED.ordinal();
    private static final int ABANDONED_SHORT = BulkFigure.ABANDONED_SHORT.ordinal();
    private static final int ANSWERED_WITHIN_TARGET = BulkFigure.ANSWERED_WITHIN_TARGET.ordinal();
    private static final int WAIT_OF_ANSWERED = BulkFigure.WAIT_OF_ANSWERED.ordinal();
    private static final int WAIT_OF_ABANDONED = BulkFigure.WAIT_OF_ABANDONED.ordinal();
    private static final int LONGEST_WAIT = BulkFigure.LONGEST_WAIT.ordinal();
    private static final int TALK = BulkFigure.TALK.ordinal();
    private static final int HOLD = BulkFigure.HOLD.ordinal();
    private static final int WRAP_UP = BulkFigure.WRAP_UP.ordinal();
    private static final int HANDLE = BulkFigure.HANDLE.ordinal();
    private static final int ANSWERED_WITH_KNOWN_WRAP_UP = BulkFigure.ANSWERED_WITH_KNOWN_WRAP_UP.ordinal();
    private static final int SCORE = BulkFigure.SCORE.ordinal();
    private static final int SCORED = BulkFigure.SCORED.ordinal();

    private final BulkGrid grid;
    private final long target;
    private final long shortAbandon;
    private final long[] figures;
    private final @Nullable LogLinearHistogram @Nullable [] histograms;
    private long outside;

    private BulkCounts(BulkGrid grid, KpiSettings settings, @Nullable LogLinearHistogram @Nullable [] histograms) {
        this.grid = grid;
        this.target = settings.serviceLevel().toMillis();
        this.shortAbandon = settings.shortAbandon().toMillis();
        this.figures = new long[grid.queues() * grid.intervals() * FIGURES];
        this.histograms = histograms;
    }

    /**
     * {@return empty counts, without percentiles}
     *
     * @param grid the cells
     * @param settings what is within the target, and what is a short abandon; the rest of them says nothing here
     */
    public static BulkCounts of(BulkGrid grid, KpiSettings settings) {
        return new BulkCounts(grid, settings, null);
    }

    /**
     * {@return empty counts, with percentiles of the waits}
     *
     * @param grid the cells
     * @param settings what is within the target, and what is a short abandon; the rest of them says nothing here
     */
    public static BulkCounts withPercentiles(BulkGrid grid, KpiSettings settings) {
        return new BulkCounts(grid, settings, new LogLinearHistogram[grid.queues() * grid.intervals()]);
    }

    /**
     * Counts visits.
     *
     * @param batch the visits; unchanged
     * @throws IllegalArgumentException if a queue is not of the grid; nothing is counted then
     */
    public void add(VisitBatch batch) {
        if (batch.largestQueue() >= grid.queues()) {
            throw new IllegalArgumentException(
                    "The queues of a VisitBatch must be 0 to " + (grid.queues() - 1) + ", was " + batch.largestQueue());
        }
        long intervalStart = grid.startMillis();
        int interval = 0;
        for (int row = 0; row < batch.size(); row++) {
            long queuedAt = batch.queuedAt[row];
            if (queuedAt < grid.startMillis() || queuedAt >= grid.endMillis()) {
                outside++;
                continue;
            }
            if (queuedAt < intervalStart || queuedAt - intervalStart >= grid.lengthMillis()) {
                interval = (int) ((queuedAt - grid.startMillis()) / grid.lengthMillis());
                intervalStart = grid.startMillis() + interval * grid.lengthMillis();
            }
            count(batch, row, batch.queues[row] * grid.intervals() + interval);
        }
    }

    private void count(VisitBatch batch, int row, int cell) {
        int at = cell * FIGURES;
        int wait = batch.waits[row];
        figures[at + OFFERED]++;
        figures[at + LONGEST_WAIT] = Math.max(figures[at + LONGEST_WAIT], wait);
        byte outcome = batch.outcomes[row];
        if (outcome == VisitBatch.ANSWERED) {
            countAnswered(batch, row, at, wait);
        } else if (outcome == VisitBatch.ABANDONED) {
            figures[at + ABANDONED]++;
            figures[at + WAIT_OF_ABANDONED] += wait;
            figures[at + ABANDONED_SHORT] += wait <= shortAbandon ? 1 : 0;
        }
        if (histograms != null) {
            histogramOf(histograms, cell).add(wait);
        }
    }

    private void countAnswered(VisitBatch batch, int row, int at, int wait) {
        int talk = batch.talks[row];
        int hold = batch.holds[row];
        int wrapUp = batch.wrapUps[row];
        int score = batch.scores[row];
        figures[at + ANSWERED]++;
        figures[at + WAIT_OF_ANSWERED] += wait;
        figures[at + ANSWERED_WITHIN_TARGET] += wait <= target ? 1 : 0;
        figures[at + TALK] += talk;
        figures[at + HOLD] += hold;
        if (wrapUp >= 0) {
            figures[at + WRAP_UP] += wrapUp;
            figures[at + HANDLE] += (long) talk + hold + wrapUp;
            figures[at + ANSWERED_WITH_KNOWN_WRAP_UP]++;
        }
        figures[at + SCORE] += score;
        figures[at + SCORED] += score > VisitBatch.NO_SCORE ? 1 : 0;
    }

    private static LogLinearHistogram histogramOf(@Nullable LogLinearHistogram[] histograms, int cell) {
        LogLinearHistogram histogram = histograms[cell];
        if (histogram == null) {
            histogram = new LogLinearHistogram();
            histograms[cell] = histogram;
        }
        return histogram;
    }

    /**
     * Adds what others have counted.
     *
     * @param other the other ones; unchanged
     * @throws IllegalArgumentException if they are of another grid or other settings, or only one of the two has percentiles;
     *     nothing is added then
     */
    public void merge(BulkCounts other) {
        if (!grid.equals(other.grid)
                || target != other.target
                || shortAbandon != other.shortAbandon
                || (histograms == null) != (other.histograms == null)) {
            throw new IllegalArgumentException(
                    "BulkCounts must be merged with those of the same kind: " + this + ", was " + other);
        }
        for (int i = 0; i < figures.length; i++) {
            figures[i] = i % FIGURES == LONGEST_WAIT
                    ? Math.max(figures[i], other.figures[i])
                    : figures[i] + other.figures[i];
        }
        outside += other.outside;
        if (histograms != null && other.histograms != null) {
            mergeHistograms(histograms, other.histograms);
        }
    }

    private static void mergeHistograms(
            @Nullable LogLinearHistogram[] histograms, @Nullable LogLinearHistogram[] others) {
        for (int cell = 0; cell < others.length; cell++) {
            LogLinearHistogram theirs = others[cell];
            if (theirs != null) {
                histogramOf(histograms, cell).merge(theirs);
            }
        }
    }

    /**
     * {@return a figure of a cell}
     *
     * @param figure the figure
     * @param queue the number of the queue
     * @param interval the place of the interval, from 0
     * @throws IndexOutOfBoundsException if there is no such cell
     */
    public long get(BulkFigure figure, int queue, int interval) {
        return figures[grid.cell(queue, interval) * FIGURES + figure.ordinal()];
    }

    /**
     * {@return the percentile of the waits of offered visits of a cell, as {@link LogLinearHistogram#percentile} gives it}
     *
     * @param queue the number of the queue
     * @param interval the place of the interval, from 0
     * @param perMille the percentile in thousandths, 1 to 1000
     * @throws IllegalStateException if these counts are without percentiles
     * @throws IndexOutOfBoundsException if there is no such cell
     * @throws IllegalArgumentException if {@code perMille} is out of range
     */
    public OptionalLong waitPercentile(int queue, int interval, int perMille) {
        if (histograms == null) {
            throw new IllegalStateException("BulkCounts must be made withPercentiles to be asked for one");
        }
        LogLinearHistogram histogram = histograms[grid.cell(queue, interval)];
        return (histogram == null ? new LogLinearHistogram() : histogram).percentile(perMille);
    }

    /** {@return how many visits came before or after all intervals of the grid; they count nowhere else} */
    public long outside() {
        return outside;
    }

    @Override
    public String toString() {
        return "BulkCounts{" + grid + " target=" + target + " shortAbandon=" + shortAbandon + " percentiles="
                + (histograms != null) + "}";
    }
}
