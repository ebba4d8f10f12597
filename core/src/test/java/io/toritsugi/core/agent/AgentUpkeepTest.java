package io.toritsugi.core.agent;

import static io.toritsugi.core.agent.AgentScript.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.agent.Activity.Kind;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.agent.AgentDraining;
import io.toritsugi.core.event.agent.AgentReconciled;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.agent.LeaseRenewed;
import io.toritsugi.core.event.agent.ReasonClass;
import io.toritsugi.core.event.agent.StatusReason;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.LegRole;
import io.toritsugi.core.event.leg.Supervision;
import io.toritsugi.core.event.supervision.StatusForced;
import io.toritsugi.core.event.supervision.SupervisionStarted;
import io.toritsugi.core.event.workload.ManualWorkKind;
import io.toritsugi.core.event.wrapup.WrapUpEnded;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.ManualWorkId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Lease, repair, supervisors, and what is derived: activity and idle time. */
class AgentUpkeepTest {
    private static final AgentSettings LEASE =
            AgentSettings.builder().lease(Duration.ofSeconds(60)).build();

    @Nested
    class Lease {
        @Test
        void aSignOfLifeIsRecordedOnlyAfterHalfOfTheLease() {
            AgentScript script = AgentScript.ready(LEASE);
            assertThat(script.next()).contains(at(60));

            assertThat(script.gives(29, sign())).isEmpty();
            assertThat(script.does(30, sign()))
                    .containsExactly(Dated.of(
                            at(30),
                            LeaseRenewed.builder().agent(ANN).leaseUntil(at(90)).build()));
            assertThat(script.gives(59, sign())).isEmpty();
            assertThat(script.gives(60, sign())).containsExactly("LeaseRenewed");
            assertThat(script.agent().lastSignOfLife()).contains(at(60));
        }

        @Test
        void aToolIsLostAtExactlyTheEndOfItsLease() {
            AgentScript script = AgentScript.ready(LEASE);
            assertThat(script.gives(59, tick())).isEmpty();
            assertThat(script.gives(60, sign())).containsExactly("LeaseLost", "AgentNotReady", "LeaseRenewed");
            assertThat(script.agent().status()).isEqualTo(AgentStatus.NOT_READY);
            assertThat(script.agent().leaseLost()).isFalse();
        }

        @Test
        void withoutALeaseNothingIsRecordedOrLost() {
            AgentScript script = AgentScript.ready();
            assertThat(script.gives(9_999, sign())).isEmpty();
            assertThat(script.next()).isEmpty();
        }

        @Test
        void theFirstSignUnderNewSettingsBeginsTheLease() {
            AgentScript before = AgentScript.ready();
            AgentMachine machine = AgentMachine.of(LEASE);
            assertThat(typesOf(machine.decide(before.agent(), sign(), at(30)).get()))
                    .containsExactly("LeaseRenewed");
        }

        @Test
        void whoeverComesBackHasALeaseAgain() {
            for (AgentCommand back : List.of(goReady(), goNotReady(LUNCH), sign())) {
                AgentScript script = lost();
                assertThat(script.gives(100, back)).contains("LeaseRenewed");
                assertThat(script.agent().leaseLost()).isFalse();
                assertThat(script.next()).contains(at(160));
            }
        }

        @Test
        void whoIsForcedReadyWithoutHisToolIsLostAgain() {
            AgentScript script = lost();
            script.does(100, force(AgentStatus.READY));
            assertThat(script.gives(500, tick())).containsExactly("LeaseLost", "AgentNotReady");
        }

        @Test
        void whatHeWantedIsForgottenWithHisTool() {
            AgentScript script = AgentScript.ready(LEASE);
            script.does(0, happens(connected("l")));
            script.does(1, goNotReady(LUNCH));
            script.does(60, tick());
            assertThat(script.agent().reason()).contains(StatusReason.of("tool-lost", ReasonClass.TECHNICAL));
            assertThat(script.gives(70, legEnded("l"))).containsExactly("LegEnded");
        }

        @Test
        void whoIsLeavingKeepsLeaving() {
            AgentScript script = AgentScript.ready(LEASE);
            script.does(0, happens(connected("l")));
            script.does(1, logOut());
            assertThat(script.gives(60, tick())).containsExactly("LeaseLost");
            assertThat(script.agent().status()).isEqualTo(AgentStatus.DRAINING);
            assertThat(script.gives(70, legEnded("l"))).containsExactly("LegEnded", "AgentLoggedOut");
            assertThat(script.agent().leaseLost()).isFalse();
        }

        @Test
        void aLeaseBeyondAllTimeIsNeverOver() {
            AgentScript script = AgentScript.ready(AgentSettings.builder()
                    .lease(Duration.ofSeconds(Long.MAX_VALUE))
                    .build());
            assertThat(script.agent().leaseUntil()).contains(Instant.MAX);
            assertThat(script.gives(9_999, sign())).isEmpty();
        }

        private AgentScript lost() {
            AgentScript script = AgentScript.ready(LEASE);
            script.does(60, tick());
            assertThat(script.agent().leaseLost()).isTrue();
            assertThat(script.agent().activity().kind()).isEqualTo(Kind.TOOL_LOST);
            assertThat(script.next()).isEmpty();
            return script;
        }
    }

    @Nested
    class Repair {
        @Test
        void aReconcileFreesTheAgentAndSaysThatItWasARepair() {
            AgentScript script = AgentScript.ready();
            script.does(0, happens(connected("l", Channel.EMAIL)));
            script.does(0, happens(connected("p", Channel.EMAIL)));
            script.does(0, happens(parked("p")));
            script.does(0, happens(connected("w", Channel.EMAIL)));
            script.does(0, ends("w", shared(500, 10)));
            script.does(0, happens(offered("o")));
            script.does(0, happens(offered("a")));
            script.does(0, happens(accepted("a")));
            script.does(0, startWork("m", ManualWorkKind.TASK, Optional.empty(), 0));
            script.does(
                    1,
                    new AgentCommand.Supervise(
                            ANN, LegId.of("l"), BOSS, Supervision.LISTEN, Optional.empty(), "coaching"));

            List<Dated> repair = script.does(2, reconcile());
            assertThat(typesOf(repair))
                    .containsExactly(
                            "OfferRevoked",
                            "OfferRevoked",
                            "WrapUpEnded",
                            "SupervisionEnded",
                            "LegEnded",
                            "ManualWorkEnded",
                            "AgentReconciled");
            assertThat(repair.get(2).event())
                    .isInstanceOfSatisfying(
                            WrapUpEnded.class,
                            ended -> assertThat(ended.cause()).isEqualTo(WrapUpExit.FORCED));
            assertThat(repair.get(4).event())
                    .isInstanceOfSatisfying(
                            LegEnded.class, ended -> assertThat(ended.leg()).isEqualTo(LegId.of("l")));
            assertThat(repair.get(6).event())
                    .isInstanceOfSatisfying(
                            AgentReconciled.class,
                            reconciled -> assertThat(reconciled.why()).contains("found free"));
            assertThat(script.agent().working()).isFalse();
            assertThat(script.agent().unitsUsed()).isZero();
            assertThat(script.agent().missedOffers()).isZero();
            assertThat(script.agent().engagements())
                    .extracting(Engagement::state)
                    .containsExactly(Engagement.State.PARKED);
        }

        @Test
        void whatWasPendingAppliesWithTheRepair() {
            AgentScript script = AgentScript.ready();
            script.does(0, happens(connected("l")));
            script.does(1, logOut());
            assertThat(script.gives(2, reconcile())).endsWith("AgentReconciled", "AgentLoggedOut");
        }

        @Test
        void aRepairOfAnotherSystemIsBelieved() {
            AgentScript script = AgentScript.ready();
            script.does(0, happens(connected("l")));
            script.does(0, startWork("m", ManualWorkKind.TASK, Optional.empty(), 0));
            script.sees(1, AgentReconciled.builder().agent(ANN).build());
            assertThat(script.agent().working()).isFalse();
        }
    }

    @Nested
    class Supervisors {
        @Test
        void aSupervisorJoinsChangesAndLeavesALeg() {
            AgentScript script = AgentScript.ready();
            script.does(0, happens(offered("o")));
            script.does(0, happens(connected("l")));
            assertThat(script.does(1, supervise(BOSS, Supervision.LISTEN)))
                    .extracting(Dated::event)
                    .first()
                    .isInstanceOfSatisfying(SupervisionStarted.class, started -> {
                        assertThat(started.supervisor()).isEqualTo(BOSS);
                        assertThat(started.why()).isEqualTo("coaching");
                    });
            assertThat(script.gives(2, supervise(BOSS, Supervision.LISTEN))).isEmpty();
            assertThat(script.gives(3, supervise(BOSS, Supervision.BARGE)))
                    .containsExactly("SupervisionEnded", "SupervisionStarted");
            script.does(3, supervise(BOB, Supervision.LISTEN));
            assertThat(script.agent()
                            .findEngagement(LegId.of("l"))
                            .orElseThrow()
                            .supervisors())
                    .containsEntry(BOSS, Supervision.BARGE)
                    .containsEntry(BOB, Supervision.LISTEN);
            assertThat(script.gives(4, new AgentCommand.EndSupervision(ANN, LegId.of("l"), BOSS)))
                    .containsExactly("SupervisionEnded");
            assertThat(script.gives(5, legEnded("l"))).containsExactly("SupervisionEnded", "LegEnded");
        }

        @Test
        void nobodySupervisesHimselfOrWhatIsNotLive() {
            AgentScript script = AgentScript.ready();
            assertThat(script.refuses(0, supervise(BOSS, Supervision.LISTEN))).isEqualTo(AgentRule.ENGAGEMENT_UNKNOWN);
            script.does(0, happens(connected("l")));
            assertThat(script.refuses(1, supervise(ANN, Supervision.LISTEN))).isEqualTo(AgentRule.SUPERVISION_OF_SELF);
            assertThat(script.refuses(1, new AgentCommand.EndSupervision(ANN, LegId.of("l"), BOSS)))
                    .isEqualTo(AgentRule.SUPERVISION_UNKNOWN);
            script.does(2, happens(parked("l")));
            assertThat(script.refuses(3, supervise(BOSS, Supervision.LISTEN))).isEqualTo(AgentRule.ENGAGEMENT_STATE);
        }

        @Test
        void whoSupervisesIsNotHeldUpByItAndItHoldsNothing() {
            AgentScript script = AgentScript.ready();
            script.does(0, happens(connected("own", Channel.VOICE)));
            script.does(1, happens(connectedAs("listened", LegRole.SUPERVISING)));
            assertThat(script.agent().unitsUsed()).isEqualTo(100);
            script.does(2, happens(legEnded("own")));
            assertThat(script.agent().unitsUsed()).isZero();
            script.does(3, happens(connected("next", Channel.VOICE)));
        }

        @Test
        void aForcedStatusAppliesAtOnceWhateverHeDoes() {
            AgentScript script = AgentScript.ready();
            script.does(0, happens(connected("l")));
            script.does(0, happens(offered("o")));
            List<Dated> forced = script.does(1, force(AgentStatus.NOT_READY));
            assertThat(typesOf(forced)).containsExactly("StatusForced", "OfferRevoked", "AgentNotReady");
            assertThat(forced.get(0).event()).isInstanceOfSatisfying(StatusForced.class, event -> {
                assertThat(event.supervisor()).isEqualTo(BOSS);
                assertThat(event.why()).isEqualTo("staffing");
                assertThat(event.status()).isEqualTo(AgentStatus.NOT_READY);
            });
            assertThat(script.gives(2, force(AgentStatus.READY))).containsExactly("StatusForced", "AgentReady");
            assertThat(script.gives(3, force(AgentStatus.LOGGED_OUT))).containsExactly("StatusForced", "AgentDraining");
            assertThat(script.gives(4, force(AgentStatus.DRAINING))).containsExactly("StatusForced");
            assertThat(script.gives(5, legEnded("l"))).containsExactly("LegEnded", "AgentLoggedOut");
        }

        @ParameterizedTest
        @CsvSource({
            "NOT_READY,  STATUS_CHANGED, StatusForced WrapUpEnded AgentNotReady",
            "NOT_READY,  LOGGED_OUT,     StatusForced AgentNotReady",
            "LOGGED_OUT, LOGGED_OUT,     StatusForced WrapUpEnded AgentLoggedOut",
            "LOGGED_OUT, STATUS_CHANGED, StatusForced AgentDraining",
            "DRAINING,   LOGGED_OUT,     StatusForced WrapUpEnded AgentLoggedOut",
            "READY,      STATUS_CHANGED, StatusForced AgentReady"
        })
        void aForcedStatusEndsWrapUpsLikeOneThatTheAgentWants(AgentStatus status, WrapUpExit endsOn, String given) {
            AgentScript script = AgentScript.ready(
                    AgentSettings.builder().addWrapUpEndsOn(endsOn).build());
            script.does(0, happens(connected("l")));
            script.does(1, ends("l", shared(60, 10)));

            assertThat(script.gives(2, force(status))).containsExactly(given.split(" "));
        }

        private Optional<LegId> ownLeg(Supervision supervision) {
            return supervision == Supervision.BARGE ? Optional.of(LegId.of("own")) : Optional.empty();
        }

        private AgentCommand supervise(AgentId supervisor, Supervision supervision) {
            return new AgentCommand.Supervise(
                    ANN, LegId.of("l"), supervisor, supervision, ownLeg(supervision), "coaching");
        }
    }

    /** What is shown after each step of a day, the first kind in the order of precedence that is true. */
    @Test
    void theActivityIsTheFirstOfAllThatIsTrue() {
        AgentScript script = AgentScript.of(LEASE);
        shows(script, Kind.LOGGED_OUT);
        script.does(0, logIn());
        shows(script, Kind.READY);
        script.does(1, goNotReady(LUNCH));
        shows(script, Kind.NOT_READY);
        assertThat(script.agent().activity().reason()).contains(LUNCH);
        script.does(2, goReady());
        script.does(3, happens(offered("o", Channel.EMAIL)));
        shows(script, Kind.OFFERED);
        script.does(3, happens(accepted("o")));
        shows(script, Kind.OFFERED);
        script.does(4, happens(connected("w", Channel.EMAIL)));
        script.does(4, ends("w", shared(500, 0)));
        shows(script, Kind.WRAP_UP);
        script.does(5, startWork("m", ManualWorkKind.TASK, Optional.empty(), 0));
        shows(script, Kind.MANUAL_WORK);
        script.does(6, happens(connected("l", Channel.EMAIL)));
        shows(script, Kind.ON_CONTACT);
        script.does(7, happens(held("l")));
        shows(script, Kind.ON_HOLD);
        assertThat(script.agent().activity().since()).contains(at(7));
        script.does(8, happens(answered("k", "o")));
        shows(script, Kind.ON_CONTACT);
        script.does(60, tick());
        shows(script, Kind.TOOL_LOST);
        assertThat(script.agent().activity().since()).contains(at(60));
    }

    @Test
    void whoIsLeavingAndHasNothingToDoIsShownAsLeaving() {
        AgentScript script =
                AgentScript.ready().sees(1, AgentDraining.builder().agent(ANN).build());
        shows(script, Kind.DRAINING);
    }

    private static void shows(AgentScript script, Kind kind) {
        assertThat(script.agent().activity().kind()).isEqualTo(kind);
    }

    /** What happens at second 100, after which his idle time begins anew, or not. */
    static Stream<Arguments> idle() {
        return Stream.of(
                idle("he becomes ready", true, script -> script.does(10, goNotReady(LUNCH)), goReady()),
                idle("he goes on a break", false, script -> {}, goNotReady(LUNCH)),
                idle("he is offered a contact", false, script -> {}, happens(offered("o"))),
                idle("he takes it", false, script -> script.does(10, happens(offered("o"))), happens(accepted("o"))),
                idle("he declines it", true, script -> script.does(10, happens(offered("o"))), happens(declined("o"))),
                idle("it lapses", true, script -> script.does(10, happens(offeredUntil("o", 100))), tick()),
                idle("it is revoked", false, script -> script.does(10, happens(offered("o"))), happens(revoked("o"))),
                idle(
                        "he cannot be reached",
                        false,
                        script -> script.does(10, happens(offered("o"))),
                        happens(unreachable("o"))),
                idle("he is connected", true, script -> {}, happens(connected("l"))),
                idle("he holds", false, script -> script.does(10, happens(connected("l"))), happens(held("l"))),
                idle(
                        "a contact ends",
                        true,
                        script -> script.does(10, happens(connected("l"))),
                        happens(legEnded("l"))),
                idle("a wrap-up ends", true, script -> wrapUpUntil(script, 100), tick()),
                idle("a request is forgotten", false, AgentUpkeepTest::requesting, goReady()),
                idle("work of his own ends", false, script -> working(script, false), endWork("w")),
                idle("work of his own ends that resets", true, script -> working(script, true), endWork("w")),
                idle("his tool gives a sign of life", false, script -> {}, sign()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("idle")
    void idleTimeBeginsAnewAsItsTableSays(
            String what, boolean anew, Consumer<AgentScript> before, AgentCommand command) {
        AgentScript script = AgentScript.ready();
        before.accept(script);
        Optional<?> idle = script.agent().idleSince();
        script.does(100, command);
        assertThat(script.agent().idleSince()).as(what).isEqualTo(anew ? Optional.of(at(100)) : idle);
    }

    private static Arguments idle(String what, boolean anew, Consumer<AgentScript> before, AgentCommand command) {
        return Arguments.of(what, anew, before, command);
    }

    private static void wrapUpUntil(AgentScript script, long second) {
        script.does(10, happens(connected("l")));
        script.does(20, ends("l", wrapUp(second - 20)));
    }

    private static void requesting(AgentScript script) {
        script.does(10, happens(connected("l")));
        script.does(20, goNotReady(LUNCH));
    }

    private static void working(AgentScript script, boolean resetsIdle) {
        script.does(
                10,
                new AgentCommand.StartManualWork(
                        ANN, ManualWorkId.of("w"), ManualWorkKind.TASK, Optional.empty(), 0, resetsIdle));
    }
}
