package io.toritsugi.kpi.definition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.value.Bilingual;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import io.toritsugi.kpi.measure.CountedUnit;
import io.toritsugi.kpi.measure.Dimension;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What a KPI means, as data: what is counted, how it is computed, and who says so.
 *
 * <p>Several definitions of one everyday name live side by side under ids of their own. A definition that changes gets a new
 * version, and both travel with every number. A host adds its own from the same measures. Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = KpiDefinition.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = KpiDefinition.Builder.class)
public sealed interface KpiDefinition permits ImmutableKpiDefinition {
    /** {@return the stable id, such as {@code "service-level.positive"}: words of small letters and digits, with - and .} */
    String id();

    /** {@return the version of the meaning, counted from 1; 1 unless said} */
    @Value.Default
    default int version() {
        return 1;
    }

    /** {@return the name for people, short enough for a column} */
    Bilingual name();

    /** {@return what it says, what it leaves out, and what it is not} */
    Bilingual description();

    /** {@return how it is computed} */
    Formula formula();

    /** {@return the formula for people to read} */
    String formulaText();

    /** {@return what it is measured in} */
    KpiUnit unit();

    /** {@return what is counted} */
    CountedUnit countedUnit();

    /** {@return to which interval a unit belongs; {@link Attribution#ENTRY} unless said} */
    @Value.Default
    default Attribution attribution() {
        return Attribution.ENTRY;
    }

    /**
     * {@return which units count: those for which it holds, unknown being no; all unless said}
     *
     * <p>It asks for the facts of {@code ContactFacts}, as they are known of the contact when it counts, and for
     * {@code unit.} with the name of a dimension that is no time, such as {@code unit.queue}, where the unit has it.
     */
    @Value.Default
    default Condition population() {
        return Condition.always();
    }

    /**
     * {@return which of those units count in the numerator of a ratio, unknown being no; all unless said} It asks for what {@link
     * #population} does.
     */
    @Value.Default
    default Condition counting() {
        return Condition.always();
    }

    /** {@return where the definition comes from} */
    String source();

    /** {@return the dimensions in which it means nothing; groups by one of them leave it out} */
    Set<Dimension> meaninglessBy();

    /** {@return id and version, such as {@code "asa/1"}} */
    @JsonIgnore
    default String key() {
        return id() + "/" + version();
    }

    /** {@return what it is without data} */
    @JsonIgnore
    default WhenEmpty whenEmpty() {
        return formula().whenEmpty();
    }

    /**
     * {@return whether it means something in groups by these dimensions together}
     *
     * @param dimensions the dimensions; none for the total
     */
    default boolean meaningfulBy(List<Dimension> dimensions) {
        return dimensions.stream()
                .allMatch(dimension ->
                        dimension.appliesTo(countedUnit()) && !meaninglessBy().contains(dimension));
    }

    /**
     * {@return this definition of fewer units, under an id of its own}
     *
     * @param suffix what the id has behind it, after a dot, such as {@code "chat"}
     * @param name the name for people
     * @param condition which of its units count
     */
    default KpiDefinition within(String suffix, Bilingual name, Condition condition) {
        return alike(id() + "." + suffix, name)
                .attribution(attribution())
                .population(both(population(), condition))
                .build();
    }

    /** {@return which units count in the numerator of a ratio: those of the population for which {@link #counting} holds} */
    @JsonIgnore
    default Condition populationOfNumerator() {
        return both(population(), counting());
    }

    private static Condition both(Condition one, Condition other) {
        if (one.equals(Condition.always())) {
            return other;
        }
        return other.equals(Condition.always()) ? one : Condition.all(one, other);
    }

    /**
     * {@return this definition with units that belong elsewhere, under an id of its own: {@code "contacts.answered.by-event"}}
     *
     * @param rule to which interval a unit belongs
     * @throws IllegalArgumentException if the rule is {@link Attribution#CLIPPED} and this is not of durations alone, or
     *     {@link Attribution#EVENT} and something is taken off its denominator that happens at another moment
     */
    default KpiDefinition by(Attribution rule) {
        Bilingual label = rule.label();
        Bilingual name = new Bilingual(name().en() + " (" + label.en() + ")", name().ja() + "（" + label.ja() + "）");
        return alike(id() + ".by-" + rule.name().toLowerCase(Locale.ROOT).replace('_', '-'), name)
                .attribution(rule)
                .population(population())
                .build();
    }

    private Builder alike(String id, Bilingual name) {
        Builder other = builder();
        other.id(id)
                .version(version())
                .name(name)
                .description(description())
                .formula(formula())
                .formulaText(formulaText())
                .counting(counting())
                .unit(unit())
                .countedUnit(countedUnit())
                .source(source())
                .addAllMeaninglessBy(meaninglessBy());
        return other;
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (!id().matches("[a-z0-9]+([-.][a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "KpiDefinition.id must be small letters, digits, single hyphens and dots, was \"" + id() + "\"");
        }
        if (version() < 1) {
            throw new IllegalArgumentException("KpiDefinition.version must be 1 or more, was " + version());
        }
        if (!formula().units().contains(unit())) {
            throw new IllegalArgumentException(
                    "KpiDefinition.unit must be one of " + formula().units() + " for " + formula() + ", was " + unit());
        }
        if (!(formula() instanceof Formula.Ratio) && !counting().equals(Condition.always())) {
            throw new IllegalArgumentException(
                    "KpiDefinition.counting must be of ratios alone, was " + counting() + " for " + formula());
        }
        if (attribution() == Attribution.EVENT && !formula().takenOffInTime()) {
            throw new IllegalArgumentException(
                    "KpiDefinition.attribution must not be EVENT where what is taken off, or is a part, happens at another"
                            + " moment than what it is taken off from, or a part of, was so for " + formula());
        }
        if (attribution() == Attribution.CLIPPED && !formula().clippable()) {
            throw new IllegalArgumentException(
                    "KpiDefinition.attribution must be CLIPPED for durations alone, or by durations, was so for "
                            + formula());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link KpiDefinition}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableKpiDefinition.Builder {
        Builder() {}
    }
}
