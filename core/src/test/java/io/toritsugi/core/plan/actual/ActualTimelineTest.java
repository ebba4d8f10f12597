package io.toritsugi.core.plan.actual;

import static io.toritsugi.core.plan.Plans.AGENT;
import static io.toritsugi.core.plan.Plans.clock;
import static io.toritsugi.core.plan.actual.AgentDays.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.toritsugi.core.event.Dated;
import io.toritsugi.core.plan.Plans;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActualTimelineTest {
    private static List<ActualSpan> day(Dated... events) {
        return ActualTimeline.unknown(AGENT).replay(List.of(events)).between(clock("09:00"), clock("10:00"));
    }

    private static List<Actual.Kind> kinds(Dated... events) {
        return day(events).stream().map(span -> span.actual().kind()).toList();
    }

    @Test
    void followsAnAgentThroughHisContacts() {
        assertThat(day(
                        at("09:01", login()),
                        at("09:02", ready()),
                        at("09:05", connected("1")),
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
                        tuple(clock("09:00"), Actual.Kind.LOGGED_OUT),
                        tuple(clock("09:01"), Actual.Kind.NOT_READY),
                        tuple(clock("09:02"), Actual.Kind.READY),
                        tuple(clock("09:05"), Actual.Kind.ON_CONTACT),
                        tuple(clock("09:10"), Actual.Kind.WRAP_UP),
                        tuple(clock("09:12"), Actual.Kind.READY),
                        tuple(clock("09:20"), Actual.Kind.MANUAL_WORK),
                        tuple(clock("09:25"), Actual.Kind.READY),
                        tuple(clock("09:30"), Actual.Kind.NOT_READY),
                        tuple(clock("09:50"), Actual.Kind.DRAINING),
                        tuple(clock("09:55"), Actual.Kind.LOGGED_OUT));
    }

    @Test
    void ofSeveralThingsTheContactCountsThenTheWrapUpThenManualWork() {
        assertThat(kinds(
                        at("09:00", lunch()),
                        at("09:10", manual("w", AGENT)),
                        at("09:20", wrapUp("1", Optional.of(AGENT))),
                        at("09:30", connected("2")),
                        at("09:35", connected("3")),
                        at("09:40", ended("2", Optional.of(AGENT))),
                        at("09:45", ended("3", Optional.of(AGENT))),
                        at("09:50", wrapUpEnded("1", Optional.of(AGENT))),
                        at("09:55", manualEnded("w", AGENT))))
                .containsExactly(
                        Actual.Kind.NOT_READY,
                        Actual.Kind.MANUAL_WORK,
                        Actual.Kind.WRAP_UP,
                        Actual.Kind.ON_CONTACT,
                        Actual.Kind.WRAP_UP,
                        Actual.Kind.MANUAL_WORK,
                        Actual.Kind.NOT_READY);
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
                        Actual.Kind.READY,
                        Actual.Kind.ON_CONTACT,
                        Actual.Kind.READY,
                        Actual.Kind.ON_CONTACT,
                        Actual.Kind.READY);
    }

    @Test
    void whatLastsIsCutOffAtBothEnds() {
        assertThat(day(at("08:00", connected("1"))))
                .containsExactly(new ActualSpan(
                        clock("09:00"), clock("10:00"), new Actual(Actual.Kind.ON_CONTACT, Optional.empty())));
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
                        at("09:20", connected("1")), // it had ended
                        at("09:25", wrapUpEnded("2", Optional.of(AGENT))),
                        at("09:30", manualEnded("w", AGENT)),
                        at("09:35", ready()),
                        at("09:40", connected("3", Optional.of(OTHER))),
                        at("09:45", held("4", Optional.empty())))) // of nobody that was named before
                .containsExactly(Actual.Kind.READY);
    }

    @Test
    void anEventThatNamesNobodyIsAboutWhoeverWasNamedBefore() {
        assertThat(kinds(at("08:00", ready()), at("09:10", connected("1")), at("09:20", ended("1", Optional.empty()))))
                .containsExactly(Actual.Kind.READY, Actual.Kind.ON_CONTACT, Actual.Kind.READY);
    }

    @Test
    void aLegThatNobodySawBeginBeginsWhereItIsSeen() {
        assertThat(day(at("08:00", ready()), at("09:15", held("1", Optional.of(AGENT)))))
                .extracting(ActualSpan::from)
                .containsExactly(clock("09:00"), clock("09:15"));
    }

    @Test
    void whoeverIsReconciledIsFree() {
        assertThat(kinds(
                        at("08:00", ready()),
                        at("08:10", connected("1")),
                        at("08:20", wrapUp("2", Optional.of(AGENT))),
                        at("08:30", connected("3")),
                        at("08:40", parked("3", Optional.of(AGENT))),
                        at("09:30", reconciled()),
                        at("09:40", resumed("1", Optional.of(AGENT))),
                        at("09:50", unparked("3", Optional.of(AGENT)))))
                .containsExactly(Actual.Kind.ON_CONTACT, Actual.Kind.READY, Actual.Kind.ON_CONTACT);
    }

    @Test
    void aChangeThatIsUndoneAtTheSameInstantIsNone() {
        assertThat(kinds(at("08:00", ready()), at("09:30", lunch()), at("09:30", ready())))
                .containsExactly(Actual.Kind.READY);
    }

    @Test
    void theRangeMayBeEmptyAndNotTurnedRound() {
        ActualTimeline timeline = ActualTimeline.unknown(AGENT);

        assertThat(timeline.between(clock("09:00"), clock("09:00"))).isEmpty();
        assertThatThrownBy(() -> timeline.between(clock("09:00"), clock("08:00")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
