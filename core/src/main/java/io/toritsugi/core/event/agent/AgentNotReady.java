package io.toritsugi.core.event.agent;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An agent became not ready, or not ready for another reason.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = AgentNotReady.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = AgentNotReady.Builder.class)
public sealed interface AgentNotReady extends AgentEvent permits ImmutableAgentNotReady {
    /** The name of this type of event on the wire. */
    String TYPE = "AgentNotReady";

    @Override
    default String type() {
        return TYPE;
    }

    @Override
    AgentId agent();

    /** {@return why, where known} */
    Optional<StatusReason> reason();

    /** {@return when he becomes ready again by himself, if he is still not ready then; absent: when somebody says so} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> until();

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
            throw new IllegalArgumentException("AgentNotReady.assertedDuration must not be negative, was "
                    + assertedDuration().get());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link AgentNotReady}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableAgentNotReady.Builder {
        Builder() {}
    }
}
