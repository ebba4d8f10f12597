package io.toritsugi.core.ingest.internal.freeswitch;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.InteractionEnded;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.event.queue.Dequeued;
import io.toritsugi.core.event.queue.OfferAccepted;
import io.toritsugi.core.event.queue.OfferDeclined;
import io.toritsugi.core.event.queue.OfferExpired;
import io.toritsugi.core.event.queue.OfferRevoked;
import io.toritsugi.core.event.queue.OfferUnreachable;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.ingest.internal.text.LineEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the events have told so far of one call.
 *
 * <p>What they leave out, because they begin in the middle, is told from the seconds that they assert.
 */
final class FreeSwitchCall {
    private final InteractionId id;
    private final RoutableId routable;
    private final Optional<String> source;
    private final Map<AgentId, OfferId> offers = new TreeMap<>();
    private boolean created;
    private boolean ended;
    private int made;
    private int legs;
    private @Nullable VisitId visit;
    private @Nullable LegId leg;

    FreeSwitchCall(String id, Optional<String> source) {
        this.id = InteractionId.of(id);
        this.routable = RoutableId.of(this.id);
        this.source = source;
    }

    boolean goesOn() {
        return !ended && (visit != null || leg != null);
    }

    VisitId entered(Instant at, String queue, String member, LineEvents events) {
        QueueId into = QueueId.of(queue);
        if (!created) {
            created = true;
            events.add(
                    at,
                    InteractionCreated.builder()
                            .interaction(id)
                            .channel(Channel.VOICE)
                            .direction(Direction.INBOUND)
                            .queue(into)
                            .source(source)
                            .build());
        }
        VisitId next = VisitId.of(member);
        visit = next;
        ended = false;
        events.add(
                at, Queued.builder().routable(routable).visit(next).queue(into).build());
        return next;
    }

    private VisitId visitUntil(Instant at, String queue, String member, Optional<Duration> wait, LineEvents events) {
        if (visit != null) {
            return visit;
        }
        events.odd("no-member-queue-start");
        return entered(wait.map(at::minus).orElse(at), queue, member, events);
    }

    void offered(Instant at, String queue, String member, String agent, LineEvents events) {
        VisitId to = visitUntil(at, queue, member, Optional.empty(), events);
        OfferId offer = OfferId.of(id.value() + "/offer-" + ++made);
        AgentId whom = AgentId.of(agent);
        offers.put(whom, offer);
        events.add(
                at,
                Offered.builder()
                        .routable(routable)
                        .offer(offer)
                        .visit(to)
                        .agent(whom)
                        .build());
    }

    void connected(FreeSwitchEvent event, String queue, String member, String agent, LineEvents events) {
        Optional<Duration> wait = event.between("CC-Member-Joined-Time", "CC-Agent-Answered-Time");
        VisitId from = visitUntil(event.at(), queue, member, wait, events);
        AgentId whom = AgentId.of(agent);
        Optional<OfferId> taken = Optional.ofNullable(offers.remove(whom));
        taken.ifPresent(offer -> events.add(
                event.at(),
                OfferAccepted.builder()
                        .routable(routable)
                        .offer(offer)
                        .visit(from)
                        .agent(whom)
                        .build()));
        dequeued(event.at(), from, DequeueCause.ANSWERED, wait, events);
        connect(event.at(), from, taken, whom, events);
    }

    private LegId connect(Instant at, VisitId from, Optional<OfferId> taken, AgentId agent, LineEvents events) {
        LegId next = LegId.of(id.value() + "/leg-" + ++legs);
        leg = next;
        events.add(
                at,
                LegConnected.builder()
                        .routable(routable)
                        .leg(next)
                        .visit(from)
                        .offer(taken)
                        .agent(agent)
                        .build());
        return next;
    }

    void disconnected(FreeSwitchEvent event, String queue, String member, String agent, LineEvents events) {
        Optional<Duration> talk = event.between("CC-Agent-Answered-Time", "CC-Bridge-Terminated-Time");
        AgentId whom = AgentId.of(agent);
        LegId ending = leg;
        if (ending == null) {
            events.odd("no-bridge-agent-start");
            Instant began = talk.map(event.at()::minus).orElse(event.at());
            Optional<Duration> wait = event.between("CC-Member-Joined-Time", "CC-Agent-Answered-Time");
            VisitId from = visitUntil(began, queue, member, wait, events);
            dequeued(began, from, DequeueCause.ANSWERED, wait, events);
            ending = connect(began, from, Optional.empty(), whom, events);
        }
        leg = null;
        events.add(
                event.at(),
                LegEnded.builder()
                        .routable(routable)
                        .leg(ending)
                        .agent(whom)
                        .mechanism(LegEndMechanism.UNKNOWN)
                        .assertedTalk(talk)
                        .build());
    }

    /** An agent was called and did not get the call, for a reason that is coded as the cause of a hang-up. */
    void failed(FreeSwitchEvent event, String queue, String member, String agent, LineEvents events) {
        AgentId whom = AgentId.of(agent);
        if (!offers.containsKey(whom)) {
            events.odd("no-agent-offering");
            offered(event.at(), queue, member, agent, events);
        }
        OfferId offer = offers.remove(whom);
        VisitId to = visit;
        if (offer == null || to == null) {
            return;
        }
        Instant at = event.at();
        String cause = event.name("CC-Hangup-Cause").orElse("UNKNOWN");
        events.add(
                at,
                switch (cause) {
                    case "NO_ANSWER", "NO_USER_RESPONSE", "ALLOTTED_TIMEOUT", "PROGRESS_TIMEOUT" ->
                        OfferExpired.builder()
                                .routable(routable)
                                .offer(offer)
                                .visit(to)
                                .agent(whom)
                                .build();
                    case "CALL_REJECTED", "USER_BUSY" ->
                        OfferDeclined.builder()
                                .routable(routable)
                                .offer(offer)
                                .visit(to)
                                .agent(whom)
                                .reason(cause)
                                .build();
                    case "ORIGINATOR_CANCEL", "LOSE_RACE", "PICKED_OFF" ->
                        OfferRevoked.builder()
                                .routable(routable)
                                .offer(offer)
                                .visit(to)
                                .agent(whom)
                                .cause(cause)
                                .build();
                    default ->
                        OfferUnreachable.builder()
                                .routable(routable)
                                .offer(offer)
                                .visit(to)
                                .agent(whom)
                                .cause(cause)
                                .build();
                });
    }

    void left(FreeSwitchEvent event, String queue, String member, LineEvents events) {
        boolean cancelled = event.name("CC-Cause").filter("Cancel"::equals).isPresent();
        if (!cancelled) {
            ended(event.at(), EndMechanism.UNKNOWN, events);
            return;
        }
        DequeueCause cause = causeOf(event.name("CC-Cancel-Reason").orElse("NONE"));
        Optional<Duration> wait = event.between("CC-Member-Joined-Time", "CC-Member-Leaving-Time");
        VisitId from = visitUntil(event.at(), queue, member, wait, events);
        dequeued(event.at(), from, cause, wait, events);
        if (cause == DequeueCause.ABANDONED) {
            ended(event.at(), EndMechanism.CUSTOMER_LEFT, events);
        }
    }

    private static DequeueCause causeOf(String reason) {
        return switch (reason) {
            case "TIMEOUT" -> DequeueCause.TIMED_OUT;
            case "NO_AGENT_TIMEOUT" -> DequeueCause.NO_AGENTS_LEFT;
            case "EXIT_WITH_KEY" -> DequeueCause.KEY_PRESSED;
            case "BREAK_OUT" -> DequeueCause.FLOWED_OUT;
            default -> DequeueCause.ABANDONED;
        };
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

    private void ended(Instant at, EndMechanism mechanism, LineEvents events) {
        ended = true;
        events.add(
                at,
                InteractionEnded.builder().interaction(id).mechanism(mechanism).build());
    }
}
