package io.toritsugi.core.agent;

import static io.toritsugi.core.agent.AgentScript.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.agent.Engagement.State;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.agent.AgentLoggedIn;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.leg.Supervision;
import io.toritsugi.core.event.supervision.StatusForced;
import io.toritsugi.core.event.supervision.SupervisionStarted;
import io.toritsugi.core.event.wrapup.WrapUpEnded;
import io.toritsugi.core.event.wrapup.WrapUpExtended;
import io.toritsugi.core.event.wrapup.WrapUpPlanned;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is folded of events that break a rule or are about somebody else, and what can be read of an agent meanwhile. */
class ObservedOdditiesTest {
    @Test
    void aPlanForALegThatIsNotHadIsCountedAndPlansNothing() {
        AgentScript script = connectedOnce().sees(1, planned(ANN, "unknown"));

        assertThat(script.agent().oddities()).containsExactly(Map.entry(AgentRule.ENGAGEMENT_UNKNOWN, 1));
        assertThat(script.agent().engagements().get(0).wrapUp()).isEmpty();
    }

    @Test
    void aPlanForAnotherAgentIsCountedAndPlansNothing() {
        AgentScript script = connectedOnce().sees(1, planned(BOB, "l"));

        assertThat(script.agent().oddities()).containsExactly(Map.entry(AgentRule.OTHER_AGENT, 1));
        assertThat(script.agent().engagements().get(0).wrapUp()).isEmpty();
    }

    @Test
    void theSupervisionOfALegThatIsNotHadIsCounted() {
        AgentScript script = connectedOnce()
                .sees(
                        1,
                        SupervisionStarted.builder()
                                .agent(ANN)
                                .routable(CALL)
                                .leg(LegId.of("unknown"))
                                .supervisor(BOSS)
                                .supervision(Supervision.LISTEN)
                                .why("training")
                                .build());

        assertThat(script.agent().oddities()).containsExactly(Map.entry(AgentRule.ENGAGEMENT_UNKNOWN, 1));
    }

    @Test
    void aWrapUpOfALegThatNobodySawIsBelievedAndCounted() {
        AgentScript script = AgentScript.ready().sees(1, wrapUpStarted("unseen", wrapUp(30)));

        assertThat(script.agent().oddities()).containsExactly(Map.entry(AgentRule.WRAP_UP_LATE, 1));
        assertThat(script.agent().engagements().get(0).state()).isEqualTo(State.WRAP_UP);
    }

    @Test
    void anExtensionThatNamesNobodyIsOfWhoeverHasTheLeg() {
        AgentScript script = connectedOnce();
        script.does(10, ends("l", wrapUp(30)));

        script.sees(11, extended("l", Optional.empty()));
        assertThat(script.agent().engagements().get(0).wrapUpDeadline()).contains(at(100));
        assertThat(script.agent().oddities()).isEmpty();

        Agent before = script.agent();
        assertThat(script.sees(12, extended("unknown", Optional.empty())).agent())
                .isEqualTo(before);
    }

    @Test
    void anExtensionForALegThatIsNotHadIsCounted() {
        AgentScript script = connectedOnce().sees(1, extended("unknown", Optional.of(ANN)));

        assertThat(script.agent().oddities()).containsExactly(Map.entry(AgentRule.ENGAGEMENT_UNKNOWN, 1));
    }

    @Test
    void whatASupervisorForcesOnAnotherIsNothingOfHisOwn() {
        AgentMachine machine = AgentMachine.of(AgentSettings.standard());
        Agent boss = seen(
                machine, machine.initial(), AgentLoggedIn.builder().agent(BOSS).build());

        assertThat(seen(machine, boss, forced(ANN))).isEqualTo(boss);
        assertThat(seen(machine, boss, forced(BOB)).oddities()).isEmpty();
    }

    @Test
    void aConversationThatFollowsAnOfferWithoutItsAcceptanceEndsTheMisses() {
        AgentScript script = AgentScript.ready();
        script.does(0, happens(offered("declined")));
        script.does(1, happens(declined("declined")));
        script.does(2, happens(offered("taken")));
        assertThat(script.agent().declinedOffers()).isOne();

        script.sees(3, answered("l", "taken"));
        assertThat(script.agent().declinedOffers()).isZero();
    }

    @Test
    void whatWasDueBeforeTheLatestEventHappensAtItsInstant() {
        AgentScript script = AgentScript.ready(
                AgentSettings.builder().lease(Duration.ofSeconds(60)).build());
        assertThat(script.agent().leaseUntil()).contains(at(60));
        script.sees(100, connected("l"));

        assertThat(script.does(120, tick())).extracting(Dated::occurredAt).containsOnly(at(100));
        assertThat(script.agent().leaseLost()).isTrue();
    }

    @Test
    void anEngagementShowsItsChannelAndItsDeadlineOnlyWhileItHasOne() {
        AgentScript script = AgentScript.ready();
        script.does(
                0, happens(offer("o").channel(Channel.VOICE).expiresAt(at(20)).build()));
        Engagement offered = script.agent().engagements().get(0);
        assertThat(offered.channel()).contains(Channel.VOICE);
        assertThat(offered.expiresAt()).contains(at(20));
        assertThat(offered.wrapUpDeadline()).isEmpty();

        script.does(1, happens(accepted("o")));
        script.does(2, happens(answered("l", "o")));
        script.does(3, ends("l", wrapUp(30)));
        Engagement wrappedUp = script.agent().engagements().get(0);
        assertThat(wrappedUp.expiresAt()).isEmpty();
        assertThat(wrappedUp.wrapUpDeadline()).contains(at(33));
    }

    @Test
    void theLastContactAndTheEndOfABreakCanBeRead() {
        AgentScript script = connectedOnce();
        script.does(1, happens(legEnded("l")));
        script.does(2, goNotReadyUntil(LUNCH, 3600));

        assertThat(script.agent().lastEnded()).flatMap(Engagement::leg).contains(LegId.of("l"));
        assertThat(script.agent().readyAgainAt()).contains(at(3600));
    }

    @Test
    void ofWhatIsDueAtOneInstantTheOfferLapsesFirst() {
        AgentScript script = connectedOnce();
        script.does(10, ends("l", shared(20, 0)));
        script.does(11, happens(offeredUntil("o", 30)));

        assertThat(script.gives(30, tick()))
                .containsExactly("OfferExpired", "StatusRequested", "WrapUpEnded", "AgentNotReady");
    }

    @Test
    void ofWrapUpsThatAreDueAtOneInstantTheOldestEndsFirst() {
        AgentScript script = connectedOnce();
        script.does(0, happens(connected("m")));
        script.does(10, ends("l", shared(20, 0)));
        script.does(10, ends("m", shared(20, 0)));

        assertThat(script.does(30, tick()))
                .extracting(dated -> ((WrapUpEnded) dated.event()).leg().value())
                .containsExactly("l", "m");
    }

    @Test
    void anAgentOfWhomNothingHappenedIsKnownByHisId() {
        assertThat(Agent.of(ANN).id()).contains(ANN);
        assertThat(AgentMachine.agentOf(connected("l"))).contains(ANN);
        assertThat(AgentMachine.agentOf(extended("l", Optional.empty()))).isEmpty();
    }

    private static AgentScript connectedOnce() {
        AgentScript script = AgentScript.ready();
        script.does(0, happens(connected("l")));
        return script;
    }

    private static Agent seen(AgentMachine machine, Agent agent, Event event) {
        return machine.evolve(agent, Dated.of(NINE, event));
    }

    private static Event planned(AgentId agent, String leg) {
        return WrapUpPlanned.builder()
                .routable(CALL)
                .leg(LegId.of(leg))
                .agent(agent)
                .terms(wrapUp(30))
                .build();
    }

    private static Event extended(String leg, Optional<AgentId> agent) {
        return WrapUpExtended.builder()
                .routable(CALL)
                .leg(LegId.of(leg))
                .agent(agent)
                .by(Duration.ofSeconds(60))
                .build();
    }

    private static Event forced(AgentId agent) {
        return StatusForced.builder()
                .agent(agent)
                .supervisor(BOSS)
                .status(AgentStatus.READY)
                .why("staffing")
                .build();
    }
}
