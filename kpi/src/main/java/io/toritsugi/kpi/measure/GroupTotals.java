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
 * <p>Memory: eight bytes a measure of each sort of unit that was added, about 100 bytes a distribution, and what its {@link
 * LogLinearHistogram} takes. Not thread-safe.
 *
 * @since 0.1
 */
@SuppressWarnings("EnumOrdinal") // Dense arrays are indexed by place; no place is ever written anywhere.
public final class GroupTotals {
    /** The upper bounds, inclusive, of the ranges that are counted exactly, in milliseconds; beyond the last is one more. */
    public static final List<Long> RANGES_UP_TO =
            List.of(10_000L, 20_000L, 30_000L, 45_000L, 60_000L, 90_000L, 120_000L, 180_000L, 300_000L, 600_000L);

    private static final Distribution[] DISTRIBUTIONS = Distribution.values();
    private final MeasureSums sums;
    private final Ranked[] ranked;

    /** Makes empty totals. */
    public GroupTotals() {
        this(new MeasureSums(), new Ranked[DISTRIBUTIONS.length]);
        Arrays.setAll(ranked, index -> new Ranked());
    }

    private GroupTotals(MeasureSums sums, Ranked[] ranked) {
        this.sums = sums;
        this.ranked = ranked;
    }

    /**
     * Adds a unit.
     *
     * @param facts what it adds
     */
    public void add(UnitFacts facts) {
        sums.add(facts.sums());
        addSamples(facts);
    }

    /**
     * Adds of a unit what happens at a point in its life; distributions belong to {@link Moment#ENDED}.
     *
     * @param facts what it adds
     * @param moment the point in its life
     */
    public void add(UnitFacts facts, Moment moment) {
        sums.add(facts.sums(), moment);
        if (moment == Moment.ENDED) {
            addSamples(facts);
        }
    }

    /**
     * Adds to a measure.
     *
     * @param measure the measure
     * @param value how many of its steps; zero or more
     */
    public void add(Measure measure, long value) {
        sums.add(measure, value);
    }

    private void addSamples(UnitFacts facts) {
        if (!facts.sampled()) {
            return;
        }
        for (Distribution distribution : DISTRIBUTIONS) {
            OptionalLong sample = facts.sample(distribution);
            if (sample.isPresent()) {
                ranked[distribution.ordinal()].add(sample.getAsLong());
            }
        }
    }

    /**
     * Adds what other totals hold.
     *
     * @param other the other ones; unchanged
     */
    public void merge(GroupTotals other) {
        sums.add(other.sums);
        for (int i = 0; i < ranked.length; i++) {
            ranked[i].merge(other.ranked[i]);
        }
    }

    /**
     * Takes back what was merged or added before.
     *
     * @param other what to take back; unchanged
     * @throws IllegalArgumentException if these totals do not hold all of it; they are unchanged then
     */
    public void subtract(GroupTotals other) {
        sums.requireHeld(other.sums);
        for (int i = 0; i < ranked.length; i++) {
            ranked[i].requireHeld(other.ranked[i]);
        }
        sums.subtract(other.sums);
        for (int i = 0; i < ranked.length; i++) {
            ranked[i].subtract(other.ranked[i]);
        }
    }

    /** {@return a copy that changes on its own} */
    public GroupTotals copy() {
        GroupTotals copy = new GroupTotals();
        copy.merge(this);
        return copy;
    }

    /**
     * {@return the sum of a measure, in steps of its kind: a count, or a duration in milliseconds}
     *
     * @param measure the measure
     */
    public long sum(Measure measure) {
        return sums.get(measure);
    }

    /**
     * {@return the percentile of a distribution, as {@link LogLinearHistogram#percentile} gives it}
     *
     * @param distribution the distribution
     * @param perMille the percentile in thousandths, 1 to 1000
     */
    public OptionalLong percentile(Distribution distribution, int perMille) {
        return ranked[distribution.ordinal()].histogram().percentile(perMille);
    }

    /**
     * {@return how often a distribution fell into a range, exactly}
     *
     * @param distribution the distribution
     * @param range the place in {@link #RANGES_UP_TO}, counted from 0; its size stands for all that is longer
     */
    public long inRange(Distribution distribution, int range) {
        if (range < 0 || range >= Ranked.RANGES) {
            throw new IllegalArgumentException(
                    "GroupTotals.inRange must be asked for 0 to " + (Ranked.RANGES - 1) + ", was " + range);
        }
        return ranked[distribution.ordinal()].inRange(range);
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
        Map<Distribution, List<Long>> ranges = new EnumMap<>(Distribution.class);
        Map<Distribution, LogLinearHistogram> histograms = new EnumMap<>(Distribution.class);
        for (Distribution distribution : DISTRIBUTIONS) {
            Ranked values = ranked[distribution.ordinal()];
            if (values.histogram().count() > 0) {
                ranges.put(distribution, values.counts());
                histograms.put(distribution, values.histogram().copy());
            }
        }
        return new TotalsForm(TotalsForm.VERSION, sums.byText(), ranges, histograms);
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
            totals.add(Measure.read(measure), sum);
        });
        form.histograms().forEach((distribution, histogram) -> {
            List<Long> counts = form.ranges().getOrDefault(distribution, List.of());
            if (counts.size() != Ranked.RANGES
                    || counts.stream().anyMatch(count -> count < 0)
                    || counts.stream().mapToLong(Long::longValue).sum() != histogram.count()) {
                throw new IllegalArgumentException("GroupTotals.ranges of " + distribution.id() + " must be "
                        + Ranked.RANGES + " counts of its " + histogram.count() + " values, was " + counts);
            }
            totals.ranked[distribution.ordinal()] = Ranked.of(histogram, counts);
        });
        return totals;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GroupTotals that && sums.equals(that.sums) && Arrays.equals(ranked, that.ranked);
    }

    @Override
    public int hashCode() {
        return 31 * sums.hashCode() + Arrays.hashCode(ranked);
    }

    @Override
    public String toString() {
        return "GroupTotals{" + sums + "}";
    }
}
