package io.toritsugi.core.event.interaction;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.CaseId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.JourneyId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The interaction turned out to belong to a journey, to a case, or to both.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = InteractionLinked.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = InteractionLinked.Builder.class)
public sealed interface InteractionLinked extends ContactEvent permits ImmutableInteractionLinked {
    /** The name of this type of event on the wire. */
    String TYPE = "InteractionLinked";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the interaction} */
    InteractionId interaction();

    /** {@return the journey} */
    Optional<JourneyId> journey();

    /** {@return the case} */
    Optional<CaseId> caseId();

    /** {@return why, such as {@code "same-customer"} or {@code "host"}} */
    String basis();

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
        if (journey().isEmpty() && caseId().isEmpty()) {
            throw new IllegalArgumentException("InteractionLinked must name a journey or a case");
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link InteractionLinked}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableInteractionLinked.Builder {
        Builder() {}
    }
}
