package io.toritsugi.core.event.interaction;

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
 * The contact was filed under a path of a tree of codes.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = Classified.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = Classified.Builder.class)
public sealed interface Classified extends ContactEvent permits ImmutableClassified {
    /** The name of this type of event on the wire. */
    String TYPE = "Classified";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the interaction} */
    InteractionId interaction();

    /** {@return the tree} */
    String tree();

    /** {@return the version of the tree} */
    String treeVersion();

    /** {@return what the path says} */
    Classification kind();

    /** {@return the codes from the root down; not empty} */
    List<String> path();

    /** {@return the leg on which it happened, where there was one} */
    Optional<LegId> leg();

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
            throw new IllegalArgumentException("Classified.path must not be empty");
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Classified}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableClassified.Builder {
        Builder() {}
    }
}
