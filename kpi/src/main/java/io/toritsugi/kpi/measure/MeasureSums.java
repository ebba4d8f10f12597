package io.toritsugi.kpi.measure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The sums of measures. Room is taken by the sorts of units that have any; a measure without a sum and one whose sum is zero
 * are the same. Not thread-safe.
 */
@SuppressWarnings("EnumOrdinal") // Dense arrays are indexed by place; no place is ever written anywhere.
final class MeasureSums {
    private static final StandardMeasure[] STANDARD = StandardMeasure.values();
    private static final int[] SIZES = new int[CountedUnit.values().length];
    private static final int[] PLACES = new int[STANDARD.length];
    private static final long[] UNUSED = new long[0];
    private static final Comparator<HostMeasure> BY_TEXT = Comparator.comparing(HostMeasure::text);

    static {
        for (StandardMeasure measure : STANDARD) {
            PLACES[measure.ordinal()] = SIZES[measure.unit().ordinal()]++;
        }
    }

    /** The sums of each sort of unit; {@link #UNUSED} where there are none. */
    private final long[][] byUnit = new long[SIZES.length][];

    private @Nullable SortedMap<HostMeasure, Long> ofHost;

    MeasureSums() {
        Arrays.fill(byUnit, UNUSED);
    }

    long get(Measure measure) {
        if (measure instanceof StandardMeasure standard) {
            long[] sums = byUnit[standard.unit().ordinal()];
            return sums == UNUSED ? 0 : sums[PLACES[standard.ordinal()]];
        }
        SortedMap<HostMeasure, Long> own = ofHost;
        return own == null ? 0 : own.getOrDefault((HostMeasure) measure, 0L);
    }

    void put(Measure measure, long sum) {
        if (measure instanceof StandardMeasure standard) {
            if (sum != 0 || byUnit[standard.unit().ordinal()] != UNUSED) {
                sumsOf(standard.unit().ordinal())[PLACES[standard.ordinal()]] = sum;
            }
        } else {
            add(measure, sum - get(measure));
        }
    }

    void add(Measure measure, long value) {
        if (value == 0) {
            return;
        }
        if (measure instanceof StandardMeasure standard) {
            sumsOf(standard.unit().ordinal())[PLACES[standard.ordinal()]] += value;
        } else {
            ownSums().merge((HostMeasure) measure, value, MeasureSums::sumUnlessZero);
        }
    }

    private long[] sumsOf(int unit) {
        long[] sums = byUnit[unit];
        if (sums == UNUSED) {
            sums = new long[SIZES[unit]];
            byUnit[unit] = sums;
        }
        return sums;
    }

    private SortedMap<HostMeasure, Long> ownSums() {
        SortedMap<HostMeasure, Long> own = ofHost;
        if (own == null) {
            own = new TreeMap<>(BY_TEXT);
            ofHost = own;
        }
        return own;
    }

    private static @Nullable Long sumUnlessZero(Long left, Long right) {
        long sum = left + right;
        return sum == 0 ? null : sum;
    }

    void add(MeasureSums other) {
        addTimes(other, 1);
    }

    void subtract(MeasureSums other) {
        addTimes(other, -1);
    }

    private void addTimes(MeasureSums other, int sign) {
        for (int unit = 0; unit < SIZES.length; unit++) {
            long[] theirs = other.byUnit[unit];
            if (theirs != UNUSED) {
                long[] mine = sumsOf(unit);
                for (int place = 0; place < theirs.length; place++) {
                    mine[place] += sign * theirs[place];
                }
            }
        }
        if (other.ofHost != null) {
            other.ofHost().forEach((measure, sum) -> add(measure, sign * sum));
        }
    }

    /** Adds what others hold that happens at a point in the life of a unit. */
    void add(MeasureSums other, Moment moment) {
        other.standard().forEach((measure, sum) -> addAt(moment, measure, sum));
        other.ofHost().forEach((measure, sum) -> addAt(moment, measure, sum));
    }

    private void addAt(Moment moment, Measure measure, long sum) {
        if (measure.moment() == moment) {
            add(measure, sum);
        }
    }

    /** {@return whether anything of it happens at a point in the life of a unit} */
    boolean adds(Moment moment) {
        return standard().keySet().stream().anyMatch(measure -> measure.moment() == moment)
                || ofHost().keySet().stream().anyMatch(measure -> measure.moment() == moment);
    }

    /**
     * Checks that others can be subtracted.
     *
     * @throws IllegalArgumentException if one of their sums is larger
     */
    void requireHeld(MeasureSums other) {
        other.standard().forEach(this::requireHeld);
        other.ofHost().forEach(this::requireHeld);
    }

    private void requireHeld(Measure measure, long taken) {
        if (get(measure) < taken) {
            throw new IllegalArgumentException("GroupTotals must hold what is subtracted; " + measure.text()
                    + " would become " + (get(measure) - taken));
        }
    }

    /** {@return what each of the SDK's measures comes to that is not zero, in their order} */
    SortedMap<StandardMeasure, Long> standard() {
        SortedMap<StandardMeasure, Long> sums = new TreeMap<>();
        for (StandardMeasure measure : STANDARD) {
            if (get(measure) != 0) {
                sums.put(measure, get(measure));
            }
        }
        return sums;
    }

    /** {@return what each of a host's own measures comes to that is not zero, in the order of their texts} */
    SortedMap<HostMeasure, Long> ofHost() {
        SortedMap<HostMeasure, Long> copy = new TreeMap<>(BY_TEXT);
        copy.putAll(Objects.requireNonNullElse(ofHost, Map.of()));
        return copy;
    }

    /** {@return what each measure comes to that is not zero, by its text: the SDK's in their order, then a host's own} */
    Map<String, Long> byText() {
        Map<String, Long> sums = new LinkedHashMap<>();
        standard().forEach((measure, sum) -> sums.put(measure.text(), sum));
        ofHost().forEach((measure, sum) -> sums.put(measure.text(), sum));
        return sums;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MeasureSums that && byText().equals(that.byText());
    }

    @Override
    public int hashCode() {
        return byText().hashCode();
    }

    @Override
    public String toString() {
        return byText().toString();
    }
}
