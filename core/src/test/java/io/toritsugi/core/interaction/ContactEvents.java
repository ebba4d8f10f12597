package io.toritsugi.core.interaction;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.InteractionEnded;
import io.toritsugi.core.event.interaction.InteractionReopened;
import io.toritsugi.core.event.interaction.InteractionResolved;
import io.toritsugi.core.event.interaction.Outcome;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.LegHeld;
import io.toritsugi.core.event.leg.LegParked;
import io.toritsugi.core.event.leg.LegResumed;
import io.toritsugi.core.event.leg.LegUnparked;
import io.toritsugi.core.event.leg.TransferCompleted;
import io.toritsugi.core.event.leg.TransferFailed;
import io.toritsugi.core.event.leg.TransferKind;
import io.toritsugi.core.event.leg.TransferStarted;
import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.event.queue.Dequeued;
import io.toritsugi.core.event.queue.OfferAccepted;
import io.toritsugi.core.event.queue.OfferDeclined;
import io.toritsugi.core.event.queue.OfferExpired;
import io.toritsugi.core.event.queue.OfferRevoked;
import io.toritsugi.core.event.queue.OfferUnreachable;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.event.queue.VisitMoved;
import io.toritsugi.core.event.queue.VisitReprioritised;
import io.toritsugi.core.event.selfservice.BotLegEnded;
import io.toritsugi.core.event.selfservice.BotLegStarted;
import io.toritsugi.core.event.selfservice.MenuStepTaken;
import io.toritsugi.core.event.selfservice.SelfServiceEntered;
import io.toritsugi.core.event.selfservice.SelfServiceKind;
import io.toritsugi.core.event.selfservice.SelfServiceLeft;
import io.toritsugi.core.event.selfservice.SelfServiceOutcome;
import io.toritsugi.core.event.wrapup.WrapUpEnded;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.event.wrapup.WrapUpExtended;
import io.toritsugi.core.event.wrapup.WrapUpPaused;
import io.toritsugi.core.event.wrapup.WrapUpResumed;
import io.toritsugi.core.event.wrapup.WrapUpStarted;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The events of one call, by short names: what the tests of this package are written in. */
final class ContactEvents {
    static final Instant NINE = Instant.parse("2026-04-01T00:00:00Z");
    static final InteractionId CALL = InteractionId.of("call");
    static final RoutableId ROUTABLE = RoutableId.of(CALL);

    private ContactEvents() {}

    static Instant at(long seconds) {
        return NINE.plusSeconds(seconds);
    }

    static ContactEvent created() {
        return InteractionCreated.builder()
                .interaction(CALL)
                .channel(Channel.VOICE)
                .direction(Direction.INBOUND)
                .build();
    }

    static ContactEvent ended() {
        return InteractionEnded.builder()
                .interaction(CALL)
                .mechanism(EndMechanism.CUSTOMER_LEFT)
                .build();
    }

    static ContactEvent resolved() {
        return InteractionResolved.builder()
                .interaction(CALL)
                .outcome(Outcome.RESOLVED)
                .build();
    }

    static ContactEvent reopened() {
        return InteractionReopened.builder().interaction(CALL).build();
    }

    static ContactEvent menuEntered(String leg) {
        return SelfServiceEntered.builder()
                .interaction(CALL)
                .leg(LegId.of(leg))
                .kind(SelfServiceKind.IVR)
                .build();
    }

    static ContactEvent menuStep(String leg, String... path) {
        return MenuStepTaken.builder()
                .interaction(CALL)
                .leg(LegId.of(leg))
                .addPath(path)
                .build();
    }

    static ContactEvent menuLeft(String leg) {
        return SelfServiceLeft.builder()
                .interaction(CALL)
                .leg(LegId.of(leg))
                .outcome(SelfServiceOutcome.ESCALATED)
                .build();
    }

    static ContactEvent botStarted(String leg) {
        return BotLegStarted.builder()
                .interaction(CALL)
                .leg(LegId.of(leg))
                .bot("greeter")
                .build();
    }

    static ContactEvent botEnded(String leg) {
        return BotLegEnded.builder()
                .interaction(CALL)
                .leg(LegId.of(leg))
                .outcome(SelfServiceOutcome.ESCALATED)
                .build();
    }

    static ContactEvent queued(String visit) {
        return Queued.builder()
                .routable(ROUTABLE)
                .visit(VisitId.of(visit))
                .queue(QueueId.of("sales"))
                .build();
    }

    static ContactEvent moved(String visit) {
        return VisitMoved.builder()
                .routable(ROUTABLE)
                .visit(VisitId.of(visit))
                .queue(QueueId.of("service"))
                .build();
    }

    static ContactEvent reprioritised(String visit) {
        return VisitReprioritised.builder()
                .routable(ROUTABLE)
                .visit(VisitId.of(visit))
                .priority(7)
                .build();
    }

    /** A visit that comes with all that one can come with. */
    static ContactEvent wishing(String visit) {
        return Queued.builder()
                .routable(ROUTABLE)
                .visit(VisitId.of(visit))
                .queue(QueueId.of("service"))
                .carriedAge(Duration.ofMinutes(3))
                .addRequirements("skills['x'] >= 2")
                .addPreferredAgents(AgentId.of("ann"))
                .channel(Channel.CHAT)
                .build();
    }

    static ContactEvent dequeued(String visit, DequeueCause cause) {
        return Dequeued.builder()
                .routable(ROUTABLE)
                .visit(VisitId.of(visit))
                .cause(cause)
                .build();
    }

    static ContactEvent offered(String offer, String visit, String agent) {
        return Offered.builder()
                .routable(ROUTABLE)
                .offer(OfferId.of(offer))
                .visit(VisitId.of(visit))
                .agent(AgentId.of(agent))
                .build();
    }

    static ContactEvent offeredUntil(String offer, String visit, String agent, Instant expiresAt) {
        return Offered.builder()
                .routable(ROUTABLE)
                .offer(OfferId.of(offer))
                .visit(VisitId.of(visit))
                .agent(AgentId.of(agent))
                .expiresAt(expiresAt)
                .build();
    }

    static ContactEvent accepted(String offer, String visit, String agent) {
        return OfferAccepted.builder()
                .routable(ROUTABLE)
                .offer(OfferId.of(offer))
                .visit(VisitId.of(visit))
                .agent(AgentId.of(agent))
                .build();
    }

    static ContactEvent declined(String offer, String visit, String agent) {
        return OfferDeclined.builder()
                .routable(ROUTABLE)
                .offer(OfferId.of(offer))
                .visit(VisitId.of(visit))
                .agent(AgentId.of(agent))
                .build();
    }

    static ContactEvent expired(String offer, String visit, String agent) {
        return OfferExpired.builder()
                .routable(ROUTABLE)
                .offer(OfferId.of(offer))
                .visit(VisitId.of(visit))
                .agent(AgentId.of(agent))
                .build();
    }

    static ContactEvent revoked(String offer, String visit, String agent, String cause) {
        return OfferRevoked.builder()
                .routable(ROUTABLE)
                .offer(OfferId.of(offer))
                .visit(VisitId.of(visit))
                .agent(AgentId.of(agent))
                .cause(cause)
                .build();
    }

    static ContactEvent unreachable(String offer, String visit, String agent) {
        return OfferUnreachable.builder()
                .routable(ROUTABLE)
                .offer(OfferId.of(offer))
                .visit(VisitId.of(visit))
                .agent(AgentId.of(agent))
                .build();
    }

    static ContactEvent connected(String leg, String agent) {
        return LegConnected.builder()
                .routable(ROUTABLE)
                .leg(LegId.of(leg))
                .agent(AgentId.of(agent))
                .build();
    }

    static ContactEvent answered(String leg, String visit, String agent) {
        return LegConnected.builder()
                .routable(ROUTABLE)
                .leg(LegId.of(leg))
                .visit(VisitId.of(visit))
                .agent(AgentId.of(agent))
                .build();
    }

    static ContactEvent answeredByOffer(String leg, String visit, String offer, String agent) {
        return LegConnected.builder()
                .routable(ROUTABLE)
                .leg(LegId.of(leg))
                .visit(VisitId.of(visit))
                .offer(OfferId.of(offer))
                .agent(AgentId.of(agent))
                .build();
    }

    static ContactEvent held(String leg) {
        return LegHeld.builder().routable(ROUTABLE).leg(LegId.of(leg)).build();
    }

    static ContactEvent resumed(String leg) {
        return LegResumed.builder().routable(ROUTABLE).leg(LegId.of(leg)).build();
    }

    static ContactEvent parked(String leg) {
        return LegParked.builder().routable(ROUTABLE).leg(LegId.of(leg)).build();
    }

    static ContactEvent parkedUntil(String leg, Instant until) {
        return LegParked.builder()
                .routable(ROUTABLE)
                .leg(LegId.of(leg))
                .until(until)
                .build();
    }

    static ContactEvent unparked(String leg) {
        return LegUnparked.builder().routable(ROUTABLE).leg(LegId.of(leg)).build();
    }

    static ContactEvent transferStarted(String leg) {
        return TransferStarted.builder()
                .routable(ROUTABLE)
                .leg(LegId.of(leg))
                .kind(TransferKind.COLD)
                .toQueue(QueueId.of("service"))
                .build();
    }

    static ContactEvent transferCompleted(String leg) {
        return TransferCompleted.builder().routable(ROUTABLE).leg(LegId.of(leg)).build();
    }

    static ContactEvent transferFailed(String leg) {
        return TransferFailed.builder().routable(ROUTABLE).leg(LegId.of(leg)).build();
    }

    static ContactEvent legEnded(String leg) {
        return LegEnded.builder()
                .routable(ROUTABLE)
                .leg(LegId.of(leg))
                .mechanism(LegEndMechanism.HANG_UP)
                .build();
    }

    static ContactEvent wrapUpStarted(String leg, String agent, Optional<Duration> limit) {
        return WrapUpStarted.builder()
                .routable(ROUTABLE)
                .leg(LegId.of(leg))
                .agent(AgentId.of(agent))
                .terms(WrapUpTerms.builder().limit(limit).build())
                .build();
    }

    static ContactEvent wrapUpExtended(String leg, String agent, Duration by) {
        return WrapUpExtended.builder()
                .routable(ROUTABLE)
                .leg(LegId.of(leg))
                .agent(AgentId.of(agent))
                .by(by)
                .build();
    }

    static ContactEvent wrapUpPaused(String leg, String agent, Instant until) {
        return WrapUpPaused.builder()
                .routable(ROUTABLE)
                .leg(LegId.of(leg))
                .agent(AgentId.of(agent))
                .until(until)
                .build();
    }

    static ContactEvent wrapUpResumed(String leg, String agent) {
        return WrapUpResumed.builder()
                .routable(ROUTABLE)
                .leg(LegId.of(leg))
                .agent(AgentId.of(agent))
                .build();
    }

    static ContactEvent wrapUpEnded(String leg, String agent, WrapUpExit cause) {
        return WrapUpEnded.builder()
                .routable(ROUTABLE)
                .leg(LegId.of(leg))
                .agent(AgentId.of(agent))
                .cause(cause)
                .build();
    }
}
