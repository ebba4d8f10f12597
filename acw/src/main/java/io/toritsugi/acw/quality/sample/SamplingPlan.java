package io.toritsugi.acw.quality.sample;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * Which contacts of a period are evaluated.
 *
 * <p>Chance is not asked: whether a contact is drawn follows from its id and the seed, so the draw can be repeated, does not depend on what other
 * contacts there are, and a greater share holds all of a smaller one.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = SamplingPlan.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = SamplingPlan.Builder.class)
public sealed interface SamplingPlan permits ImmutableSamplingPlan {
    /** {@return its name, not blank} */
    String id();

    /** {@return what makes this draw different from others; may be empty} */
    String seed();

    /** {@return which contacts can be drawn at all; all unless said; unknown is no} */
    Optional<Condition> eligibleWhen();

    /** {@return the share of the contacts that is drawn by chance, from 0, inclusive, to 1, inclusive; none unless said} */
    @Value.Default
    default BigDecimal share() {
        return BigDecimal.ZERO;
    }

    /** {@return which contacts are always drawn, by the names of the rules; unknown is no; in the order of the names} */
    @Value.NaturalOrder
    SortedMap<String, Condition> always();

    /** {@return how many of each agent are drawn at least, or all if there are fewer; 0 or more; none unless said} */
    @Value.Default
    default int atLeastPerAgent() {
        return 0;
    }

    /**
     * {@return how many of each agent are drawn at most by chance, those drawn by rule among them, which are never left out; not less than
     * {@link #atLeastPerAgent}}
     * Absent if there is no limit.
     */
    Optional<Integer> atMostPerAgent();

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (id().isBlank()) {
            throw new IllegalArgumentException("SamplingPlan.id must not be blank, was \"" + id() + "\"");
        }
        if (share().signum() < 0 || share().compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("SamplingPlan.share must be 0 to 1, was " + share() + " in " + id());
        }
        if (atLeastPerAgent() < 0) {
            throw new IllegalArgumentException(
                    "SamplingPlan.atLeastPerAgent must be 0 or more, was " + atLeastPerAgent() + " in " + id());
        }
        if (atMostPerAgent().filter(most -> most < atLeastPerAgent()).isPresent()) {
            throw new IllegalArgumentException("SamplingPlan.atMostPerAgent must not be less than atLeastPerAgent, "
                    + atLeastPerAgent() + ", was " + atMostPerAgent().get() + " in " + id());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link SamplingPlan}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableSamplingPlan.Builder {
        Builder() {}
    }
}
