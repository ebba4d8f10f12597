package io.toritsugi.acw.check;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * That a failed check was passed over.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = CheckOverride.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = CheckOverride.Builder.class)
public sealed interface CheckOverride permits ImmutableCheckOverride {
    /** {@return who passed it over} */
    Actor by();

    /** {@return when} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Instant at();

    /** {@return why; not blank; no personal data} */
    String reason();

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (reason().isBlank()) {
            throw new IllegalArgumentException("CheckOverride.reason must not be blank");
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link CheckOverride}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableCheckOverride.Builder {
        Builder() {}
    }
}
