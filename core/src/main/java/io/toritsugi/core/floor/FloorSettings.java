package io.toritsugi.core.floor;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.agent.AgentSettings;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Duration;
import org.immutables.value.Value;

/**
 * What holds on a floor.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = FloorSettings.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = FloorSettings.Builder.class)
public sealed interface FloorSettings permits ImmutableFloorSettings {
    /** {@return what holds for its agents} */
    @Value.Default
    default AgentSettings agents() {
        return AgentSettings.standard();
    }

    /** {@return what holds for wrap-ups of which nothing was planned; none unless said} */
    @Value.Default
    default WrapUpPolicy wrapUps() {
        return WrapUpPolicy.none();
    }

    /**
     * {@return how long a contact is kept after its last event once it is closed, zero or more; one hour unless said} A contact
     * that is forgotten can no longer be reopened.
     */
    @Value.Default
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    default Duration keepClosed() {
        return Duration.ofHours(1);
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (keepClosed().isNegative()) {
            throw new IllegalArgumentException("FloorSettings.keepClosed must not be negative, was " + keepClosed());
        }
    }

    /** {@return settings with every part left out} */
    static FloorSettings standard() {
        return builder().build();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link FloorSettings}; every part is optional. Not thread-safe. */
    final class Builder extends ImmutableFloorSettings.Builder {
        Builder() {}
    }
}
