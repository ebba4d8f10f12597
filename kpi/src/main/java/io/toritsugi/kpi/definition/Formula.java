package io.toritsugi.kpi.definition;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.toritsugi.kpi.measure.CountedUnit;
import io.toritsugi.kpi.measure.Distribution;
import io.toritsugi.kpi.measure.Measure;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How a KPI is computed, as data.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Formula.Sum.class, name = "sum"),
    @JsonSubTypes.Type(value = Formula.Ratio.class, name = "ratio"),
    @JsonSubTypes.Type(value = Formula.Percentile.class, name = "percentile"),
    @JsonSubTypes.Type(value = Formula.Maximum.class, name = "maximum")
})
public sealed interface Formula {
    /** {@return what it is without data} */
    default WhenEmpty whenEmpty() {
        return this instanceof Sum ? WhenEmpty.ZERO : WhenEmpty.UNDEFINED;
    }

    /** {@return whether what is taken off a denominator happens when the denominator does} */
    default boolean takenOffInTime() {
        return !(this instanceof Ratio ratio)
                || ratio.without().stream()
                        .allMatch(taken ->
                                ratio.denominator().stream().allMatch(measure -> measure.moment() == taken.moment()));
    }

    /** {@return whether it can be cut where an interval ends: a sum of durations} */
    default boolean clippable() {
        return this instanceof Sum sum && sum.measures().get(0).duration();
    }

    /**
     * The sum of measures.
     *
     * @param measures one or more, all of them counts or all of them durations
     * @since 0.1
     */
    record Sum(List<Measure> measures) implements Formula {
        /** Checks and copies the measures. */
        public Sum {
            measures = checked("Formula.Sum", measures);
        }
    }

    /**
     * One sum of measures, divided by another.
     *
     * @param numerator what is divided: one or more, all of them counts or all of them durations
     * @param denominator what is added up to divide by: one or more, all counts, or all durations below a numerator of durations
     * @param without what is taken off the denominator: of its kind; may be empty
     * @since 0.1
     */
    record Ratio(List<Measure> numerator, List<Measure> denominator, List<Measure> without) implements Formula {
        /** Checks and copies the measures. */
        public Ratio {
            numerator = checked("Formula.Ratio.numerator", numerator);
            denominator = checked("Formula.Ratio.denominator", denominator);
            without = without.isEmpty() ? List.of() : checked("Formula.Ratio.without", without);
            boolean durations = denominator.get(0).duration();
            if (durations && !numerator.get(0).duration()) {
                throw new IllegalArgumentException(
                        "Formula.Ratio must divide counts by counts, was " + numerator + " by " + denominator);
            }
            if (!without.isEmpty() && without.get(0).duration() != durations) {
                throw new IllegalArgumentException("Formula.Ratio.without must be of the kind of its denominator, was "
                        + without + " beside " + denominator);
            }
        }
    }

    /**
     * A percentile by nearest rank.
     *
     * @param distribution of what
     * @param perMille the percentile in thousandths, 1 to 1000
     * @since 0.1
     */
    record Percentile(Distribution distribution, int perMille) implements Formula {
        /** Checks the percentile. */
        public Percentile {
            if (perMille < 1 || perMille > 1000) {
                throw new IllegalArgumentException("Formula.Percentile must be 1 to 1000 per mille, was " + perMille);
            }
        }
    }

    /**
     * The largest value.
     *
     * @param distribution of what
     * @since 0.1
     */
    record Maximum(Distribution distribution) implements Formula {}

    private static List<Measure> checked(String name, List<Measure> measures) {
        Set<Boolean> kinds = new HashSet<>();
        Set<CountedUnit> units = new HashSet<>();
        for (Measure measure : measures) {
            kinds.add(measure.duration());
            units.add(measure.unit());
        }
        if (kinds.size() != 1 || units.size() != 1) {
            throw new IllegalArgumentException(
                    name + " must be one or more measures of one kind and one counted unit, was " + measures);
        }
        return List.copyOf(measures);
    }
}
