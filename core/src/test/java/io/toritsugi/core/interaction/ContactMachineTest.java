package io.toritsugi.core.interaction;

import static io.toritsugi.core.interaction.ContactEvents.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.HostEvent;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.event.queue.Dequeued;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.event.wrapup.WrapUpExit;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContactMachineTest {
    private final ContactMachine machine = new ContactMachine();

    /** The state after these events, one a second from nine o'clock. */
    private Interaction after(ContactEvent... events) {
        Interaction state = machine.initial();
        for (int i = 0; i < events.length; i++) {
            state = machine.evolve(state, Dated.of(at(i), events[i]));
        }
        return state;
    }

    private List<Dated> decide(Interaction state, ContactEvent event, Instant now) {
        return machine.decide(state, new ContactCommand.Happened(event), now).get();
    }

    private static List<ContactEvent> eventsOf(List<Dated> decided) {
        return decided.stream().map(dated -> (ContactEvent) dated.event()).toList();
    }

    static Stream<Arguments> refusals() {
        ContactEvent[] waiting = {created(), queued("v")};
        ContactEvent[] offering = {created(), queued("v"), offered("o", "v", "ann")};
        ContactEvent[] talking = {created(), connected("l", "ann")};
        ContactEvent[] over = {created(), connected("l", "ann"), legEnded("l"), ended()};
        ContactEvent[] limited = {
            created(),
            connected("l", "ann"),
            legEnded("l"),
            wrapUpStarted("l", "ann", Optional.of(Duration.ofSeconds(1000)))
        };
        ContactEvent[] paused = Stream.concat(Stream.of(limited), Stream.of(wrapUpPaused("l", "ann", at(300))))
                .toArray(ContactEvent[]::new);
        ContactEvent[] abandoned = {created(), queued("v"), dequeued("v", DequeueCause.ABANDONED)};
        return Stream.of(
                refused(ContactRule.CREATED_TWICE, created(), created()),
                refused(ContactRule.NOT_CREATED, queued("v")),
                refused(ContactRule.ENDED, queued("v"), over),
                refused(ContactRule.ENDED, connected("m", "ann"), over),
                refused(ContactRule.ENDED, menuEntered("m"), over),
                refused(ContactRule.ENDED, ended(), over),
                refused(ContactRule.NOT_ENDED, reopened(), created()),
                refused(ContactRule.STILL_OPEN, ended(), talking),
                refused(ContactRule.STILL_OPEN, ended(), waiting),
                refused(ContactRule.STILL_OPEN, ended(), created(), menuEntered("m")),
                refused(ContactRule.ALREADY_RESOLVED, resolved(), created(), resolved()),
                refused(ContactRule.SELF_SERVICE_TWICE, menuEntered("m"), created(), menuEntered("m")),
                refused(ContactRule.SELF_SERVICE_TWICE, botStarted("m"), created(), menuEntered("m")),
                refused(ContactRule.SELF_SERVICE_UNKNOWN, menuLeft("m"), created()),
                refused(ContactRule.SELF_SERVICE_UNKNOWN, menuStep("m", "1"), created()),
                refused(ContactRule.SELF_SERVICE_OVER, menuLeft("m"), created(), menuEntered("m"), menuLeft("m")),
                refused(ContactRule.VISIT_TWICE, queued("v"), waiting),
                refused(ContactRule.VISIT_UNKNOWN, dequeued("v", DequeueCause.ABANDONED), created()),
                refused(ContactRule.VISIT_UNKNOWN, moved("v"), created()),
                refused(ContactRule.VISIT_UNKNOWN, answered("l", "v", "ann"), created()),
                refused(ContactRule.VISIT_ENDED, dequeued("v", DequeueCause.ANSWERED), abandoned),
                refused(ContactRule.VISIT_ENDED, reprioritised("v"), abandoned),
                refused(ContactRule.VISIT_ENDED, offered("o", "v", "ann"), abandoned),
                refused(ContactRule.VISIT_ENDED, answered("l", "v", "ann"), abandoned),
                refused(
                        ContactRule.VISIT_ALREADY_ANSWERED,
                        answered("m", "v", "bob"),
                        created(),
                        queued("v"),
                        dequeued("v", DequeueCause.ANSWERED),
                        answered("l", "v", "ann")),
                refused(ContactRule.OFFER_TWICE, offered("o", "v", "ann"), offering),
                refused(ContactRule.OFFER_UNKNOWN, accepted("o", "v", "ann"), waiting),
                refused(ContactRule.OFFER_UNKNOWN, answeredByOffer("l", "v", "o", "ann"), waiting),
                refused(
                        ContactRule.OFFER_CLOSED,
                        accepted("o", "v", "ann"),
                        created(),
                        queued("v"),
                        offered("o", "v", "ann"),
                        declined("o", "v", "ann")),
                refused(ContactRule.OFFER_MISMATCH, accepted("o", "v", "bob"), offering),
                refused(ContactRule.OFFER_MISMATCH, accepted("o", "w", "ann"), offering),
                refused(
                        ContactRule.OFFER_NOT_ACCEPTED,
                        answeredByOffer("l", "v", "o", "ann"),
                        created(),
                        queued("v"),
                        offered("o", "v", "ann"),
                        declined("o", "v", "ann")),
                refused(ContactRule.LEG_TWICE, connected("l", "bob"), talking),
                refused(ContactRule.LEG_UNKNOWN, legEnded("l"), created()), // end before connect
                refused(ContactRule.LEG_OVER, held("l"), created(), connected("l", "ann"), legEnded("l")),
                refused(ContactRule.LEG_PAUSED, held("l"), created(), connected("l", "ann"), held("l")), // two holds
                refused(ContactRule.LEG_PAUSED, parked("l"), created(), connected("l", "ann"), held("l")),
                refused(ContactRule.LEG_NOT_HELD, resumed("l"), talking),
                refused(ContactRule.LEG_NOT_PARKED, unparked("l"), created(), connected("l", "ann"), held("l")),
                refused(
                        ContactRule.TRANSFER_RUNNING,
                        transferStarted("l"),
                        created(),
                        connected("l", "ann"),
                        transferStarted("l")),
                refused(ContactRule.TRANSFER_UNKNOWN, transferCompleted("l"), talking),
                refused(ContactRule.TRANSFER_UNKNOWN, transferFailed("l"), talking),
                refused(ContactRule.WRAP_UP_TOO_EARLY, wrapUpStarted("l", "ann", Optional.empty()), talking),
                refused(
                        ContactRule.WRAP_UP_TWICE,
                        wrapUpStarted("l", "ann", Optional.empty()),
                        created(),
                        connected("l", "ann"),
                        legEnded("l"),
                        wrapUpStarted("l", "ann", Optional.empty())),
                refused(ContactRule.WRAP_UP_UNKNOWN, wrapUpEnded("l", "ann", WrapUpExit.SUBMITTED), over),
                refused(
                        ContactRule.WRAP_UP_OVER,
                        wrapUpExtended("l", "ann", Duration.ofSeconds(1)),
                        created(),
                        connected("l", "ann"),
                        legEnded("l"),
                        wrapUpStarted("l", "ann", Optional.empty()),
                        wrapUpEnded("l", "ann", WrapUpExit.SUBMITTED)),
                refused(
                        ContactRule.WRAP_UP_UNLIMITED,
                        wrapUpPaused("l", "ann", at(200)),
                        created(),
                        connected("l", "ann"),
                        legEnded("l"),
                        wrapUpStarted("l", "ann", Optional.empty())),
                refused(ContactRule.WRAP_UP_PAUSED, wrapUpPaused("l", "ann", at(200)), paused),
                refused(ContactRule.WRAP_UP_NOT_PAUSED, wrapUpResumed("l", "ann"), limited),
                refused(ContactRule.TIME_REVERSED, wrapUpPaused("l", "ann", at(100)), limited),
                refused(ContactRule.WRAP_UP_UNKNOWN, wrapUpPaused("l", "ann", at(200)), over),
                refused(ContactRule.WRAP_UP_UNKNOWN, wrapUpResumed("l", "ann"), over),
                // an offer that lapses when it is made was never one
                refused(ContactRule.TIME_REVERSED, offeredUntil("o", "v", "ann", at(100)), waiting));
    }

    private static Arguments refused(ContactRule rule, ContactEvent event, ContactEvent... before) {
        return Arguments.of(rule, event, before);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("refusals")
    void refusesWhatWouldBreakARule(ContactRule rule, ContactEvent event, ContactEvent[] before) {
        ContactRejection rejection = machine.decide(after(before), new ContactCommand.Happened(event), at(100))
                .getLeft();

        assertThat(rejection.rule()).isEqualTo(rule);
        assertThat(rejection.code()).isEqualTo(rule.name());
        assertThat(rejection.message()).contains(event.type(), "interaction:call", rule.text(Locale.ENGLISH));
        assertThat(rejection.attributes()).containsEntry("eventType", event.type());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("refusals")
    void countsTheSameAsAnOddityWhenItIsObserved(ContactRule rule, ContactEvent event, ContactEvent[] before) {
        Interaction observed = machine.evolve(after(before), Dated.of(at(100), event));

        assertThat(observed.oddities()).containsExactlyEntriesOf(Map.of(rule, 1));
    }

    @ParameterizedTest
    @EnumSource(ContactRule.class)
    void saysEveryRuleInBothLanguages(ContactRule rule) {
        assertThat(rule.text(Locale.ENGLISH)).matches("[A-Z][\\x20-\\x7e]+\\.");
        assertThat(rule.text(Locale.JAPANESE)).matches(".*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}].*。");
    }

    @Test
    void refusesWhatHappenedToAnotherContact() {
        Interaction other = machine.evolve(
                machine.initial(),
                Dated.of(
                        NINE,
                        InteractionCreated.builder()
                                .interaction(InteractionId.of("other"))
                                .channel(Channel.VOICE)
                                .direction(Direction.INBOUND)
                                .build()));

        assertThat(machine.decide(other, new ContactCommand.Happened(queued("v")), at(1))
                        .getLeft()
                        .rule())
                .isEqualTo(ContactRule.OTHER_CONTACT);
        Interaction observed = machine.evolve(other, Dated.of(at(1), queued("v")));
        assertThat(observed.visits()).isEmpty();
        assertThat(observed.oddities()).containsEntry(ContactRule.OTHER_CONTACT, 1);
    }

    @Test
    void aWorkItemNeedsNoCreation() {
        ContactEvent queued = Queued.builder()
                .routable(RoutableId.of(WorkItemId.of("w")))
                .visit(VisitId.of("v"))
                .queue(QueueId.of("back-office"))
                .build();

        Interaction state = machine.evolve(machine.initial(), Dated.of(NINE, queued));

        assertThat(state.oddities()).isEmpty();
        assertThat(state.visits()).hasSize(1);
    }

    @Test
    void anEventOfTheHostsOwnChangesNothing() {
        Interaction state = after(created());

        assertThat(machine.evolve(
                        state, Dated.of(at(5), HostEvent.builder().name("x").build())))
                .isSameAs(state);
    }

    @Nested
    class Connecting {
        @Test
        void aLegThatConnectsToAWaitingVisitTakesItFromTheQueue() {
            assertThat(eventsOf(decide(after(created(), queued("v")), answered("l", "v", "ann"), at(9))))
                    .containsExactly(dequeued("v", DequeueCause.PULLED), answered("l", "v", "ann"));
        }

        @Test
        void anAcceptedOfferAnswersTheVisit() {
            Interaction state = after(created(), queued("v"), offered("o", "v", "ann"), accepted("o", "v", "ann"));

            assertThat(eventsOf(decide(state, answeredByOffer("l", "v", "o", "ann"), at(9))))
                    .containsExactly(dequeued("v", DequeueCause.ANSWERED), answeredByOffer("l", "v", "o", "ann"));
        }

        @Test
        void whatIsOfferedToOthersIsTakenBackInTheSameDecision() {
            Interaction state = after(
                    created(),
                    queued("v"),
                    offered("o", "v", "ann"),
                    offered("p", "v", "bob"),
                    accepted("o", "v", "ann"));

            assertThat(eventsOf(decide(state, answeredByOffer("l", "v", "o", "ann"), at(9))))
                    .containsExactly(
                            revoked("p", "v", "bob", "ANSWERED"),
                            dequeued("v", DequeueCause.ANSWERED),
                            answeredByOffer("l", "v", "o", "ann"));
        }

        @Test
        void aCustomerWhoGivesUpTakesTheOffersWithHim() {
            Interaction state = after(created(), queued("v"), offered("o", "v", "ann"));

            assertThat(eventsOf(decide(state, dequeued("v", DequeueCause.ABANDONED), at(9))))
                    .containsExactly(revoked("o", "v", "ann", "ABANDONED"), dequeued("v", DequeueCause.ABANDONED));
        }
    }

    @Nested
    class HangingUp {
        private final ContactCommand hangUp =
                new ContactCommand.HangUp(CALL, Actor.Kind.CUSTOMER, EndMechanism.CUSTOMER_LEFT);

        @Test
        void endsAllThatIsOpenInOneDecision() {
            Interaction state = after(
                    created(),
                    menuEntered("m"),
                    botStarted("b"),
                    queued("v"),
                    offered("o", "v", "ann"),
                    connected("l", "bob"));

            Interaction hungUp =
                    machine.replay(state, machine.decide(state, hangUp, at(60)).get());

            assertThat(hungUp.closed()).isTrue();
            assertThat(hungUp.oddities()).isEmpty();
            assertThat(hungUp.findVisit(VisitId.of("v")).orElseThrow().cause()).contains(DequeueCause.ABANDONED);
            assertThat(hungUp.findOffer(OfferId.of("o")).orElseThrow().state()).isEqualTo(Offer.State.REVOKED);
            assertThat(hungUp.findLeg(LegId.of("l")).orElseThrow().live()).isFalse();
        }

        @Test
        void isRefusedAtASecondTime() {
            Interaction state = after(created(), ended());

            assertThat(machine.decide(state, hangUp, at(60)).getLeft().rule()).isEqualTo(ContactRule.ENDED);
        }
    }

    @Nested
    class Deadlines {
        private final ContactCommand tick = new ContactCommand.Tick();

        @Test
        void anOfferLapsesAtExactlyItsExpiry() {
            Interaction state = after(created(), queued("v"), offeredUntil("o", "v", "ann", at(20)));

            assertThat(machine.nextDeadline(state)).contains(at(20));
            assertThat(machine.decide(state, tick, at(20).minusNanos(1)).get()).isEmpty();
            assertThat(machine.decide(state, tick, at(20)).get())
                    .containsExactly(Dated.of(at(20), expired("o", "v", "ann")));
        }

        @Test
        void anAnswerAtTheExpiryIsTooLate() {
            Interaction state = after(created(), queued("v"), offeredUntil("o", "v", "ann", at(20)));

            assertThat(machine.decide(state, new ContactCommand.Happened(accepted("o", "v", "ann")), at(20))
                            .getLeft()
                            .rule())
                    .isEqualTo(ContactRule.OFFER_CLOSED);
        }

        @Test
        void aLateCallGivesEachDeadlineItsOwnInstantAndItsOrder() {
            Interaction state = after(
                    created(),
                    queued("v"),
                    offeredUntil("p", "v", "bob", at(30)),
                    offeredUntil("o", "v", "ann", at(20)));

            assertThat(machine.decide(state, tick, at(500)).get())
                    .containsExactly(
                            Dated.of(at(20), expired("o", "v", "ann")), Dated.of(at(30), expired("p", "v", "bob")));
        }

        @Test
        void aWrapUpEndsAtItsLimitPlusItsExtensions() {
            Interaction state = after(
                    created(),
                    connected("l", "ann"),
                    legEnded("l"),
                    wrapUpStarted("l", "ann", Optional.of(Duration.ofSeconds(60))),
                    wrapUpExtended("l", "ann", Duration.ofSeconds(30)));

            assertThat(machine.nextDeadline(state)).contains(at(3 + 60 + 30));
            ContactCommand early = new ContactCommand.Happened(wrapUpEnded("l", "ann", WrapUpExit.TIMED_OUT));
            assertThat(machine.decide(state, early, at(92)).getLeft().rule()).isEqualTo(ContactRule.WRAP_UP_CLOCK);
            assertThat(machine.evolve(state, Dated.of(at(92), wrapUpEnded("l", "ann", WrapUpExit.TIMED_OUT)))
                            .oddities())
                    .isEmpty();
            assertThat(machine.decide(state, tick, at(93)).get())
                    .containsExactly(Dated.of(at(93), wrapUpEnded("l", "ann", WrapUpExit.TIMED_OUT)));
        }

        @Test
        @DisplayName("M73: a wrap-up whose timer was paused ends later by the pause, and takes as long as it took")
        void aPauseMovesTheEndOfAWrapUpAndIsPartOfIt() {
            Interaction state = pausedAtTheFourthSecond();
            assertThat(machine.nextDeadline(state)).contains(at(34));
            assertThat(wrapUp(state).deadline()).contains(at(3 + 60 + 30));

            List<Dated> late = machine.decide(state, tick, at(500)).get();

            assertThat(late)
                    .containsExactly(
                            Dated.of(at(34), wrapUpResumed("l", "ann")),
                            Dated.of(at(93), wrapUpEnded("l", "ann", WrapUpExit.TIMED_OUT)));
            WrapUp over = wrapUp(machine.replay(state, late));
            assertThat(over.pausedFor()).isEqualTo(Duration.ofSeconds(30));
            assertThat(over.duration()).contains(Duration.ofSeconds(90));
        }

        @Test
        void whatEndsAWrapUpEndsItsPause() {
            Interaction state = pausedAtTheFourthSecond();
            Interaction ended = machine.evolve(state, Dated.of(at(14), wrapUpEnded("l", "ann", WrapUpExit.SUBMITTED)));

            assertThat(machine.nextDeadline(ended)).isEmpty();
            assertThat(wrapUp(ended).pausedAt()).isEmpty();
            assertThat(wrapUp(ended).pausedFor()).isEqualTo(Duration.ofSeconds(10));
            assertThat(wrapUp(ended).duration()).contains(Duration.ofSeconds(11));
            Interaction after = machine.evolve(ended, Dated.of(at(15), wrapUpPaused("l", "ann", at(99))));
            assertThat(wrapUp(after)).isEqualTo(wrapUp(ended));
        }

        /** A minute from the third second, which was paused for half a minute at most. */
        private Interaction pausedAtTheFourthSecond() {
            return after(
                    created(),
                    connected("l", "ann"),
                    legEnded("l"),
                    wrapUpStarted("l", "ann", Optional.of(Duration.ofSeconds(60))),
                    wrapUpPaused("l", "ann", at(34)));
        }

        private static WrapUp wrapUp(Interaction state) {
            return state.findLeg(LegId.of("l")).flatMap(Leg::wrapUp).orElseThrow();
        }

        @Test
        void aWrapUpWithoutALimitLasts() {
            Interaction state =
                    after(created(), connected("l", "ann"), legEnded("l"), wrapUpStarted("l", "ann", Optional.empty()));

            assertThat(machine.nextDeadline(state)).isEmpty();
        }
    }

    @Nested
    class Times {
        @Test
        void aClockThatWentBackIsTakenAsTheLastInstant() {
            Interaction state = after(created(), queued("v"));

            assertThat(decide(state, dequeued("v", DequeueCause.ABANDONED), NINE.minusSeconds(3600)))
                    .extracting(Dated::occurredAt)
                    .containsExactly(at(1));
        }

        @Test
        void theAssertedDurationWins() {
            Interaction state = after(created(), queued("v"));
            ContactEvent left = Dequeued.builder()
                    .routable(ROUTABLE)
                    .visit(VisitId.of("v"))
                    .cause(DequeueCause.ANSWERED)
                    .assertedWait(Duration.ofMinutes(5))
                    .build();

            Interaction answered = machine.evolve(state, Dated.of(at(3), left));

            assertThat(answered.visits().get(0).waited()).contains(Duration.ofMinutes(5));
        }

        @Test
        void talkLeavesOutHoldsAndParking() {
            Interaction state = machine.initial();
            state = machine.evolve(state, Dated.of(at(0), created()));
            state = machine.evolve(state, Dated.of(at(0), connected("l", "ann")));
            state = machine.evolve(state, Dated.of(at(10), held("l")));
            state = machine.evolve(state, Dated.of(at(40), resumed("l")));
            state = machine.evolve(state, Dated.of(at(50), parked("l")));
            state = machine.evolve(state, Dated.of(at(150), unparked("l")));
            state = machine.evolve(state, Dated.of(at(160), held("l")));
            state = machine.evolve(state, Dated.of(at(165), legEnded("l")));

            Leg leg = state.legs().get(0);
            assertThat(leg.held()).contains(Duration.ofSeconds(35));
            assertThat(leg.talked()).contains(Duration.ofSeconds(30));
        }

        @Test
        void whatIsParkedForATimeSaysUntilWhenAsLongAsItIs() {
            Interaction parked = after(created(), connected("l", "ann"), parkedUntil("l", at(900)));
            Interaction taken = machine.evolve(parked, Dated.of(at(800), unparked("l")));

            assertThat(parked.legs().get(0).parkedUntil()).contains(at(900));
            assertThat(machine.evolve(parked, Dated.of(at(700), parkedUntil("l", at(999))))
                            .legs())
                    .isEqualTo(parked.legs());
            assertThat(taken.legs().get(0).parkedUntil()).isEmpty();
            assertThat(machine.evolve(parked, Dated.of(at(800), legEnded("l")))
                            .legs()
                            .get(0)
                            .parkedUntil())
                    .isEmpty();
        }

        @Test
        void aVisitKeepsWhatItCameWith() {
            Visit visit = after(created(), wishing("v"), dequeued("v", DequeueCause.ABANDONED))
                    .visits()
                    .get(0);

            assertThat(visit.carriedAge()).isEqualTo(Duration.ofMinutes(3));
            assertThat(visit.requirements()).containsExactly("skills['x'] >= 2");
            assertThat(visit.preferredAgents()).containsExactly(AgentId.of("ann"));
            assertThat(visit.channel()).contains(Channel.CHAT);
        }

        @Test
        void whatEndsBeforeItBeganHasNoDurationAndIsCounted() {
            Interaction state = machine.evolve(
                    machine.evolve(after(created()), Dated.of(at(10), queued("v"))),
                    Dated.of(at(5), dequeued("v", DequeueCause.ABANDONED)));

            assertThat(state.visits().get(0).waited()).isEmpty();
            assertThat(state.oddities()).containsEntry(ContactRule.TIME_REVERSED, 1);
        }
    }
}
