package io.toritsugi.core.ingest.internal.connect;

import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.interaction.InteractionLinked;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.TransferKind;
import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.JourneyId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.ingest.internal.call.ToldCall;
import io.toritsugi.core.ingest.internal.call.ToldLeg;
import io.toritsugi.core.ingest.internal.text.JsonLine;
import io.toritsugi.core.ingest.internal.text.LineEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One contact record: a contact with one queue and one agent at most. What a transfer leads to is a contact of its own, linked to the
 * journey of the first.
 */
final class ConnectRecord {
    private final String id;
    private final Instant began;
    private final JsonLine record;
    private final LineEvents events;
    private final ToldCall call;
    private final Optional<Instant> disconnected;
    private final Optional<Instant> transferred;
    private final String reason;

    ConnectRecord(String id, Instant began, JsonLine record, Optional<String> source, LineEvents events) {
        this.id = id;
        this.began = began;
        this.record = record;
        this.events = events;
        boolean outbound =
                record.name("InitiationMethod").filter("OUTBOUND"::equals).isPresent();
        this.call = new ToldCall(
                id,
                source,
                ConnectContact.channel(record.name("Channel").orElse("")),
                outbound ? Direction.OUTBOUND : Direction.INBOUND);
        this.disconnected = record.instant("DisconnectTimestamp");
        this.transferred = record.instant("TransferCompletedTimestamp");
        this.reason = record.name("DisconnectReason").orElse("");
    }

    void tell() {
        Optional<JsonLine> queue = record.object("Queue");
        Optional<String> name = queue.flatMap(named -> named.name("Name").or(() -> named.name("ARN")));
        call.created(began, name.map(QueueId::of), Optional.empty(), events);
        link();
        Optional<Instant> enqueued = queue.flatMap(named -> named.instant("EnqueueTimestamp"));
        Optional<VisitId> visit = name.flatMap(
                into -> enqueued.map(at -> call.queued(at, into, call.nextVisit(), Optional.empty(), events)));
        Optional<ToldLeg> leg = record.object("Agent").flatMap(agent -> connect(agent, queue, visit));
        if (leg.isEmpty()) {
            visit.ifPresent(waiting -> leave(waiting, queue));
        }
        disconnected.ifPresent(at -> call.ended(at, mechanism(), events));
        leg.ifPresent(this::wrapUp);
    }

    private void link() {
        Optional<String> first = record.name("InitialContactId").filter(initial -> !initial.equals(id));
        boolean leads = record.name("NextContactId").isPresent();
        if (first.isPresent() || leads) {
            events.add(
                    began,
                    InteractionLinked.builder()
                            .interaction(InteractionId.of(id))
                            .journey(JourneyId.of(first.orElse(id)))
                            .basis("amazon-connect")
                            .build());
        }
    }

    private Optional<ToldLeg> connect(JsonLine agent, Optional<JsonLine> queue, Optional<VisitId> visit) {
        Optional<Instant> connected = agent.instant("ConnectedToAgentTimestamp");
        Optional<AgentId> who =
                agent.name("ARN").or(() -> agent.name("Username")).map(ConnectAgentsInterpreter::agentOf);
        if (connected.isEmpty() || who.isEmpty()) {
            return Optional.empty();
        }
        Instant at = connected.get();
        Optional<Duration> wait = queue.flatMap(named -> named.seconds("Duration"));
        ToldLeg leg = visit.isPresent()
                ? call.answered(at, visit.get(), Optional.empty(), who.get(), wait, events)
                : call.connected(at, Optional.empty(), Optional.empty(), who.get(), events);
        Optional<Duration> talk = agent.seconds("AgentInteractionDuration");
        Optional<Duration> hold = agent.seconds("CustomerHoldDuration");
        Optional<Instant> end = agent.instant("AfterContactWorkStartTimestamp")
                .or(() -> transferred)
                .or(() -> disconnected)
                .or(() -> talk.map(length -> at.plus(length).plus(hold.orElse(Duration.ZERO))));
        end.ifPresent(over -> {
            transferred.ifPresent(passed -> leg.transferred(passed, TransferKind.COLD, Optional.empty(), events));
            call.legEnded(
                    over,
                    transferred.isPresent() ? LegEndMechanism.TRANSFERRED : LegEndMechanism.HANG_UP,
                    endedBy(),
                    talk,
                    hold,
                    events);
        });
        return Optional.of(leg);
    }

    private void wrapUp(ToldLeg leg) {
        record.object("Agent").ifPresent(agent -> {
            Optional<Instant> from = agent.instant("AfterContactWorkStartTimestamp");
            Optional<Instant> to = agent.instant("AfterContactWorkEndTimestamp");
            if (from.isPresent() && to.isPresent()) {
                leg.wrappedUp(
                        from.get(),
                        to.get(),
                        WrapUpTerms.builder().build(),
                        WrapUpExit.SUBMITTED,
                        agent.seconds("AfterContactWorkDuration"),
                        events);
            }
        });
    }

    /** Who waits still if nothing says that he left. */
    private void leave(VisitId visit, Optional<JsonLine> queue) {
        Optional<Instant> left =
                queue.flatMap(named -> named.instant("DequeueTimestamp")).or(() -> disconnected);
        left.ifPresent(
                at -> call.dequeued(at, visit, cause(), queue.flatMap(named -> named.seconds("Duration")), events));
    }

    private DequeueCause cause() {
        if (transferred.isPresent() || record.name("NextContactId").isPresent()) {
            return DequeueCause.FLOWED_OUT;
        }
        return switch (reason) {
            case "EXPIRED" -> DequeueCause.TIMED_OUT;
            case "CONTACT_FLOW_DISCONNECT", "API" -> DequeueCause.FLOWED_OUT;
            case "TELECOM_PROBLEM", "OUTBOUND_PREVIEW_DISCARDED" -> DequeueCause.FAILED;
            default -> DequeueCause.ABANDONED;
        };
    }

    private EndMechanism mechanism() {
        if (transferred.isPresent()) {
            return EndMechanism.TRANSFERRED_OUT;
        }
        return switch (reason) {
            case "CUSTOMER_DISCONNECT" -> EndMechanism.CUSTOMER_LEFT;
            case "AGENT_DISCONNECT" -> EndMechanism.AGENT_ENDED;
            case "CONTACT_FLOW_DISCONNECT", "API" -> EndMechanism.SYSTEM_ENDED;
            case "EXPIRED" -> EndMechanism.TIMED_OUT;
            case "TELECOM_PROBLEM" -> EndMechanism.FAILED;
            default -> EndMechanism.UNKNOWN;
        };
    }

    private Optional<Actor.Kind> endedBy() {
        return switch (reason) {
            case "CUSTOMER_DISCONNECT" -> Optional.of(Actor.Kind.CUSTOMER);
            case "AGENT_DISCONNECT" -> Optional.of(Actor.Kind.AGENT);
            default -> Optional.empty();
        };
    }
}
