package io.toritsugi.core.ingest.internal.call;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.InteractionEnded;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.event.queue.Dequeued;
import io.toritsugi.core.event.queue.OfferAccepted;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.queue.Queued;
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
import org.jspecify.annotations.Nullable;

/** A call as a log has told of it so far: it waits in one queue at a time, and talks to one agent at a time. */
public final class ToldCall {
    private final InteractionId id;
    private final RoutableId routable;
    private final Optional<String> source;
    private final Channel channel;
    private final Direction direction;
    private boolean created;
    private boolean ended;
    private int visits;
    private int legs;
    private int offers;
    private @Nullable VisitId visit;
    private @Nullable ToldLeg leg;

    /**
     * Nothing was told of it yet.
     *
     * @param id the call
     * @param source the name of the source, which the call carries
     */
    public ToldCall(String id, Optional<String> source) {
        this(id, source, Channel.VOICE, Direction.INBOUND);
    }

    /**
     * Nothing was told of it yet.
     *
     * @param id the call, or another contact
     * @param source the name of the source, which the contact carries
     * @param channel its channel
     * @param direction its direction
     */
    public ToldCall(String id, Optional<String> source, Channel channel, Direction direction) {
        this.channel = channel;
        this.direction = direction;
        this.id = InteractionId.of(id);
        this.routable = RoutableId.of(this.id);
        this.source = source;
    }

    /** {@return the call} */
    public RoutableId routable() {
        return routable;
    }

    /** {@return the visit that waits; empty if it waits in no queue} */
    public Optional<VisitId> visit() {
        return Optional.ofNullable(visit);
    }

    /** {@return the leg that talks; empty if none does} */
    public Optional<ToldLeg> leg() {
        return Optional.ofNullable(leg);
    }

    /** {@return whether it waits or talks} */
    public boolean goesOn() {
        return !ended && (visit != null || leg != null);
    }

    /** {@return a name for its next visit, where the log has none} */
    public VisitId nextVisit() {
        return VisitId.of(id.value() + "/visit-" + (visits + 1));
    }

    /**
     * Enters a queue.
     *
     * @return the visit
     */
    public VisitId queued(Instant at, String queue, VisitId name, Optional<CustomerId> customer, LineEvents events) {
        QueueId into = QueueId.of(queue);
        created(at, Optional.of(into), customer, events);
        visits++;
        ended = false;
        visit = name;
        events.add(
                at, Queued.builder().routable(routable).visit(name).queue(into).build());
        return name;
    }

    /** Begins, unless it has begun. */
    public void created(Instant at, Optional<QueueId> queue, Optional<CustomerId> customer, LineEvents events) {
        if (created) {
            return;
        }
        created = true;
        events.add(
                at,
                InteractionCreated.builder()
                        .interaction(id)
                        .channel(channel)
                        .direction(direction)
                        .customer(customer)
                        .queue(queue)
                        .source(source)
                        .build());
    }

    /**
     * {@return the visit that waits; where the log has no beginning of it, one that began its wait before an instant}
     *
     * @param oddity how that is counted
     */
    public VisitId visitUntil(
            Instant at, String queue, VisitId name, Optional<Duration> wait, String oddity, LineEvents events) {
        if (visit != null) {
            return visit;
        }
        events.odd(oddity);
        return queued(wait.map(at::minus).orElse(at), queue, name, Optional.empty(), events);
    }

    /** Leaves the queue. */
    public void dequeued(Instant at, VisitId from, DequeueCause cause, Optional<Duration> wait, LineEvents events) {
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

    /** {@return the offer that is made of a visit} */
    public OfferId offered(Instant at, VisitId to, AgentId agent, LineEvents events) {
        OfferId offer = OfferId.of(id.value() + "/offer-" + ++offers);
        events.add(
                at,
                Offered.builder()
                        .routable(routable)
                        .offer(offer)
                        .visit(to)
                        .agent(agent)
                        .build());
        return offer;
    }

    /** An agent takes an offer. */
    public void accepted(Instant at, OfferId offer, VisitId to, AgentId agent, LineEvents events) {
        events.add(
                at,
                OfferAccepted.builder()
                        .routable(routable)
                        .offer(offer)
                        .visit(to)
                        .agent(agent)
                        .build());
    }

    /**
     * An agent answers a visit.
     *
     * @return the leg
     */
    public ToldLeg answered(
            Instant at,
            VisitId from,
            Optional<OfferId> taken,
            AgentId agent,
            Optional<Duration> wait,
            LineEvents events) {
        dequeued(at, from, DequeueCause.ANSWERED, wait, events);
        return connected(at, Optional.of(from), taken, agent, events);
    }

    /**
     * An agent is connected, be it without a queue.
     *
     * @return the leg
     */
    public ToldLeg connected(
            Instant at, Optional<VisitId> from, Optional<OfferId> taken, AgentId agent, LineEvents events) {
        ToldLeg next = new ToldLeg(routable, LegId.of(id.value() + "/leg-" + ++legs), agent);
        leg = next;
        events.add(
                at,
                LegConnected.builder()
                        .routable(routable)
                        .leg(next.id())
                        .visit(from)
                        .offer(taken)
                        .agent(agent)
                        .build());
        return next;
    }

    /** The leg that talks ends; nothing happens if none does. */
    public void legEnded(
            Instant at,
            LegEndMechanism mechanism,
            Optional<Actor.Kind> by,
            Optional<Duration> talk,
            LineEvents events) {
        legEnded(at, mechanism, by, talk, Optional.empty(), events);
    }

    /** The leg that talks ends, and was on hold for some time; nothing happens if none does. */
    public void legEnded(
            Instant at,
            LegEndMechanism mechanism,
            Optional<Actor.Kind> by,
            Optional<Duration> talk,
            Optional<Duration> hold,
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
                        .assertedHold(hold)
                        .build());
        leg = null;
    }

    /** The call is over. */
    public void ended(Instant at, EndMechanism mechanism, LineEvents events) {
        ended = true;
        events.add(
                at,
                InteractionEnded.builder().interaction(id).mechanism(mechanism).build());
    }
}
