package io.toritsugi.core.ingest.internal.freeswitch;

import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.event.queue.OfferDeclined;
import io.toritsugi.core.event.queue.OfferExpired;
import io.toritsugi.core.event.queue.OfferRevoked;
import io.toritsugi.core.event.queue.OfferUnreachable;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.ingest.internal.call.ToldCall;
import io.toritsugi.core.ingest.internal.text.LineEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the events have told so far of one call.
 *
 * <p>What they leave out, because they begin in the middle, is told from the seconds that they assert.
 */
final class FreeSwitchCall {
    private static final String JOINED = "CC-Member-Joined-Time";
    private static final String ANSWERED = "CC-Agent-Answered-Time";

    private final ToldCall call;
    private final Map<AgentId, OfferId> offers = new TreeMap<>();

    FreeSwitchCall(String id, Optional<String> source) {
        this.call = new ToldCall(id, source);
    }

    boolean goesOn() {
        return call.goesOn();
    }

    void entered(Instant at, String queue, String member, LineEvents events) {
        call.queued(at, queue, VisitId.of(member), Optional.empty(), events);
    }

    private VisitId visitUntil(Instant at, String queue, String member, Optional<Duration> wait, LineEvents events) {
        return call.visitUntil(at, queue, VisitId.of(member), wait, "no-member-queue-start", events);
    }

    void offered(Instant at, String queue, String member, String agent, LineEvents events) {
        AgentId whom = AgentId.of(agent);
        VisitId to = visitUntil(at, queue, member, Optional.empty(), events);
        offers.put(whom, call.offered(at, to, whom, events));
    }

    void connected(FreeSwitchEvent event, String queue, String member, String agent, LineEvents events) {
        AgentId whom = AgentId.of(agent);
        Optional<Duration> wait = event.between(JOINED, ANSWERED);
        VisitId from = visitUntil(event.at(), queue, member, wait, events);
        Optional<OfferId> taken = Optional.ofNullable(offers.remove(whom));
        taken.ifPresent(offer -> call.accepted(event.at(), offer, from, whom, events));
        call.answered(event.at(), from, taken, whom, wait, events);
    }

    void disconnected(FreeSwitchEvent event, String queue, String member, String agent, LineEvents events) {
        Optional<Duration> talk = event.between(ANSWERED, "CC-Bridge-Terminated-Time");
        if (call.leg().isEmpty()) {
            events.odd("no-bridge-agent-start");
            Instant began = talk.map(event.at()::minus).orElse(event.at());
            Optional<Duration> wait = event.between(JOINED, ANSWERED);
            VisitId from = visitUntil(began, queue, member, wait, events);
            call.answered(began, from, Optional.empty(), AgentId.of(agent), wait, events);
        }
        call.legEnded(event.at(), LegEndMechanism.UNKNOWN, Optional.empty(), talk, events);
    }

    /** An agent was called and did not get the call, for a reason that is coded as the cause of a hang-up. */
    void failed(FreeSwitchEvent event, String queue, String member, String agent, LineEvents events) {
        AgentId whom = AgentId.of(agent);
        if (!offers.containsKey(whom)) {
            events.odd("no-agent-offering");
            offered(event.at(), queue, member, agent, events);
        }
        OfferId offer = offers.remove(whom);
        Optional<VisitId> to = call.visit();
        if (offer != null && to.isPresent()) {
            refused(event, offer, to.get(), whom, events);
        }
    }

    private void refused(FreeSwitchEvent event, OfferId offer, VisitId to, AgentId whom, LineEvents events) {
        Instant at = event.at();
        RoutableId routable = call.routable();
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
            call.ended(event.at(), EndMechanism.UNKNOWN, events);
            return;
        }
        DequeueCause cause = causeOf(event.name("CC-Cancel-Reason").orElse("NONE"));
        Optional<Duration> wait = event.between(JOINED, "CC-Member-Leaving-Time");
        VisitId from = visitUntil(event.at(), queue, member, wait, events);
        call.dequeued(event.at(), from, cause, wait, events);
        if (cause == DequeueCause.ABANDONED) {
            call.ended(event.at(), EndMechanism.CUSTOMER_LEFT, events);
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
}
