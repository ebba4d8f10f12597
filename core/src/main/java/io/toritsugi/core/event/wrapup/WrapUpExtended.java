package io.toritsugi.core.event.wrapup;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A wrap-up got more time.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = WrapUpExtended.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = WrapUpExtended.Builder.class)
public sealed interface WrapUpExtended extends ContactEvent permits ImmutableWrapUpExtended {
    /** The name of this type of event on the wire. */
    String TYPE = "WrapUpExtended";

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

    /** {@return the time added; more than zero} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Duration by();

    /** {@return why, without personal data} */
    Optional<String> reason();

    @Override
    default List<Ref> concerns() {
        return Ref.listOf(Ref.of(routable()), agent().map(Ref::of).orElse(null));
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (by().isNegative() || by().isZero()) {
            throw new IllegalArgumentException("WrapUpExtended.by must be more than zero, was " + by());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link WrapUpExtended}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableWrapUpExtended.Builder {
        Builder() {}
    }
}
