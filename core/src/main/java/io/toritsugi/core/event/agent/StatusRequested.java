package io.toritsugi.core.event.agent;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An agent will be not ready when his last work ends; until then he gets nothing new.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = StatusRequested.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = StatusRequested.Builder.class)
public sealed interface StatusRequested extends AgentEvent permits ImmutableStatusRequested {
    /** The name of this type of event on the wire. */
    String TYPE = "StatusRequested";

    @Override
    default String type() {
        return TYPE;
    }

    @Override
    AgentId agent();

    /** {@return the status that is pending} */
    AgentStatus status();

    /** {@return why, where known} */
    Optional<StatusReason> reason();

    /** {@return when he becomes ready again by himself, once the status applies} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> until();

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(agent()));
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link StatusRequested}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableStatusRequested.Builder {
        Builder() {}
    }
}
