package io.toritsugi.core.ingest.internal;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.EventId;
import io.toritsugi.core.event.Origin;
import io.toritsugi.core.event.interaction.FactRecorded;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.InteractionEnded;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.queue.Dequeued;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.event.selfservice.SelfServiceEntered;
import io.toritsugi.core.event.selfservice.SelfServiceLeft;
import io.toritsugi.core.event.wrapup.WrapUpEnded;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.event.wrapup.WrapUpStarted;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.id.organization.EmployerId;
import io.toritsugi.core.id.organization.SiteId;
import io.toritsugi.core.journal.PendingEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Says in events what a record says. */
final class CallEvents {
    static final String VISIT = "/visit-1";
    static final String MENU = "/ivr-1";
    static final String LEG = "/leg-1";

    private final String contentHash;
    private final long recordNumber;
    private final CallRecord call;
    private final InteractionId interaction;
    private final RoutableId routable;
    private final List<PendingEvent> events = new ArrayList<>(8);

    private CallEvents(CallRecord call, String contentHash, long recordNumber) {
        this.contentHash = contentHash;
        this.recordNumber = recordNumber;
        this.call = call;
        this.interaction = InteractionId.of(call.contact().id());
        this.routable = RoutableId.of(interaction);
    }

    static List<PendingEvent> of(CallRecord call, Optional<String> source, String contentHash, long recordNumber) {
        CallEvents all = new CallEvents(call, contentHash, recordNumber);
        all.created(source);
        call.facts().forEach(all::fact);
        CallRecord.Menu menu = call.menu();
        if (menu != null) {
            all.menu(menu);
        }
        CallRecord.Wait wait = call.visit();
        if (wait != null) {
            all.wait(wait);
        }
        CallRecord.Service service = call.service();
        if (service != null) {
            all.service(service);
        }
        all.ended();
        CallRecord.Span wrapUp = call.wrapUp();
        if (wrapUp != null && service != null) {
            all.wrapUp(service, wrapUp);
        }
        return all.events;
    }

    private void add(Instant occurredAt, Event event) {
        events.add(PendingEvent.builder()
                .occurredAt(occurredAt)
                .event(event)
                .eventId(EventId.ofIngested(contentHash, recordNumber, events.size()))
                .origin(Origin.INGESTED)
                .build());
    }

    private void created(Optional<String> source) {
        CallRecord.Contact contact = call.contact();
        CallRecord.Wait wait = call.visit();
        String unseen = wait == null || wait.span() != null ? null : wait.queue();
        add(
                call.start(),
                InteractionCreated.builder()
                        .interaction(interaction)
                        .channel(contact.channel())
                        .direction(contact.direction())
                        .customer(Optional.ofNullable(contact.customer()).map(CustomerId::of))
                        .priority(contact.priority())
                        .queue(Optional.ofNullable(contact.queue() == null ? unseen : contact.queue())
                                .map(QueueId::of))
                        .addAllReasons(contact.reasons())
                        .segment(Optional.ofNullable(contact.segment()))
                        .product(Optional.ofNullable(contact.product()))
                        .touchpoint(Optional.ofNullable(contact.touchpoint()))
                        .site(Optional.ofNullable(contact.site()).map(SiteId::of))
                        .employer(Optional.ofNullable(contact.employer()).map(EmployerId::of))
                        .purpose(Optional.ofNullable(contact.purpose()))
                        .source(source)
                        .build());
    }

    private void fact(CallRecord.Fact fact) {
        add(
                call.start(),
                FactRecorded.builder()
                        .interaction(interaction)
                        .key(fact.name())
                        .value(fact.value())
                        .sensitivity(fact.sensitivity())
                        .build());
    }

    private void menu(CallRecord.Menu menu) {
        LegId leg = LegId.of(interaction + MENU);
        add(
                menu.span().start(),
                SelfServiceEntered.builder()
                        .interaction(interaction)
                        .leg(leg)
                        .kind(menu.kind())
                        .name(Optional.ofNullable(menu.name()))
                        .build());
        add(
                menu.span().end(),
                SelfServiceLeft.builder()
                        .interaction(interaction)
                        .leg(leg)
                        .outcome(call.outcome().selfServiceOutcome(call.visit() != null || call.service() != null))
                        .assertedDuration(Optional.ofNullable(menu.span().asserted()))
                        .build());
    }

    /** A wait that is not known to have begun is only left, so that nobody takes it for one of no length. */
    private void wait(CallRecord.Wait wait) {
        VisitId visit = VisitId.of(interaction + VISIT);
        CallRecord.Span span = wait.span();
        if (span != null) {
            add(
                    span.start(),
                    Queued.builder()
                            .routable(routable)
                            .visit(visit)
                            .queue(QueueId.of(Objects.requireNonNull(wait.queue(), "CallRecord.Wait.queue")))
                            .priority(call.contact().priority())
                            .build());
        }
        add(
                span == null ? call.start() : span.end(),
                Dequeued.builder()
                        .routable(routable)
                        .visit(visit)
                        .cause(call.outcome().dequeueCause())
                        .assertedWait(Optional.ofNullable(span).map(CallRecord.Span::asserted))
                        .build());
    }

    private void service(CallRecord.Service service) {
        LegId leg = LegId.of(interaction + LEG);
        Optional<AgentId> agent = Optional.ofNullable(service.agent()).map(AgentId::of);
        add(
                service.span().start(),
                LegConnected.builder()
                        .routable(routable)
                        .leg(leg)
                        .visit(call.visit() == null ? Optional.empty() : Optional.of(VisitId.of(interaction + VISIT)))
                        .agent(agent)
                        .build());
        add(
                service.span().end(),
                LegEnded.builder()
                        .routable(routable)
                        .leg(leg)
                        .agent(agent)
                        .mechanism(LegEndMechanism.UNKNOWN)
                        .assertedTalk(Optional.ofNullable(service.span().asserted()))
                        .assertedHold(Optional.ofNullable(service.hold()))
                        .build());
    }

    private void ended() {
        add(
                call.end(),
                InteractionEnded.builder()
                        .interaction(interaction)
                        .mechanism(Optional.ofNullable(call.contact().ended())
                                .orElseGet(() -> call.outcome().endMechanism()))
                        .build());
    }

    private void wrapUp(CallRecord.Service service, CallRecord.Span wrapUp) {
        Optional<AgentId> agent = Optional.ofNullable(service.agent()).map(AgentId::of);
        LegId leg = LegId.of(interaction + LEG);
        add(
                wrapUp.start(),
                WrapUpStarted.builder()
                        .routable(routable)
                        .leg(leg)
                        .agent(agent)
                        .terms(WrapUpTerms.builder().build())
                        .build());
        add(
                wrapUp.end(),
                WrapUpEnded.builder()
                        .routable(routable)
                        .leg(leg)
                        .agent(agent)
                        .cause(WrapUpExit.SUBMITTED)
                        .assertedDuration(Optional.ofNullable(wrapUp.asserted()))
                        .build());
    }
}
