package io.toritsugi.core.event.queue;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * A waiting routable was offered to an agent.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = Offered.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = Offered.Builder.class)
public sealed interface Offered extends ContactEvent permits ImmutableOffered {
    /** The name of this type of event on the wire. */
    String TYPE = "Offered";

    @Override
    default String type() {
        return TYPE;
    }

    @Override
    RoutableId routable();

    /** {@return the offer} */
    OfferId offer();

    /** {@return the queue visit} */
    VisitId visit();

    /** {@return the agent} */
    AgentId agent();

    /** {@return when the offer lapses; inclusive} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> expiresAt();

    /** {@return the stage of eligibility that was open} */
    Optional<String> stage();

    /** {@return what ranked this agent first, for people and tests to read} */
    Optional<String> rankingKey();

    /** {@return how many agents were looked at} */
    OptionalInt candidates();

    /** {@return the versions of what decided it, by name, such as that of the queue and that of the strategy} */
    Map<String, String> configVersions();

    /** {@return the medium, where known: what an agent's capacity is held by} */
    Optional<Channel> channel();

    /** {@return the units of the agent's capacity that it holds, 0 to 100, where known} */
    OptionalInt units();

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(routable()), Ref.of(agent()));
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (units().isPresent() && (units().getAsInt() < 0 || units().getAsInt() > 100)) {
            throw new IllegalArgumentException("Offered.units must be 0 to 100, was " + units().getAsInt());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Offered}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableOffered.Builder {
        Builder() {}
    }
}
