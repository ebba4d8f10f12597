package io.toritsugi.core.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.contact.Purpose;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Dated;
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
import io.toritsugi.core.event.interaction.InteractionResolved;
import io.toritsugi.core.event.interaction.MeasureRecorded;
import io.toritsugi.core.event.interaction.Outcome;
import io.toritsugi.core.event.interaction.ReasonRecorded;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.LegRole;
import io.toritsugi.core.event.leg.TransferCompleted;
import io.toritsugi.core.event.leg.TransferKind;
import io.toritsugi.core.event.leg.TransferStarted;
import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.event.queue.Dequeued;
import io.toritsugi.core.event.queue.Queued;
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
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.id.organization.EmployerId;
import io.toritsugi.core.id.organization.SiteId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole histories of contacts, as the field knows them: the vocabulary can tell each, and none is odd. */
class HistoriesTest {
    private static final Instant NOON = Instant.parse("2026-04-01T03:00:00Z");
    private static final InteractionId CONTACT = InteractionId.of("contact-1");
    private static final RoutableId ROUTABLE = RoutableId.of(CONTACT);
    private static final LegId BOT = LegId.of("bot-leg");
    private static final LegId MENU = LegId.of("menu-leg");
    private static final LegId FIRST = LegId.of("leg-1");
    private static final LegId SECOND = LegId.of("leg-2");
    private static final VisitId VISIT = VisitId.of("visit-1");
    private static final AgentId ANN = AgentId.of("ann");
    private static final AgentId BOB = AgentId.of("bob");

    private final ContactMachine machine = new ContactMachine();
    private final List<Dated> history = new ArrayList<>();
    private Interaction state = machine.initial();

    /** Commands the event at the next full minute, as a host would, and keeps what was decided. */
    private void live(ContactEvent event) {
        List<Dated> decided = machine.decide(
                        state, new ContactCommand.Happened(event), NOON.plus(Duration.ofMinutes(history.size())))
                .get();
        history.addAll(decided);
        state = machine.replay(state, decided);
        assertThat(state.oddities()).isEmpty();
    }

    private static InteractionCreated.Builder created(Channel channel, Direction direction) {
        return InteractionCreated.builder()
                .interaction(CONTACT)
                .channel(channel)
                .direction(direction);
    }

    private void inbound(Channel channel) {
        live(created(channel, Direction.INBOUND).build());
    }

    private void queued(VisitId visit, String queue) {
        live(Queued.builder()
                .routable(ROUTABLE)
                .visit(visit)
                .queue(QueueId.of(queue))
                .build());
    }

    private void answered(LegId leg, VisitId visit, AgentId agent) {
        live(LegConnected.builder()
                .routable(ROUTABLE)
                .leg(leg)
                .visit(visit)
                .agent(agent)
                .build());
    }

    private void connected(LegId leg, AgentId agent, LegRole role, LegId parent) {
        live(LegConnected.builder()
                .routable(ROUTABLE)
                .leg(leg)
                .agent(agent)
                .role(role)
                .parent(parent)
                .build());
    }

    private void legEnded(LegId leg, LegEndMechanism mechanism) {
        live(LegEnded.builder().routable(ROUTABLE).leg(leg).mechanism(mechanism).build());
    }

    private void ended() {
        live(InteractionEnded.builder()
                .interaction(CONTACT)
                .mechanism(EndMechanism.CUSTOMER_LEFT)
                .build());
    }

    private void fact(String key, String value, LegId leg) {
        live(FactRecorded.builder()
                .interaction(CONTACT)
                .key(key)
                .value(FactValue.of(value))
                .sensitivity(Sensitivity.PERSONAL)
                .leg(leg)
                .build());
    }

    static List<Channel> builtInChannels() {
        return Channel.BUILT_IN;
    }

    @ParameterizedTest
    @MethodSource("builtInChannels")
    void aContactOverAnyChannelNeedsNothingButItsChannel(Channel channel) {
        inbound(channel);
        ended();

        assertThat(state.closed()).isTrue();
        assertThat(state.created().orElseThrow().channel()).isEqualTo(channel);
    }

    @Test
    void aNewChannelIsData() {
        Channel hologram = Channel.of("hologram", Channel.Mode.LIVE, 80);
        inbound(hologram);
        queued(VISIT, "holo-desk");
        answered(FIRST, VISIT, ANN);
        legEnded(FIRST, LegEndMechanism.HANG_UP);
        ended();

        assertThat(state.created().orElseThrow().channel().capacityWeight()).isEqualTo(80);
        assertThat(state.closed()).isTrue();
    }

    @Test
    void aCallOfAnUnknownCustomerForAnUnknownReason() {
        inbound(Channel.VOICE);
        queued(VISIT, "general");
        answered(FIRST, VISIT, ANN);

        assertThat(state.customer()).isEmpty();
        assertThat(state.reasons()).isEmpty();

        live(CustomerIdentified.builder()
                .interaction(CONTACT)
                .customer(CustomerId.of("c-9"))
                .basis("asked")
                .build());
        for (String reason : List.of("order", "complaint", "order")) {
            live(ReasonRecorded.builder()
                    .interaction(CONTACT)
                    .reason(reason)
                    .leg(FIRST)
                    .build());
        }

        assertThat(state.customer()).contains(CustomerId.of("c-9"));
        assertThat(state.reasons()).containsExactly("order", "complaint");
    }

    @Test
    void theHistoryOfACustomerIsWhatConcernsHim() {
        live(created(Channel.EMAIL, Direction.INBOUND)
                .customer(CustomerId.of("c-9"))
                .build());
        queued(VISIT, "mail");
        answered(FIRST, VISIT, ANN);

        assertThat(history.stream().filter(dated -> dated.event().concerns().contains(Ref.of(CustomerId.of("c-9")))))
                .hasSize(1);
        assertThat(history.stream().filter(dated -> dated.event().concerns().contains(Ref.of(ANN))))
                .hasSize(1);
        assertThat(history).allMatch(dated -> dated.event().concerns().contains(Ref.of(CONTACT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SURVEY", "PROSPECT", "SUPPORT", "RESEARCH", "CALLBACK"})
    void anOutboundContactHasAPurposeAndAttempts(String purpose) {
        live(created(Channel.VOICE, Direction.OUTBOUND)
                .purpose(Purpose.valueOf(purpose))
                .source("campaign-7")
                .build());
        int attempt = 0;
        for (AttemptResult result : AttemptResult.values()) {
            attempt++;
            live(AttemptMade.builder()
                    .interaction(CONTACT)
                    .attempt(attempt)
                    .result(result)
                    .contactPoint("number")
                    .build());
        }
        live(LegConnected.builder().routable(ROUTABLE).leg(FIRST).agent(ANN).build());

        assertThat(state.legs()).hasSize(1);
        assertThat(state.visits()).isEmpty();
    }

    @Test
    void aLeadAndTheVoiceOfTheCustomerAreFactsAndClassifications() {
        live(created(Channel.VOICE, Direction.INBOUND)
                .segment("student")
                .product("course-a")
                .touchpoint("pricing-page")
                .journeyStage("before-purchase")
                .site(SiteId.of("osaka"))
                .employer(EmployerId.of("vendor-b"))
                .build());
        queued(VISIT, "sales");
        answered(FIRST, VISIT, ANN);
        fact("lead.interest", "annual plan", FIRST);
        fact("voc.verbatim", "the app is slow", FIRST);
        for (Classification kind : Classification.values()) {
            live(Classified.builder()
                    .interaction(CONTACT)
                    .tree("consultation")
                    .treeVersion("3")
                    .kind(kind)
                    .addPath("learning", "app", "speed", "android", "tablet")
                    .leg(FIRST)
                    .build());
        }

        assertThat(state.facts()).containsEntry("voc.verbatim", FactValue.of("the app is slow"));
        assertThat(state.classifications()).hasSize(3);
        assertThat(state.toString()).doesNotContain("slow", "annual");
    }

    @Test
    void aCallThatStaysInTheMenu() {
        inbound(Channel.VOICE);
        live(SelfServiceEntered.builder()
                .interaction(CONTACT)
                .leg(MENU)
                .kind(SelfServiceKind.IVR)
                .build());
        live(MenuStepTaken.builder()
                .interaction(CONTACT)
                .leg(MENU)
                .addPath("balance")
                .build());
        live(MenuStepTaken.builder()
                .interaction(CONTACT)
                .leg(MENU)
                .addPath("balance", "current-account")
                .build());
        live(SelfServiceLeft.builder()
                .interaction(CONTACT)
                .leg(MENU)
                .outcome(SelfServiceOutcome.CONTAINED)
                .build());
        ended();

        SelfService menu = state.selfServices().get(0);
        assertThat(menu.lastPath()).containsExactly("balance", "current-account");
        assertThat(menu.duration()).contains(Duration.ofMinutes(3));
        assertThat(state.legs()).isEmpty();
        assertThat(state.closed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat", "voice"})
    void aBotAsksCollectsAndHandsOverWithoutAGap(String channel) {
        inbound(Channel.BUILT_IN.stream()
                .filter(candidate -> candidate.id().equals(channel))
                .findFirst()
                .orElseThrow());
        live(BotLegStarted.builder().interaction(CONTACT).leg(BOT).bot("helper").build());
        live(BotReplied.builder()
                .interaction(CONTACT)
                .leg(BOT)
                .intent("delivery")
                .answer("faq-12")
                .build());
        fact("order", "A-1", BOT);
        live(HandoverRequested.builder()
                .interaction(CONTACT)
                .leg(BOT)
                .queue(QueueId.of("delivery"))
                .reason("asked-for-a-person")
                .summary("doc:1")
                .transcript("doc:2")
                .build());
        live(BotLegEnded.builder()
                .interaction(CONTACT)
                .leg(BOT)
                .outcome(SelfServiceOutcome.ESCALATED)
                .transcript("doc:2")
                .build());
        queued(VISIT, "delivery");
        answered(FIRST, VISIT, ANN);

        assertThat(state.selfServices().get(0).bot()).contains("helper");
        assertThat(state.facts()).containsKey("order");
        assertThat(state.visits().get(0).waited()).contains(Duration.ofMinutes(1));
        assertThat(history.stream().map(dated -> dated.event().type()))
                .containsSubsequence("HandoverRequested", "BotLegEnded", "Queued", "LegConnected");
    }

    @Test
    void aFactAskedTwiceCanBeCounted() {
        aBotAsksCollectsAndHandsOverWithoutAGap("chat");
        fact("order", "A-1", FIRST);

        long askedAgain = history.stream()
                .filter(dated -> dated.event() instanceof FactRecorded recorded
                        && recorded.key().equals("order"))
                .skip(1)
                .count();
        assertThat(askedAgain).isOne();
    }

    @Test
    void aColdTransferFromAgentToAgent() {
        inbound(Channel.VOICE);
        queued(VISIT, "sales");
        answered(FIRST, VISIT, ANN);
        live(TransferStarted.builder()
                .routable(ROUTABLE)
                .leg(FIRST)
                .agent(ANN)
                .kind(TransferKind.COLD)
                .toAgent(BOB)
                .build());
        connected(SECOND, BOB, LegRole.PRIMARY, FIRST);
        live(TransferCompleted.builder()
                .routable(ROUTABLE)
                .leg(FIRST)
                .agent(ANN)
                .toLeg(SECOND)
                .build());
        legEnded(FIRST, LegEndMechanism.TRANSFERRED);
        legEnded(SECOND, LegEndMechanism.HANG_UP);
        ended();

        assertThat(state.legs()).extracting(Leg::transfersCompleted).containsExactly(1, 0);
        assertThat(state.visits()).hasSize(1);
    }

    @Test
    void aTransferToAQueueIsASecondVisit() {
        inbound(Channel.VOICE);
        queued(VISIT, "sales");
        answered(FIRST, VISIT, ANN);
        live(TransferStarted.builder()
                .routable(ROUTABLE)
                .leg(FIRST)
                .kind(TransferKind.COLD)
                .toQueue(QueueId.of("service"))
                .build());
        queued(VisitId.of("visit-2"), "service");
        live(TransferCompleted.builder().routable(ROUTABLE).leg(FIRST).build());
        legEnded(FIRST, LegEndMechanism.TRANSFERRED);
        answered(SECOND, VisitId.of("visit-2"), BOB);

        assertThat(state.visits())
                .extracting(visit -> visit.queue().orElseThrow().value())
                .containsExactly("sales", "service");
    }

    @Test
    void aConsultationAndAConferenceAreLegsOfTheirOwn() {
        inbound(Channel.VOICE);
        queued(VISIT, "sales");
        answered(FIRST, VISIT, ANN);
        connected(SECOND, BOB, LegRole.CONSULTED, FIRST);
        legEnded(SECOND, LegEndMechanism.HANG_UP);
        connected(LegId.of("leg-3"), BOB, LegRole.CONFERENCED, FIRST);

        assertThat(state.legs())
                .extracting(Leg::role)
                .containsExactly(LegRole.PRIMARY, LegRole.CONSULTED, LegRole.CONFERENCED);
        assertThat(state.legs().get(2).parent()).contains(FIRST);
    }

    @Test
    void oneMatterAcrossTwoChannels() {
        inbound(Channel.CHAT);
        live(InteractionLinked.builder()
                .interaction(CONTACT)
                .journey(JourneyId.of("j-1"))
                .basis("same-customer")
                .build());
        live(InteractionLinked.builder()
                .interaction(CONTACT)
                .caseId(CaseId.of("case-7"))
                .basis("host")
                .build());

        assertThat(state.journey()).contains(JourneyId.of("j-1"));
        assertThat(state.caseId()).contains(CaseId.of("case-7"));
    }

    @Test
    void aMailIsAnsweredByAPersonAfterAnAcknowledgement() {
        inbound(Channel.EMAIL);
        live(MessageReceived.builder()
                .interaction(CONTACT)
                .message("m-1")
                .author(Actor.Kind.CUSTOMER)
                .build());
        live(MessageSent.builder()
                .interaction(CONTACT)
                .message("m-2")
                .author(Actor.Kind.SYSTEM)
                .automatic(true)
                .build());
        live(MessageSent.builder()
                .interaction(CONTACT)
                .message("m-3")
                .author(Actor.Kind.AGENT)
                .agent(ANN)
                .build());

        assertThat(state.messagesReceived()).isOne();
        assertThat(state.messagesSent()).isOne();
    }

    @Test
    void howItEndedIsNotWhatItAchieved() {
        inbound(Channel.VOICE);
        queued(VISIT, "sales");
        answered(FIRST, VISIT, ANN);
        live(ConsentRecorded.builder()
                .interaction(CONTACT)
                .kind("recording")
                .textVersion("2")
                .given(true)
                .build());
        live(DisclosureMade.builder()
                .interaction(CONTACT)
                .kind("withdrawal")
                .textVersion("5")
                .leg(FIRST)
                .build());
        live(MeasureRecorded.builder()
                .interaction(CONTACT)
                .name("silence")
                .value(new BigDecimal("0.12"))
                .unit("ratio")
                .leg(FIRST)
                .build());
        legEnded(FIRST, LegEndMechanism.DROPPED);
        ended();
        live(InteractionResolved.builder()
                .interaction(CONTACT)
                .outcome(Outcome.RESOLVED)
                .level(2)
                .build());

        assertThat(state.endMechanism()).contains(EndMechanism.CUSTOMER_LEFT);
        assertThat(state.outcome()).contains(Outcome.RESOLVED);
    }

    @Test
    void aCallerWhoGivesUpWaiting() {
        inbound(Channel.VOICE);
        queued(VISIT, "sales");
        live(Dequeued.builder()
                .routable(ROUTABLE)
                .visit(VISIT)
                .cause(DequeueCause.ABANDONED)
                .build());
        ended();

        assertThat(state.visits().get(0).waited()).contains(Duration.ofMinutes(1));
        assertThat(state.legs()).isEmpty();
    }
}
