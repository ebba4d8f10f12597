package io.toritsugi.kpi.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What units add up to, as far as it can also be taken back: every measure, and of every distribution its histogram and its
 * exact counts by range.
 *
 * <p>Totals form a commutative group: adding and merging are associative and independent of order, an empty one changes
 * nothing, and subtracting undoes merging, without any error. A maximum is not of this kind: see {@link Extremes}.
 *
 * <p>Memory: about 400 bytes, and what a {@link LogLinearHistogram} of each distribution takes. Not thread-safe.
 *
 * @since 0.1
 */
@SuppressWarnings("EnumOrdinal") // Dense arrays are indexed by place; no place is ever written anywhere.
public final class GroupTotals {
    /** The upper bounds, inclusive, of the ranges that are counted exactly, in milliseconds; beyond the last is one more. */
    public static final List<Long> RANGES_UP_TO =
            List.of(10_000L, 20_000L, 30_000L, 45_000L, 60_000L, 90_000L, 120_000L, 180_000L, 300_000L, 600_000L);

    private static final Measure[] MEASURES = Measure.values();
    private static final Distribution[] DISTRIBUTIONS = Distribution.values();
    private static final long[] UPPER_BOUNDS =
            RANGES_UP_TO.stream().mapToLong(Long::longValue).toArray();
    private static final int RANGES = UPPER_BOUNDS.length + 1;

    private final long[] counters;
    private final LogLinearHistogram[] histograms;

    /** Makes empty totals. */
    public GroupTotals() {
        this(new long[MEASURES.length + DISTRIBUTIONS.length * RANGES], new LogLinearHistogram[DISTRIBUTIONS.length]);
        Arrays.setAll(histograms, index -> new LogLinearHistogram());
    }

    private GroupTotals(long[] counters, LogLinearHistogram[] histograms) {
        this.counters = counters;
        this.histograms = histograms;
    }

    /**
     * Adds a unit.
     *
     * @param facts what it adds
     */
    public void add(UnitFacts facts) {
        for (Measure measure : MEASURES) {
            add(measure, facts.value(measure));
        }
        addSamples(facts);
    }

    /**
     * Adds of a unit what happens at a point in its life; distributions belong to {@link Moment#ENDED}.
     *
     * @param facts what it adds
     * @param moment the point in its life
     */
    public void add(UnitFacts facts, Moment moment) {
        for (Measure measure : MEASURES) {
            if (measure.moment() == moment) {
                add(measure, facts.value(measure));
            }
        }
        if (moment == Moment.ENDED) {
            addSamples(facts);
        }
    }

    /**
     * Adds to a measure.
     *
     * @param measure the measure
     * @param value the count, or the duration in milliseconds; zero or more
     */
    public void add(Measure measure, long value) {
        counters[measure.ordinal()] += value;
    }

    private void addSamples(UnitFacts facts) {
        for (Distribution distribution : DISTRIBUTIONS) {
            OptionalLong sample = facts.sample(distribution);
            if (sample.isPresent()) {
                histograms[distribution.ordinal()].add(sample.getAsLong());
                counters[rangeIndex(distribution, rangeOf(sample.getAsLong()))]++;
            }
        }
    }

    /**
     * Adds what other totals hold.
     *
     * @param other the other ones; unchanged
     */
    public void merge(GroupTotals other) {
        for (int i = 0; i < histograms.length; i++) {
            histograms[i].merge(other.histograms[i]);
        }
        for (int i = 0; i < counters.length; i++) {
            counters[i] += other.counters[i];
        }
    }

    /**
     * Takes back what was merged or added before.
     *
     * @param other what to take back; unchanged
     * @throws IllegalArgumentException if these totals do not hold all of it; they are unchanged then
     */
    public void subtract(GroupTotals other) {
        for (int i = 0; i < counters.length; i++) {
            if (counters[i] < other.counters[i]) {
                throw new IllegalArgumentException("GroupTotals must hold what is subtracted; a counter would become "
                        + (counters[i] - other.counters[i]));
            }
        }
        for (int i = 0; i < histograms.length; i++) {
            histograms[i].requireCounted(other.histograms[i]);
        }
        for (int i = 0; i < histograms.length; i++) {
            histograms[i].subtract(other.histograms[i]);
        }
        for (int i = 0; i < counters.length; i++) {
            counters[i] -= other.counters[i];
        }
    }

    /** {@return a copy that changes on its own} */
    public GroupTotals copy() {
        LogLinearHistogram[] copies = new LogLinearHistogram[histograms.length];
        Arrays.setAll(copies, index -> histograms[index].copy());
        return new GroupTotals(counters.clone(), copies);
    }

    /**
     * {@return the sum of a measure: a count, or a duration in milliseconds}
     *
     * @param measure the measure
     */
    public long sum(Measure measure) {
        return counters[measure.ordinal()];
    }

    /**
     * {@return the percentile of a distribution, as {@link LogLinearHistogram#percentile} gives it}
     *
     * @param distribution the distribution
     * @param perMille the percentile in thousandths, 1 to 1000
     */
    public OptionalLong percentile(Distribution distribution, int perMille) {
        return histograms[distribution.ordinal()].percentile(perMille);
    }

    /**
     * {@return how often a distribution fell into a range, exactly}
     *
     * @param distribution the distribution
     * @param range the place in {@link #RANGES_UP_TO}, counted from 0; its size stands for all that is longer
     */
    public long inRange(Distribution distribution, int range) {
        if (range < 0 || range >= RANGES) {
            throw new IllegalArgumentException(
                    "GroupTotals.inRange must be asked for 0 to " + (RANGES - 1) + ", was " + range);
        }
        return counters[rangeIndex(distribution, range)];
    }

    private static int rangeIndex(Distribution distribution, int range) {
        return MEASURES.length + distribution.ordinal() * RANGES + range;
    }

    private static int rangeOf(long millis) {
        int range = 0;
        while (range < UPPER_BOUNDS.length && millis > UPPER_BOUNDS[range]) {
            range++;
        }
        return range;
    }

    /** {@return these totals in a compact binary form: equal totals give equal bytes, on every machine} */
    public byte[] toBytes() {
        return form().toBytes();
    }

    /**
     * {@return the totals that this binary form describes}
     *
     * @param bytes what {@link #toBytes} gave
     * @throws IllegalArgumentException if it is no such form, is damaged, or is of a later version
     */
    public static GroupTotals fromBytes(byte[] bytes) {
        return of(TotalsForm.fromBytes(bytes));
    }

    @JsonValue
    TotalsForm form() {
        Map<Measure, Long> measures = new EnumMap<>(Measure.class);
        for (Measure measure : MEASURES) {
            if (sum(measure) != 0) {
                measures.put(measure, sum(measure));
            }
        }
        Map<Distribution, List<Long>> ranges = new EnumMap<>(Distribution.class);
        Map<Distribution, LogLinearHistogram> distributions = new EnumMap<>(Distribution.class);
        for (Distribution distribution : DISTRIBUTIONS) {
            LogLinearHistogram histogram = histograms[distribution.ordinal()];
            if (histogram.count() > 0) {
                int first = rangeIndex(distribution, 0);
                ranges.put(
                        distribution,
                        Arrays.stream(counters, first, first + RANGES).boxed().toList());
                distributions.put(distribution, histogram.copy());
            }
        }
        return new TotalsForm(TotalsForm.VERSION, measures, ranges, distributions);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static GroupTotals of(TotalsForm form) {
        if (form.version() != TotalsForm.VERSION) {
            throw new IllegalArgumentException(
                    "GroupTotals.version must be " + TotalsForm.VERSION + ", was " + form.version());
        }
        GroupTotals totals = new GroupTotals();
        form.measures().forEach((measure, sum) -> {
            if (sum < 0) {
                throw new IllegalArgumentException("GroupTotals." + measure + " must be zero or more, was " + sum);
            }
            totals.add(measure, sum);
        });
        form.histograms().forEach((distribution, histogram) -> {
            List<Long> counts = form.ranges().getOrDefault(distribution, List.of());
            if (counts.size() != RANGES
                    || counts.stream().anyMatch(count -> count < 0)
                    || counts.stream().mapToLong(Long::longValue).sum() != histogram.count()) {
                throw new IllegalArgumentException("GroupTotals.ranges of " + distribution.id() + " must be " + RANGES
                        + " counts of its " + histogram.count() + " values, was " + counts);
            }
            totals.histograms[distribution.ordinal()].merge(histogram);
            for (int range = 0; range < RANGES; range++) {
                totals.counters[rangeIndex(distribution, range)] = counts.get(range);
            }
        });
        return totals;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GroupTotals that
                && Arrays.equals(counters, that.counters)
                && Arrays.equals(histograms, that.histograms);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(counters) + Arrays.hashCode(histograms);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("GroupTotals{");
        for (Measure measure : MEASURES) {
            text.append(measure).append('=').append(sum(measure)).append(' ');
        }
        return text.append('}').toString();
    }
}
