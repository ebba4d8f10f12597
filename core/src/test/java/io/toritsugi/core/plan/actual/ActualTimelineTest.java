package io.toritsugi.core.plan.actual;

import static io.toritsugi.core.plan.Plans.AGENT;
import static io.toritsugi.core.plan.Plans.clock;
import static io.toritsugi.core.plan.actual.AgentDays.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.toritsugi.core.agent.Activity;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.plan.Plans;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActualTimelineTest {
    private static List<ActualSpan> day(Dated... events) {
        return ActualTimeline.unknown(AGENT).replay(List.of(events)).between(clock("09:00"), clock("10:00"));
    }

    private static List<Activity.Kind> kinds(Dated... events) {
        return day(events).stream().map(span -> span.actual().kind()).toList();
    }

    @Test
    void followsAnAgentThroughHisContacts() {
        assertThat(day(
                        at("09:01", login()),
                        at("09:02", ready()),
                        at("09:03", offered("o")),
                        at("09:04", accepted("o")),
                        at("09:05", answered("1", "o")),
                        at("09:07", held("1", Optional.of(AGENT))),
                        at("09:09", resumed("1", Optional.of(AGENT))),
                        at("09:10", ended("1", Optional.of(AGENT))),
                        at("09:10", wrapUp("1", Optional.of(AGENT))),
                        at("09:12", wrapUpEnded("1", Optional.of(AGENT))),
                        at("09:20", manual("w", AGENT)),
                        at("09:25", manualEnded("w", AGENT)),
                        at("09:30", lunch()),
                        at("09:50", draining()),
                        at("09:55", logout())))
                .extracting(ActualSpan::from, span -> span.actual().kind())
                .containsExactly(
                        tuple(clock("09:00"), Activity.Kind.LOGGED_OUT),
                        tuple(clock("09:01"), Activity.Kind.NOT_READY),
                        tuple(clock("09:02"), Activity.Kind.READY),
                        tuple(clock("09:03"), Activity.Kind.OFFERED),
                        tuple(clock("09:05"), Activity.Kind.ON_CONTACT),
                        tuple(clock("09:07"), Activity.Kind.ON_HOLD),
                        tuple(clock("09:09"), Activity.Kind.ON_CONTACT),
                        tuple(clock("09:10"), Activity.Kind.WRAP_UP),
                        tuple(clock("09:12"), Activity.Kind.READY),
                        tuple(clock("09:20"), Activity.Kind.MANUAL_WORK),
                        tuple(clock("09:25"), Activity.Kind.READY),
                        tuple(clock("09:30"), Activity.Kind.NOT_READY),
                        tuple(clock("09:50"), Activity.Kind.DRAINING),
                        tuple(clock("09:55"), Activity.Kind.LOGGED_OUT));
    }

    @Test
    void ofSeveralThingsTheFirstCountsThatAWallboardWouldShow() {
        assertThat(kinds(
                        at("09:00", ready()),
                        at("09:05", offered("o")),
                        at("09:10", wrapUp("1", Optional.of(AGENT))),
                        at("09:20", manual("w", AGENT)),
                        at("09:25", connected("2")),
                        at("09:30", connected("3")),
                        at("09:35", held("2", Optional.of(AGENT))),
                        at("09:40", ended("3", Optional.of(AGENT))),
                        at("09:45", toolLost()),
                        at("09:50", login()),
                        at("09:52", ended("2", Optional.of(AGENT))),
                        at("09:54", manualEnded("w", AGENT)),
                        at("09:56", wrapUpEnded("1", Optional.of(AGENT)))))
                .containsExactly(
                        Activity.Kind.READY,
                        Activity.Kind.OFFERED,
                        Activity.Kind.WRAP_UP,
                        Activity.Kind.MANUAL_WORK,
                        Activity.Kind.ON_CONTACT,
                        Activity.Kind.ON_HOLD,
                        Activity.Kind.TOOL_LOST,
                        Activity.Kind.ON_HOLD,
                        Activity.Kind.MANUAL_WORK,
                        Activity.Kind.WRAP_UP,
                        Activity.Kind.OFFERED);
    }

    @Test
    void aParkedContactIsNoWork() {
        assertThat(kinds(
                        at("09:00", ready()),
                        at("09:10", connected("1")),
                        at("09:20", parked("1", Optional.of(AGENT))),
                        at("09:30", unparked("1", Optional.of(AGENT))),
                        at("09:40", ended("1", Optional.of(AGENT)))))
                .containsExactly(
                        Activity.Kind.READY,
                        Activity.Kind.ON_CONTACT,
                        Activity.Kind.READY,
                        Activity.Kind.ON_CONTACT,
                        Activity.Kind.READY);
    }

    @Test
    void whatLastsIsCutOffAtBothEnds() {
        assertThat(day(at("08:00", connected("1"))))
                .containsExactly(new ActualSpan(
                        clock("09:00"), clock("10:00"), new Actual(Activity.Kind.ON_CONTACT, Optional.empty())));
    }

    @Test
    void aNotReadyKeepsItsReason() {
        assertThat(day(at("08:00", lunch())))
                .extracting(span -> span.actual().reason())
                .containsExactly(Optional.of(Plans.LUNCH_REASON));
    }

    @Test
    void oddEventsChangeNothing() {
        assertThat(kinds(
                        at("08:00", ready()),
                        at("09:10", ended("1", Optional.of(AGENT))),
                        at("09:25", wrapUpEnded("2", Optional.of(AGENT))),
                        at("09:30", manualEnded("w", AGENT)),
                        at("09:35", ready()),
                        at("09:40", connected("3", Optional.of(OTHER))),
                        at("09:42", connected("4", Optional.empty())), // the customer's
                        at("09:45", held("4", Optional.empty()))))
                .containsExactly(Activity.Kind.READY);
    }

    @Test
    void anEventThatNamesNobodyIsAboutWhoeverWasNamedBefore() {
        assertThat(kinds(at("08:00", ready()), at("09:10", connected("1")), at("09:20", ended("1", Optional.empty()))))
                .containsExactly(Activity.Kind.READY, Activity.Kind.ON_CONTACT, Activity.Kind.READY);
    }

    @Test
    void aLegThatNobodySawBeginBeginsWhereItIsSeen() {
        assertThat(day(at("08:00", ready()), at("09:15", held("1", Optional.of(AGENT)))))
                .extracting(ActualSpan::from, span -> span.actual().kind())
                .containsExactly(
                        tuple(clock("09:00"), Activity.Kind.READY), tuple(clock("09:15"), Activity.Kind.ON_HOLD));
    }

    @Test
    void whatWasHalfSeenIsBelieved() {
        assertThat(kinds(
                        at("08:00", ready()),
                        at("09:10", offered("o")),
                        at("09:15", answered("1", "o")), // no acceptance
                        at("09:20", wrapUp("1", Optional.of(AGENT))), // no end
                        at("09:25", ended("1", Optional.of(AGENT))), // late
                        at("09:30", wrapUpEnded("1", Optional.of(AGENT)))))
                .containsExactly(
                        Activity.Kind.READY,
                        Activity.Kind.OFFERED,
                        Activity.Kind.ON_CONTACT,
                        Activity.Kind.WRAP_UP,
                        Activity.Kind.READY);
    }

    @Test
    void whoeverIsReconciledHasWhatIsSeenOfHimAfterwards() {
        assertThat(kinds(
                        at("08:00", ready()),
                        at("08:10", connected("1")),
                        at("08:20", wrapUp("2", Optional.of(AGENT))),
                        at("08:30", connected("3")),
                        at("08:40", parked("3", Optional.of(AGENT))),
                        at("09:30", reconciled()),
                        at("09:40", ended("1", Optional.of(AGENT))),
                        at("09:45", wrapUpEnded("2", Optional.of(AGENT))),
                        at("09:50", unparked("3", Optional.of(AGENT)))))
                .containsExactly(Activity.Kind.ON_CONTACT, Activity.Kind.READY, Activity.Kind.ON_CONTACT);
    }

    @Test
    void aChangeThatIsUndoneAtTheSameInstantIsNone() {
        assertThat(kinds(at("08:00", ready()), at("09:30", lunch()), at("09:30", ready())))
                .containsExactly(Activity.Kind.READY);
    }

    @Test
    void theRangeMayBeEmptyAndNotTurnedRound() {
        ActualTimeline timeline = ActualTimeline.unknown(AGENT);

        assertThat(timeline.between(clock("09:00"), clock("09:00"))).isEmpty();
        assertThatThrownBy(() -> timeline.between(clock("09:00"), clock("08:00")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
