package io.toritsugi.core.event.conversation;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.PersonalData;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The centre tried to reach the customer.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = AttemptMade.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = AttemptMade.Builder.class)
public sealed interface AttemptMade extends ContactEvent permits ImmutableAttemptMade {
    /** The name of this type of event on the wire. */
    String TYPE = "AttemptMade";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the interaction} */
    InteractionId interaction();

    /** {@return the number of the attempt, counted from 1} */
    int attempt();

    /** {@return what came of it} */
    AttemptResult result();

    /** {@return the agent of the leg, where an agent has it and is known} */
    Optional<AgentId> agent();

    /** {@return the number or address that was tried} */
    @PersonalData
    @Value.Redacted
    Optional<String> contactPoint();

    @Override
    default RoutableId routable() {
        return RoutableId.of(interaction());
    }

    @Override
    default List<Ref> concerns() {
        return Ref.listOf(Ref.of(interaction()), agent().map(Ref::of).orElse(null));
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (attempt() < 1) {
            throw new IllegalArgumentException("AttemptMade.attempt must be 1 or more, was " + attempt());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link AttemptMade}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableAttemptMade.Builder {
        Builder() {}
    }
}
