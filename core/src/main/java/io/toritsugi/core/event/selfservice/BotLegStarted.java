package io.toritsugi.core.event.selfservice;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A bot began to talk with the customer.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = BotLegStarted.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = BotLegStarted.Builder.class)
public sealed interface BotLegStarted extends ContactEvent permits ImmutableBotLegStarted {
    /** The name of this type of event on the wire. */
    String TYPE = "BotLegStarted";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the interaction} */
    InteractionId interaction();

    /** {@return the leg} */
    LegId leg();

    /** {@return which bot} */
    String bot();

    /** {@return the leg that this one belongs to} */
    Optional<LegId> parent();

    @Override
    default RoutableId routable() {
        return RoutableId.of(interaction());
    }

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(interaction()));
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link BotLegStarted}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableBotLegStarted.Builder {
        Builder() {}
    }
}
