package io.toritsugi.core.interaction;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.event.leg.LegRole;
import io.toritsugi.core.event.leg.Party;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.value.SdkJson;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A leg as far as it is known: the part of one agent or other party in a contact.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@Value.Modifiable
@StateStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = ImmutableLeg.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = ImmutableLeg.Builder.class)
public sealed interface Leg permits ImmutableLeg, ModifiableLeg {
    /**
     * What a leg is doing.
     *
     * @since 0.1
     */
    enum State {
        /** It talks, or writes. */
        CONNECTED,
        /** It is on hold. */
        HELD,
        /** It is laid aside; its agent is free of it. */
        PARKED,
        /** It is over. */
        ENDED
    }

    /** {@return its id} */
    LegId id();

    /** {@return what sort of party it is} */
    @Value.Default
    default Party party() {
        return Party.AGENT;
    }

    /** {@return the part it plays} */
    @Value.Default
    default LegRole role() {
        return LegRole.PRIMARY;
    }

    /** {@return the agent, where an agent has it and is known} */
    Optional<AgentId> agent();

    /** {@return the queue visit that it answered} */
    Optional<VisitId> visit();

    /** {@return the leg it belongs to} */
    Optional<LegId> parent();

    /** {@return what it is doing} */
    State state();

    /** {@return when it was connected; empty if it was only ever seen to end} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> connectedAt();

    /** {@return since when it is on hold or parked; empty otherwise} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> pausedSince();

    /** {@return when whoever routes brings it back; inclusive; empty unless it is parked for a time} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> parkedUntil();

    /** {@return how long it was on hold, by instants, up to the last time it was taken back} */
    @Value.Default
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    default Duration heldSoFar() {
        return Duration.ZERO;
    }

    /** {@return how long it was parked, by instants, up to the last time it was taken up again} */
    @Value.Default
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    default Duration parkedSoFar() {
        return Duration.ZERO;
    }

    /** {@return whether it is passing the contact on just now} */
    @Value.Default
    default boolean transferring() {
        return false;
    }

    /** {@return how many transfers of this leg arrived} */
    @Value.Default
    default int transfersCompleted() {
        return 0;
    }

    /** {@return when it ended; empty while it lasts} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> endedAt();

    /** {@return the talk time that its source asserts} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Duration> assertedTalk();

    /** {@return the hold time that its source asserts} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Duration> assertedHold();

    /** {@return its after-call work, where there was any} */
    Optional<WrapUp> wrapUp();

    /** {@return how it was documented; empty if it was not, or not yet} */
    Optional<LegDocumentation> documentation();

    /** {@return whether it lasts still} */
    default boolean live() {
        return state() != State.ENDED;
    }

    /** {@return how long it was on hold: what its source asserts, else by instants; empty while it lasts} */
    default Optional<Duration> held() {
        return live() ? Optional.empty() : Optional.of(assertedHold().orElse(heldSoFar()));
    }

    /**
     * {@return how long it talked: what its source asserts, else from its beginning to its end without holds and parking;
     * empty while it lasts, if its beginning is unknown, or if it ended before it began}
     */
    default Optional<Duration> talked() {
        if (assertedTalk().isPresent()) {
            return assertedTalk();
        }
        return Spans.assertedOrBetween(Optional.empty(), connectedAt(), endedAt())
                .map(span -> span.minus(assertedHold().orElse(heldSoFar())).minus(parkedSoFar()))
                .filter(talk -> !talk.isNegative());
    }
}
