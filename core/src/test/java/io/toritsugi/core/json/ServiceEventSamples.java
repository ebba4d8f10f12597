package io.toritsugi.core.json;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.documentation.DeviceClass;
import io.toritsugi.core.event.documentation.DocumentationMode;
import io.toritsugi.core.event.documentation.DocumentationStage;
import io.toritsugi.core.event.documentation.OverriddenCheck;
import io.toritsugi.core.event.documentation.SkippedStep;
import io.toritsugi.core.event.documentation.WrapUpDocumented;
import io.toritsugi.core.event.documentation.WrapUpFacts;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.LegHeld;
import io.toritsugi.core.event.leg.LegParked;
import io.toritsugi.core.event.leg.LegResumed;
import io.toritsugi.core.event.leg.LegRole;
import io.toritsugi.core.event.leg.LegUnparked;
import io.toritsugi.core.event.leg.Party;
import io.toritsugi.core.event.leg.Supervision;
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
import io.toritsugi.core.event.wrapup.WrapUpEnded;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.event.wrapup.WrapUpExtended;
import io.toritsugi.core.event.wrapup.WrapUpPaused;
import io.toritsugi.core.event.wrapup.WrapUpPlanned;
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
import io.toritsugi.core.id.WorkItemId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The events of queues, offers, legs and wrap-ups with every attribute set; a part of {@link EventSamples}. */
final class ServiceEventSamples {
    private static final InteractionId I = InteractionId.of("i1");
    private static final RoutableId R = RoutableId.of(I);
    private static final RoutableId W = RoutableId.of(WorkItemId.of("w1"));
    private static final LegId LEG = LegId.of("leg1");
    private static final LegId PARENT = LegId.of("leg0");
    private static final VisitId VISIT = VisitId.of("visit1");
    private static final OfferId OFFER = OfferId.of("offer1");
    private static final QueueId QUEUE = QueueId.of("loans");
    private static final QueueId OVERFLOW = QueueId.of("overflow");
    private static final AgentId AGENT = AgentId.of("a1");
    private static final Duration TOOK = Duration.ofMillis(90_500);

    private ServiceEventSamples() {}

    static List<Event> all() {
        return Stream.of(queue(), offers(), legs(), wrapUp(), documentation())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Event> queue() {
        return List.of(
                Queued.builder()
                        .routable(W)
                        .visit(VISIT)
                        .queue(QUEUE)
                        .priority(-1)
                        .orderKey(9_007_199_254_740_993L)
                        .carriedAge(TOOK)
                        .addRequirements("speaks:ja", "loans")
                        .addPreferredAgents(AgentId.of("a9"), AGENT)
                        .channel(Channel.WORK_ITEM)
                        .build(),
                VisitReprioritised.builder()
                        .supervisor(AgentId.of("s1"))
                        .routable(R)
                        .visit(VISIT)
                        .priority(9)
                        .orderKey(5)
                        .reason("complaint")
                        .build(),
                VisitMoved.builder()
                        .supervisor(AgentId.of("s1"))
                        .routable(R)
                        .visit(VISIT)
                        .queue(OVERFLOW)
                        .orderKey(5)
                        .reason("load")
                        .build(),
                Dequeued.builder()
                        .routable(R)
                        .visit(VISIT)
                        .cause(DequeueCause.FLOWED_OUT)
                        .assertedWait(TOOK)
                        .toQueue(OVERFLOW)
                        .build());
    }

    private static List<Event> offers() {
        return List.of(
                Offered.builder()
                        .putConfigVersions("queue", "7")
                        .routable(R)
                        .offer(OFFER)
                        .visit(VISIT)
                        .agent(AGENT)
                        .expiresAt(Instant.parse("2026-04-01T00:00:20.000000001Z"))
                        .stage("ring-2")
                        .rankingKey("idle=PT2M")
                        .candidates(12)
                        .channel(Channel.CHAT)
                        .units(33)
                        .build(),
                OfferAccepted.builder()
                        .routable(R)
                        .offer(OFFER)
                        .visit(VISIT)
                        .agent(AGENT)
                        .build(),
                OfferDeclined.builder()
                        .routable(R)
                        .offer(OFFER)
                        .visit(VISIT)
                        .agent(AGENT)
                        .reason("busy")
                        .build(),
                OfferExpired.builder()
                        .routable(R)
                        .offer(OFFER)
                        .visit(VISIT)
                        .agent(AGENT)
                        .build(),
                OfferRevoked.builder()
                        .routable(R)
                        .offer(OFFER)
                        .visit(VISIT)
                        .agent(AGENT)
                        .cause("customer left")
                        .build(),
                OfferUnreachable.builder()
                        .routable(R)
                        .offer(OFFER)
                        .visit(VISIT)
                        .agent(AGENT)
                        .cause("no device")
                        .build());
    }

    private static List<Event> legs() {
        return List.of(
                LegConnected.builder()
                        .partyReference(EventSamples.MARK)
                        .channel(Channel.CHAT)
                        .units(33)
                        .routable(R)
                        .leg(LEG)
                        .visit(VISIT)
                        .offer(OFFER)
                        .party(Party.EXTERNAL)
                        .agent(AGENT)
                        .role(LegRole.SUPERVISING)
                        .supervision(Supervision.TAKE_OVER)
                        .parent(PARENT)
                        .build(),
                LegHeld.builder().routable(R).leg(LEG).agent(AGENT).build(),
                LegResumed.builder().routable(R).leg(LEG).agent(AGENT).build(),
                LegParked.builder()
                        .routable(R)
                        .leg(LEG)
                        .agent(AGENT)
                        .until(Instant.parse("2026-04-01T09:30:00Z"))
                        .build(),
                LegUnparked.builder().routable(R).leg(LEG).agent(AGENT).build(),
                TransferStarted.builder()
                        .toExternal(EventSamples.MARK)
                        .routable(R)
                        .leg(LEG)
                        .agent(AGENT)
                        .kind(TransferKind.WARM)
                        .toQueue(OVERFLOW)
                        .toAgent(AgentId.of("a2"))
                        .build(),
                TransferCompleted.builder()
                        .routable(R)
                        .leg(LEG)
                        .agent(AGENT)
                        .toLeg(PARENT)
                        .build(),
                TransferFailed.builder()
                        .routable(R)
                        .leg(LEG)
                        .agent(AGENT)
                        .reason("no answer")
                        .build(),
                LegEnded.builder()
                        .routable(R)
                        .leg(LEG)
                        .agent(AGENT)
                        .mechanism(LegEndMechanism.HANG_UP)
                        .endedBy(Actor.Kind.CUSTOMER)
                        .assertedTalk(TOOK)
                        .assertedHold(Duration.ZERO)
                        .build());
    }

    private static List<Event> wrapUp() {
        return List.of(
                WrapUpPlanned.builder()
                        .routable(R)
                        .leg(LEG)
                        .agent(AGENT)
                        .terms(WrapUpTerms.builder().limit(TOOK).build())
                        .build(),
                WrapUpStarted.builder()
                        .routable(R)
                        .leg(LEG)
                        .agent(AGENT)
                        .terms(WrapUpTerms.builder()
                                .limit(TOOK)
                                .exclusive(false)
                                .unitsHeld(33)
                                .build())
                        .build(),
                WrapUpExtended.builder()
                        .routable(R)
                        .leg(LEG)
                        .agent(AGENT)
                        .by(TOOK)
                        .reason("long notes")
                        .build(),
                WrapUpPaused.builder()
                        .routable(R)
                        .leg(LEG)
                        .agent(AGENT)
                        .until(Instant.parse("2026-04-01T00:02:00.000000001Z"))
                        .reason("more time was asked for")
                        .build(),
                WrapUpResumed.builder().routable(R).leg(LEG).agent(AGENT).build(),
                WrapUpEnded.builder()
                        .routable(R)
                        .leg(LEG)
                        .agent(AGENT)
                        .cause(WrapUpExit.SUBMITTED)
                        .assertedDuration(TOOK)
                        .build());
    }

    private static List<Event> documentation() {
        return List.of(WrapUpDocumented.builder()
                .routable(R)
                .leg(LEG)
                .agent(AGENT)
                .revision(2)
                .stage(DocumentationStage.COMPLETED_LATE)
                .facts(WrapUpFacts.builder()
                        .template("billing-inquiry")
                        .templateVersion(3)
                        .mode(DocumentationMode.AI_ASSISTED)
                        .device(DeviceClass.TABLET)
                        .firstInputAfter(TOOK)
                        .fieldsShown(9)
                        .fieldsRequired(5)
                        .fieldsFilled(7)
                        .requiredFilled(4)
                        .fieldsInvalid(1)
                        .extensions(2)
                        .truncated(true)
                        .defaultCodeUsed(true)
                        .suggestionsAccepted(3)
                        .suggestionsEdited(2)
                        .suggestionsRejected(1)
                        .addOverrides(new OverriddenCheck("id-seen", "known by voice"))
                        .addSkippedSteps(
                                new SkippedStep("read-terms", Optional.of("read out last week")),
                                new SkippedStep("offer-survey", Optional.empty()))
                        .build())
                .build());
    }
}
