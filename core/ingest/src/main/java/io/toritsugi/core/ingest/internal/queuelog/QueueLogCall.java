package io.toritsugi.core.ingest.internal.queuelog;

import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.TransferKind;
import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.event.queue.OfferExpired;
import io.toritsugi.core.event.queue.OfferRevoked;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.ingest.internal.call.ToldCall;
import io.toritsugi.core.ingest.internal.call.ToldLeg;
import io.toritsugi.core.ingest.internal.text.LineEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a queue log has told so far of one call. */
final class QueueLogCall {
    /** How an agent answered an offer. */
    enum Answer {
        ACCEPTED,
        EXPIRED,
        REVOKED
    }

    private final ToldCall call;
    private @Nullable OfferId accepted;

    QueueLogCall(String id, Optional<String> source) {
        this.call = new ToldCall(id, source);
    }

    boolean goesOn() {
        return call.goesOn();
    }

    void queued(Instant at, String queue, Optional<String> caller, LineEvents events) {
        if (call.visit().isPresent()) {
            events.odd("entered-twice");
        }
        call.queued(at, queue, call.nextVisit(), caller.map(CustomerId::of), events);
    }

    private VisitId visitUntil(Instant at, String queue, Optional<Duration> wait, LineEvents events) {
        return call.visitUntil(at, queue, call.nextVisit(), wait, "no-enterqueue", events);
    }

    void left(Instant at, String queue, DequeueCause cause, Optional<Duration> wait, LineEvents events) {
        call.dequeued(at, visitUntil(at, queue, wait, events), cause, wait, events);
    }

    /** Without a time of ringing nothing is known of an offer that was accepted. */
    void offered(Instant at, String queue, String agent, Optional<Duration> ring, Answer answer, LineEvents events) {
        if (ring.isEmpty()) {
            return;
        }
        VisitId to = visitUntil(at, queue, ring, events);
        AgentId whom = AgentId.of(agent);
        OfferId offer = call.offered(at.minus(ring.get()), to, whom, events);
        switch (answer) {
            case ACCEPTED -> {
                accepted = offer;
                call.accepted(at, offer, to, whom, events);
            }
            case EXPIRED ->
                events.add(
                        at,
                        OfferExpired.builder()
                                .routable(call.routable())
                                .offer(offer)
                                .visit(to)
                                .agent(whom)
                                .build());
            case REVOKED ->
                events.add(
                        at,
                        OfferRevoked.builder()
                                .routable(call.routable())
                                .offer(offer)
                                .visit(to)
                                .agent(whom)
                                .cause("cancelled")
                                .build());
        }
    }

    ToldLeg answered(Instant at, String queue, String agent, Optional<Duration> wait, LineEvents events) {
        if (call.leg().isPresent()) {
            events.odd("connected-twice");
        }
        VisitId from = visitUntil(at, queue, wait, events);
        Optional<OfferId> taken = Optional.ofNullable(accepted);
        accepted = null;
        return call.answered(at, from, taken, AgentId.of(agent), wait, events);
    }

    /** The leg that talks; where the log has no beginning of it, another one. */
    ToldLeg legOr(Supplier<ToldLeg> missing) {
        return call.leg().orElseGet(missing);
    }

    void hungUp(Instant at, boolean byAgent, Optional<Duration> talk, LineEvents events) {
        Actor.Kind who = byAgent ? Actor.Kind.AGENT : Actor.Kind.CUSTOMER;
        call.legEnded(at, LegEndMechanism.HANG_UP, Optional.of(who), talk, events);
        ended(at, byAgent ? EndMechanism.AGENT_ENDED : EndMechanism.CUSTOMER_LEFT, events);
    }

    void transferred(
            Instant at,
            ToldLeg leg,
            boolean warm,
            Optional<String> target,
            Optional<Duration> talk,
            LineEvents events) {
        leg.transferred(at, warm ? TransferKind.WARM : TransferKind.COLD, target, events);
        call.legEnded(at, LegEndMechanism.TRANSFERRED, Optional.of(Actor.Kind.AGENT), talk, events);
    }

    void ended(Instant at, EndMechanism mechanism, LineEvents events) {
        call.ended(at, mechanism, events);
    }

    void cutOff(Instant at, LineEvents events) {
        call.visit().ifPresent(visit -> call.dequeued(at, visit, DequeueCause.FAILED, Optional.empty(), events));
        call.legEnded(at, LegEndMechanism.DROPPED, Optional.empty(), Optional.empty(), events);
        ended(at, EndMechanism.FAILED, events);
    }
}
