package io.toritsugi.core.interaction;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.value.SdkJson;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An offer as far as it is known: one attempt to hand a waiting routable to one agent.
 *
 * <p>An offer that was accepted can still be revoked, or fail to reach its agent, until its leg connects: who accepted it is
 * free again then. Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@Value.Modifiable
@StateStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = ImmutableOffer.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = ImmutableOffer.Builder.class)
public sealed interface Offer permits ImmutableOffer, ModifiableOffer {
    /**
     * What became of an offer: it is open, or has exactly one of five outcomes.
     *
     * @since 0.1
     */
    enum State {
        /** The agent has not answered yet. */
        OPEN,
        /** The agent took it. */
        ACCEPTED,
        /** The agent refused it. */
        DECLINED,
        /** The agent let it lapse. */
        EXPIRED,
        /** It was taken back. */
        REVOKED,
        /** It could not be delivered. */
        UNREACHABLE
    }

    /** {@return its id} */
    OfferId id();

    /** {@return whether the agent still waits for its outcome or for its leg} */
    default boolean pending() {
        return state() == State.OPEN || (state() == State.ACCEPTED && leg().isEmpty());
    }

    /** {@return the visit that was offered} */
    VisitId visit();

    /** {@return the agent} */
    AgentId agent();

    /** {@return when it was made; empty if it was only ever seen to end} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> offeredAt();

    /** {@return when it lapses, inclusive} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> expiresAt();

    /** {@return what became of it} */
    State state();

    /** {@return the leg that it led to; empty until that connects} */
    Optional<LegId> leg();

    /** {@return when it got its outcome; empty while it is open} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> closedAt();
}
