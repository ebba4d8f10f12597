package io.toritsugi.kpi.definition;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.toritsugi.kpi.measure.CountedUnit;
import io.toritsugi.kpi.measure.Distribution;
import io.toritsugi.kpi.measure.Measure;
import io.toritsugi.kpi.measure.MeasureKind;
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
    @JsonSubTypes.Type(value = Formula.Balance.class, name = "balance"),
    @JsonSubTypes.Type(value = Formula.Percentile.class, name = "percentile"),
    @JsonSubTypes.Type(value = Formula.Maximum.class, name = "maximum"),
    @JsonSubTypes.Type(value = Formula.CustomerCount.class, name = "customer-count"),
    @JsonSubTypes.Type(value = Formula.CustomerShare.class, name = "customer-share")
})
public sealed interface Formula {
    /** {@return what it is without data} */
    default WhenEmpty whenEmpty() {
        return this instanceof Sum || this instanceof CustomerCount ? WhenEmpty.ZERO : WhenEmpty.UNDEFINED;
    }

    /** {@return whether what is taken off a denominator, or is a part of it, happens when the denominator does} */
    default boolean takenOffInTime() {
        if (this instanceof CustomerShare share) {
            return share.numerator().moment() == share.denominator().moment();
        }
        return !(this instanceof Ratio ratio)
                || ratio.without().stream()
                        .allMatch(taken ->
                                ratio.denominator().stream().allMatch(measure -> measure.moment() == taken.moment()));
    }

    /** {@return whether it can be cut where an interval ends: a sum of durations, or durations divided by durations} */
    default boolean clippable() {
        if (this instanceof Ratio ratio) {
            return ratio.kind() == MeasureKind.DURATION && ratio.ofOneKind();
        }
        return this instanceof Sum sum && sum.kind() == MeasureKind.DURATION;
    }

    /** {@return what it may be measured in; one or more} */
    default Set<KpiUnit> units() {
        if (this instanceof Sum sum) {
            return Set.of(KpiUnit.of(sum.kind()));
        }
        if (this instanceof Ratio ratio) {
            return ratio.ofOneKind() ? Set.of(KpiUnit.RATIO, KpiUnit.FACTOR) : Set.of(KpiUnit.of(ratio.kind()));
        }
        if (this instanceof CustomerCount) {
            return Set.of(KpiUnit.COUNT);
        }
        if (this instanceof CustomerShare) {
            return Set.of(KpiUnit.RATIO);
        }
        return Set.of(this instanceof Balance ? KpiUnit.NET_RATIO : KpiUnit.SECONDS);
    }

    /** {@return the measures of which the different customers are counted: collecting them takes memory for each} */
    default List<Measure> customersOf() {
        if (this instanceof CustomerCount count) {
            return List.of(count.measure());
        }
        return this instanceof CustomerShare share ? List.of(share.numerator(), share.denominator()) : List.of();
    }

    /**
     * The sum of measures.
     *
     * @param measures one or more, of one kind
     * @since 0.1
     */
    record Sum(List<Measure> measures) implements Formula {
        /** Checks and copies the measures. */
        public Sum {
            measures = checked("Formula.Sum", measures);
        }

        /** {@return the kind of its measures} */
        public MeasureKind kind() {
            return measures.get(0).kind();
        }
    }

    /**
     * One sum of measures, divided by another.
     *
     * @param numerator what is divided: one or more, of one kind
     * @param denominator what is added up to divide by: one or more, all counts, or all of the numerator's kind
     * @param without what is taken off the denominator: of its kind; may be empty
     * @since 0.1
     */
    record Ratio(List<Measure> numerator, List<Measure> denominator, List<Measure> without) implements Formula {
        /** Checks and copies the measures. */
        public Ratio {
            numerator = checked("Formula.Ratio.numerator", numerator);
            denominator = checked("Formula.Ratio.denominator", denominator);
            without = without.isEmpty() ? List.of() : checked("Formula.Ratio.without", without);
            MeasureKind by = denominator.get(0).kind();
            if (by != MeasureKind.COUNT && numerator.get(0).kind() != by) {
                throw new IllegalArgumentException(
                        "Formula.Ratio must divide by counts, or by what is of the numerator's kind, was " + numerator
                                + " by " + denominator);
            }
            if (!without.isEmpty() && without.get(0).kind() != by) {
                throw new IllegalArgumentException("Formula.Ratio.without must be of the kind of its denominator, was "
                        + without + " beside " + denominator);
            }
        }

        /** {@return the kind of the numerator} */
        public MeasureKind kind() {
            return numerator.get(0).kind();
        }

        private boolean ofOneKind() {
            return denominator.get(0).kind() == kind();
        }
    }

    /**
     * What speaks for, less what speaks against, divided by all: from -1 to 1.
     *
     * @param plus counts; one or more
     * @param minus counts; one or more
     * @param denominator counts; one or more
     * @since 0.1
     */
    record Balance(List<Measure> plus, List<Measure> minus, List<Measure> denominator) implements Formula {
        /** Checks and copies the measures. */
        public Balance {
            plus = counts("Formula.Balance.plus", plus);
            minus = counts("Formula.Balance.minus", minus);
            denominator = counts("Formula.Balance.denominator", denominator);
        }

        private static List<Measure> counts(String name, List<Measure> measures) {
            List<Measure> checked = checked(name, measures);
            if (checked.get(0).kind() != MeasureKind.COUNT) {
                throw new IllegalArgumentException(name + " must be counts, was " + measures);
            }
            return checked;
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

    /**
     * How many different customers have units that add to a measure; units of unknown customers are left out.
     *
     * @param measure a measure of contacts
     * @since 0.1
     */
    record CustomerCount(Measure measure) implements Formula {
        /** Checks the measure. */
        public CustomerCount {
            ofContacts("Formula.CustomerCount", measure);
        }
    }

    /**
     * How many different customers have units that add to one measure, divided by how many have units that add to another; units of
     * unknown customers are left out.
     *
     * @param numerator a measure of contacts; what adds to it adds to the denominator too
     * @param denominator a measure of contacts, of the same counted unit
     * @since 0.1
     */
    record CustomerShare(Measure numerator, Measure denominator) implements Formula {
        /** Checks the measures. */
        public CustomerShare {
            ofContacts("Formula.CustomerShare", numerator);
            ofContacts("Formula.CustomerShare", denominator);
            if (numerator.unit() != denominator.unit()) {
                throw new IllegalArgumentException(
                        "Formula.CustomerShare must be of one counted unit, was " + numerator + " by " + denominator);
            }
        }
    }

    private static void ofContacts(String name, Measure measure) {
        if (measure.kind() != MeasureKind.COUNT || !measure.unit().ofContacts()) {
            throw new IllegalArgumentException(
                    name + " must be of counts of contacts, visits or legs, was " + measure + " of " + measure.unit());
        }
    }

    private static List<Measure> checked(String name, List<Measure> measures) {
        Set<MeasureKind> kinds = new HashSet<>();
        Set<CountedUnit> units = new HashSet<>();
        for (Measure measure : measures) {
            kinds.add(measure.kind());
            units.add(measure.unit());
        }
        if (kinds.size() != 1 || units.size() != 1) {
            throw new IllegalArgumentException(
                    name + " must be one or more measures of one kind and one counted unit, was " + measures);
        }
        return List.copyOf(measures);
    }
}
