package io.toritsugi.kpi.bulk;

import io.toritsugi.kpi.internal.bins.LogLinearBins;
import io.toritsugi.kpi.measure.LogLinearHistogram;
import java.util.Arrays;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The waits of each cell: a list of their bins while there are few, which is smaller than a histogram and takes one more from
 * memory that is touched once; a histogram from then on. Which of the two it is follows from how many there are alone.
 */
final class CellWaits {
    /** The most waits that are kept as a list: 2 kB of bins, where a histogram of as many takes some 4 kB. */
    static final int LISTED = 1024;

    private static final int SMALLEST = 16;
    private static final int OCTAVE_BITS = Integer.numberOfTrailingZeros(LogLinearBins.PER_OCTAVE);
    private static final int OCTAVES = (LogLinearBins.of(Integer.MAX_VALUE) >> OCTAVE_BITS) + 1;
    private static final short[] NONE = {};

    /** How many waits are listed, then their bins in the order they came; {@link #NONE} without any, or with a histogram. */
    private final short[][] lists;

    private @Nullable LogLinearHistogram @Nullable [] histograms;

    CellWaits(int cells) {
        lists = new short[cells][];
        Arrays.fill(lists, NONE);
    }

    /** Adds the waits of rows of a batch, whose cells are said. */
    void add(int[] waits, int from, int to, int[] cells) {
        for (int row = from; row < to; row++) {
            if (cells[row - from] != CellFinder.NONE) {
                add(cells[row - from], waits[row]);
            }
        }
    }

    void add(int cell, int wait) {
        short[] list = lists[cell];
        int place = listed(list) + 1;
        if (place >= list.length) {
            addBeyond(cell, wait);
        } else {
            list[0] = (short) place;
            list[place] = (short) LogLinearBins.of(wait);
        }
    }

    private void addBeyond(int cell, int wait) {
        LogLinearHistogram histogram = histogramOf(cell);
        int listed = listed(lists[cell]);
        if (histogram != null) {
            histogram.add(wait);
        } else if (listed == LISTED) {
            newHistogram(cell).add(wait);
        } else {
            roomFor(cell, Math.max(SMALLEST, Math.min(LISTED, 2 * listed)));
            add(cell, wait);
        }
    }

    private static int listed(short[] list) {
        return list.length == 0 ? 0 : list[0];
    }

    private short[] roomFor(int cell, int waits) {
        if (lists[cell].length <= waits) {
            lists[cell] = Arrays.copyOf(lists[cell], waits + 1);
        }
        return lists[cell];
    }

    private @Nullable LogLinearHistogram histogramOf(int cell) {
        return histograms == null ? null : histograms[cell];
    }

    /** Makes the histogram of a cell, into which its list is emptied. */
    private LogLinearHistogram newHistogram(int cell) {
        if (histograms == null) {
            histograms = new LogLinearHistogram[lists.length];
        }
        LogLinearHistogram histogram = new LogLinearHistogram();
        addTo(histogram, lists[cell]);
        histograms[cell] = histogram;
        lists[cell] = NONE;
        return histogram;
    }

    private static void addTo(LogLinearHistogram histogram, short[] list) {
        for (int i = 1; i <= listed(list); i++) {
            histogram.add(LogLinearBins.middle(list[i]));
        }
    }

    /** Adds what others have of all cells; they may be these. */
    void merge(CellWaits other) {
        for (int cell = 0; cell < lists.length; cell++) {
            merge(cell, other.lists[cell], other.histogramOf(cell));
        }
    }

    private void merge(int cell, short[] theirs, @Nullable LogLinearHistogram others) {
        int listed = listed(lists[cell]);
        int together = listed + listed(theirs);
        LogLinearHistogram mine = histogramOf(cell);
        if (mine != null || others != null || together > LISTED) {
            LogLinearHistogram histogram = mine == null ? newHistogram(cell) : mine;
            addTo(histogram, theirs);
            if (others != null) {
                histogram.merge(others);
            }
        } else if (together > listed) {
            short[] list = roomFor(cell, together);
            System.arraycopy(theirs, 1, list, listed + 1, together - listed);
            list[0] = (short) together;
        }
    }

    /** The percentile of the waits of a cell. */
    OptionalLong percentile(int cell, int perMille) {
        LogLinearHistogram histogram = histogramOf(cell);
        int listed = listed(lists[cell]);
        if (histogram != null || listed == 0) {
            return (histogram == null ? new LogLinearHistogram() : histogram).percentile(perMille);
        }
        if (perMille < 1 || perMille > 1000) {
            throw new IllegalArgumentException("A percentile must be 1 to 1000 per mille, was " + perMille);
        }
        return OptionalLong.of(LogLinearBins.middle(binAt(lists[cell], (listed * perMille + 999) / 1000)));
    }

    /** The bin at a place in ascending order, counted from 1: first its power of two is found, then the bin in there. */
    private static int binAt(short[] list, int rank) {
        int[] octaves = new int[OCTAVES];
        for (int i = 1; i <= list[0]; i++) {
            octaves[list[i] >> OCTAVE_BITS]++;
        }
        int octave = 0;
        int left = rank;
        while (left > octaves[octave]) {
            left -= octaves[octave++];
        }
        return octave * LogLinearBins.PER_OCTAVE + placeIn(octave, list, left);
    }

    /** The place of a bin in its power of two; without a branch that the processor would have to guess. */
    private static int placeIn(int octave, short[] list, int rank) {
        int first = octave * LogLinearBins.PER_OCTAVE;
        int[] bins = new int[LogLinearBins.PER_OCTAVE + 2];
        for (int i = 1; i <= list[0]; i++) {
            bins[Math.max(-1, Math.min(list[i] - first, LogLinearBins.PER_OCTAVE)) + 1]++;
        }
        int place = 0;
        int left = rank;
        while (left > bins[place + 1]) {
            left -= bins[++place];
        }
        return place;
    }
}
