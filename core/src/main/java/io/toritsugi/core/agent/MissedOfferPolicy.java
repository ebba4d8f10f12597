package io.toritsugi.core.agent;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.event.agent.ReasonClass;
import io.toritsugi.core.event.agent.StatusReason;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What becomes of an agent who does not answer: what the field calls RONA, redirect on no answer.
 *
 * <p>Only what the agent did counts: offers that lapsed and, if wanted, offers that he declined. An offer that was revoked or
 * could not be delivered never does. The count begins anew when he accepts an offer or becomes ready. Immutable and
 * thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = MissedOfferPolicy.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = MissedOfferPolicy.Builder.class)
public sealed interface MissedOfferPolicy permits ImmutableMissedOfferPolicy {
    /** {@return after how many he becomes not ready; 0: never; 1 unless said} */
    @Value.Default
    default int limit() {
        return 1;
    }

    /** {@return whether declined offers count too; false unless said} */
    @Value.Default
    default boolean declinesCount() {
        return false;
    }

    /** {@return why he is not ready then; code {@code "missed-offer"} unless said} */
    @Value.Default
    default StatusReason reason() {
        return StatusReason.of("missed-offer", ReasonClass.MISSED_OFFER);
    }

    /** {@return after how long he becomes ready again by himself, more than zero; absent: when somebody says so} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Duration> readyAgainAfter();

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (limit() < 0) {
            throw new IllegalArgumentException("MissedOfferPolicy.limit must be 0 or more, was " + limit());
        }
        if (readyAgainAfter()
                .filter(after -> after.isNegative() || after.isZero())
                .isPresent()) {
            throw new IllegalArgumentException("MissedOfferPolicy.readyAgainAfter must be more than zero, was "
                    + readyAgainAfter().get());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link MissedOfferPolicy}; every part is optional. Not thread-safe. */
    final class Builder extends ImmutableMissedOfferPolicy.Builder {
        Builder() {}
    }
}
