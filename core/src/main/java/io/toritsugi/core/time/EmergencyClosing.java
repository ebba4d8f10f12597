package io.toritsugi.core.time;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.plan.TimeRange;
import io.toritsugi.core.value.Bilingual;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A range of time in which a centre that should be open was closed, such as after an earthquake.
 *
 * <p>It wins over all slots and exceptions. Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = EmergencyClosing.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = EmergencyClosing.Builder.class)
public sealed interface EmergencyClosing extends TimeRange permits ImmutableEmergencyClosing {
    @Override
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Instant from();

    @Override
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Instant to();

    /** {@return why} */
    Optional<Bilingual> reason();

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (!to().isAfter(from())) {
            throw new IllegalArgumentException(
                    "EmergencyClosing.to must be after from, was " + to() + " with from " + from());
        }
    }

    /**
     * {@return a closing in a range of time}
     *
     * @param from where it begins; inclusive
     * @param to where it ends; exclusive
     * @throws IllegalArgumentException unless {@code to} is after {@code from}
     */
    static EmergencyClosing of(Instant from, Instant to) {
        return builder().from(from).to(to).build();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link EmergencyClosing}; beginning and end are needed. Not thread-safe. */
    final class Builder extends ImmutableEmergencyClosing.Builder {
        Builder() {}
    }
}
