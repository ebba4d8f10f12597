package io.toritsugi.core.agent;

import static io.toritsugi.core.agent.AgentScript.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.core.capacity.Capacity;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.agent.AgentLoggedIn;
import io.toritsugi.core.event.agent.AgentLoggedOut;
import io.toritsugi.core.event.agent.AgentReady;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.agent.LeaseLost;
import io.toritsugi.core.event.agent.LeaseRenewed;
import io.toritsugi.core.event.agent.ReasonClass;
import io.toritsugi.core.event.agent.StatusReason;
import io.toritsugi.core.event.agent.StatusRequested;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegHeld;
import io.toritsugi.core.event.leg.LegRole;
import io.toritsugi.core.event.leg.Party;
import io.toritsugi.core.event.leg.Supervision;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.workload.ManualWorkKind;
import io.toritsugi.core.event.wrapup.WrapUpEnded;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.event.wrapup.WrapUpExtended;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.ManualWorkId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgentMachineTest {
    private static AgentSettings ending(WrapUpExit exit) {
        return AgentSettings.builder().addWrapUpEndsOn(exit).build();
    }

    private static AgentSettings missing(MissedOfferPolicy policy) {
        return AgentSettings.builder().missedOffers(policy).build();
    }

    @Nested
    class Session {
        @Test
        void anAgentIsNotReadyBetweenLoginAndReady() {
            AgentScript script = AgentScript.of(AgentSettings.standard());

            assertThat(script.gives(0, logInNotReady())).containsExactly("AgentLoggedIn", "AgentNotReady");
            assertThat(script.agent().status()).isEqualTo(AgentStatus.NOT_READY);
            assertThat(script.agent().reason()).contains(BREAK);
            assertThat(script.refuses(1, logIn())).isEqualTo(AgentRule.LOGGED_IN);
        }

        @Test
        void nothingIsDoneWithALoggedOutAgent() {
            AgentScript script = AgentScript.of(AgentSettings.standard());

            assertThat(List.of(
                            script.refuses(0, goReady()),
                            script.refuses(0, goNotReady(BREAK)),
                            script.refuses(0, sign()),
                            script.refuses(0, force(AgentStatus.READY)),
                            script.refuses(0, offered("o")),
                            script.refuses(0, connected("l")),
                            script.refuses(0, startWork("w", ManualWorkKind.TASK, Optional.empty(), 0))))
                    .containsOnly(AgentRule.LOGGED_OUT);
        }

        @Test
        void whatIsAlreadySoGivesNoEventAndIsNotRefused() {
            AgentScript script = AgentScript.of(AgentSettings.standard());
            assertThat(script.gives(0, logOut())).isEmpty();

            script.does(0, logIn());
            assertThat(script.gives(1, goReady())).isEmpty();
            assertThat(script.gives(1, new AgentCommand.ChangeCapacity(ANN, Capacity.standard())))
                    .isEmpty();
            assertThat(script.gives(1, new AgentCommand.LeaveQueue(ANN, QueueId.of("q"))))
                    .isEmpty();
            script.does(1, new AgentCommand.JoinQueue(ANN, QueueId.of("q")));
            assertThat(script.gives(1, new AgentCommand.JoinQueue(ANN, QueueId.of("q"))))
                    .isEmpty();

            script.does(2, happens(connected("l")));
            script.does(2, plan("l", Optional.of(wrapUp(30))));
            assertThat(script.gives(3, plan("l", Optional.of(wrapUp(30))))).isEmpty();
            script.does(3, goNotReady(LUNCH));
            assertThat(script.gives(3, goNotReady(LUNCH))).isEmpty();
            script.does(3, logOut());
            assertThat(script.gives(3, logOut())).isEmpty();
            assertThat(script.agent().status()).isEqualTo(AgentStatus.DRAINING);
        }

        @Test
        void theLastRequestWins() {
            AgentScript script = AgentScript.ready();
            script.does(1, happens(connected("l")));
            assertThat(script.gives(2, goNotReady(LUNCH))).containsExactly("StatusRequested");
            assertThat(script.gives(3, goNotReady(BREAK))).containsExactly("StatusRequested");
            assertThat(script.gives(4, legEnded("l"))).containsExactly("LegEnded", "AgentNotReady");
            assertThat(script.agent().reason()).contains(BREAK);
        }

        @Test
        void goingReadyForgetsWhatWasPending() {
            AgentScript script = AgentScript.ready();
            script.does(1, happens(connected("l")));
            script.does(2, goNotReady(LUNCH));
            assertThat(script.refuses(2, offered("o"))).isEqualTo(AgentRule.STATUS_PENDING);

            assertThat(script.gives(3, goReady())).containsExactly("AgentReady");
            assertThat(script.agent().pending()).isEmpty();
            script.does(3, happens(offered("o")));
            assertThat(script.gives(4, legEnded("l"))).containsExactly("LegEnded");
        }

        @Test
        void aPendingStatusWaitsForTheWrapUpAndForWorkOfHisOwn() {
            AgentScript script = AgentScript.ready();
            script.does(1, happens(connected("l")));
            script.does(1, startWork("w", ManualWorkKind.TASK, Optional.empty(), 0));
            script.does(2, goNotReady(LUNCH));

            assertThat(script.gives(3, ends("l", wrapUp(10)))).containsExactly("LegEnded", "WrapUpStarted");
            assertThat(script.gives(13, tick())).containsExactly("WrapUpEnded");
            assertThat(script.gives(20, endWork("w"))).containsExactly("ManualWorkEnded", "AgentNotReady");
        }

        @Test
        void aPendingTimeThatIsOverBeforeItBeganMakesHimReadyAtOnce() {
            AgentScript script = AgentScript.ready();
            script.does(1, happens(connected("l")));
            script.does(2, goNotReadyUntil(LUNCH, 10));
            assertThat(script.gives(10, legEnded("l"))).containsExactly("LegEnded", "AgentReady");
            assertThat(script.agent().pending()).isEmpty();
        }

        @Test
        void heIsReadyAgainAtExactlyTheTimeSaid() {
            AgentScript script = AgentScript.ready();
            script.does(1, goNotReadyUntil(LUNCH, 60));
            assertThat(script.next()).contains(at(60));

            assertThat(script.gives(59, tick())).isEmpty();
            assertThat(script.does(75, tick())).singleElement().isEqualTo(Dated.of(at(60), becameReady(ANN)));
            assertThat(script.agent().idleSince()).contains(at(60));
            assertThat(script.next()).isEmpty();
        }

        @Test
        void aTimeThatIsNotInTheFutureIsRefused() {
            AgentScript script = AgentScript.ready();
            assertThat(script.refuses(10, goNotReadyUntil(LUNCH, 10))).isEqualTo(AgentRule.TIME_REVERSED);
            assertThat(script.refuses(10, offeredUntil("o", 10))).isEqualTo(AgentRule.TIME_REVERSED);
        }

        @Test
        void whoIsNotReadyChangesHisReasonAtOnce() {
            AgentScript script = AgentScript.ready();
            script.does(1, goNotReady(LUNCH));
            script.does(2, happens(connected("l")));
            assertThat(script.gives(3, goNotReady(BREAK))).containsExactly("AgentNotReady");
        }

        @Test
        void whatIsParkedHoldsNobodyBack() {
            AgentScript script = AgentScript.ready();
            script.does(1, happens(connected("l")));
            script.does(1, goNotReady(LUNCH));
            assertThat(script.gives(2, parked("l"))).containsExactly("LegParked", "AgentNotReady");
            script.does(3, happens(unparked("l")));
            assertThat(script.gives(3, logOut())).containsExactly("AgentDraining");
            assertThat(script.gives(4, parked("l"))).containsExactly("LegParked", "AgentLoggedOut");
            assertThat(script.refuses(5, unparked("l"))).isEqualTo(AgentRule.LOGGED_OUT);
            assertThat(script.gives(6, ends("l", wrapUp(10)))).containsExactly("LegEnded");
        }

        @Test
        void whoIsLeavingGetsNothingNewAndMayStay() {
            AgentScript script = AgentScript.ready();
            script.does(1, happens(connected("l")));
            script.does(2, logOut());
            assertThat(List.of(
                            script.refuses(3, offered("o")),
                            script.refuses(3, connected("m")),
                            script.refuses(3, startWork("w", ManualWorkKind.TASK, Optional.empty(), 0))))
                    .containsOnly(AgentRule.DRAINING);
            assertThat(script.gives(4, goReady())).containsExactly("AgentReady");
            assertThat(script.gives(5, legEnded("l"))).containsExactly("LegEnded");
            assertThat(script.agent().status()).isEqualTo(AgentStatus.READY);
        }

        @Test
        void aRequestThatNothingHoldsUpAnyMoreAppliesWithTheNextCommand() {
            AgentScript script = AgentScript.ready()
                    .sees(
                            1,
                            StatusRequested.builder()
                                    .agent(ANN)
                                    .status(AgentStatus.NOT_READY)
                                    .reason(LUNCH)
                                    .build());

            assertThat(script.gives(2, tick())).containsExactly("AgentNotReady");
            assertThat(script.agent().reason()).contains(LUNCH);
        }

        @ParameterizedTest
        @EnumSource(AgentStatus.class)
        void aRequestedStatusIsTheOneThatApplies(AgentStatus status) {
            AgentScript script = AgentScript.ready();
            script.does(1, happens(connected("l")));
            script.sees(2, StatusRequested.builder().agent(ANN).status(status).build());
            script.does(3, happens(legEnded("l")));

            AgentStatus expected = status == AgentStatus.DRAINING ? AgentStatus.LOGGED_OUT : status;
            assertThat(script.agent().status()).isEqualTo(expected);
            assertThat(script.agent().pending()).isEmpty();
        }

        @Test
        void whatIsSeenOfALoggedOutAgentNeverStopsHisCommands() {
            AgentScript script = AgentScript.ready();
            script.does(1, happens(connected("l")));
            script.does(1, ends("l", wrapUp(10)));
            script.sees(2, AgentLoggedOut.builder().agent(ANN).build())
                    .sees(3, LeaseRenewed.builder().agent(ANN).leaseUntil(at(5)).build())
                    .sees(3, LeaseLost.builder().agent(ANN).build())
                    .sees(
                            3,
                            StatusRequested.builder()
                                    .agent(ANN)
                                    .status(AgentStatus.NOT_READY)
                                    .build());

            assertThat(script.agent().leaseLost()).isFalse();
            assertThat(script.gives(20, tick())).containsExactly("WrapUpEnded");
            assertThat(script.gives(21, logIn())).containsExactly("AgentLoggedIn", "AgentReady");
        }
    }

    @Nested
    class Offers {
        @Test
        void anOfferLapsesAtExactlyItsInstant() {
            AgentScript script = AgentScript.ready();
            script.does(0, happens(offeredUntil("o", 20)));
            assertThat(script.next()).contains(at(20));
            assertThat(script.refuses(20, accepted("o"))).isEqualTo(AgentRule.ENGAGEMENT_UNKNOWN);
            assertThat(script.gives(20, tick())).containsExactly("OfferExpired", "AgentNotReady");
        }

        @Test
        void anOfferCanBeTakenUntilJustBefore() {
            AgentScript script = AgentScript.ready();
            script.does(0, happens(offeredUntil("o", 20)));
            script.does(19, happens(accepted("o")));
            assertThat(script.next()).isEmpty();
            assertThat(script.gives(60, tick())).isEmpty();
        }

        @Test
        void afterOneMissedOfferHeIsNotReadyUnlessSaidOtherwise() {
            AgentScript script = AgentScript.ready();
            script.does(0, happens(offeredUntil("o", 20)));
            script.does(25, tick());

            assertThat(script.agent().status()).isEqualTo(AgentStatus.NOT_READY);
            assertThat(script.agent().reason()).contains(StatusReason.of("missed-offer", ReasonClass.MISSED_OFFER));
            assertThat(script.agent().statusSince()).contains(at(20));
            assertThat(script.agent().readyAgainAt()).isEmpty();
        }

        @Test
        void theLimitCountsOffersMissedSinceTheLastOneTaken() {
            AgentScript script = AgentScript.ready(
                    missing(MissedOfferPolicy.builder().limit(2).build()));
            script.does(0, happens(offeredUntil("a", 10)));
            assertThat(script.gives(10, tick())).containsExactly("OfferExpired");
            script.does(11, happens(offered("b")));
            script.does(11, happens(accepted("b")));
            assertThat(script.agent().missedOffers()).isZero();
            script.does(12, happens(revoked("b")));

            script.does(20, happens(offeredUntil("c", 30)));
            assertThat(script.gives(30, tick())).containsExactly("OfferExpired");
            script.does(31, happens(offeredUntil("d", 40)));
            assertThat(script.gives(40, tick())).containsExactly("OfferExpired", "AgentNotReady");
            script.does(50, goReady());
            assertThat(script.agent().missedOffers()).isZero();
        }

        @Test
        void aContactThatNobodyOfferedDoesNotForgiveAMissedOffer() {
            AgentScript script = AgentScript.ready(
                    missing(MissedOfferPolicy.builder().limit(2).build()));
            script.does(0, happens(offeredUntil("a", 10)));
            script.does(10, tick());
            script.does(11, happens(connected("l")));
            script.does(12, happens(legEnded("l")));

            assertThat(script.agent().missedOffers()).isEqualTo(1);
        }

        @Test
        void declinesCountOnlyIfWanted() {
            AgentScript lenient = AgentScript.ready();
            lenient.does(0, happens(offered("o")));
            assertThat(lenient.gives(1, declined("o"))).containsExactly("OfferDeclined");
            assertThat(lenient.agent().declinedOffers()).isEqualTo(1);

            AgentScript strict = AgentScript.ready(missing(
                    MissedOfferPolicy.builder().limit(2).declinesCount(true).build()));
            strict.does(0, happens(offeredUntil("a", 10)));
            strict.does(11, happens(offered("b")));
            assertThat(strict.gives(12, declined("b"))).containsExactly("OfferDeclined", "AgentNotReady");
        }

        @Test
        void aLimitOfZeroNeverMakesHimNotReady() {
            AgentScript script = AgentScript.ready(
                    missing(MissedOfferPolicy.builder().limit(0).build()));
            for (long i = 0; i < 5; i++) {
                script.does(i * 10, happens(offeredUntil("o" + i, i * 10 + 5)));
            }
            assertThat(script.gives(60, tick())).containsExactly("OfferExpired");
            assertThat(script.agent().missedOffers()).isEqualTo(5);
        }

        @Test
        void heIsReadyAgainAfterTheTimeOfThePolicy() {
            AgentScript script = AgentScript.ready(missing(MissedOfferPolicy.builder()
                    .readyAgainAfter(Duration.ofSeconds(30))
                    .build()));
            script.does(0, happens(offeredUntil("o", 20)));

            List<Dated> late = script.does(90, tick());
            assertThat(late).extracting(Dated::occurredAt).containsExactly(at(20), at(20), at(50));
            assertThat(script.agent().status()).isEqualTo(AgentStatus.READY);
            assertThat(script.agent().missedOffers()).isZero();
        }

        @Test
        void aMissedOfferRevokesTheOthersAndWaitsForHisWork() {
            AgentScript script = AgentScript.ready();
            script.does(0, happens(connected("l", Channel.CHAT)));
            script.does(1, happens(offeredUntil("a", 10)));
            script.does(1, happens(offeredUntil("b", 15)));
            assertThat(script.gives(20, tick())).containsExactly("OfferExpired", "OfferRevoked", "StatusRequested");
            assertThat(script.agent().missedOffers()).isEqualTo(1);
        }

        @Test
        void oneLegIsConnectedOnce() {
            AgentScript script = AgentScript.ready();
            script.does(1, happens(offered("a")));
            script.does(1, happens(offered("b")));
            script.does(2, happens(accepted("a")));
            script.does(2, happens(accepted("b")));
            script.does(3, happens(answered("l", "a")));

            assertThat(script.refuses(4, answered("l", "b"))).isEqualTo(AgentRule.ENGAGEMENT_TWICE);
            assertThat(script.refuses(4, connected("l"))).isEqualTo(AgentRule.ENGAGEMENT_TWICE);
            script.does(4, happens(answered("m", "b")));
            assertThat(script.agent().findEngagement(OfferId.of("b")))
                    .isEqualTo(script.agent().findEngagement(LegId.of("m")));
        }
    }

    @Nested
    class WrapUps {
        @Test
        void aWrapUpEndsAtExactlyItsLimit() {
            AgentScript script = AgentScript.ready();
            script.does(0, happens(connected("l")));
            script.does(10, ends("l", wrapUp(30)));
            assertThat(script.next()).contains(at(40));

            assertThat(script.gives(39, tick())).isEmpty();
            assertThat(script.does(100, tick())).singleElement().satisfies(dated -> {
                assertThat(dated.occurredAt()).isEqualTo(at(40));
                assertThat(((WrapUpEnded) dated.event()).cause()).isEqualTo(WrapUpExit.TIMED_OUT);
            });
        }

        @Test
        void onlyItsClockSaysThatTheTimeOfAWrapUpIsUp() {
            AgentScript script = AgentScript.ready();
            script.does(0, happens(connected("l")));
            script.does(10, ends("l", wrapUp(30)));
            WrapUpEnded early = WrapUpEnded.builder()
                    .routable(CALL)
                    .leg(LegId.of("l"))
                    .agent(ANN)
                    .cause(WrapUpExit.TIMED_OUT)
                    .build();

            assertThat(script.refuses(20, happens(early))).isEqualTo(AgentRule.WRAP_UP_CLOCK);
            script.does(25, goNotReady(LUNCH));
            assertThat(script.refuses(30, happens(early))).isEqualTo(AgentRule.WRAP_UP_CLOCK);
            assertThat(script.gives(35, wrapUpEnded("l"))).containsExactly("WrapUpEnded", "AgentNotReady");
        }

        @Test
        void thePlanWinsOverWhatTheEndBrings() {
            AgentScript script = AgentScript.ready();
            script.does(0, happens(connected("l")));
            script.does(1, plan("l", Optional.of(wrapUp(5))));
            script.does(10, ends("l", wrapUp(30)));
            assertThat(script.next()).contains(at(15));

            script.does(20, happens(connected("m")));
            script.does(21, plan("m", Optional.empty()));
            assertThat(script.gives(22, ends("m", wrapUp(30)))).containsExactly("LegEnded");
        }

        @Test
        void aWrapUpCannotBePlannedOrBegunAfterwards() {
            AgentScript script = AgentScript.ready();
            script.does(0, happens(connected("l")));
            script.does(1, happens(legEnded("l")));
            assertThat(script.refuses(2, wrapUpStarted("l", wrapUp(30)))).isEqualTo(AgentRule.WRAP_UP_LATE);
            assertThat(script.refuses(2, plan("l", Optional.of(wrapUp(30))))).isEqualTo(AgentRule.ENGAGEMENT_UNKNOWN);

            script.does(3, happens(connected("m")));
            script.does(4, ends("m", wrapUp(30)));
            assertThat(script.refuses(5, plan("m", Optional.of(wrapUp(60))))).isEqualTo(AgentRule.WRAP_UP_LATE);
        }

        @Test
        void moreTimeMovesTheLimit() {
            AgentScript script = AgentScript.ready();
            script.does(0, happens(connected("l")));
            assertThat(script.refuses(1, extend("l", 10))).isEqualTo(AgentRule.ENGAGEMENT_STATE);
            script.does(10, ends("l", wrapUp(30)));
            script.does(39, extend("l", 15));
            assertThat(script.next()).contains(at(55));
            assertThat(script.gives(54, tick())).isEmpty();
            assertThat(script.gives(55, tick())).containsExactly("WrapUpEnded");
            assertThat(script.refuses(55, extend("l", 15))).isEqualTo(AgentRule.ENGAGEMENT_UNKNOWN);
        }

        @Test
        void aWrapUpWithoutLimitLastsUntilItIsEnded() {
            AgentScript script = AgentScript.ready();
            script.does(0, happens(connected("l")));
            script.does(1, ends("l", WrapUpTerms.builder().build()));
            script.does(2, extend("l", 10));
            assertThat(script.next()).isEmpty();
            assertThat(script.gives(9_999, endWrapUp("l", WrapUpExit.SUBMITTED)))
                    .containsExactly("WrapUpEnded");
        }

        @Test
        void aWrapUpHoldsAtMostWhatTheContactHeld() {
            AgentScript script = AgentScript.ready();
            script.does(0, happens(connected("l", Channel.CHAT)));
            assertThat(script.agent().unitsUsed()).isEqualTo(33);
            script.does(1, ends("l", shared(30, 100)));
            assertThat(script.agent().unitsUsed()).isEqualTo(33);

            script.does(2, happens(connected("m", Channel.CHAT)));
            script.does(3, ends("m", shared(30, 10)));
            assertThat(script.agent().unitsUsed()).isEqualTo(43);
        }

        @Test
        void anExclusiveWrapUpTakesBackWhatIsOfferedAndKeepsWhatWasTaken() {
            AgentScript script = AgentScript.ready();
            script.does(0, happens(connected("l")));
            script.does(1, happens(offered("a")));
            script.does(1, happens(offered("b")));
            script.does(2, happens(accepted("b")));

            assertThat(script.gives(3, ends("l", wrapUp(30))))
                    .containsExactly("LegEnded", "WrapUpStarted", "OfferRevoked");
            assertThat(script.agent().missedOffers()).isZero();
            assertThat(script.refuses(4, offered("c"))).isEqualTo(AgentRule.EXCLUSIVE_WRAP_UP);
            assertThat(script.refuses(4, connected("m"))).isEqualTo(AgentRule.EXCLUSIVE_WRAP_UP);
            assertThat(script.gives(5, answered("m", "b"))).containsExactly("LegConnected");
        }

        @Test
        void nobodyWrapsUpWhatHeOnlyListenedTo() {
            for (LegRole role : List.of(LegRole.SUPERVISING, LegRole.CONSULTED)) {
                AgentScript script = AgentScript.ready();
                script.does(0, happens(connectedAs("l", role)));
                assertThat(script.gives(1, ends("l", wrapUp(30)))).containsExactly("LegEnded");
            }
            AgentScript planned = AgentScript.ready();
            planned.does(0, happens(connectedAs("l", LegRole.CONSULTED)));
            planned.does(0, plan("l", Optional.of(wrapUp(30))));
            assertThat(planned.gives(1, legEnded("l"))).containsExactly("LegEnded", "WrapUpStarted");
        }

        @Test
        void aChangeOfStatusALogoutOrAnOutboundCallEndsItIfTheSettingsSaySo() {
            AgentScript status = wrappingUp(ending(WrapUpExit.STATUS_CHANGED));
            assertThat(status.gives(2, goNotReady(LUNCH))).containsExactly("WrapUpEnded", "AgentNotReady");
            AgentScript logout = wrappingUp(ending(WrapUpExit.LOGGED_OUT));
            assertThat(logout.gives(2, logOut())).containsExactly("WrapUpEnded", "AgentLoggedOut");
            AgentScript outbound = wrappingUp(ending(WrapUpExit.OUTBOUND_STARTED));
            assertThat(outbound.gives(2, startWork("w", ManualWorkKind.OUTBOUND_CALL, Optional.of(Channel.VOICE), 100)))
                    .containsExactly("WrapUpEnded", "ManualWorkStarted");
        }

        @Test
        void otherwiseTheyWaitForIt() {
            AgentSettings standard = AgentSettings.standard();
            assertThat(wrappingUp(standard).gives(2, goNotReady(LUNCH))).containsExactly("StatusRequested");
            assertThat(wrappingUp(standard).gives(2, logOut())).containsExactly("AgentDraining");
            assertThat(wrappingUp(standard)
                            .refuses(2, startWork("w", ManualWorkKind.OUTBOUND_CALL, Optional.of(Channel.VOICE), 100)))
                    .isEqualTo(AgentRule.NO_UNITS_LEFT);
        }

        @Test
        void aRefusedOutboundCallEndsNothing() {
            AgentScript script = wrappingUp(ending(WrapUpExit.OUTBOUND_STARTED));
            script.does(
                    2,
                    new AgentCommand.ChangeCapacity(
                            ANN, Capacity.builder().total(50).build()));
            assertThat(script.refuses(3, startWork("w", ManualWorkKind.OUTBOUND_CALL, Optional.of(Channel.VOICE), 100)))
                    .isEqualTo(AgentRule.NO_UNITS_LEFT);
            assertThat(script.agent().inExclusiveWrapUp()).isTrue();
        }

        private AgentScript wrappingUp(AgentSettings settings) {
            AgentScript script = AgentScript.ready(settings);
            script.does(0, happens(connected("l", Channel.VOICE)));
            script.does(1, ends("l", wrapUp(30)));
            return script;
        }
    }

    @Nested
    class Observations {
        @Test
        void whatNamesNobodyAndIsNothingOfHisChangesNothing() {
            Agent before = AgentScript.ready().agent();
            ContactEvent customer = LegConnected.builder()
                    .routable(CALL)
                    .leg(LegId.of("c"))
                    .party(Party.EXTERNAL)
                    .build();
            ContactEvent hold =
                    LegHeld.builder().routable(CALL).leg(LegId.of("c")).build();

            assertThat(AgentScript.ready().sees(9, customer).sees(9, hold).agent())
                    .isEqualTo(before);
            assertThat(AgentScript.ready().refuses(9, customer)).isEqualTo(AgentRule.OTHER_AGENT);
            assertThat(AgentScript.of(AgentSettings.standard())
                            .sees(9, customer)
                            .agent())
                    .isEqualTo(Agent.unknown());
        }

        @Test
        void whatNamesAnotherAgentIsCountedAndNothingElse() {
            AgentScript script = AgentScript.ready();
            script.sees(9, AgentReady.builder().agent(BOB).build())
                    .sees(9, offeredTo(BOB))
                    .sees(
                            9,
                            WrapUpExtended.builder()
                                    .routable(CALL)
                                    .leg(LegId.of("l"))
                                    .agent(BOB)
                                    .by(Duration.ofSeconds(5))
                                    .build());

            assertThat(script.agent().oddities()).isEqualTo(Map.of(AgentRule.OTHER_AGENT, 3));
            assertThat(script.agent().lastEventAt()).contains(at(0));
            assertThat(script.agent().engagements()).isEmpty();
        }

        @Test
        void aCommandForAnotherAgentIsRefused() {
            assertThat(AgentScript.ready().refuses(1, new AgentCommand.Tick(BOB)))
                    .isEqualTo(AgentRule.OTHER_AGENT);
            assertThat(AgentScript.ready().refuses(1, offeredTo(BOB))).isEqualTo(AgentRule.OTHER_AGENT);
            ContactEvent bobs = LegConnected.builder()
                    .routable(CALL)
                    .leg(LegId.of("l"))
                    .agent(BOB)
                    .role(LegRole.SUPERVISING)
                    .build();
            assertThat(AgentScript.of(AgentSettings.standard()).refuses(1, bobs))
                    .isEqualTo(AgentRule.OTHER_AGENT);
        }

        @Test
        void aLegThatIsSeenTwiceIsHadOnce() {
            AgentScript script = AgentScript.ready();
            script.sees(1, offered("o")).sees(2, connected("l")).sees(3, answered("l", "o"));

            assertThat(script.agent().engagements()).singleElement().satisfies(engagement -> {
                assertThat(engagement.leg()).contains(LegId.of("l"));
                assertThat(engagement.offer()).isEmpty();
            });
            assertThat(script.agent().oddities()).isEqualTo(Map.of(AgentRule.ENGAGEMENT_STATE, 1));
        }

        @Test
        void theLatestInstantsStayTheLatest() {
            AgentScript script = AgentScript.ready();
            script.sees(50, connected("l")).sees(40, legEnded("l"));

            assertThat(script.agent().lastEventAt()).contains(at(50));
            assertThat(script.agent().idleSince()).contains(at(50));
        }

        @Test
        void aTimeBeyondAllTimesIsTheEndOfTime() {
            WrapUpTerms endless = WrapUpTerms.builder()
                    .limit(Duration.ofSeconds(Long.MAX_VALUE))
                    .build();
            AgentScript script = AgentScript.ready();
            script.sees(1, wrapUpStarted("l", endless))
                    .sees(
                            1,
                            WrapUpExtended.builder()
                                    .routable(CALL)
                                    .leg(LegId.of("l"))
                                    .agent(ANN)
                                    .by(Duration.ofSeconds(Long.MAX_VALUE))
                                    .build());

            assertThat(script.next()).contains(Instant.MAX);
        }

        @Test
        void aCommandBeforeTheLastEventIsTakenAsOfThatInstant() {
            AgentScript script = AgentScript.ready();
            script.does(50, goNotReady(LUNCH));
            assertThat(script.does(10, goReady())).extracting(Dated::occurredAt).containsExactly(at(50));
        }

        private ContactEvent offeredTo(AgentId agent) {
            return Offered.builder()
                    .routable(CALL)
                    .offer(OfferId.of("x"))
                    .visit(VisitId.of("v"))
                    .agent(agent)
                    .build();
        }
    }

    @Test
    void everyRuleAndActivityIsSaidInTwoLanguages() {
        assertThat(AgentRule.values()).allSatisfy(rule -> {
            assertThat(rule.text(Locale.ENGLISH)).matches("\\p{ASCII}+");
            assertThat(rule.text(Locale.JAPANESE)).matches(".*[\\p{IsHiragana}\\p{IsHan}].*");
        });
        assertThat(Activity.Kind.values()).allSatisfy(kind -> {
            assertThat(kind.text(Locale.ENGLISH)).matches("\\p{ASCII}+");
            assertThat(kind.text(Locale.JAPANESE)).matches(".*[\\p{IsKatakana}\\p{IsHiragana}\\p{IsHan}].*");
        });
    }

    @Test
    void aRefusalSaysWhatWasRefusedToWhomAndWhy() {
        AgentRejection rejection = AgentMachine.of(AgentSettings.standard())
                .decide(Agent.unknown(), happens(offered("o")), at(0))
                .getLeft();

        assertThat(rejection.code()).isEqualTo("LOGGED_OUT");
        assertThat(rejection.message())
                .isEqualTo("Offered of agent ann about o was refused: An agent logs in before anything else.");
        assertThat(rejection.attributes()).isEqualTo(Map.of("agent", "ann", "refused", "Offered", "subject", "o"));
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgentSettings.builder().lease(Duration.ZERO).build())
                .withMessage("AgentSettings.lease must be more than zero, was PT0S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ending(WrapUpExit.SUBMITTED))
                .withMessageContaining("wrapUpEndsOn")
                .withMessageContaining("SUBMITTED");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MissedOfferPolicy.builder().limit(-1).build())
                .withMessage("MissedOfferPolicy.limit must be 0 or more, was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MissedOfferPolicy.builder()
                        .readyAgainAfter(Duration.ZERO)
                        .build())
                .withMessage("MissedOfferPolicy.readyAgainAfter must be more than zero, was PT0S");
        assertThatIllegalArgumentException().isThrownBy(() -> extend("l", 0)).withMessageContaining("ExtendWrapUp.by");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> endWrapUp("l", WrapUpExit.TIMED_OUT))
                .withMessageContaining("TIMED_OUT");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> startWork("w", ManualWorkKind.TASK, Optional.empty(), 101))
                .withMessage("StartManualWork.units must be 0 to 100, was 101");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AgentCommand.Force(ANN, BOSS, AgentStatus.READY, Optional.empty(), " "))
                .withMessageContaining("Force.why");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AgentCommand.Force(ANN, BOSS, AgentStatus.NOT_READY, Optional.empty(), "why"))
                .withMessageContaining("Force.reason");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new AgentCommand.Supervise(ANN, LegId.of("l"), BOSS, Supervision.LISTEN, Optional.empty(), ""))
                .withMessageContaining("Supervise.why");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AgentCommand.Supervise(
                        ANN, LegId.of("l"), BOSS, Supervision.BARGE, Optional.empty(), "why"))
                .withMessageContaining("Supervise.ownLeg");
    }

    @Test
    void anAgentOfWhomNothingIsKnownIsLoggedOut() {
        Agent agent = Agent.unknown();
        assertThat(agent.id()).isEmpty();
        assertThat(agent.status()).isEqualTo(AgentStatus.LOGGED_OUT);
        assertThat(agent.activity())
                .isEqualTo(new Activity(Activity.Kind.LOGGED_OUT, Optional.empty(), Optional.empty()));
        assertThat(agent.capacity()).isEqualTo(Capacity.standard());
        assertThat(agent.working()).isFalse();
        assertThat(AgentScript.of(AgentSettings.standard())
                        .sees(0, AgentLoggedIn.builder().agent(ANN).build())
                        .agent()
                        .id())
                .contains(ANN);
    }

    private static AgentReady becameReady(AgentId agent) {
        return AgentReady.builder().agent(agent).build();
    }

    @Test
    void manualWorkIsNamedOnce() {
        AgentScript script = AgentScript.ready();
        script.does(0, startWork("w", ManualWorkKind.INTERNAL_CALL, Optional.of(Channel.VOICE), 60));
        assertThat(script.agent().manualWork()).extracting(ManualWork::id).containsExactly(ManualWorkId.of("w"));
        assertThat(script.refuses(1, startWork("w", ManualWorkKind.TASK, Optional.empty(), 0)))
                .isEqualTo(AgentRule.MANUAL_WORK_TWICE);
        assertThat(script.refuses(1, startWork("x", ManualWorkKind.TASK, Optional.empty(), 41)))
                .isEqualTo(AgentRule.NO_UNITS_LEFT);
        assertThat(script.refuses(1, endWork("x"))).isEqualTo(AgentRule.MANUAL_WORK_UNKNOWN);
        script.does(2, endWork("w"));
        assertThat(script.refuses(2, endWork("w"))).isEqualTo(AgentRule.MANUAL_WORK_UNKNOWN);
    }
}
