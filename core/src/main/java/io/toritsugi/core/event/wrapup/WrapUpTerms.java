package io.toritsugi.core.event.wrapup;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What holds for a wrap-up, settled before the contact ends.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = WrapUpTerms.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = WrapUpTerms.Builder.class)
public sealed interface WrapUpTerms permits ImmutableWrapUpTerms {
    /** {@return how long it may last, more than zero, without what extensions and pauses add; it ends at exactly that time; absent: as long as it takes} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Duration> limit();

    /** {@return whether the agent gets no other contact meanwhile; true unless said} */
    @Value.Default
    default boolean exclusive() {
        return true;
    }

    /** {@return the most units of the agent's capacity that it holds, 0 to 100, and never more than the contact held; 100 unless said} */
    @Value.Default
    default int unitsHeld() {
        return 100;
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (limit().filter(limit -> limit.isNegative() || limit.isZero()).isPresent()) {
            throw new IllegalArgumentException("WrapUpTerms.limit must be more than zero, was " + limit().get());
        }
        if (unitsHeld() < 0 || unitsHeld() > 100) {
            throw new IllegalArgumentException("WrapUpTerms.unitsHeld must be 0 to 100, was " + unitsHeld());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link WrapUpTerms}; every part is optional. Not thread-safe. */
    final class Builder extends ImmutableWrapUpTerms.Builder {
        Builder() {}
    }
}
