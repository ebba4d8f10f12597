package io.toritsugi.core.json;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.contact.Purpose;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.HostEvent;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.event.conversation.AttemptMade;
import io.toritsugi.core.event.conversation.AttemptResult;
import io.toritsugi.core.event.conversation.ConsentRecorded;
import io.toritsugi.core.event.conversation.DisclosureMade;
import io.toritsugi.core.event.conversation.MessageReceived;
import io.toritsugi.core.event.conversation.MessageSent;
import io.toritsugi.core.event.interaction.Classification;
import io.toritsugi.core.event.interaction.Classified;
import io.toritsugi.core.event.interaction.CustomerIdentified;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.interaction.FactRecorded;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.InteractionEnded;
import io.toritsugi.core.event.interaction.InteractionLinked;
import io.toritsugi.core.event.interaction.InteractionReopened;
import io.toritsugi.core.event.interaction.InteractionResolved;
import io.toritsugi.core.event.interaction.MeasureRecorded;
import io.toritsugi.core.event.interaction.Outcome;
import io.toritsugi.core.event.interaction.ReasonRecorded;
import io.toritsugi.core.event.journey.JourneySplit;
import io.toritsugi.core.event.journey.JourneysMerged;
import io.toritsugi.core.event.selfservice.BotLegEnded;
import io.toritsugi.core.event.selfservice.BotLegStarted;
import io.toritsugi.core.event.selfservice.BotReplied;
import io.toritsugi.core.event.selfservice.HandoverRequested;
import io.toritsugi.core.event.selfservice.MenuStepTaken;
import io.toritsugi.core.event.selfservice.SelfServiceEntered;
import io.toritsugi.core.event.selfservice.SelfServiceKind;
import io.toritsugi.core.event.selfservice.SelfServiceLeft;
import io.toritsugi.core.event.selfservice.SelfServiceOutcome;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Sensitivity;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.CaseId;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.JourneyId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.id.organization.EmployerId;
import io.toritsugi.core.id.organization.SiteId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** One event of each type with every attribute set, and personal data marked by {@link #MARK}. */
public final class EventSamples {
    /** What every personal field of a sample holds. */
    public static final String MARK = "PERSONAL-MARK";

    private static final InteractionId I = InteractionId.of("i1");
    private static final LegId LEG = LegId.of("leg1");
    private static final LegId PARENT = LegId.of("leg0");
    private static final QueueId QUEUE = QueueId.of("loans");
    private static final AgentId AGENT = AgentId.of("a1");
    private static final Duration TOOK = Duration.ofMillis(90_500);

    private EventSamples() {}

    /** {@return one event of each type} */
    public static List<Event> all() {
        return Stream.of(
                        interaction(),
                        conversation(),
                        selfService(),
                        ServiceEventSamples.all(),
                        AgentEventSamples.all(),
                        PlanEventSamples.all(),
                        RoutingEventSamples.all(),
                        OrganisationEventSamples.all(),
                        FollowUpEventSamples.all())
                .flatMap(List::stream)
                .toList();
    }

    static List<Event> withUnknown() {
        return Stream.concat(all().stream(), Stream.of(ValueSamples.unknown())).toList();
    }

    private static List<Event> interaction() {
        return List.of(
                InteractionCreated.builder()
                        .interaction(I)
                        .channel(Channel.VOICE)
                        .direction(Direction.OUTBOUND)
                        .customer(CustomerId.of(MARK + "-customer"))
                        .addReasons("zebra", "apple")
                        .segment("gold")
                        .product("home loan")
                        .touchpoint("0120-000-000")
                        .journeyStage("before-purchase")
                        .priority(7)
                        .queue(QUEUE)
                        .site(SiteId.of("osaka"))
                        .employer(EmployerId.of("in-house"))
                        .purpose(Purpose.CALLBACK)
                        .source("trunk-4")
                        .build(),
                CustomerIdentified.builder()
                        .interaction(I)
                        .customer(CustomerId.of(MARK + "-customer"))
                        .basis("caller-id")
                        .build(),
                ReasonRecorded.builder()
                        .interaction(I)
                        .reason("lost card")
                        .leg(LEG)
                        .build(),
                FactRecorded.builder()
                        .interaction(I)
                        .key("account")
                        .value(FactValue.of(MARK + "-fact"))
                        .sensitivity(Sensitivity.PERSONAL)
                        .leg(LEG)
                        .build(),
                JourneysMerged.builder()
                        .tenant(TenantId.of("acme"))
                        .into(JourneyId.of("j1"))
                        .merged(JourneyId.of("j2"))
                        .basis("same order")
                        .build(),
                JourneySplit.builder()
                        .tenant(TenantId.of("acme"))
                        .from(JourneyId.of("j1"))
                        .into(JourneyId.of("j2"))
                        .addContacts(I)
                        .basis("agent")
                        .build(),
                InteractionLinked.builder()
                        .interaction(I)
                        .journey(JourneyId.of("j1"))
                        .caseId(CaseId.of("case1"))
                        .basis("same order")
                        .build(),
                MeasureRecorded.builder()
                        .interaction(I)
                        .name("silence")
                        .value(new BigDecimal("0.10"))
                        .unit("ratio")
                        .leg(LEG)
                        .build(),
                Classified.builder()
                        .interaction(I)
                        .tree("dispositions")
                        .treeVersion("v2")
                        .kind(Classification.DISPOSITION)
                        .addPath("loan", "quote")
                        .leg(LEG)
                        .build(),
                InteractionEnded.builder()
                        .interaction(I)
                        .mechanism(EndMechanism.CUSTOMER_LEFT)
                        .build(),
                InteractionResolved.builder()
                        .interaction(I)
                        .outcome(Outcome.PARTLY_RESOLVED)
                        .level(2)
                        .build(),
                InteractionReopened.builder()
                        .interaction(I)
                        .reason("called again")
                        .build(),
                HostEvent.builder()
                        .name("loyalty-checked")
                        .putPayload("points", FactValue.of(120))
                        .putPayload("note", FactValue.of(MARK + "-payload"))
                        .addAbout(Ref.of(AGENT), Ref.of(CustomerId.of(MARK + "-about")))
                        .build());
    }

    private static List<Event> conversation() {
        return List.of(
                MessageReceived.builder()
                        .interaction(I)
                        .message("m1")
                        .author(Actor.Kind.CUSTOMER)
                        .leg(LEG)
                        .reference(MARK + "-received")
                        .build(),
                MessageSent.builder()
                        .interaction(I)
                        .message("m2")
                        .author(Actor.Kind.AGENT)
                        .leg(LEG)
                        .agent(AGENT)
                        .automatic(true)
                        .reference(MARK + "-sent")
                        .build(),
                AttemptMade.builder()
                        .interaction(I)
                        .attempt(3)
                        .result(AttemptResult.NO_ANSWER)
                        .agent(AGENT)
                        .contactPoint(MARK + "-number")
                        .build(),
                ConsentRecorded.builder()
                        .channel("voice")
                        .interaction(I)
                        .kind("recording")
                        .textVersion("2026-04")
                        .given(true)
                        .leg(LEG)
                        .build(),
                DisclosureMade.builder()
                        .channel("voice")
                        .interaction(I)
                        .kind("fees")
                        .textVersion("2026-04")
                        .leg(LEG)
                        .build());
    }

    private static List<Event> selfService() {
        return List.of(
                SelfServiceEntered.builder()
                        .interaction(I)
                        .leg(LEG)
                        .kind(SelfServiceKind.IVR)
                        .name("main menu")
                        .build(),
                MenuStepTaken.builder()
                        .interaction(I)
                        .leg(LEG)
                        .addPath("2", "1")
                        .build(),
                SelfServiceLeft.builder()
                        .interaction(I)
                        .leg(LEG)
                        .outcome(SelfServiceOutcome.ESCALATED)
                        .assertedDuration(TOOK)
                        .build(),
                BotLegStarted.builder()
                        .interaction(I)
                        .leg(LEG)
                        .bot("concierge")
                        .parent(PARENT)
                        .build(),
                BotReplied.builder()
                        .interaction(I)
                        .leg(LEG)
                        .intent("balance")
                        .answer("faq-12")
                        .build(),
                BotLegEnded.builder()
                        .interaction(I)
                        .leg(LEG)
                        .outcome(SelfServiceOutcome.CONTAINED)
                        .transcript(MARK)
                        .assertedDuration(TOOK)
                        .build(),
                HandoverRequested.builder()
                        .interaction(I)
                        .leg(LEG)
                        .queue(QUEUE)
                        .reason("asked for a person")
                        .summary(MARK)
                        .transcript(MARK)
                        .build());
    }
}
