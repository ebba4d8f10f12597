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
 * An agent logged in. He is not ready before an {@link AgentReady} says so.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = AgentLoggedIn.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = AgentLoggedIn.Builder.class)
public sealed interface AgentLoggedIn extends AgentEvent permits ImmutableAgentLoggedIn {
    /** The name of this type of event on the wire. */
    String TYPE = "AgentLoggedIn";

    @Override
    default String type() {
        return TYPE;
    }

    @Override
    AgentId agent();

    /** {@return when his tool is taken for lost without another sign of life: it is believed to be there before; absent: never} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> leaseUntil();

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
            throw new IllegalArgumentException("AgentLoggedIn.assertedDuration must not be negative, was "
                    + assertedDuration().get());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link AgentLoggedIn}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableAgentLoggedIn.Builder {
        Builder() {}
    }
}
