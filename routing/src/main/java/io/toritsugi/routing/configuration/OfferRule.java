package io.toritsugi.routing.configuration;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What follows from one way in which an offer fails. The visit always keeps its place in the order.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = OfferRule.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = OfferRule.Builder.class)
public sealed interface OfferRule permits ImmutableOfferRule {
    /** {@return how long the agent is not offered the visit again} */
    @Value.Default
    default Exclusion exclusion() {
        return Exclusion.NONE;
    }

    /** {@return how long, more than zero; needed for {@link Exclusion#FOR_A_TIME} and not allowed otherwise} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Duration> exclusionTime();

    /** {@return how long the agent is offered nothing at all, more than zero} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Duration> coolDown();

    /**
     * {@return a rule with this exclusion and nothing else}
     *
     * @param exclusion how long the agent is not offered the visit again; not for a time
     */
    static OfferRule of(Exclusion exclusion) {
        return builder().exclusion(exclusion).build();
    }

    private static void checkPositive(String part, Optional<Duration> time) {
        if (time.filter(given -> given.isNegative() || given.isZero()).isPresent()) {
            throw new IllegalArgumentException("OfferRule." + part + " must be more than zero, was " + time.get());
        }
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (exclusionTime().isPresent() != (exclusion() == Exclusion.FOR_A_TIME)) {
            throw new IllegalArgumentException("OfferRule.exclusionTime must "
                    + (exclusionTime().isPresent() ? "not " : "") + "be given for " + exclusion());
        }
        checkPositive("exclusionTime", exclusionTime());
        checkPositive("coolDown", coolDown());
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link OfferRule}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableOfferRule.Builder {
        Builder() {}
    }
}
