package io.toritsugi.core.event.wrapup;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The clock of a wrap-up stands still: its limit comes no nearer.
 *
 * <p>The agent wraps up all the same: he gets nothing that he would not get otherwise, and the pause is part of the duration of the
 * wrap-up.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = WrapUpPaused.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = WrapUpPaused.Builder.class)
public sealed interface WrapUpPaused extends ContactEvent permits ImmutableWrapUpPaused {
    /** The name of this type of event on the wire. */
    String TYPE = "WrapUpPaused";

    @Override
    default String type() {
        return TYPE;
    }

    @Override
    RoutableId routable();

    /** {@return the leg} */
    LegId leg();

    /** {@return the agent who does it, where known} */
    Optional<AgentId> agent();

    /** {@return the instant at which the clock runs on by itself, unless somebody lets it run on before} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Instant until();

    /** {@return why, without personal data} */
    Optional<String> reason();

    @Override
    default List<Ref> concerns() {
        return Ref.listOf(Ref.of(routable()), agent().map(Ref::of).orElse(null));
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link WrapUpPaused}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableWrapUpPaused.Builder {
        Builder() {}
    }
}
