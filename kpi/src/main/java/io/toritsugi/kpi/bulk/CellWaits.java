package io.toritsugi.kpi.bulk;

import io.toritsugi.kpi.internal.bins.LogLinearBins;
import io.toritsugi.kpi.measure.LogLinearHistogram;
import java.util.Arrays;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The waits of each cell: a list of their bins while there are few, which is smaller than a histogram and takes one more from
 * memory that is touched once; a histogram from then on. How many there are is known to whoever asks.
 */
final class CellWaits {
    /** The most waits that are kept as a list: 2 kB of bins, where a histogram of as many takes some 4 kB. */
    static final int LISTED = 1024;

    private static final int SMALLEST = 16;
    private static final int OCTAVE_BITS = Integer.numberOfTrailingZeros(LogLinearBins.PER_OCTAVE);
    private static final int OCTAVES = (LogLinearBins.of(Integer.MAX_VALUE) >> OCTAVE_BITS) + 1;
    private static final short[] NONE = {};

    /** The bins of waits, in the order they came; {@link #NONE} for a cell without any, or with a histogram. */
    private final short[][] lists;

    private @Nullable LogLinearHistogram @Nullable [] histograms;

    CellWaits(int cells) {
        lists = new short[cells][];
        Arrays.fill(lists, NONE);
    }

    /** Adds a wait to those of a cell, of which there are as many as said. */
    void add(int cell, long waits, int wait) {
        if (waits >= LISTED) {
            histogram(cell, (int) Math.min(waits, LISTED)).add(wait);
        } else {
            short[] list = lists[cell];
            int place = (int) waits;
            if (place == list.length) {
                list = roomFor(cell, place + 1);
            }
            list[place] = (short) LogLinearBins.of(wait);
        }
    }

    private short[] roomFor(int cell, int waits) {
        int doubled = Math.max(SMALLEST, 2 * lists[cell].length);
        short[] list = Arrays.copyOf(lists[cell], Math.min(LISTED, Math.max(doubled, waits)));
        lists[cell] = list;
        return list;
    }

    /** The histogram of a cell, into which its list is emptied. */
    private LogLinearHistogram histogram(int cell, int listed) {
        if (histograms == null) {
            histograms = new LogLinearHistogram[lists.length];
        }
        LogLinearHistogram histogram = histograms[cell];
        if (histogram == null) {
            histogram = new LogLinearHistogram();
            addTo(histogram, lists[cell], listed);
            histograms[cell] = histogram;
            lists[cell] = NONE;
        }
        return histogram;
    }

    private static void addTo(LogLinearHistogram histogram, short[] list, int listed) {
        for (int i = 0; i < listed; i++) {
            histogram.add(LogLinearBins.middle(list[i]));
        }
    }

    /** Adds the waits that others have of a cell, when here and there are as many as said. */
    void merge(int cell, long waits, CellWaits other, long others) {
        short[] theirs = other.lists[cell];
        if (waits + others > LISTED) {
            LogLinearHistogram histogram = histogram(cell, (int) Math.min(waits, LISTED));
            if (others > LISTED) {
                histogram.merge(other.histogram(cell, LISTED));
            } else {
                addTo(histogram, theirs, (int) others);
            }
        } else if (others > 0) {
            int together = (int) (waits + others);
            short[] list = together > lists[cell].length ? roomFor(cell, together) : lists[cell];
            System.arraycopy(theirs, 0, list, (int) waits, (int) others);
        }
    }

    /** The percentile of the waits of a cell, of which there are as many as said. */
    OptionalLong percentile(int cell, long waits, int perMille) {
        if (waits > LISTED) {
            return histogram(cell, LISTED).percentile(perMille);
        }
        if (perMille < 1 || perMille > 1000) {
            throw new IllegalArgumentException("A percentile must be 1 to 1000 per mille, was " + perMille);
        }
        if (waits == 0) {
            return OptionalLong.empty();
        }
        int rank = ((int) waits * perMille + 999) / 1000;
        return OptionalLong.of(LogLinearBins.middle(binAt(lists[cell], (int) waits, rank)));
    }

    /** The bin at a place in ascending order, counted from 1: first its power of two is found, then the bin in there. */
    private static int binAt(short[] list, int listed, int rank) {
        int[] octaves = new int[OCTAVES];
        for (int i = 0; i < listed; i++) {
            octaves[list[i] >> OCTAVE_BITS]++;
        }
        int octave = 0;
        int left = rank;
        while (left > octaves[octave]) {
            left -= octaves[octave++];
        }
        return octave * LogLinearBins.PER_OCTAVE + placeIn(octave, list, listed, left);
    }

    /** The place of a bin in its power of two; without a branch that the processor would have to guess. */
    private static int placeIn(int octave, short[] list, int listed, int rank) {
        int first = octave * LogLinearBins.PER_OCTAVE;
        int[] bins = new int[LogLinearBins.PER_OCTAVE + 2];
        for (int i = 0; i < listed; i++) {
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
