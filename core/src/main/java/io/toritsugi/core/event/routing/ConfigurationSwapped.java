package io.toritsugi.core.event.routing;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * The router follows another configuration from now on.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = ConfigurationSwapped.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = ConfigurationSwapped.Builder.class)
public sealed interface ConfigurationSwapped extends Event permits ImmutableConfigurationSwapped {
    /** The name of this type of event on the wire. */
    String TYPE = "ConfigurationSwapped";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the version of the configuration; not blank} */
    String version();

    @Override
    default List<Ref> concerns() {
        return List.of();
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (version().isBlank()) {
            throw new IllegalArgumentException("ConfigurationSwapped.version must not be blank");
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ConfigurationSwapped}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableConfigurationSwapped.Builder {
        Builder() {}
    }
}
