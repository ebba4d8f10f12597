package io.toritsugi.core.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.agent.Engagement.State;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.agent.AgentLoggedIn;
import io.toritsugi.core.event.agent.AgentReady;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.LegHeld;
import io.toritsugi.core.event.leg.LegParked;
import io.toritsugi.core.event.leg.LegResumed;
import io.toritsugi.core.event.leg.LegUnparked;
import io.toritsugi.core.event.leg.Supervision;
import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.event.queue.Dequeued;
import io.toritsugi.core.event.supervision.StatusForced;
import io.toritsugi.core.event.supervision.SupervisionEnded;
import io.toritsugi.core.event.supervision.SupervisionStarted;
import io.toritsugi.core.event.wrapup.WrapUpEnded;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.event.wrapup.WrapUpStarted;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is seen of legs that were not seen to begin, or of which is not said whose they are. */
class UnseenLegTest {
    private static final Instant NINE = Instant.parse("2026-04-01T00:00:00Z");
    private static final AgentId ANN = AgentId.of("ann");
    private static final RoutableId CALL = RoutableId.of(InteractionId.of("call"));
    private static final LegId LEG = LegId.of("l");
    private static final AgentMachine MACHINE = AgentMachine.of(AgentSettings.standard());

    private static Agent ready(Event... more) {
        Agent agent = MACHINE.initial();
        agent = sees(agent, AgentLoggedIn.builder().agent(ANN).build());
        agent = sees(agent, AgentReady.builder().agent(ANN).build());
        for (Event event : more) {
            agent = sees(agent, event);
        }
        return agent;
    }

    private static Agent sees(Agent agent, Event event) {
        return MACHINE.evolve(agent, Dated.of(NINE, event));
    }

    private static ContactEvent event(String type, Optional<AgentId> agent) {
        return switch (type) {
            case LegConnected.TYPE ->
                LegConnected.builder().routable(CALL).leg(LEG).agent(agent).build();
            case LegHeld.TYPE ->
                LegHeld.builder().routable(CALL).leg(LEG).agent(agent).build();
            case LegResumed.TYPE ->
                LegResumed.builder().routable(CALL).leg(LEG).agent(agent).build();
            case LegParked.TYPE ->
                LegParked.builder().routable(CALL).leg(LEG).agent(agent).build();
            case LegUnparked.TYPE ->
                LegUnparked.builder().routable(CALL).leg(LEG).agent(agent).build();
            case LegEnded.TYPE ->
                LegEnded.builder()
                        .routable(CALL)
                        .leg(LEG)
                        .agent(agent)
                        .mechanism(LegEndMechanism.HANG_UP)
                        .build();
            case WrapUpStarted.TYPE ->
                WrapUpStarted.builder()
                        .routable(CALL)
                        .leg(LEG)
                        .agent(agent)
                        .terms(WrapUpTerms.builder().build())
                        .build();
            case WrapUpEnded.TYPE ->
                WrapUpEnded.builder()
                        .routable(CALL)
                        .leg(LEG)
                        .agent(agent)
                        .cause(WrapUpExit.SUBMITTED)
                        .build();
            default -> throw new IllegalArgumentException(type + " is no type of this test");
        };
    }

    private static ContactEvent his(String type) {
        return event(type, Optional.of(ANN));
    }

    @ParameterizedTest
    @CsvSource({"LegHeld, HELD", "LegResumed, CONNECTED", "LegUnparked, CONNECTED"})
    void whatHappensToALegOfHisSaysThatItLasts(String type, State expected) {
        Agent agent = ready(his(type));

        assertThat(agent.engagements()).singleElement().satisfies(engagement -> {
            assertThat(engagement.leg()).contains(LEG);
            assertThat(engagement.routable()).isEqualTo(CALL);
            assertThat(engagement.state()).isEqualTo(expected);
            assertThat(engagement.since()).isEqualTo(NINE);
            assertThat(engagement.unitsHeld()).isZero();
        });
        assertThat(agent.oddities()).isEqualTo(Map.of(AgentRule.ENGAGEMENT_UNKNOWN, 1));
        assertThat(sees(agent, his(LegEnded.TYPE)).engagements()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LegParked", "LegEnded", "WrapUpEnded"})
    void whatEndsWithoutABeginningOnlyCounts(String type) {
        Agent agent = ready(his(type));

        assertThat(agent.engagements()).isEmpty();
        assertThat(agent.oddities()).isEqualTo(Map.of(AgentRule.ENGAGEMENT_UNKNOWN, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LegHeld", "LegResumed", "LegUnparked"})
    void whatEndedLastDoesNotComeBack(String type) {
        Agent agent = ready(his(LegConnected.TYPE), his(LegEnded.TYPE), his(type));

        assertThat(agent.engagements()).isEmpty();
        assertThat(agent.oddities()).isEqualTo(Map.of(AgentRule.ENGAGEMENT_UNKNOWN, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LegHeld", "LegResumed", "LegUnparked"})
    void aCommandToAnUnknownLegIsRefused(String type) {
        assertThat(MACHINE.decide(ready(), new AgentCommand.Contact(ANN, his(type), Optional.empty()), NINE)
                        .getLeft()
                        .rule())
                .isEqualTo(AgentRule.ENGAGEMENT_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LegConnected",
                "LegHeld",
                "LegResumed",
                "LegParked",
                "LegUnparked",
                "LegEnded",
                "WrapUpStarted",
                "WrapUpEnded"
            })
    void aLegOfNobodyIsNotHis(String type) {
        assertThat(ready(event(type, Optional.empty()))).isEqualTo(ready());
    }

    @Test
    void aLegThatHeHasIsHisWhoeverIsNamed() {
        Optional<AgentId> nobody = Optional.empty();
        Agent held = ready(his(LegConnected.TYPE), event(LegHeld.TYPE, nobody));
        Agent wrapsUp = sees(sees(held, event(LegEnded.TYPE, nobody)), event(WrapUpStarted.TYPE, nobody));

        assertThat(held.activity().kind()).isEqualTo(Activity.Kind.ON_HOLD);
        assertThat(wrapsUp.activity().kind()).isEqualTo(Activity.Kind.WRAP_UP);
        assertThat(wrapsUp.oddities()).isEmpty();
    }

    @Test
    void aConnectionThatNamesNobodyIsRefused() {
        assertThat(MACHINE.decide(
                                ready(),
                                new AgentCommand.Contact(
                                        ANN, event(LegConnected.TYPE, Optional.empty()), Optional.empty()),
                                NINE)
                        .getLeft()
                        .rule())
                .isEqualTo(AgentRule.OTHER_AGENT);
    }

    @Test
    void whatNamesHimMayChangeHimAndSoMayALegThatNamesNobody() {
        AgentId bob = AgentId.of("bob");
        Event left = Dequeued.builder()
                .routable(CALL)
                .visit(VisitId.of("v"))
                .cause(DequeueCause.ABANDONED)
                .build();

        assertThat(List.of(
                        AgentMachine.mayChange(ANN, his(LegHeld.TYPE)),
                        AgentMachine.mayChange(ANN, event(LegHeld.TYPE, Optional.empty())),
                        AgentMachine.mayChange(
                                ANN, AgentReady.builder().agent(ANN).build())))
                .containsOnly(true);
        assertThat(List.of(
                        AgentMachine.mayChange(bob, his(LegHeld.TYPE)),
                        AgentMachine.mayChange(
                                bob, AgentReady.builder().agent(ANN).build()),
                        AgentMachine.mayChange(ANN, left)))
                .containsOnly(false);
    }

    @Test
    void whoServesContactsOrCouldIsProductive() {
        assertThat(Arrays.stream(Activity.Kind.values()).filter(Activity.Kind::productive))
                .containsExactlyInAnyOrderElementsOf(EnumSet.of(
                        Activity.Kind.READY,
                        Activity.Kind.OFFERED,
                        Activity.Kind.ON_CONTACT,
                        Activity.Kind.ON_HOLD,
                        Activity.Kind.WRAP_UP,
                        Activity.Kind.MANUAL_WORK));
    }

    @Test
    void aLegIsHadOnceWhateverContactItIsSaidToBeOf() {
        RoutableId other = RoutableId.of(InteractionId.of("other"));
        Agent onCall = ready(event(LegConnected.TYPE, Optional.of(ANN)));

        Agent held = sees(
                onCall, LegHeld.builder().routable(other).leg(LEG).agent(ANN).build());
        Agent twice = sees(
                onCall,
                LegConnected.builder().routable(other).leg(LEG).agent(ANN).build());

        assertThat(held.engagements()).isEqualTo(onCall.engagements());
        assertThat(held.oddities()).isEqualTo(Map.of(AgentRule.ENGAGEMENT_UNKNOWN, 1));
        assertThat(twice.engagements()).isEqualTo(onCall.engagements());
        assertThat(twice.oddities()).isEqualTo(Map.of(AgentRule.ENGAGEMENT_TWICE, 1));
    }

    @Test
    void whatASupervisorDoesToAnotherChangesNothingOfHisOwn() {
        AgentId bob = AgentId.of("bob");
        Agent ann = ready();

        for (Event event : List.<Event>of(
                StatusForced.builder()
                        .agent(bob)
                        .supervisor(ANN)
                        .status(AgentStatus.READY)
                        .why("queue")
                        .build(),
                SupervisionStarted.builder()
                        .agent(bob)
                        .supervisor(ANN)
                        .routable(CALL)
                        .leg(LEG)
                        .supervision(Supervision.LISTEN)
                        .why("coaching")
                        .build(),
                SupervisionEnded.builder()
                        .agent(bob)
                        .supervisor(ANN)
                        .routable(CALL)
                        .leg(LEG)
                        .build())) {
            assertThat(sees(ann, event)).isEqualTo(ann);
            assertThat(sees(Agent.of(ANN), event)).isEqualTo(Agent.of(ANN));
            assertThat(sees(Agent.of(AgentId.of("eve")), event).oddities()).isEqualTo(Map.of(AgentRule.OTHER_AGENT, 1));
        }
    }
}
