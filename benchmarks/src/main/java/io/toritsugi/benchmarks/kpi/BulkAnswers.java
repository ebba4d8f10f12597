package io.toritsugi.benchmarks.kpi;

import io.toritsugi.kpi.bulk.BulkCounts;
import io.toritsugi.kpi.bulk.BulkFigure;
import io.toritsugi.kpi.bulk.BulkGrid;
import java.util.function.IntFunction;

/**
 * What somebody found in every cell: first all figures, in the order of {@link BulkFigure}, then the percentiles of the waits, if
 * asked for; zeroes where there are no visits.
 */
final class BulkAnswers {
    static final int FIGURES = BulkFigure.values().length;

    /** The percentiles of the waits, in thousandths. */
    static final int[] PER_MILLE = {500, 900, 990};

    private final long[][] cells;

    private BulkAnswers(long[][] cells) {
        this.cells = cells;
    }

    static BulkAnswers of(boolean percentiles, IntFunction<long[]> cell) {
        long[][] cells = new long[BulkVisit.GRID.intervals() * BulkVisit.GRID.keys()][];
        for (int place = 0; place < cells.length; place++) {
            cells[place] = cell.apply(place);
        }
        return new BulkAnswers(cells).checked(percentiles);
    }

    static BulkAnswers of(BulkCounts counts, boolean percentiles) {
        BulkGrid grid = BulkVisit.GRID;
        BulkFigure[] figures = BulkFigure.values();
        return of(percentiles, cell -> {
            int queue = cell % grid.keys();
            int interval = cell / grid.keys();
            long[] found = new long[width(percentiles)];
            for (int figure = 0; figure < FIGURES; figure++) {
                found[figure] = counts.get(figures[figure], queue, interval);
            }
            for (int i = FIGURES; i < found.length; i++) {
                found[i] = counts.waitPercentile(queue, interval, PER_MILLE[i - FIGURES])
                        .orElse(0);
            }
            return found;
        });
    }

    static int width(boolean percentiles) {
        return FIGURES + (percentiles ? PER_MILLE.length : 0);
    }

    /** {@return how many cells there are} */
    int size() {
        return cells.length;
    }

    private BulkAnswers checked(boolean percentiles) {
        for (long[] cell : cells) {
            if (cell.length != width(percentiles)) {
                throw new IllegalStateException(
                        "A cell must have " + width(percentiles) + " answers, had " + cell.length);
            }
        }
        return this;
    }

    /** Refuses answers of which a figure is another one, or a percentile is another one by more than a hundredth. */
    void requireSame(String who, BulkAnswers others) {
        for (int cell = 0; cell < cells.length; cell++) {
            for (int i = 0; i < cells[cell].length; i++) {
                long mine = cells[cell][i];
                long theirs = others.cells[cell][i];
                long allowed = i < FIGURES ? 0 : theirs / 100;
                if (Math.abs(mine - theirs) > allowed) {
                    throw new IllegalStateException("Answer " + i + " of cell " + cell + " must be that of " + who
                            + ", " + theirs + ", was " + mine);
                }
            }
        }
    }
}
