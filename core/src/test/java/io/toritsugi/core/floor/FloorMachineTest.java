package io.toritsugi.core.floor;

import static io.toritsugi.core.floor.FloorCommands.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.agent.AgentRejection;
import io.toritsugi.core.agent.AgentRule;
import io.toritsugi.core.agent.AgentSettings;
import io.toritsugi.core.agent.Engagement;
import io.toritsugi.core.agent.MissedOfferPolicy;
import io.toritsugi.core.capacity.Capacity;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.LegHeld;
import io.toritsugi.core.event.leg.LegRole;
import io.toritsugi.core.event.leg.Party;
import io.toritsugi.core.event.leg.TransferKind;
import io.toritsugi.core.event.leg.TransferStarted;
import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.event.queue.OfferRevoked;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.event.wrapup.WrapUpEnded;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.event.wrapup.WrapUpPaused;
import io.toritsugi.core.event.wrapup.WrapUpResumed;
import io.toritsugi.core.event.wrapup.WrapUpStarted;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.interaction.ContactRejection;
import io.toritsugi.core.interaction.ContactRule;
import io.toritsugi.core.interaction.Leg;
import io.toritsugi.core.interaction.Offer;
import io.toritsugi.core.permission.Permissions;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FloorMachineTest {
    private static final WrapUpTerms HALF_A_MINUTE = terms(30, true, 100);
    private static final WrapUpPolicy WRAP_UP =
            WrapUpPolicy.builder().otherwise(HALF_A_MINUTE).build();

    /** Ann and Bob are ready, and a call waits for sales. */
    private static FloorScript waiting(FloorSettings settings) {
        return FloorScript.on(settings)
                .then(logIn("ann"), logIn("bob"), created("call", Channel.VOICE), queued("call", "v", "sales"));
    }

    private static FloorScript waiting() {
        return waiting(FloorSettings.builder().wrapUps(WRAP_UP).build());
    }

    private static FloorScript offering() {
        return waiting().then(offeredUntil("call", "o", "v", "ann", FloorCommands.at(20)));
    }

    private static FloorScript talking() {
        return offering().then(accepted("call", "o", "v", "ann"), answered("call", "l", "o", "v", "ann"));
    }

    private static ContactRule contactRule(Rejection rejection) {
        assertThat(rejection).isInstanceOf(ContactRejection.class);
        return ((ContactRejection) rejection).rule();
    }

    private static AgentRule agentRule(Rejection rejection) {
        assertThat(rejection).isInstanceOf(AgentRejection.class);
        return ((AgentRejection) rejection).rule();
    }

    @Test
    void aCallIsOfferedTakenHeldEndedAndWrappedUpOnBothSides() {
        FloorScript floor = waiting();

        assertThat(floor.types(offeredUntil("call", "o", "v", "ann", FloorCommands.at(20))))
                .containsExactly("Offered");
        assertThat(floor.doing("ann")).isEqualTo(Engagement.State.OFFERED);
        assertThat(floor.machine().nextDeadline(floor.floor())).contains(FloorCommands.at(20));

        assertThat(floor.at(5).types(accepted("call", "o", "v", "ann"))).containsExactly("OfferAccepted");
        assertThat(floor.doing("ann")).isEqualTo(Engagement.State.ACCEPTED);
        assertThat(floor.machine().nextDeadline(floor.floor())).isEmpty();

        assertThat(floor.at(6).types(answered("call", "l", "o", "v", "ann")))
                .containsExactly("Dequeued", "LegConnected");
        assertThat(floor.doing("ann")).isEqualTo(Engagement.State.CONNECTED);
        assertThat(floor.leg("call", "l").state()).isEqualTo(Leg.State.CONNECTED);

        floor.at(10).then(held("call", "l"));
        assertThat(floor.doing("ann")).isEqualTo(Engagement.State.HELD);
        floor.at(20).then(resumed("call", "l"));

        assertThat(floor.at(60).types(hungUp("call"))).containsExactly("LegEnded", "WrapUpStarted", "InteractionEnded");
        assertThat(floor.doing("ann")).isEqualTo(Engagement.State.WRAP_UP);
        assertThat(floor.contact("call").closed()).isFalse();
        assertThat(floor.machine().nextDeadline(floor.floor())).contains(FloorCommands.at(90));

        assertThat(floor.at(90).types(tick())).containsExactly("WrapUpEnded");
        assertThat(floor.free("ann")).isTrue();
        assertThat(floor.contact("call").closed()).isTrue();
        assertThat(floor.agent("ann").idleSince()).contains(FloorCommands.at(90));
        assertThat(floor.contact("call").oddities()).isEmpty();
        assertThat(floor.agent("ann").oddities()).isEmpty();
    }

    static Stream<Arguments> refusals() {
        FloorScript leaving = talking().then(logOut("ann"));
        FloorScript wrappingUp =
                waiting().then(connected("call", "l", "ann"), legEnded("call", "l"), queued("call", "w", "sales"));
        FloorScript parkedAndBusy =
                talking().then(parked("call", "l"), created("other", Channel.VOICE), connected("other", "m", "ann"));
        return Stream.of(
                contactRefuses("offer", waiting(), offered("call", "o", "unknown", "ann"), ContactRule.VISIT_UNKNOWN),
                contactRefuses(
                        "offer lapsed",
                        waiting(),
                        offeredUntil("call", "o", "v", "ann", NINE),
                        ContactRule.TIME_REVERSED),
                contactRefuses("accept", offering(), accepted("call", "p", "v", "ann"), ContactRule.OFFER_UNKNOWN),
                contactRefuses(
                        "connect", offering(), answered("call", "l", "o", "v", "ann"), ContactRule.OFFER_NOT_ACCEPTED),
                contactRefuses("hold", talking().then(held("call", "l")), held("call", "l"), ContactRule.LEG_PAUSED),
                contactRefuses("park", talking().then(held("call", "l")), parked("call", "l"), ContactRule.LEG_PAUSED),
                contactRefuses("take up again", talking(), unparked("call", "l"), ContactRule.LEG_NOT_PARKED),
                contactRefuses(
                        "transfer",
                        waiting(),
                        transferStarted("call", "l", TransferKind.COLD),
                        ContactRule.LEG_UNKNOWN),
                contactRefuses(
                        "arrival",
                        talking(),
                        transferCompleted("call", "l", Optional.empty()),
                        ContactRule.TRANSFER_UNKNOWN),
                contactRefuses(
                        "end", talking().then(legEnded("call", "l")), legEnded("call", "l"), ContactRule.LEG_OVER),
                contactRefuses("end of all", talking(), ended("call"), ContactRule.STILL_OPEN),
                contactRefuses("hang up", FloorScript.standard(), hungUp("call"), ContactRule.NOT_CREATED),
                agentRefuses(
                        "offer to who is away",
                        waiting().then(goNotReady("bob")),
                        offered("call", "o", "v", "bob"),
                        AgentRule.NOT_READY),
                agentRefuses(
                        "offer to who never came", waiting(), offered("call", "o", "v", "eve"), AgentRule.LOGGED_OUT),
                agentRefuses(
                        "offer to who leaves",
                        leaving.then(queued("call", "w", "sales")),
                        offered("call", "p", "w", "ann"),
                        AgentRule.DRAINING),
                agentRefuses(
                        "offer to who wraps up",
                        wrappingUp,
                        offered("call", "p", "w", "ann"),
                        AgentRule.EXCLUSIVE_WRAP_UP),
                agentRefuses(
                        "offer beyond capacity",
                        offering().then(queued("call", "w", "sales")),
                        offered("call", "p", "w", "ann"),
                        AgentRule.NO_UNITS_LEFT),
                agentRefuses("connect", offering(), connected("call", "l", "ann"), AgentRule.NO_UNITS_LEFT),
                agentRefuses(
                        "hold of another's leg",
                        talking(),
                        happened(LegHeld.builder()
                                .routable(routable("call"))
                                .leg(LegId.of("l"))
                                .agent(id("bob"))
                                .build()),
                        AgentRule.ENGAGEMENT_UNKNOWN),
                agentRefuses(
                        "take up again beyond capacity", parkedAndBusy, unparked("call", "l"), AgentRule.NO_UNITS_LEFT),
                agentRefuses(
                        "transfer to who is away",
                        talking().then(logOut("bob")),
                        joined("call", "m", LegRole.CONSULTED, "l", "bob"),
                        AgentRule.LOGGED_OUT),
                agentRefuses("transfer of another's leg", talking(), transferBy("bob"), AgentRule.ENGAGEMENT_UNKNOWN),
                agentRefuses("end of another's leg", talking(), endBy("bob"), AgentRule.ENGAGEMENT_UNKNOWN),
                agentRefuses(
                        "wrap-up too late",
                        waiting(FloorSettings.standard()).then(connected("call", "l", "ann"), legEnded("call", "l")),
                        wrapUpStarted("call", "l", Optional.of("ann")),
                        AgentRule.WRAP_UP_LATE),
                agentRefuses(
                        "wrap-up too late of nobody",
                        waiting(FloorSettings.standard()).then(connected("call", "l", "ann"), legEnded("call", "l")),
                        wrapUpStarted("call", "l", Optional.empty()),
                        AgentRule.WRAP_UP_LATE));
    }

    private static FloorCommand transferBy(String agent) {
        return happened(TransferStarted.builder()
                .routable(routable("call"))
                .leg(LegId.of("l"))
                .agent(id(agent))
                .kind(TransferKind.COLD)
                .build());
    }

    private static FloorCommand endBy(String agent) {
        return happened(LegEnded.builder()
                .routable(routable("call"))
                .leg(LegId.of("l"))
                .agent(id(agent))
                .mechanism(LegEndMechanism.HANG_UP)
                .build());
    }

    private static Arguments contactRefuses(String what, FloorScript floor, FloorCommand command, ContactRule rule) {
        return Arguments.of(what + " by the contact", floor, command, rule);
    }

    private static Arguments agentRefuses(String what, FloorScript floor, FloorCommand command, AgentRule rule) {
        return Arguments.of(what + " by the agent", floor, command, rule);
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("refusals")
    void eitherSideRefusesWithItsRule(String what, FloorScript floor, FloorCommand command, Enum<?> rule) {
        Rejection rejection = floor.refused(command);

        assertThat(rejection.code()).as(what).isEqualTo(rule.name());
        if (rule instanceof ContactRule) {
            assertThat(contactRule(rejection)).isEqualTo(rule);
        } else {
            assertThat(agentRule(rejection)).isEqualTo(rule);
        }
    }

    @Test
    void whatIsDueIsLostWithARefusalAndComesAtItsOwnInstantLater() {
        FloorScript floor = offering().at(25);
        floor.refused(accepted("call", "o", "v", "ann"));

        assertThat(floor.at(40).dated(tick()))
                .isNotEmpty()
                .allSatisfy(dated -> assertThat(dated.occurredAt()).isEqualTo(FloorCommands.at(20)));
    }

    @Test
    void anAcceptanceAtTheInstantOfExpiryIsTooLate() {
        assertThat(contactRule(offering().at(20).refused(accepted("call", "o", "v", "ann"))))
                .isEqualTo(ContactRule.OFFER_CLOSED);
        assertThat(offering().at(19).types(accepted("call", "o", "v", "ann"))).containsExactly("OfferAccepted");
    }

    @Nested
    class Completing {
        @Test
        void theAgentOfALegIsFilledIn() {
            FloorScript floor = talking();

            List<FloorCommand> inTurn = List.of(
                    held("call", "l"),
                    resumed("call", "l"),
                    parked("call", "l"),
                    unparked("call", "l"),
                    transferStarted("call", "l", TransferKind.WARM),
                    transferFailed("call", "l"),
                    transferStarted("call", "l", TransferKind.WARM),
                    transferCompleted("call", "l", Optional.empty()),
                    legEnded("call", "l"));

            for (FloorCommand command : inTurn) {
                assertThat(floor.events(command))
                        .allSatisfy(event ->
                                assertThat(event.concerns()).extracting("id").contains("call", "ann"));
            }
        }

        @Test
        void theChannelOfWhatIsOfferedOrConnectedIsFilledIn() {
            FloorScript floor = FloorScript.standard()
                    .then(logIn("ann"), created("chat", Channel.CHAT), queued("chat", "v", "sales"));

            Offered offered =
                    (Offered) floor.events(offered("chat", "o", "v", "ann")).get(0);
            floor.then(accepted("chat", "o", "v", "ann"));
            LegConnected connected = (LegConnected)
                    floor.events(answered("chat", "l", "o", "v", "ann")).get(1);

            assertThat(offered.channel()).contains(Channel.CHAT);
            assertThat(connected.channel()).contains(Channel.CHAT);
            assertThat(floor.agent("ann").unitsUsed()).isEqualTo(Channel.CHAT.capacityWeight());
        }

        @Test
        void whatIsSaidIsKept() {
            FloorScript floor = waiting(FloorSettings.standard());

            Offered offered = (Offered)
                    floor.events(happened(fullOffer(Optional.empty()))).get(0);

            assertThat(offered).isEqualTo(fullOffer(Optional.of(Channel.VOICE)));
            LegEnded end = LegEnded.builder()
                    .routable(routable("call"))
                    .leg(LegId.of("l"))
                    .mechanism(LegEndMechanism.DROPPED)
                    .assertedTalk(Duration.ofSeconds(7))
                    .assertedHold(Duration.ofSeconds(2))
                    .build();
            LegEnded ended = (LegEnded) talking().events(happened(end)).get(0);
            assertThat(ended.agent()).contains(id("ann"));
            assertThat(ended.mechanism()).isEqualTo(LegEndMechanism.DROPPED);
            assertThat(ended.assertedTalk()).contains(Duration.ofSeconds(7));
            assertThat(ended.assertedHold()).contains(Duration.ofSeconds(2));
        }

        private Offered fullOffer(Optional<Channel> channel) {
            return Offered.builder()
                    .routable(routable("call"))
                    .offer(OfferId.of("o"))
                    .visit(VisitId.of("v"))
                    .agent(id("ann"))
                    .expiresAt(FloorCommands.at(20))
                    .stage("first")
                    .rankingKey("1|2")
                    .candidates(4)
                    .channel(channel)
                    .units(60)
                    .putConfigVersions("routing", "v7")
                    .build();
        }

        @Test
        void aLegOfNobodyOnTheFloorChangesNoAgent() {
            FloorScript floor = waiting();
            floor.then(
                    happened(LegConnected.builder()
                            .routable(routable("call"))
                            .leg(LegId.of("x"))
                            .party(Party.EXTERNAL)
                            .build()),
                    held("call", "x"),
                    resumed("call", "x"));

            assertThat(floor.types(legEnded("call", "x"))).containsExactly("LegEnded");
            assertThat(floor.free("ann") && floor.free("bob")).isTrue();
        }
    }

    @Nested
    class WrappingUp {
        private final WrapUpPolicy policy = WrapUpPolicy.builder()
                .putQueues(QueueId.of("sales"), terms(10, false, 0))
                .putQueues(QueueId.of("service"), terms(50, false, 0))
                .putChannels("chat", terms(20, false, 0))
                .otherwise(terms(40, false, 0))
                .build();

        private Optional<Duration> limit(List<Event> events) {
            return events.stream()
                    .filter(WrapUpStarted.class::isInstance)
                    .map(WrapUpStarted.class::cast)
                    .findFirst()
                    .map(WrapUpStarted::terms)
                    .flatMap(WrapUpTerms::limit);
        }

        private FloorScript withAChat() {
            return FloorScript.wrappingUp(policy).then(logIn("ann"), created("chat", Channel.CHAT));
        }

        @Test
        void theQueueGoesBeforeTheChannelAndTheChannelBeforeTheRest() {
            assertThat(limit(withAChat()
                            .then(queued("chat", "v", "sales"), pulled("chat", "l", "v", "ann"))
                            .events(legEnded("chat", "l"))))
                    .contains(Duration.ofSeconds(10));
            assertThat(limit(withAChat()
                            .then(queued("chat", "v", "other"), pulled("chat", "l", "v", "ann"))
                            .events(legEnded("chat", "l"))))
                    .contains(Duration.ofSeconds(20));
            assertThat(limit(withAChat().then(connected("chat", "l", "ann")).events(legEnded("chat", "l"))))
                    .contains(Duration.ofSeconds(20));
            assertThat(limit(withAChat()
                            .then(created("mail", Channel.EMAIL), connected("mail", "l", "ann"))
                            .events(legEnded("mail", "l"))))
                    .contains(Duration.ofSeconds(40));
        }

        @Test
        void aVisitThatWasMovedIsOfTheQueueThatItWasMovedTo() {
            assertThat(limit(withAChat()
                            .then(
                                    queued("chat", "v", "sales"),
                                    moved("sue", "chat", "v", "service"),
                                    pulled("chat", "l", "v", "ann"))
                            .events(legEnded("chat", "l"))))
                    .contains(Duration.ofSeconds(50));
        }

        @Test
        void eachOfTwoParallelContactsIsWrappedUpAsItsOwnQueueSays() { // A3, A4
            FloorScript floor = withAChat()
                    .then(
                            queued("chat", "v", "sales"),
                            pulled("chat", "l", "v", "ann"),
                            created("chat2", Channel.CHAT),
                            queued("chat2", "w", "service"),
                            pulled("chat2", "m", "w", "ann"));

            assertThat(limit(floor.at(100).events(legEnded("chat", "l")))).contains(Duration.ofSeconds(10));
            assertThat(limit(floor.at(105).events(hungUp("chat2")))).contains(Duration.ofSeconds(50));
            assertThat(floor.agent("ann").engagements())
                    .extracting(Engagement::wrapUpDeadline)
                    .containsExactly(Optional.of(FloorCommands.at(110)), Optional.of(FloorCommands.at(155)));

            assertThat(floor.at(300).dated(tick()))
                    .extracting(dated -> dated.occurredAt())
                    .containsExactly(FloorCommands.at(110), FloorCommands.at(155));
        }

        @Test
        void whatWasPlannedWins() {
            FloorScript floor = withAChat().then(connected("chat", "l", "ann"));

            assertThat(limit(floor.then(planned("ann", "l", Optional.of(terms(5, true, 10))))
                            .events(legEnded("chat", "l"))))
                    .contains(Duration.ofSeconds(5));
            assertThat(withAChat()
                            .then(connected("chat", "l", "ann"), planned("ann", "l", Optional.empty()))
                            .types(legEnded("chat", "l")))
                    .containsExactly("LegEnded");
        }

        @Test
        void anExclusiveOneRevokesWhatElseIsOffered() {
            FloorScript floor = FloorScript.wrappingUp(WRAP_UP)
                    .then(
                            logIn("ann"),
                            capacity("ann", Capacity.builder().total(300).build()),
                            created("call", Channel.VOICE),
                            connected("call", "l", "ann"),
                            created("chat", Channel.CHAT),
                            queued("chat", "v", "sales"),
                            offered("chat", "o", "v", "ann"));

            assertThat(floor.types(hungUp("call")))
                    .containsExactly("LegEnded", "WrapUpStarted", "OfferRevoked", "InteractionEnded");
            assertThat(floor.offer("chat", "o").state()).isEqualTo(Offer.State.REVOKED);
            assertThat(floor.agent("ann").missedOffers()).isZero();
            assertThat(contactRule(floor.refused(accepted("chat", "o", "v", "ann"))))
                    .isEqualTo(ContactRule.OFFER_CLOSED);
        }

        @Test
        void itIsExtendedAndEndedOnBothSides() {
            FloorScript floor = talking().at(60).then(legEnded("call", "l"));

            floor.then(extended("ann", "l", 15));
            assertThat(floor.machine().nextDeadline(floor.floor())).contains(FloorCommands.at(105));
            assertThat(floor.leg("call", "l").wrapUp().orElseThrow().deadline())
                    .isEqualTo(floor.agent("ann").engagements().get(0).wrapUpDeadline());

            floor.at(70).then(wrappedUp("ann", "l"));
            assertThat(floor.leg("call", "l").wrapUp().orElseThrow().cause()).contains(WrapUpExit.SUBMITTED);
            assertThat(floor.machine().nextDeadline(floor.floor())).isEmpty();
        }

        @Test
        void theHostMaySayThatItEndsAsAnEventOfTheContact() {
            FloorScript floor = talking().at(60).then(legEnded("call", "l"));

            floor.then(happened(WrapUpEnded.builder()
                    .routable(routable("call"))
                    .leg(LegId.of("l"))
                    .cause(WrapUpExit.SUBMITTED)
                    .build()));

            assertThat(floor.free("ann")).isTrue();
            assertThat(floor.contact("call").oddities()).isEmpty();
        }

        @Test
        void termsThatComeWithTheEndOfALegGoBeforeThePolicy() {
            FloorScript floor = withAChat().then(connected("chat", "l", "ann"));
            LegEnded end = LegEnded.builder()
                    .routable(routable("chat"))
                    .leg(LegId.of("l"))
                    .agent(id("ann"))
                    .mechanism(LegEndMechanism.HANG_UP)
                    .build();

            assertThat(limit(floor.events(
                            of(new AgentCommand.Contact(id("ann"), end, Optional.of(terms(3, false, 0)))))))
                    .contains(Duration.ofSeconds(3));
        }
    }

    @Test
    void anEventIsOfTheAgentWhoseCommandItIs() {
        LegHeld heldByAnn = LegHeld.builder()
                .routable(routable("call"))
                .leg(LegId.of("l"))
                .agent(id("ann"))
                .build();

        assertThat(agentRule(talking().refused(of(new AgentCommand.Contact(id("bob"), heldByAnn, Optional.empty())))))
                .isEqualTo(AgentRule.OTHER_AGENT);
    }

    @Nested
    class Ending {
        @Test
        void hangingUpFreesEveryAgentAndEndsEveryOffer() {
            FloorScript floor = talking()
                    .then(
                            joined("call", "m", LegRole.CONFERENCED, "l", "bob"),
                            logIn("cat"),
                            queued("call", "w", "service"),
                            offered("call", "p", "w", "cat"));

            assertThat(floor.types(hungUp("call")))
                    .containsExactly(
                            "OfferRevoked", "Dequeued", "LegEnded", "WrapUpStarted", "LegEnded", "InteractionEnded");
            assertThat(floor.doing("ann")).isEqualTo(Engagement.State.WRAP_UP);
            assertThat(floor.free("bob")).isTrue();
            assertThat(floor.free("cat")).isTrue();
            assertThat(floor.contact("call").ended()).isTrue();
        }

        @Test
        void hangingUpWhileAnAgentIsLeavingLogsHimOutWithTheLastOfIt() {
            FloorScript floor = waiting(FloorSettings.standard()).then(connected("call", "l", "ann"), logOut("ann"));
            assertThat(floor.agent("ann").status()).isEqualTo(AgentStatus.DRAINING);

            assertThat(floor.types(hungUp("call")))
                    .containsExactly("Dequeued", "LegEnded", "AgentLoggedOut", "InteractionEnded");
        }

        @Test
        void anAcceptedOfferIsUndoneWhenTheCallerIsGone() { // A11
            FloorScript floor = offering().then(accepted("call", "o", "v", "ann"));

            assertThat(floor.at(3).types(hungUp("call")))
                    .containsExactly("OfferRevoked", "Dequeued", "InteractionEnded");
            assertThat(floor.free("ann")).isTrue();
            assertThat(floor.agent("ann").status()).isEqualTo(AgentStatus.READY);
            assertThat(contactRule(floor.refused(answered("call", "l", "o", "v", "ann"))))
                    .isEqualTo(ContactRule.ENDED);
            assertThat(contactRule(floor.refused(hungUp("call")))).isEqualTo(ContactRule.ENDED);
        }

        @Test
        void aParkedLegEndsWithItsContact() {
            FloorScript floor = talking().then(parked("call", "l"));

            assertThat(floor.types(hungUp("call"))).containsExactly("LegEnded", "InteractionEnded");
            assertThat(floor.free("ann")).isTrue();
        }

        @Test
        void aClosedContactIsForgottenAfterTheSetTimeAndNotBefore() {
            FloorScript floor = waiting(FloorSettings.builder()
                            .keepClosed(Duration.ofSeconds(60))
                            .build())
                    .then(connected("call", "l", "ann"));
            floor.at(10).then(hungUp("call"));

            floor.at(69).then(goNotReady("bob"));
            assertThat(floor.floor().findContact(routable("call"))).isPresent();
            floor.then(reopened("call"), ended("call"));
            floor.at(128).then(goReady("bob"));
            assertThat(floor.floor().findContact(routable("call"))).isPresent();
            floor.at(129).then(goNotReady("bob"));
            assertThat(floor.floor().findContact(routable("call"))).isEmpty();
            assertThat(floor.floor().contacts()).isEmpty();
            assertThat(contactRule(floor.refused(reopened("call")))).isEqualTo(ContactRule.NOT_CREATED);
        }

        @Test
        void aContactWhoseWrapUpLastsIsNotForgotten() {
            FloorScript floor = waiting(FloorSettings.builder()
                            .wrapUps(WrapUpPolicy.builder()
                                    .otherwise(terms(1000, true, 100))
                                    .build())
                            .keepClosed(Duration.ZERO)
                            .build())
                    .then(connected("call", "l", "ann"), hungUp("call"));

            floor.at(999).then(goNotReady("bob"));
            assertThat(floor.floor().findContact(routable("call"))).isPresent();
            floor.at(1000).then(tick());
            assertThat(floor.floor().findContact(routable("call"))).isEmpty();
        }

        @Test
        void aTimeWithoutEndKeepsEverything() {
            FloorScript floor = waiting(FloorSettings.builder()
                            .keepClosed(ChronoUnit.FOREVER.getDuration())
                            .build())
                    .then(hungUp("call"));

            floor.at(1_000_000_000).then(goNotReady("bob"));
            assertThat(floor.floor().findContact(routable("call"))).isPresent();
        }

        @Test
        void aWorkItemThatIsDoneIsForgottenToo() {
            FloorScript floor = FloorScript.on(FloorSettings.builder()
                            .keepClosed(Duration.ofSeconds(60))
                            .build())
                    .then(logIn("ann"), queued("work/7", "v", "claims"), pulled("work/7", "l", "v", "ann"));
            floor.at(10).then(legEnded("work/7", "l"));

            floor.at(69).then(goNotReady("ann"));
            assertThat(floor.floor().findContact(routable("work/7"))).isPresent();
            floor.at(70).then(goReady("ann"));
            assertThat(floor.floor().findContact(routable("work/7"))).isEmpty();
        }
    }

    @Nested
    class RingingSeveral {
        /** One visit is offered to Ann and to Bob until twenty past. */
        private FloorScript ringing() {
            AgentSettings strict = AgentSettings.builder()
                    .missedOffers(MissedOfferPolicy.builder()
                            .limit(1)
                            .declinesCount(true)
                            .build())
                    .build();
            return waiting(FloorSettings.builder()
                            .agents(strict)
                            .wrapUps(WRAP_UP)
                            .build())
                    .then(
                            offeredUntil("call", "a", "v", "ann", FloorCommands.at(20)),
                            offeredUntil("call", "b", "v", "bob", FloorCommands.at(20)));
        }

        @Test
        void theFirstWhoAcceptsHasItAndTheOthersAreFreeWhenItConnects() { // A5
            FloorScript floor = ringing().then(accepted("call", "a", "v", "ann"));

            assertThat(contactRule(floor.refused(accepted("call", "b", "v", "bob"))))
                    .isEqualTo(ContactRule.OFFER_TAKEN);
            assertThat(floor.events(answered("call", "l", "a", "v", "ann")))
                    .filteredOn(OfferRevoked.class::isInstance)
                    .extracting("agent", "cause")
                    .containsExactly(Tuple.tuple(id("bob"), "ANSWERED"));
            assertThat(floor.agent("bob").missedOffers()).isZero();
            assertThat(floor.agent("bob").status()).isEqualTo(AgentStatus.READY);
            assertThat(floor.free("bob")).isTrue();
        }

        @Test
        void whoCannotAcceptBecauseAnotherDidHasMissedNothing() { // A5
            FloorScript floor = ringing().at(19).then(accepted("call", "a", "v", "ann"));

            floor.at(21).then(tick());

            assertThat(floor.offer("call", "b").state()).isEqualTo(Offer.State.REVOKED);
            assertThat(floor.agent("bob").missedOffers()).isZero();
            assertThat(floor.agent("bob").status()).isEqualTo(AgentStatus.READY);
            assertThat(floor.machine().nextDeadline(floor.floor())).isEmpty();
        }

        @ParameterizedTest
        @MethodSource("io.toritsugi.core.floor.FloorMachineTest#undoings")
        void whenTheWinnerIsGoneBeforeTheBridgeAnotherMayAccept(FloorCommand undoing) {
            FloorScript floor = ringing().then(accepted("call", "a", "v", "ann"), undoing);

            assertThat(floor.free("ann")).isTrue();
            floor.then(accepted("call", "b", "v", "bob"), answered("call", "l", "b", "v", "bob"));
            assertThat(floor.doing("bob")).isEqualTo(Engagement.State.CONNECTED);
            assertThat(contactRule(floor.refused(accepted("call", "a", "v", "ann"))))
                    .isEqualTo(ContactRule.OFFER_CLOSED);
        }

        @Test
        void whoLetsItLapseHasMissedItAndTheOtherGoesOn() {
            FloorScript floor = waiting()
                    .then(
                            offeredUntil("call", "a", "v", "ann", FloorCommands.at(10)),
                            offeredUntil("call", "b", "v", "bob", FloorCommands.at(20)));

            floor.at(15).then(accepted("call", "b", "v", "bob"));

            assertThat(floor.offer("call", "a").state()).isEqualTo(Offer.State.EXPIRED);
            assertThat(floor.agent("ann").status()).isEqualTo(AgentStatus.NOT_READY);
            assertThat(floor.doing("bob")).isEqualTo(Engagement.State.ACCEPTED);
        }

        @Test
        void whoChangesHisStatusLosesItOnceAndOnBothSides() { // A1
            FloorScript floor = ringing();

            assertThat(floor.types(goNotReady("ann"))).containsExactly("OfferRevoked", "AgentNotReady");
            assertThat(floor.offer("call", "a").state()).isEqualTo(Offer.State.REVOKED);
            assertThat(floor.events(goNotReady("ann"))).isEmpty();
            assertThat(agentRule(floor.refused(offered("call", "c", "v", "ann"))))
                    .isEqualTo(AgentRule.NOT_READY);
            floor.then(goReady("ann"), offered("call", "c", "v", "ann"));
            assertThat(floor.contact("call").visits()).singleElement().matches(visit -> visit.waiting());
        }

        @Test
        void whoPullsTheVisitTakesItFromTheWinner() {
            FloorScript floor = ringing().then(logIn("cat"), accepted("call", "a", "v", "ann"));

            assertThat(floor.types(pulled("call", "l", "v", "cat")))
                    .containsExactly("OfferRevoked", "OfferRevoked", "Dequeued", "LegConnected");
            assertThat(floor.free("ann") && floor.free("bob")).isTrue();
        }
    }

    static Stream<FloorCommand> undoings() {
        return Stream.of(
                unreachable("call", "a", "v", "ann"),
                revoked("call", "a", "v", "ann"),
                goNotReady("ann"),
                logOut("ann"),
                forced("sue", "ann", AgentStatus.NOT_READY),
                reconciled("ann"));
    }

    @Nested
    class Transferring {
        @Test
        void aColdTransferEndsAndWrapsUpTheFirstLegWhileTheContactGoesOn() { // A13
            FloorScript floor = talking();

            floor.at(60).then(transferStarted("call", "l", TransferKind.COLD), queued("call", "w", "service"));
            floor.then(transferCompleted("call", "l", Optional.empty()));
            assertThat(floor.types(legEnded("call", "l"))).containsExactly("LegEnded", "WrapUpStarted");
            assertThat(floor.doing("ann")).isEqualTo(Engagement.State.WRAP_UP);
            assertThat(floor.contact("call").ended()).isFalse();

            floor.at(70).then(offered("call", "p", "w", "bob"), accepted("call", "p", "w", "bob"));
            floor.then(answered("call", "m", "p", "w", "bob"));
            floor.at(100).then(tick());
            assertThat(floor.free("ann")).isTrue();
            assertThat(floor.doing("bob")).isEqualTo(Engagement.State.CONNECTED);
            assertThat(floor.at(200).types(hungUp("call")))
                    .containsExactly("LegEnded", "WrapUpStarted", "InteractionEnded");
        }

        @Test
        void aWarmTransferPassesTheContactToTheConsultedAgent() {
            FloorScript floor = talking().then(held("call", "l"), transferStarted("call", "l", TransferKind.WARM));

            floor.then(joined("call", "m", LegRole.CONSULTED, "l", "bob"));
            assertThat(floor.doing("ann")).isEqualTo(Engagement.State.HELD);
            assertThat(floor.doing("bob")).isEqualTo(Engagement.State.CONNECTED);

            floor.then(transferCompleted("call", "l", Optional.of("m")), legEnded("call", "l"));
            assertThat(floor.doing("ann")).isEqualTo(Engagement.State.WRAP_UP);
            assertThat(floor.doing("bob")).isEqualTo(Engagement.State.CONNECTED);
        }

        @Test
        void whoTookOverByAWarmTransferWrapsUp() {
            FloorScript floor = talking()
                    .then(
                            transferStarted("call", "l", TransferKind.WARM),
                            joined("call", "m", LegRole.CONSULTED, "l", "bob"),
                            transferCompleted("call", "l", Optional.of("m")),
                            legEnded("call", "l"));

            assertThat(floor.types(hungUp("call"))).containsExactly("LegEnded", "WrapUpStarted", "InteractionEnded");
        }

        @Test
        void whoOnlyAdvisedIsFreeAtOnce() {
            FloorScript floor = talking()
                    .then(
                            transferStarted("call", "l", TransferKind.WARM),
                            joined("call", "m", LegRole.CONSULTED, "l", "bob"),
                            transferFailed("call", "l"));

            assertThat(floor.types(legEnded("call", "m"))).containsExactly("LegEnded");
            assertThat(floor.free("bob")).isTrue();
            assertThat(floor.doing("ann")).isEqualTo(Engagement.State.CONNECTED);
        }

        @Test
        void aConferenceGoesOnWithoutTheFirst() {
            FloorScript floor = talking().then(joined("call", "m", LegRole.CONFERENCED, "l", "bob"));

            floor.then(legEnded("call", "l"));

            assertThat(floor.doing("ann")).isEqualTo(Engagement.State.WRAP_UP);
            assertThat(floor.leg("call", "m").live()).isTrue();
            assertThat(floor.doing("bob")).isEqualTo(Engagement.State.CONNECTED);
        }
    }

    @Nested
    class StrangeIds {
        @Test
        void ofAnUnknownAgentNothingIsKnown() {
            FloorScript floor = FloorScript.standard();

            assertThat(floor.agent("eve")).isEqualTo(Agent.of(id("eve")));
            assertThat(floor.floor().agents()).isEmpty();
            assertThat(floor.floor().findContact(routable("call"))).isEmpty();
            assertThat(floor.floor().lastEventAt()).isEmpty();
            assertThat(floor.machine().nextDeadline(floor.floor())).isEmpty();
            assertThat(floor.events(tick())).isEmpty();
            assertThat(agentRule(floor.refused(goReady("eve")))).isEqualTo(AgentRule.LOGGED_OUT);
            assertThat(agentRule(floor.refused(wrappedUp("eve", "l")))).isEqualTo(AgentRule.ENGAGEMENT_UNKNOWN);
        }

        @Test
        void nothingHappensToAnInteractionThatNobodyCreated() {
            FloorScript floor = FloorScript.standard().then(logIn("ann"));

            assertThat(contactRule(floor.refused(queued("call", "v", "sales")))).isEqualTo(ContactRule.NOT_CREATED);
            assertThat(contactRule(floor.refused(connected("call", "l", "ann"))))
                    .isEqualTo(ContactRule.NOT_CREATED);
        }

        @Test
        void aWorkItemNeedsNoCreationAndHoldsTheUnitsOfItsChannel() {
            FloorScript floor = FloorScript.wrappingUp(WrapUpPolicy.builder()
                            .putChannels(Channel.WORK_ITEM.id(), terms(9, false, 0))
                            .build())
                    .then(logIn("ann"), queued("work/7", "v", "claims"), offered("work/7", "o", "v", "ann"));
            assertThat(floor.agent("ann").unitsUsed()).isEqualTo(Channel.WORK_ITEM.capacityWeight());

            floor.then(accepted("work/7", "o", "v", "ann"), answered("work/7", "l", "o", "v", "ann"));

            assertThat(floor.types(legEnded("work/7", "l"))).containsExactly("LegEnded", "WrapUpStarted");
            assertThat(floor.at(9).types(tick())).containsExactly("WrapUpEnded");
            assertThat(floor.contact("work/7").oddities()).isEmpty();
        }

        @Test
        void aWorkItemAndAnInteractionOfOneNameAreTwo() {
            FloorScript floor =
                    FloorScript.standard().then(logIn("ann"), created("x", Channel.CHAT), queued("x", "v", "sales"));

            floor.then(happened(Queued.builder()
                    .routable(RoutableId.of(WorkItemId.of("x")))
                    .visit(VisitId.of("v"))
                    .queue(QueueId.of("claims"))
                    .build()));

            assertThat(floor.floor().contacts()).hasSize(2);
        }
    }

    @Test
    void whoHasNothingOnOneSideIsRepairedOnTheOther() {
        FloorScript floor = talking();
        floor.observed(LegEnded.builder()
                .routable(routable("call"))
                .leg(LegId.of("l"))
                .mechanism(LegEndMechanism.HANG_UP)
                .build());
        assertThat(floor.doing("ann")).isEqualTo(Engagement.State.CONNECTED);

        floor.then(reconciled("ann"));

        assertThat(floor.free("ann")).isTrue();
        assertThat(floor.contact("call").oddities()).isEmpty();
    }

    @Test
    void whatHappensNowNeverLiesBeforeWhatHappenedLast() {
        FloorScript floor = talking().at(100).then(held("call", "l"));

        assertThat(floor.at(40).dated(resumed("call", "l")))
                .extracting(dated -> dated.occurredAt())
                .containsExactly(FloorCommands.at(100));
    }

    @Test
    void aMachineNeedsItsParts() {
        assertThatThrownBy(() -> FloorSettings.builder()
                        .keepClosed(Duration.ofSeconds(-1))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("FloorSettings.keepClosed must not be negative, was PT-1S");
        assertThat(FloorMachine.of(FloorSettings.standard(), Permissions.everything())
                        .initial()
                        .agents())
                .isEmpty();
    }

    @Test
    void aVisitThatIsGivenUpRevokesWhatWasOffered() {
        FloorScript floor = offering();

        assertThat(floor.types(dequeued("call", "v", DequeueCause.CALLBACK_REQUESTED)))
                .containsExactly("OfferRevoked", "Dequeued");
        assertThat(floor.free("ann")).isTrue();
        assertThat(floor.agent("ann").missedOffers()).isZero();
    }

    @Test
    @DisplayName("M73: a wrap-up whose timer is paused by whoever only knows the leg is paused for contact and agent")
    void aPauseThatNamesNobodyIsThatOfTheAgentOfTheLeg() {
        FloorScript floor = talking().at(60);
        floor.then(legEnded("call", "l"));

        assertThat(floor.at(70)
                        .types(happened(WrapUpPaused.builder()
                                .routable(routable("call"))
                                .leg(LegId.of("l"))
                                .until(NINE.plusSeconds(200))
                                .build())))
                .containsExactly("WrapUpPaused");
        assertThat(floor.agent("ann").engagements().get(0).wrapUpDeadline()).contains(NINE.plusSeconds(220));
        assertThat(floor.leg("call", "l").wrapUp().orElseThrow().deadline()).contains(NINE.plusSeconds(220));
        assertThat(floor.at(100)
                        .types(happened(WrapUpResumed.builder()
                                .routable(routable("call"))
                                .leg(LegId.of("l"))
                                .build())))
                .containsExactly("WrapUpResumed");
        assertThat(floor.at(500).dated(tick())).singleElement().satisfies(end -> {
            assertThat(end.occurredAt()).isEqualTo(NINE.plusSeconds(120));
            assertThat(end.event()).isInstanceOf(WrapUpEnded.class);
        });
    }
}
