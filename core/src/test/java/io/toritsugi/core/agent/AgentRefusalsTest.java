package io.toritsugi.core.agent;

import static io.toritsugi.core.agent.AgentScript.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.capacity.Capacity;
import io.toritsugi.core.capacity.ChannelCapacity;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegRole;
import io.toritsugi.core.event.leg.Supervision;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.workload.ManualWorkKind;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What does not fit an agent, and what only seems not to. */
class AgentRefusalsTest {
    private static final RoutableId ANOTHER_CALL = RoutableId.of(InteractionId.of("another call"));

    /** One call of half an agent at a time, and no chat beside it. */
    private static final Capacity ONE_CALL = Capacity.builder()
            .putChannels(
                    "voice",
                    ChannelCapacity.builder().units(50).max(1).addBlocks("chat").build())
            .putChannels("chat", ChannelCapacity.builder().units(10).build())
            .build();

    @Test
    void whatIsParkedIsNotTakenUpInAnExclusiveWrapUp() {
        AgentScript script = parkedCallThenConnected();
        script.does(3, ends("now", wrapUp(30)));

        assertThat(script.refuses(4, unparked("before"))).isEqualTo(AgentRule.EXCLUSIVE_WRAP_UP);
        assertThat(script.gives(33, unparked("before"))).containsExactly("WrapUpEnded", "LegUnparked");
    }

    @Test
    void whatIsParkedIsNotTakenUpBesideWhatFillsTheAgent() {
        AgentScript script = parkedCallThenConnected();

        assertThat(script.refuses(3, unparked("before"))).isEqualTo(AgentRule.NO_UNITS_LEFT);
        script.does(4, happens(legEnded("now")));
        assertThat(script.gives(5, unparked("before"))).containsExactly("LegUnparked");
    }

    @Test
    void whatTheAgentTakesHimselfMustFitToo() {
        AgentScript script = AgentScript.ready();
        script.does(0, happens(connected("one", Channel.VOICE)));

        assertThat(script.refuses(1, connected("two", Channel.VOICE))).isEqualTo(AgentRule.NO_UNITS_LEFT);
    }

    @Test
    void aContactHoldsTheUnitsThatItSays() {
        AgentScript script = AgentScript.ready();
        script.does(0, happens(offer("o").channel(Channel.VOICE).units(40).build()));
        script.does(0, happens(leg("l").channel(Channel.VOICE).units(25).build()));

        assertThat(script.agent().unitsUsed()).isEqualTo(65);
    }

    @Test
    void aCallThatLastsBlocksItsChannelAndTheOnesItNames() {
        AgentScript script = withOneCall();
        script.does(1, happens(connected("l", Channel.VOICE)));

        assertThat(script.refuses(2, offered("o", Channel.VOICE))).isEqualTo(AgentRule.CHANNEL_FULL);
        assertThat(script.refuses(2, offered("o", Channel.CHAT))).isEqualTo(AgentRule.CHANNEL_BLOCKED);
    }

    @Test
    void aWrapUpThatHoldsUnitsTakesThePlaceOfItsCallAndBlocksNothingMore() {
        AgentScript script = withOneCall();
        script.does(1, happens(connected("l", Channel.VOICE)));
        script.does(2, ends("l", shared(30, 50)));

        assertThat(script.refuses(3, offered("o", Channel.VOICE))).isEqualTo(AgentRule.CHANNEL_FULL);
        assertThat(script.gives(3, offered("p", Channel.CHAT))).containsExactly("Offered");
    }

    @Test
    void aWrapUpThatHoldsNothingTakesNoPlace() {
        AgentScript script = withOneCall();
        script.does(1, happens(connected("l", Channel.VOICE)));
        script.does(2, ends("l", shared(30, 0)));

        assertThat(script.gives(3, offered("o", Channel.VOICE))).containsExactly("Offered");
    }

    @Test
    void whoOnlySupervisesACallHasPlaceForHisOwn() {
        AgentScript script = withOneCall();
        script.does(1, happens(connectedAs("l", LegRole.SUPERVISING)));

        assertThat(script.gives(2, offered("o", Channel.CHAT))).containsExactly("Offered");
        assertThat(script.gives(3, offered("p", Channel.VOICE))).containsExactly("Offered");
    }

    @Test
    void aCallThatTheAgentMakesTakesThePlaceOfOneThatHeIsGiven() {
        AgentScript script = withOneCall();
        script.does(1, startWork("w", ManualWorkKind.OUTBOUND_CALL, Optional.of(Channel.VOICE), 50));

        assertThat(script.refuses(2, offered("o", Channel.VOICE))).isEqualTo(AgentRule.CHANNEL_FULL);
        assertThat(script.refuses(2, offered("o", Channel.CHAT))).isEqualTo(AgentRule.CHANNEL_BLOCKED);
    }

    @Test
    void workThatHoldsNothingTakesNoPlaceAndBlocksNothing() {
        AgentScript script = withOneCall();
        script.does(1, startWork("w", ManualWorkKind.OUTBOUND_CALL, Optional.of(Channel.VOICE), 0));

        assertThat(script.gives(2, offered("o", Channel.CHAT))).containsExactly("Offered");
        assertThat(script.gives(3, offered("p", Channel.VOICE))).containsExactly("Offered");
    }

    @Test
    void anOfferAndALegAreHadOnceWhateverContactTheyAreSaidToBeOf() {
        AgentScript script = AgentScript.ready();
        script.does(0, happens(offered("o")));
        script.does(1, happens(connected("l")));
        List<Engagement> before = script.agent().engagements();
        ContactEvent offeredAgain = Offered.builder()
                .routable(ANOTHER_CALL)
                .offer(OfferId.of("o"))
                .visit(VisitId.of("v"))
                .agent(ANN)
                .build();
        ContactEvent connectedAgain = legOf(ANOTHER_CALL, "l", ANN);

        assertThat(script.refuses(2, offeredAgain)).isEqualTo(AgentRule.ENGAGEMENT_TWICE);
        assertThat(script.refuses(2, connectedAgain)).isEqualTo(AgentRule.ENGAGEMENT_TWICE);
        script.sees(3, offeredAgain).sees(3, connectedAgain);
        assertThat(script.agent().engagements()).isEqualTo(before);
        assertThat(script.agent().oddities()).containsEntry(AgentRule.ENGAGEMENT_TWICE, 2);
    }

    @Test
    void aRefusalNamesWhatItIsAbout() {
        AgentScript script = AgentScript.ready();
        script.does(0, happens(connected("l")));
        script.does(1, ends("l", wrapUp(30)));

        assertThat(rejection(script, happens(wrapUpStarted("l", wrapUp(30)))))
                .isEqualTo(new AgentRejection(AgentRule.WRAP_UP_LATE, ANN, "WrapUpStarted", "l"));
        assertThat(rejection(script, happens(offeredUntil("o", 1))))
                .isEqualTo(new AgentRejection(AgentRule.TIME_REVERSED, ANN, "Offered", "o"));
        assertThat(rejection(script, happens(legOf(CALL, "m", BOB))))
                .isEqualTo(new AgentRejection(AgentRule.OTHER_AGENT, ANN, "LegConnected", "m"));
        assertThat(rejection(script, plan("l", Optional.empty())))
                .isEqualTo(new AgentRejection(AgentRule.WRAP_UP_LATE, ANN, "WrapUpPlanned", "l"));
        assertThat(rejection(script, new AgentCommand.EndSupervision(ANN, LegId.of("l"), BOSS)))
                .isEqualTo(new AgentRejection(AgentRule.SUPERVISION_UNKNOWN, ANN, "SupervisionEnded", "l"));
        assertThat(rejection(script, listen("l", ANN)))
                .isEqualTo(new AgentRejection(AgentRule.SUPERVISION_OF_SELF, ANN, "SupervisionStarted", "l"));
        assertThat(rejection(script, endWork("w")))
                .isEqualTo(new AgentRejection(AgentRule.MANUAL_WORK_UNKNOWN, ANN, "ManualWorkEnded", "w"));
        script.does(2, startWork("w", ManualWorkKind.INTERNAL_CALL, Optional.empty(), 0));
        assertThat(rejection(script, startWork("w", ManualWorkKind.INTERNAL_CALL, Optional.empty(), 0)))
                .isEqualTo(new AgentRejection(AgentRule.MANUAL_WORK_TWICE, ANN, "ManualWorkStarted", "w"));
    }

    @Test
    void whatIsSoAlreadyHappensNotAgain() {
        AgentScript script = withOneCall();
        assertThat(script.gives(1, new AgentCommand.ChangeCapacity(ANN, ONE_CALL)))
                .isEmpty();

        script.does(1, happens(connected("l")));
        assertThat(script.gives(2, goNotReadyUntil(LUNCH, 3600))).containsExactly("StatusRequested");
        assertThat(script.gives(3, goNotReadyUntil(LUNCH, 3600))).isEmpty();
        assertThat(script.gives(4, goNotReadyUntil(LUNCH, 7200))).containsExactly("StatusRequested");
        assertThat(script.gives(5, goNotReadyUntil(BREAK, 7200))).containsExactly("StatusRequested");
    }

    private static AgentScript withOneCall() {
        AgentScript script = AgentScript.ready();
        script.does(0, new AgentCommand.ChangeCapacity(ANN, ONE_CALL));
        return script;
    }

    private static AgentScript parkedCallThenConnected() {
        AgentScript script = AgentScript.ready();
        script.does(0, happens(connected("before", Channel.VOICE)));
        script.does(1, happens(parked("before")));
        script.does(2, happens(connected("now", Channel.VOICE)));
        return script;
    }

    private static ContactEvent legOf(RoutableId call, String leg, AgentId agent) {
        return LegConnected.builder()
                .routable(call)
                .leg(LegId.of(leg))
                .agent(agent)
                .build();
    }

    private static AgentCommand listen(String leg, AgentId supervisor) {
        return new AgentCommand.Supervise(
                ANN, LegId.of(leg), supervisor, Supervision.LISTEN, Optional.empty(), "training");
    }

    private static AgentRejection rejection(AgentScript script, AgentCommand command) {
        return script.machine().decide(script.agent(), command, at(2)).getLeft();
    }
}
