package io.toritsugi.core.event.agent;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An agent became ready for contacts; a status that was pending is forgotten.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = AgentReady.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = AgentReady.Builder.class)
public sealed interface AgentReady extends AgentEvent permits ImmutableAgentReady {
    /** The name of this type of event on the wire. */
    String TYPE = "AgentReady";

    @Override
    default String type() {
        return TYPE;
    }

    @Override
    AgentId agent();

    /** {@return how long the status that begins here lasted, as the source of a past period asserts} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Duration> assertedDuration();

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(agent()));
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (assertedDuration().filter(Duration::isNegative).isPresent()) {
            throw new IllegalArgumentException("AgentReady.assertedDuration must not be negative, was "
                    + assertedDuration().get());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link AgentReady}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableAgentReady.Builder {
        Builder() {}
    }
}
