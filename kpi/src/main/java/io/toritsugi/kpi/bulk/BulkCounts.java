package io.toritsugi.kpi.bulk;

import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.measure.LogLinearHistogram;
import java.util.OptionalLong;

/**
 * What many visits add up to, in each cell of a grid of queues, or agents, and intervals.
 *
 * <p>A visit belongs to the interval in which it came to its queue. Counts are exact and do not depend on the order of
 * visits, so parts counted by several threads can be merged in any order. What came before or after the grid,
 * or was answered by none of the agents that it is about, is counted by {@link #outside} alone.
 *
 * <p>Memory: 136 bytes for each cell of the grid. With percentiles also 2 to 4 bytes for each wait as long as a cell has no more
 * than 1,024 of them, and a {@link LogLinearHistogram} from then on: 192,000 cells with some hundred visits each take 85 MB. While
 * visits out of order are counted, 24 bytes more for each of the batch, at most 100 MB.
 *
 * <p>Speed: visits in order of time, or of queue and time, meet few cells at once, so they are counted as they come. Those in no
 * order are counted fastest in batches of millions, which are sorted roughly by cell first; the figures are the same. Not
 * thread-safe.
 *
 * @since 0.1
 */
public final class BulkCounts {
    /** How many rows are counted at once if they need no other order. */
    private static final int AT_ONCE = 1 << 12;

    /** Cells whose figures fit into the second cache of a usual processor together: a quarter of a megabyte. */
    private static final int CELLS_PER_PART = 1 << 11;

    /** Cells whose figures and waits do so. */
    private static final int CELLS_PER_PART_WITH_PERCENTILES = 1 << 10;

    /** So many parts fit into the second cache: visits that meet no more cells than theirs are counted as they come. */
    private static final int PARTS_NEARBY = 4;

    private final BulkGrid grid;
    private final CellFigures figures;
    private final CellFinder finder;
    private final int cellsPerPart;
    private long outside;

    private BulkCounts(BulkGrid grid, KpiSettings settings, boolean percentiles) {
        this.grid = grid;
        this.figures = new CellFigures(grid.cells(), settings, percentiles);
        this.cellsPerPart = percentiles ? CELLS_PER_PART_WITH_PERCENTILES : CELLS_PER_PART;
        this.finder = new CellFinder(grid, PARTS_NEARBY * cellsPerPart);
    }

    /**
     * {@return empty counts, without percentiles}
     *
     * @param grid the cells
     * @param settings what is within the target, and what is a short abandon; the rest of them says nothing here
     */
    public static BulkCounts of(BulkGrid grid, KpiSettings settings) {
        return new BulkCounts(grid, settings, false);
    }

    /**
     * {@return empty counts, with percentiles of the waits}
     *
     * @param grid the cells
     * @param settings what is within the target, and what is a short abandon; the rest of them says nothing here
     */
    public static BulkCounts withPercentiles(BulkGrid grid, KpiSettings settings) {
        return new BulkCounts(grid, settings, true);
    }

    /**
     * Counts visits.
     *
     * @param batch the visits; unchanged
     * @throws IllegalArgumentException if a queue or agent, whichever are the keys of the grid, is not of it; nothing is counted then
     */
    public void add(VisitBatch batch) {
        int largest = batch.largest(grid.key());
        if (largest >= grid.keys()) {
            throw new IllegalArgumentException("The numbers of a VisitBatch by " + grid.key() + " must be 0 to "
                    + (grid.keys() - 1) + ", was " + largest);
        }
        ScatteredVisits scattered = null;
        int[] cells = new int[Math.min(AT_ONCE, batch.size())];
        int from = 0;
        while (from < batch.size()) {
            int to = Math.min(batch.size() - from, ScatteredVisits.ROOM) + from;
            if (to - from >= ScatteredVisits.WORTHWHILE && finder.scattered(batch, from, to)) {
                scattered = scattered == null ? room(to - from) : scattered;
                outside += scattered.arrange(batch, from, to, finder);
                scattered.count(figures);
            } else {
                count(batch, from, to, cells);
            }
            from = to;
        }
    }

    private ScatteredVisits room(int visits) {
        return new ScatteredVisits(grid.cells(), cellsPerPart, visits);
    }

    private void count(VisitBatch batch, int from, int to, int[] cells) {
        for (int start = from; start < to; start += AT_ONCE) {
            int end = Math.min(to - start, AT_ONCE) + start;
            finder.find(batch, start, end, cells);
            outside += figures.count(batch, start, end, cells);
        }
    }

    /**
     * Adds what others have counted.
     *
     * @param other the other ones; unchanged
     * @throws IllegalArgumentException if they are of another grid or other settings, or only one of the two has percentiles;
     *     nothing is added then
     */
    public void merge(BulkCounts other) {
        if (!grid.equals(other.grid) || !figures.sameKind(other.figures)) {
            throw new IllegalArgumentException(
                    "BulkCounts must be merged with those of the same kind: " + this + ", was " + other);
        }
        figures.merge(other.figures);
        outside += other.outside;
    }

    /**
     * {@return a figure of a cell}
     *
     * @param figure the figure
     * @param place the number of the queue or agent
     * @param interval the place of the interval, from 0
     * @throws IndexOutOfBoundsException if there is no such cell
     */
    public long get(BulkFigure figure, int place, int interval) {
        return figures.get(figure, grid.cell(place, interval));
    }

    /**
     * {@return the percentile of the waits of offered visits of a cell, as {@link LogLinearHistogram#percentile} gives it}
     *
     * @param place the number of the queue or agent
     * @param interval the place of the interval, from 0
     * @param perMille the percentile in thousandths, 1 to 1000
     * @throws IllegalStateException if these counts are without percentiles
     * @throws IndexOutOfBoundsException if there is no such cell
     * @throws IllegalArgumentException if {@code perMille} is out of range
     */
    public OptionalLong waitPercentile(int place, int interval, int perMille) {
        return figures.waitPercentile(grid.cell(place, interval), perMille);
    }

    /** {@return how many visits belong to no cell, since they came before or after all intervals, or no agent is told of them} */
    public long outside() {
        return outside;
    }

    @Override
    public String toString() {
        return "BulkCounts{" + grid + " " + figures + "}";
    }
}
