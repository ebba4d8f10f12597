package io.toritsugi.core.ingest.internal.connect;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.InteractionEnded;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.LegHeld;
import io.toritsugi.core.event.leg.LegResumed;
import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.event.queue.Dequeued;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.event.wrapup.WrapUpEnded;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.event.wrapup.WrapUpStarted;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.ingest.internal.text.JsonLine;
import io.toritsugi.core.ingest.internal.text.LineEvents;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One contact as the streams of its agents showed it so far.
 *
 * <p>After-call work is no event of the stream: it lasts from the instant at which the contact has ended to the event that shows the agent
 * without it.
 */
final class ConnectContact {
    private enum Stage {
        OFFERED,
        CONNECTED,
        HELD,
        WRAP_UP,
        GONE
    }

    /** An agent's part of a contact. */
    private static final class Part {
        private final LegId leg;
        private Stage stage = Stage.GONE;
        private @Nullable ConnectOffer offer;

        private Part(LegId leg) {
            this.leg = leg;
        }

        private boolean isWithCustomer() {
            return stage == Stage.CONNECTED || stage == Stage.HELD;
        }
    }

    private final InteractionId id;
    private final RoutableId routable;
    private final VisitId visit;
    private final Optional<String> source;
    private final Map<AgentId, Part> parts = new TreeMap<>();
    private boolean created;
    private boolean waits;
    private boolean ended;
    private int legs;
    private int offers;

    ConnectContact(String id, Optional<String> source) {
        this.id = InteractionId.of(id);
        this.routable = RoutableId.of(this.id);
        this.visit = VisitId.of(id + "/visit-1");
        this.source = source;
    }

    boolean isOver() {
        return ended && parts.values().stream().allMatch(part -> part.stage == Stage.GONE);
    }

    void shown(AgentId agent, Instant at, JsonLine contact, LineEvents events) {
        Instant since = contact.instant("StateStartTimestamp")
                .filter(start -> !start.isAfter(at))
                .orElse(at);
        Optional<Instant> connected =
                contact.instant("ConnectedToAgentTimestamp").filter(start -> !start.isAfter(since));
        create(contact, connected.orElse(since), events);
        String state = contact.name("State").orElse("");
        switch (state) {
            case "INCOMING", "PENDING", "CONNECTING" -> offered(agent, since, events);
            case "CONNECTED" -> connected(agent, since, connected.orElse(since), events);
            case "CONNECTED_ONHOLD", "PAUSED" -> held(agent, since, connected.orElse(since), events);
            case "ENDED" -> over(agent, since, connected, events);
            case "MISSED", "REJECTED", "ERROR" -> refused(agent, since, state, events);
            default -> events.odd("unknown-contact-state");
        }
    }

    /** The agent's stream no longer shows the contact. */
    void goneFrom(AgentId agent, Instant at, LineEvents events) {
        Part part = parts.get(agent);
        if (part == null) {
            return;
        }
        if (part.isWithCustomer()) {
            events.odd("end-not-shown");
            legEnded(part, agent, at, events);
            ended(at, events);
        } else if (part.stage == Stage.WRAP_UP) {
            events.add(
                    at,
                    WrapUpEnded.builder()
                            .routable(routable)
                            .leg(part.leg)
                            .agent(agent)
                            .cause(WrapUpExit.SUBMITTED)
                            .build());
        } else if (part.stage == Stage.OFFERED && part.offer != null) {
            part.offer.revoked(at, events);
        }
        part.stage = Stage.GONE;
    }

    private void create(JsonLine contact, Instant began, LineEvents events) {
        if (created) {
            return;
        }
        created = true;
        Optional<Instant> queued = contact.instant("QueueTimestamp").filter(start -> !start.isAfter(began));
        Optional<QueueId> queue = contact.object("Queue")
                .flatMap(named -> named.name("Name").or(() -> named.name("ARN")))
                .map(QueueId::of);
        boolean outbound =
                contact.name("InitiationMethod").filter("OUTBOUND"::equals).isPresent();
        events.add(
                queued.orElse(began),
                InteractionCreated.builder()
                        .interaction(id)
                        .channel(channel(contact.name("Channel").orElse("")))
                        .direction(outbound ? Direction.OUTBOUND : Direction.INBOUND)
                        .queue(queue)
                        .source(source)
                        .build());
        if (!outbound && queue.isPresent()) {
            waits = true;
            events.add(
                    queued.orElse(began),
                    Queued.builder()
                            .routable(routable)
                            .visit(visit)
                            .queue(queue.get())
                            .build());
        }
    }

    static Channel channel(String name) {
        return switch (name) {
            case "CHAT" -> Channel.CHAT;
            case "TASK" -> Channel.WORK_ITEM;
            case "EMAIL" -> Channel.EMAIL;
            default -> Channel.VOICE;
        };
    }

    private Part part(AgentId agent) {
        return parts.computeIfAbsent(agent, key -> new Part(LegId.of(id.value() + "/leg-" + ++legs)));
    }

    private void offered(AgentId agent, Instant at, LineEvents events) {
        Part part = part(agent);
        if (part.stage == Stage.OFFERED || !waits) {
            return;
        }
        part.stage = Stage.OFFERED;
        part.offer = new ConnectOffer(routable, visit, id.value() + "/offer-" + ++offers, agent);
        part.offer.made(at, events);
    }

    private void refused(AgentId agent, Instant at, String state, LineEvents events) {
        Part part = part(agent);
        if (part.stage == Stage.GONE) {
            offered(agent, at, events);
        }
        if (part.stage == Stage.OFFERED && part.offer != null) {
            part.offer.refused(at, state, events);
            part.offer = null;
            part.stage = Stage.GONE;
        }
    }

    private void connected(AgentId agent, Instant since, Instant connectedAt, LineEvents events) {
        Part part = part(agent);
        if (part.stage == Stage.HELD) {
            events.add(
                    since,
                    LegResumed.builder()
                            .routable(routable)
                            .leg(part.leg)
                            .agent(agent)
                            .build());
            part.stage = Stage.CONNECTED;
        } else if (part.stage != Stage.CONNECTED) {
            connect(part, agent, connectedAt, events);
        }
    }

    private void connect(Part part, AgentId agent, Instant at, LineEvents events) {
        Optional<ConnectOffer> taken = Optional.ofNullable(part.offer).filter(offer -> part.stage == Stage.OFFERED);
        taken.ifPresent(offer -> offer.accepted(at, events));
        if (waits) {
            waits = false;
            events.add(
                    at,
                    Dequeued.builder()
                            .routable(routable)
                            .visit(visit)
                            .cause(DequeueCause.ANSWERED)
                            .build());
        }
        events.add(
                at,
                LegConnected.builder()
                        .routable(routable)
                        .leg(part.leg)
                        .visit(taken.map(offer -> visit))
                        .offer(taken.map(ConnectOffer::id))
                        .agent(agent)
                        .build());
        part.stage = Stage.CONNECTED;
        part.offer = null;
    }

    private void held(AgentId agent, Instant since, Instant connectedAt, LineEvents events) {
        Part part = part(agent);
        if (part.stage == Stage.HELD) {
            return;
        }
        if (part.stage != Stage.CONNECTED) {
            connect(part, agent, connectedAt, events);
        }
        part.stage = Stage.HELD;
        events.add(
                since,
                LegHeld.builder().routable(routable).leg(part.leg).agent(agent).build());
    }

    private void over(AgentId agent, Instant since, Optional<Instant> connected, LineEvents events) {
        Part part = part(agent);
        if (part.stage == Stage.WRAP_UP) {
            return;
        }
        if (!part.isWithCustomer()) {
            if (connected.isEmpty()) {
                goneFrom(agent, since, events);
                return;
            }
            connect(part, agent, connected.get(), events);
        }
        legEnded(part, agent, since, events);
        ended(since, events);
        part.stage = Stage.WRAP_UP;
        events.add(
                since,
                WrapUpStarted.builder()
                        .routable(routable)
                        .leg(part.leg)
                        .agent(agent)
                        .terms(WrapUpTerms.builder().build())
                        .build());
    }

    private void legEnded(Part part, AgentId agent, Instant at, LineEvents events) {
        events.add(
                at,
                LegEnded.builder()
                        .routable(routable)
                        .leg(part.leg)
                        .agent(agent)
                        .mechanism(LegEndMechanism.UNKNOWN)
                        .build());
    }

    private void ended(Instant at, LineEvents events) {
        boolean goesOn = parts.values().stream().filter(Part::isWithCustomer).count() > 1;
        if (!ended && !goesOn) {
            ended = true;
            events.add(
                    at,
                    InteractionEnded.builder()
                            .interaction(id)
                            .mechanism(EndMechanism.UNKNOWN)
                            .build());
        }
    }
}
