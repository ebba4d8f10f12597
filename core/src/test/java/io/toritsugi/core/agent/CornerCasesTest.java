package io.toritsugi.core.agent;

import static io.toritsugi.core.agent.AgentScript.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.agent.Engagement.State;
import io.toritsugi.core.capacity.Capacity;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.agent.ReasonClass;
import io.toritsugi.core.event.agent.StatusReason;
import io.toritsugi.core.event.leg.Supervision;
import io.toritsugi.core.event.supervision.StatusForced;
import io.toritsugi.core.event.supervision.SupervisionStarted;
import io.toritsugi.core.event.workload.ManualWorkKind;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.ManualWorkId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The corner cases that routing systems get wrong, each under its number. */
class CornerCasesTest {
    // Some ring such an agent again and again.
    @Test
    void a1AnOfferIsRevokedOnceWhenTheAgentGoesOnBreak() {
        AgentScript script = AgentScript.ready();
        script.does(0, happens(offeredUntil("o", 20)));

        assertThat(script.gives(5, goNotReady(BREAK))).containsExactly("OfferRevoked", "AgentNotReady");
        assertThat(script.refuses(6, revoked("o"))).isEqualTo(AgentRule.ENGAGEMENT_UNKNOWN);
        assertThat(script.gives(30, tick())).isEmpty();
        assertThat(script.agent().missedOffers()).isZero();
        assertThat(script.refuses(31, offered("p"))).isEqualTo(AgentRule.NOT_READY);
        script.does(32, goReady());
        assertThat(script.gives(33, offered("p"))).containsExactly("Offered");
    }

    // Some read the end of the wrap-up before it is written, and a call slips in.
    @Test
    void a2TheEndOfAContactAndTheStartOfItsWrapUpAreOneTransition() {
        AgentScript script = AgentScript.ready();
        script.does(0, happens(connected("l")));
        List<Dated> batch = script.does(10, ends("l", wrapUp(30)));

        assertThat(typesOf(batch)).containsExactly("LegEnded", "WrapUpStarted");
        assertThat(batch).extracting(Dated::occurredAt).containsOnly(at(10));
        assertThat(script.refuses(10, offered("o"))).isEqualTo(AgentRule.EXCLUSIVE_WRAP_UP);
        assertThat(script.refuses(39, offered("o"))).isEqualTo(AgentRule.EXCLUSIVE_WRAP_UP);
        assertThat(script.gives(40, offered("o"))).containsExactly("WrapUpEnded", "Offered");
    }

    // Some ask two queues for their wrap-up, and get two answers.
    @Test
    void a3TheWrapUpIsThatOfTheContactThatEnded() {
        AgentScript script = AgentScript.ready();
        script.does(0, happens(connected("sales", Channel.CHAT)));
        script.does(0, happens(connected("service", Channel.CHAT)));
        script.does(1, plan("sales", Optional.of(shared(60, 33))));
        script.does(1, plan("service", Optional.of(shared(10, 33))));
        script.does(5, ends("service", shared(99, 33)));

        assertThat(script.next()).contains(at(15));
        script.does(20, happens(legEnded("sales")));
        assertThat(script.next()).contains(at(80));
    }

    // Some add the times up and hold one place for them all.
    @Test
    void a4ParallelWrapUpsHoldAPlaceEachAndRunAtTheSameTime() {
        AgentScript script = AgentScript.ready();
        for (String leg : List.of("a", "b", "c")) {
            script.does(0, happens(connected(leg, Channel.CHAT)));
        }
        script.does(10, ends("a", shared(30, 33)));
        script.does(10, ends("b", shared(40, 33)));

        assertThat(script.agent().unitsUsed()).isEqualTo(99);
        assertThat(script.refuses(11, offered("o", Channel.CHAT))).isEqualTo(AgentRule.NO_UNITS_LEFT);
        assertThat(script.next()).contains(at(40));
        assertThat(script.gives(40, offered("o", Channel.CHAT))).containsExactly("WrapUpEnded", "Offered");
        assertThat(script.next()).contains(at(50));
        assertThat(script.gives(50, tick())).containsExactly("WrapUpEnded");
        assertThat(script.agent().unitsUsed()).isEqualTo(66);
    }

    @Test
    void a5OnlyWhatTheAgentDidCountsAsMissed() {
        AgentScript script = AgentScript.ready();
        script.does(0, happens(offered("gone")));
        script.does(1, happens(revoked("gone")));
        script.does(2, happens(offered("unreachable")));
        script.does(3, happens(unreachable("unreachable")));
        script.does(4, happens(offered("declined")));
        script.does(5, happens(declined("declined")));
        assertThat(script.agent().missedOffers()).isZero();
        assertThat(script.agent().status()).isEqualTo(AgentStatus.READY);

        script.does(6, happens(offeredUntil("lapsed", 20)));
        assertThat(script.gives(20, tick())).containsExactly("OfferExpired", "AgentNotReady");
    }

    @Test
    void a6WhoLogsOutWhileBusyDrainsAndIsReleasedAtTheEnd() {
        AgentScript script = AgentScript.ready();
        script.does(0, happens(connected("l")));
        script.does(0, happens(offered("o")));

        assertThat(script.gives(5, logOut())).containsExactly("OfferRevoked", "AgentDraining");
        assertThat(script.refuses(6, offered("p"))).isEqualTo(AgentRule.DRAINING);
        assertThat(script.gives(10, ends("l", wrapUp(30)))).containsExactly("LegEnded", "WrapUpStarted");
        assertThat(script.agent().status()).isEqualTo(AgentStatus.DRAINING);
        assertThat(script.gives(99, tick())).containsExactly("WrapUpEnded", "AgentLoggedOut");
        assertThat(script.agent().statusSince()).contains(at(40));
    }

    // Some forget the wish, or overwrite it at the end of the call.
    @Test
    void a7ABreakWantedDuringACallBeginsWhenTheLastWorkEnds() {
        AgentScript script = AgentScript.ready();
        script.does(0, happens(connected("l")));
        script.does(0, happens(offered("o")));

        assertThat(script.gives(5, goNotReadyUntil(LUNCH, 3600))).containsExactly("OfferRevoked", "StatusRequested");
        assertThat(script.agent().status()).isEqualTo(AgentStatus.READY);
        assertThat(script.agent().pending())
                .contains(new PendingStatus(AgentStatus.NOT_READY, Optional.of(LUNCH), Optional.of(at(3600))));
        assertThat(script.refuses(6, offered("p"))).isEqualTo(AgentRule.STATUS_PENDING);
        script.does(10, ends("l", wrapUp(30)));
        script.does(20, endWrapUp("l", WrapUpExit.SUBMITTED));
        assertThat(script.agent().status()).isEqualTo(AgentStatus.NOT_READY);
        assertThat(script.agent().reason()).contains(LUNCH);
        assertThat(script.agent().statusSince()).contains(at(20));
        assertThat(script.gives(3600, tick())).containsExactly("AgentReady");
    }

    // Some leave such an agent available for ever.
    @Test
    void a8AnAgentWhoseToolIsSilentGoesToAConfiguredReason() {
        StatusReason silent = StatusReason.of("silent", ReasonClass.TECHNICAL);
        AgentScript script = AgentScript.ready(AgentSettings.builder()
                .lease(Duration.ofSeconds(60))
                .leaseLostReason(silent)
                .build());
        script.does(10, happens(offered("o")));

        assertThat(script.gives(300, tick())).containsExactly("LeaseLost", "OfferRevoked", "AgentNotReady");
        assertThat(script.agent().statusSince()).contains(at(60));
        assertThat(script.agent().reason()).contains(silent);
        assertThat(script.refuses(301, offered("p"))).isEqualTo(AgentRule.NOT_READY);
        assertThat(script.gives(302, sign())).containsExactly("LeaseRenewed");
        assertThat(script.agent().status()).isEqualTo(AgentStatus.NOT_READY);
    }

    // Some count the pause and stay in wrap-up for ever.
    @Test
    void a9APauseDuringWrapUpIsOneTruth() {
        AgentScript script = AgentScript.ready();
        script.does(0, happens(connected("l")));
        script.does(10, ends("l", wrapUp(30)));
        script.does(15, goNotReady(BREAK));
        assertThat(script.agent().status()).isEqualTo(AgentStatus.READY);
        assertThat(script.agent().activity().kind()).isEqualTo(Activity.Kind.WRAP_UP);
        assertThat(script.gives(40, tick())).containsExactly("WrapUpEnded", "AgentNotReady");
        assertThat(script.agent().engagements()).isEmpty();
        assertThat(script.agent().activity().kind()).isEqualTo(Activity.Kind.NOT_READY);
    }

    // Some let the agent answer a caller who has gone, or never hear of it.
    @Test
    void a11AnOfferToACallerWhoHungUpIsTakenBackWhateverHasBecomeOfIt() {
        AgentScript ringing = AgentScript.ready();
        ringing.does(0, happens(offered("o")));
        ringing.does(1, happens(revoked("o")));
        assertThat(ringing.refuses(1, revoked("o"))).isEqualTo(AgentRule.ENGAGEMENT_UNKNOWN);
        assertThat(ringing.refuses(2, accepted("o"))).isEqualTo(AgentRule.ENGAGEMENT_UNKNOWN);
        assertThat(ringing.refuses(2, answered("l", "o"))).isEqualTo(AgentRule.ENGAGEMENT_UNKNOWN);

        AgentScript connecting = AgentScript.ready();
        connecting.does(0, happens(offered("o")));
        connecting.does(1, happens(accepted("o")));
        assertThat(connecting.gives(2, revoked("o"))).containsExactly("OfferRevoked");
        assertThat(connecting.agent().working()).isFalse();
    }

    @Test
    void a12ManualWorkCanHoldCapacityAndByOptionResetsIdleTime() {
        AgentScript script = AgentScript.ready();
        script.does(
                10,
                new AgentCommand.StartManualWork(
                        ANN,
                        ManualWorkId.of("w"),
                        ManualWorkKind.OUTBOUND_CALL,
                        Optional.of(Channel.VOICE),
                        100,
                        true));
        assertThat(script.refuses(11, offered("o", Channel.VOICE))).isEqualTo(AgentRule.NO_UNITS_LEFT);
        script.does(20, endWork("w"));
        assertThat(script.agent().idleSince()).contains(at(20));

        script.does(30, startWork("x", ManualWorkKind.INTERNAL_CALL, Optional.of(Channel.VOICE), 0));
        assertThat(script.gives(31, offered("o", Channel.VOICE))).containsExactly("Offered");
        script.does(40, endWork("x"));
        assertThat(script.agent().idleSince()).contains(at(20));
    }

    // Some hang the wrap-up on the call, and it follows the customer.
    @Test
    void a13ATransferEndsTheFirstAgentsPartWhichHasItsOwnWrapUp() {
        AgentScript script = AgentScript.ready();
        script.does(0, happens(connected("first")));
        script.does(5, plan("first", Optional.of(wrapUp(20))));
        script.does(10, happens(legEnded("first")));
        assertThat(script.agent().engagements()).singleElement().satisfies(engagement -> {
            assertThat(engagement.leg()).contains(LegId.of("first"));
            assertThat(engagement.state()).isEqualTo(State.WRAP_UP);
        });

        script.does(30, happens(connected("back again")));
        assertThat(script.agent().engagements()).extracting(Engagement::state).containsExactly(State.CONNECTED);
        script.does(31, ends("back again", wrapUp(7)));
        assertThat(script.next()).contains(at(38));
    }

    @Test
    void a14WhatASupervisorDoesIsRecordedWithHimAndHisReason() {
        AgentScript script = AgentScript.ready();
        script.does(0, happens(connected("l")));
        Dated forced = script.does(1, force(AgentStatus.NOT_READY)).get(0);
        assertThat(forced.event()).isInstanceOfSatisfying(StatusForced.class, event -> {
            assertThat(event.supervisor()).isEqualTo(BOSS);
            assertThat(event.why()).isEqualTo("staffing");
        });
        assertThat(script.agent().reason()).contains(BREAK);
        Dated joined = script.does(
                        2,
                        new AgentCommand.Supervise(
                                ANN, LegId.of("l"), BOSS, Supervision.WHISPER, Optional.empty(), "first day"))
                .get(0);
        assertThat(joined.event()).isInstanceOfSatisfying(SupervisionStarted.class, event -> {
            assertThat(event.supervisor()).isEqualTo(BOSS);
            assertThat(event.why()).isEqualTo("first day");
        });
    }

    @Test
    void loweringCapacityDrainsAndRevokesNothing() {
        AgentScript script = AgentScript.ready();
        script.does(0, happens(connected("a", Channel.CHAT)));
        script.does(0, happens(connected("b", Channel.CHAT)));
        script.does(0, happens(offered("o", Channel.CHAT)));

        assertThat(script.gives(
                        1,
                        new AgentCommand.ChangeCapacity(
                                ANN, Capacity.builder().total(50).build())))
                .containsExactly("CapacityChanged");
        assertThat(script.agent().engagements()).hasSize(3);
        script.does(2, happens(accepted("o")));
        script.does(3, happens(legEnded("a")));
        assertThat(script.refuses(4, offered("p", Channel.CHAT))).isEqualTo(AgentRule.NO_UNITS_LEFT);
        script.does(5, happens(legEnded("b")));
        assertThat(script.refuses(6, offered("p", Channel.CHAT))).isEqualTo(AgentRule.NO_UNITS_LEFT);
        assertThat(script.gives(7, offered("p", Channel.BOT))).containsExactly("Offered");
    }
}
