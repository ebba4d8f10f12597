package io.toritsugi.core.event.selfservice;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * The customer took a step in a self-service dialogue.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = MenuStepTaken.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = MenuStepTaken.Builder.class)
public sealed interface MenuStepTaken extends ContactEvent permits ImmutableMenuStepTaken {
    /** The name of this type of event on the wire. */
    String TYPE = "MenuStepTaken";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the interaction} */
    InteractionId interaction();

    /** {@return the leg} */
    LegId leg();

    /** {@return where he is now, from the top down; not empty} */
    List<String> path();

    @Override
    default RoutableId routable() {
        return RoutableId.of(interaction());
    }

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(interaction()));
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (path().isEmpty()) {
            throw new IllegalArgumentException("MenuStepTaken.path must not be empty");
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link MenuStepTaken}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableMenuStepTaken.Builder {
        Builder() {}
    }
}
