package io.toritsugi.core.event.leg;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.value.PersonalData;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * A party was connected.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = LegConnected.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = LegConnected.Builder.class)
public sealed interface LegConnected extends ContactEvent permits ImmutableLegConnected {
    /** The name of this type of event on the wire. */
    String TYPE = "LegConnected";

    @Override
    default String type() {
        return TYPE;
    }

    @Override
    RoutableId routable();

    /** {@return the leg} */
    LegId leg();

    /** {@return the queue visit that it answers, where it came from a queue} */
    Optional<VisitId> visit();

    /** {@return the offer that led to it} */
    Optional<OfferId> offer();

    /** {@return what sort of party; an agent unless said} */
    @Value.Default
    default Party party() {
        return Party.AGENT;
    }

    /** {@return which party, where it is no agent: the number or name of who is outside, or the department} */
    @PersonalData
    @Value.Redacted
    Optional<String> partyReference();

    /** {@return the agent of the leg, where an agent has it and is known} */
    Optional<AgentId> agent();

    /** {@return the part it plays; the primary one unless said} */
    @Value.Default
    default LegRole role() {
        return LegRole.PRIMARY;
    }

    /** {@return how a supervising leg takes part} */
    Optional<Supervision> supervision();

    /** {@return the leg it belongs to, such as the one that consults} */
    Optional<LegId> parent();

    /** {@return the medium, where known: what an agent's capacity is held by} */
    Optional<Channel> channel();

    /** {@return the units of the agent's capacity that it holds, 0 to 100, where known} */
    OptionalInt units();

    @Override
    default List<Ref> concerns() {
        return Ref.listOf(Ref.of(routable()), agent().map(Ref::of).orElse(null));
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (units().isPresent() && (units().getAsInt() < 0 || units().getAsInt() > 100)) {
            throw new IllegalArgumentException("LegConnected.units must be 0 to 100, was " + units().getAsInt());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link LegConnected}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableLegConnected.Builder {
        Builder() {}
    }
}
