package io.toritsugi.routing.configuration;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How visits of a queue are offered, and what follows from each outcome.
 *
 * <p>What becomes of the agent who does not answer, beside this, says {@link io.toritsugi.core.agent.MissedOfferPolicy}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = OfferPolicy.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = OfferPolicy.Builder.class)
public sealed interface OfferPolicy permits ImmutableOfferPolicy {
    /** {@return how long an offer waits for its answer, more than zero; at that instant it lapses; 20 seconds unless said} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    @Value.Default
    default Duration expiresAfter() {
        return Duration.ofSeconds(20);
    }

    /** {@return to how many agents at once a visit is offered, 1 to 50; the first who accepts has it; 1 unless said} */
    @Value.Default
    default int atOnce() {
        return 1;
    }

    /** {@return when the other offers of a visit are taken back; as soon as one agent accepts, unless said} */
    @Value.Default
    default Settlement othersRevoked() {
        return Settlement.ACCEPTED;
    }

    /** {@return whether an offer lapses no later than the longest wait of its queue; false unless said: an offer lasts its full time} */
    @Value.Default
    default boolean withinPatience() {
        return false;
    }

    /**
     * {@return how long before the end of his planned shift an agent is offered no visit of the queue any more, more than zero; absent: however soon he leaves} From exactly that
     * instant on, and as long as by his plan he should not be at work; for whom nothing is planned, whenever he is ready. What he was offered before may be
     * accepted still, and he may pull. What the configuration that holds says of the queue, holds for all who wait in it.
     */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Duration> beforeShiftEnd();

    /** {@return what follows when the agent declines: he is not offered it again unless said otherwise} */
    @Value.Default
    default OfferRule declined() {
        return OfferRule.of(Exclusion.FOR_THE_VISIT);
    }

    /** {@return what follows when the offer lapses: he is not offered it again before he has become ready anew, unless said otherwise} */
    @Value.Default
    default OfferRule expired() {
        return OfferRule.of(Exclusion.UNTIL_READY);
    }

    /** {@return what follows when the offer cannot be delivered: the agent is offered nothing for 5 seconds, unless said otherwise} */
    @Value.Default
    default OfferRule unreachable() {
        return OfferRule.builder().coolDown(Duration.ofSeconds(5)).build();
    }

    /** {@return what follows when the offer is taken back because the agent changed his status: he is not offered it again before he has become ready anew, unless said otherwise} */
    @Value.Default
    default OfferRule revokedForStatus() {
        return OfferRule.of(Exclusion.UNTIL_READY);
    }

    /** {@return what becomes of a visit from which everybody is excluded} */
    @Value.Default
    default ExhaustionRule exhausted() {
        return ExhaustionRule.builder().build();
    }

    /** {@return the policy with every part left out} */
    static OfferPolicy standard() {
        return builder().build();
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (expiresAfter().isNegative() || expiresAfter().isZero()) {
            throw new IllegalArgumentException(
                    "OfferPolicy.expiresAfter must be more than zero, was " + expiresAfter());
        }
        if (beforeShiftEnd().filter(lead -> lead.isNegative() || lead.isZero()).isPresent()) {
            throw new IllegalArgumentException("OfferPolicy.beforeShiftEnd must be more than zero, was "
                    + beforeShiftEnd().get());
        }
        if (atOnce() < 1 || atOnce() > 50) {
            throw new IllegalArgumentException("OfferPolicy.atOnce must be 1 to 50, was " + atOnce());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link OfferPolicy}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableOfferPolicy.Builder {
        Builder() {}
    }
}
