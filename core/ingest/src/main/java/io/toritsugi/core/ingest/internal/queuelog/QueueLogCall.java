package io.toritsugi.core.ingest.internal.queuelog;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.InteractionEnded;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.TransferCompleted;
import io.toritsugi.core.event.leg.TransferKind;
import io.toritsugi.core.event.leg.TransferStarted;
import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.event.queue.Dequeued;
import io.toritsugi.core.event.queue.OfferAccepted;
import io.toritsugi.core.event.queue.OfferExpired;
import io.toritsugi.core.event.queue.OfferRevoked;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.event.wrapup.WrapUpEnded;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.event.wrapup.WrapUpStarted;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
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

    /** An agent's part of a call. */
    record Leg(RoutableId routable, LegId id, AgentId agent) {
        void wrapUp(Instant at, Duration length, LineEvents events) {
            events.add(
                    at,
                    WrapUpStarted.builder()
                            .routable(routable)
                            .leg(id)
                            .agent(agent)
                            .terms(WrapUpTerms.builder().limit(length).build())
                            .build());
            events.add(
                    at.plus(length),
                    WrapUpEnded.builder()
                            .routable(routable)
                            .leg(id)
                            .agent(agent)
                            .cause(WrapUpExit.TIMED_OUT)
                            .assertedDuration(length)
                            .build());
        }
    }

    private final InteractionId id;
    private final RoutableId routable;
    private final Optional<String> source;
    private boolean created;
    private boolean ended;
    private int visits;
    private int legs;
    private int offers;
    private @Nullable VisitId visit;
    private @Nullable OfferId accepted;
    private @Nullable Leg leg;

    QueueLogCall(String id, Optional<String> source) {
        this.id = InteractionId.of(id);
        this.routable = RoutableId.of(this.id);
        this.source = source;
    }

    boolean goesOn() {
        return !ended && (visit != null || leg != null);
    }

    VisitId queued(Instant at, String queue, Optional<String> caller, LineEvents events) {
        if (visit != null) {
            events.odd("entered-twice");
        }
        ended = false;
        QueueId into = QueueId.of(queue);
        if (!created) {
            created = true;
            events.add(
                    at,
                    InteractionCreated.builder()
                            .interaction(id)
                            .channel(Channel.VOICE)
                            .direction(Direction.INBOUND)
                            .customer(caller.map(CustomerId::of))
                            .queue(into)
                            .source(source)
                            .build());
        }
        VisitId next = VisitId.of(id.value() + "/visit-" + ++visits);
        visit = next;
        events.add(
                at, Queued.builder().routable(routable).visit(next).queue(into).build());
        return next;
    }

    /** The visit that is open; where the log has no beginning of it, one that began its wait before an instant. */
    private VisitId visitUntil(Instant at, String queue, Optional<Duration> wait, LineEvents events) {
        if (visit != null) {
            return visit;
        }
        events.odd("no-enterqueue");
        return queued(wait.map(at::minus).orElse(at), queue, Optional.empty(), events);
    }

    void left(Instant at, String queue, DequeueCause cause, Optional<Duration> wait, LineEvents events) {
        dequeued(at, visitUntil(at, queue, wait, events), cause, wait, events);
    }

    private void dequeued(Instant at, VisitId from, DequeueCause cause, Optional<Duration> wait, LineEvents events) {
        visit = null;
        events.add(
                at,
                Dequeued.builder()
                        .routable(routable)
                        .visit(from)
                        .cause(cause)
                        .assertedWait(wait)
                        .build());
    }

    /** Without a time of ringing nothing is known of an offer that was accepted. */
    void offered(Instant at, String queue, String agent, Optional<Duration> ring, Answer answer, LineEvents events) {
        if (ring.isEmpty()) {
            return;
        }
        VisitId to = visitUntil(at, queue, ring, events);
        OfferId offer = OfferId.of(id.value() + "/offer-" + ++offers);
        AgentId whom = AgentId.of(agent);
        events.add(
                at.minus(ring.get()),
                Offered.builder()
                        .routable(routable)
                        .offer(offer)
                        .visit(to)
                        .agent(whom)
                        .build());
        switch (answer) {
            case ACCEPTED -> {
                accepted = offer;
                events.add(
                        at,
                        OfferAccepted.builder()
                                .routable(routable)
                                .offer(offer)
                                .visit(to)
                                .agent(whom)
                                .build());
            }
            case EXPIRED ->
                events.add(
                        at,
                        OfferExpired.builder()
                                .routable(routable)
                                .offer(offer)
                                .visit(to)
                                .agent(whom)
                                .build());
            case REVOKED ->
                events.add(
                        at,
                        OfferRevoked.builder()
                                .routable(routable)
                                .offer(offer)
                                .visit(to)
                                .agent(whom)
                                .cause("cancelled")
                                .build());
        }
    }

    Leg answered(Instant at, String queue, String agent, Optional<Duration> wait, LineEvents events) {
        if (leg != null) {
            events.odd("connected-twice");
        }
        VisitId from = visitUntil(at, queue, wait, events);
        dequeued(at, from, DequeueCause.ANSWERED, wait, events);
        Leg next = new Leg(routable, LegId.of(id.value() + "/leg-" + ++legs), AgentId.of(agent));
        events.add(
                at,
                LegConnected.builder()
                        .routable(routable)
                        .leg(next.id())
                        .visit(from)
                        .offer(Optional.ofNullable(accepted))
                        .agent(next.agent())
                        .build());
        accepted = null;
        leg = next;
        return next;
    }

    /** The leg that is open; where the log has no beginning of it, another one. */
    Leg legOf(String agent, Supplier<Leg> missing) {
        return leg != null ? leg : missing.get();
    }

    void hungUp(Instant at, boolean byAgent, Optional<Duration> talk, LineEvents events) {
        legEnded(
                at,
                LegEndMechanism.HANG_UP,
                Optional.of(byAgent ? Actor.Kind.AGENT : Actor.Kind.CUSTOMER),
                talk,
                events);
        ended(at, byAgent ? EndMechanism.AGENT_ENDED : EndMechanism.CUSTOMER_LEFT, events);
    }

    void transferred(Instant at, boolean warm, Optional<String> target, Optional<Duration> talk, LineEvents events) {
        if (leg == null) {
            return;
        }
        events.add(
                at,
                TransferStarted.builder()
                        .routable(routable)
                        .leg(leg.id())
                        .agent(leg.agent())
                        .kind(warm ? TransferKind.WARM : TransferKind.COLD)
                        .toExternal(target)
                        .build());
        events.add(
                at,
                TransferCompleted.builder()
                        .routable(routable)
                        .leg(leg.id())
                        .agent(leg.agent())
                        .build());
        legEnded(at, LegEndMechanism.TRANSFERRED, Optional.of(Actor.Kind.AGENT), talk, events);
    }

    private void legEnded(
            Instant at,
            LegEndMechanism mechanism,
            Optional<Actor.Kind> by,
            Optional<Duration> talk,
            LineEvents events) {
        if (leg == null) {
            return;
        }
        events.add(
                at,
                LegEnded.builder()
                        .routable(routable)
                        .leg(leg.id())
                        .agent(leg.agent())
                        .endedBy(by)
                        .mechanism(mechanism)
                        .assertedTalk(talk)
                        .build());
        leg = null;
    }

    void ended(Instant at, EndMechanism mechanism, LineEvents events) {
        ended = true;
        events.add(
                at,
                InteractionEnded.builder().interaction(id).mechanism(mechanism).build());
    }

    void cutOff(Instant at, LineEvents events) {
        if (visit != null) {
            dequeued(at, visit, DequeueCause.FAILED, Optional.empty(), events);
        }
        legEnded(at, LegEndMechanism.DROPPED, Optional.empty(), Optional.empty(), events);
        ended(at, EndMechanism.FAILED, events);
    }
}
