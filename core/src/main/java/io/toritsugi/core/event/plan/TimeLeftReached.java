package io.toritsugi.core.event.plan;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * By his plan an agent has come to a time left at which queues cease to offer him their visits, or begin to.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = TimeLeftReached.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = TimeLeftReached.Builder.class)
public sealed interface TimeLeftReached extends Event permits ImmutableTimeLeftReached {
    /** The name of this type of event on the wire. */
    String TYPE = "TimeLeftReached";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the agent} */
    AgentId agent();

    /** {@return how long he stays: zero if he should not be at work; empty if nothing is planned} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Duration> timeLeft();

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(agent()));
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link TimeLeftReached}; setting a part twice fails, as does leaving out the agent. Not thread-safe. */
    final class Builder extends ImmutableTimeLeftReached.Builder {
        Builder() {}
    }
}
