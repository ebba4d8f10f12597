package io.toritsugi.kpi.collect;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.conversation.MessageReceived;
import io.toritsugi.core.event.conversation.MessageSent;
import io.toritsugi.core.event.documentation.DeviceClass;
import io.toritsugi.core.event.documentation.DocumentationMode;
import io.toritsugi.core.event.documentation.DocumentationStage;
import io.toritsugi.core.event.documentation.WrapUpDocumented;
import io.toritsugi.core.event.documentation.WrapUpFacts;
import io.toritsugi.core.event.interaction.Classification;
import io.toritsugi.core.event.interaction.Classified;
import io.toritsugi.core.event.interaction.CustomerIdentified;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.InteractionEnded;
import io.toritsugi.core.event.interaction.InteractionReopened;
import io.toritsugi.core.event.interaction.InteractionResolved;
import io.toritsugi.core.event.interaction.Outcome;
import io.toritsugi.core.event.interaction.ReasonRecorded;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.LegHeld;
import io.toritsugi.core.event.leg.LegResumed;
import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.event.queue.Dequeued;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.event.selfservice.BotLegEnded;
import io.toritsugi.core.event.selfservice.BotLegStarted;
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
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Events of one contact, written down by hand: seconds count from its creation. */
public final class ContactHistory {
    /** Sunday 3 January 1999, 07:00 in Jerusalem. */
    public static final Instant SEVEN = Instant.parse("1999-01-03T05:00:00Z");

    private final List<Dated> events = new ArrayList<>();
    private final InteractionId id;
    private final Instant start;

    private ContactHistory(String id, Instant start) {
        this.id = InteractionId.of(id);
        this.start = start;
    }

    public static ContactHistory inbound(String id) {
        return inbound(id, SEVEN);
    }

    public static ContactHistory inbound(String id, Instant start) {
        return created(id, start, Direction.INBOUND, "PS", 0);
    }

    public static ContactHistory created(String id, Instant start, Direction direction, String queue, int priority) {
        ContactHistory history = new ContactHistory(id, start);
        return history.add(
                0,
                InteractionCreated.builder()
                        .interaction(history.id)
                        .channel(Channel.VOICE)
                        .direction(direction)
                        .queue(QueueId.of(queue))
                        .priority(priority)
                        .build());
    }

    public static ContactHistory neverCreated(String id) {
        return new ContactHistory(id, SEVEN);
    }

    public ContactHistory add(double second, Event event) {
        events.add(Dated.of(start.plusMillis(Math.round(second * 1000)), event));
        return this;
    }

    public ContactHistory menu(double from, double to, SelfServiceOutcome outcome) {
        LegId leg = LegId.of("menu-" + events.size());
        return add(
                        from,
                        SelfServiceEntered.builder()
                                .interaction(id)
                                .leg(leg)
                                .kind(SelfServiceKind.IVR)
                                .build())
                .add(
                        to,
                        SelfServiceLeft.builder()
                                .interaction(id)
                                .leg(leg)
                                .outcome(outcome)
                                .build());
    }

    public ContactHistory queued(double at, String visit, String queue) {
        return add(
                at,
                Queued.builder()
                        .routable(RoutableId.of(id))
                        .visit(VisitId.of(visit))
                        .queue(QueueId.of(queue))
                        .build());
    }

    public ContactHistory dequeued(double at, String visit, DequeueCause cause) {
        return add(
                at,
                Dequeued.builder()
                        .routable(RoutableId.of(id))
                        .visit(VisitId.of(visit))
                        .cause(cause)
                        .build());
    }

    /** Waits in a queue, ending so. */
    public ContactHistory waited(double from, double to, String visit, String queue, DequeueCause cause) {
        return queued(from, visit, queue).dequeued(to, visit, cause);
    }

    public ContactHistory connected(double at, String leg, String agent) {
        return add(
                at,
                LegConnected.builder()
                        .routable(RoutableId.of(id))
                        .leg(LegId.of(leg))
                        .agent(AgentId.of(agent))
                        .build());
    }

    public ContactHistory answered(double at, String leg, String agent, String visit) {
        return dequeued(at, visit, DequeueCause.ANSWERED)
                .add(
                        at,
                        LegConnected.builder()
                                .routable(RoutableId.of(id))
                                .leg(LegId.of(leg))
                                .visit(VisitId.of(visit))
                                .agent(AgentId.of(agent))
                                .build());
    }

    public ContactHistory held(double from, double to, String leg) {
        return add(
                        from,
                        LegHeld.builder()
                                .routable(RoutableId.of(id))
                                .leg(LegId.of(leg))
                                .build())
                .add(
                        to,
                        LegResumed.builder()
                                .routable(RoutableId.of(id))
                                .leg(LegId.of(leg))
                                .build());
    }

    public ContactHistory legEnded(double at, String leg) {
        return add(
                at,
                LegEnded.builder()
                        .routable(RoutableId.of(id))
                        .leg(LegId.of(leg))
                        .mechanism(LegEndMechanism.HANG_UP)
                        .build());
    }

    public ContactHistory wrapUpStarted(double at, String leg, String agent) {
        return add(
                at,
                WrapUpStarted.builder()
                        .routable(RoutableId.of(id))
                        .leg(LegId.of(leg))
                        .agent(AgentId.of(agent))
                        .terms(WrapUpTerms.builder().build())
                        .build());
    }

    /** A wrap-up that may last this long, and whose clock is then paused until an instant. */
    public ContactHistory wrapUpPaused(double at, String leg, String agent, long limit, double pausedAt, double until) {
        add(
                at,
                WrapUpStarted.builder()
                        .routable(RoutableId.of(id))
                        .leg(LegId.of(leg))
                        .agent(AgentId.of(agent))
                        .terms(WrapUpTerms.builder()
                                .limit(Duration.ofSeconds(limit))
                                .build())
                        .build());
        return add(
                pausedAt,
                WrapUpPaused.builder()
                        .routable(RoutableId.of(id))
                        .leg(LegId.of(leg))
                        .agent(AgentId.of(agent))
                        .until(start.plusMillis(Math.round(until * 1000)))
                        .build());
    }

    public ContactHistory wrapUpResumed(double at, String leg, String agent) {
        return add(
                at,
                WrapUpResumed.builder()
                        .routable(RoutableId.of(id))
                        .leg(LegId.of(leg))
                        .agent(AgentId.of(agent))
                        .build());
    }

    public ContactHistory wrapUpEnded(double at, String leg, String agent) {
        return wrapUpEnded(at, leg, agent, WrapUpExit.SUBMITTED);
    }

    public ContactHistory wrapUpEnded(double at, String leg, String agent, WrapUpExit cause) {
        return add(
                at,
                WrapUpEnded.builder()
                        .routable(RoutableId.of(id))
                        .leg(LegId.of(leg))
                        .agent(AgentId.of(agent))
                        .cause(cause)
                        .build());
    }

    public ContactHistory ended(double at) {
        return add(
                at,
                InteractionEnded.builder()
                        .interaction(id)
                        .mechanism(EndMechanism.UNKNOWN)
                        .build());
    }

    public ContactHistory bot(double from, double to) {
        LegId leg = LegId.of("bot");
        return add(
                        from,
                        BotLegStarted.builder()
                                .interaction(id)
                                .leg(leg)
                                .bot("b")
                                .build())
                .add(
                        to,
                        BotLegEnded.builder()
                                .interaction(id)
                                .leg(leg)
                                .outcome(SelfServiceOutcome.ESCALATED)
                                .build());
    }

    public ContactHistory wrapUpExtended(double at, String leg, String agent, long seconds) {
        return add(
                at,
                WrapUpExtended.builder()
                        .routable(RoutableId.of(id))
                        .leg(LegId.of(leg))
                        .agent(AgentId.of(agent))
                        .by(Duration.ofSeconds(seconds))
                        .build());
    }

    public ContactHistory documented(
            double at, String leg, int revision, DocumentationMode mode, DeviceClass device, boolean defaultCode) {
        return documented(at, leg, revision, mode, device, defaultCode, 0, 0);
    }

    /** A document of whose required fields so many are answered. */
    public ContactHistory documented(double at, String leg, int required, int filled) {
        return documented(at, leg, 1, DocumentationMode.TEMPLATE, DeviceClass.DESKTOP, false, required, filled);
    }

    private ContactHistory documented(
            double at,
            String leg,
            int revision,
            DocumentationMode mode,
            DeviceClass device,
            boolean defaultCode,
            int required,
            int filled) {
        return add(
                at,
                WrapUpDocumented.builder()
                        .routable(RoutableId.of(id))
                        .leg(LegId.of(leg))
                        .revision(revision)
                        .stage(DocumentationStage.SUBMITTED)
                        .facts(WrapUpFacts.builder()
                                .template("t")
                                .templateVersion(1)
                                .mode(mode)
                                .device(device)
                                .fieldsShown(required)
                                .fieldsRequired(required)
                                .fieldsFilled(filled)
                                .requiredFilled(filled)
                                .fieldsInvalid(0)
                                .extensions(0)
                                .truncated(false)
                                .defaultCodeUsed(defaultCode)
                                .suggestionsAccepted(0)
                                .suggestionsEdited(0)
                                .suggestionsRejected(0)
                                .build())
                        .build());
    }

    /** The customer becomes known. */
    public ContactHistory of(String customer) {
        return add(
                0,
                CustomerIdentified.builder()
                        .interaction(id)
                        .customer(CustomerId.of(customer))
                        .build());
    }

    /** The customer writes. */
    public ContactHistory wrote(double at) {
        return add(
                at,
                MessageReceived.builder()
                        .interaction(id)
                        .message("m" + events.size())
                        .author(Actor.Kind.CUSTOMER)
                        .build());
    }

    /** The agent of a leg writes. */
    public ContactHistory replied(double at, String leg) {
        return add(
                at,
                MessageSent.builder()
                        .interaction(id)
                        .message("m" + events.size())
                        .leg(LegId.of(leg))
                        .author(Actor.Kind.AGENT)
                        .build());
    }

    public ContactHistory reason(double at, String reason) {
        return add(at, ReasonRecorded.builder().interaction(id).reason(reason).build());
    }

    public ContactHistory filed(double at, Classification kind, String... path) {
        return add(
                at,
                Classified.builder()
                        .interaction(id)
                        .tree("codes")
                        .treeVersion("1")
                        .kind(kind)
                        .addPath(path)
                        .build());
    }

    public ContactHistory resolved(double at) {
        return add(
                at,
                InteractionResolved.builder()
                        .interaction(id)
                        .outcome(Outcome.RESOLVED)
                        .build());
    }

    public ContactHistory reopened(double at) {
        return add(at, InteractionReopened.builder().interaction(id).build());
    }

    /** Waits so long, is answered, talks so long, and ends. */
    public ContactHistory served(double wait, double talk, String agent) {
        return queued(0, "v", "PS")
                .answered(wait, "l", agent, "v")
                .legEnded(wait + talk, "l")
                .ended(wait + talk);
    }

    /** Waits so long, gives up, and ends. */
    public ContactHistory gaveUp(double wait) {
        return waited(0, wait, "v", "PS", DequeueCause.ABANDONED).ended(wait);
    }

    public InteractionId id() {
        return id;
    }

    public List<Dated> events() {
        return List.copyOf(events);
    }
}
