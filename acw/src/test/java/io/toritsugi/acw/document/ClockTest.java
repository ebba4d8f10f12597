package io.toritsugi.acw.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.document.DocumentCommand.Cancel;
import io.toritsugi.acw.document.DocumentCommand.EndClock;
import io.toritsugi.acw.document.DocumentCommand.EndContact;
import io.toritsugi.acw.document.DocumentCommand.RequestExtension;
import io.toritsugi.acw.document.DocumentCommand.StartClock;
import io.toritsugi.acw.document.DocumentCommand.Submit;
import io.toritsugi.acw.document.DocumentCommand.Tick;
import io.toritsugi.acw.policy.AcwMode;
import io.toritsugi.acw.policy.ResolvedPolicy;
import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.event.documentation.DocumentationStage;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the clock of the wrap-up and the document tell each other. */
class ClockTest {
    private static final AgentCommand DONE = new AgentCommand.EndWrapUp(Desk.MIYA, Desk.LEG, WrapUpExit.SUBMITTED);

    @Test
    @DisplayName("M80: a document is opened and filled in before the call ends, and carried into the wrap-up")
    void aLiveDocumentIsCarriedOver() {
        Desk desk = new Desk();
        desk.accept(Desk.open().live(true).build());
        desk.at(10).answer(Billing.INQUIRY, Answer.of("double charge"));
        assertThat(desk.document.state()).contains(DocumentState.LIVE);

        desk.at(60).accept(new StartClock());
        desk.at(65).complete();
        desk.at(66).submit();

        assertThat(desk.document.state()).contains(DocumentState.SUBMITTED);
        assertThat(desk.document.history(Billing.INQUIRY)).hasSize(1);
        assertThat(desk.facts().firstInputAfter()).contains(Duration.ZERO);
    }

    @Test
    void aLiveDocumentIsCarriedOverWithoutAClockToo() {
        Desk desk = new Desk();
        desk.accept(Desk.open().live(true).build());

        desk.accept(new EndContact());

        assertThat(desk.document.state()).contains(DocumentState.DRAFT);
        assertThat(desk.refuse(new EndContact()).rule()).isEqualTo(DocumentRule.NOT_LIVE);
        assertThat(desk.complete().submit().revision()).isOne();
        assertThat(desk.facts().firstInputAfter()).isEmpty();
        assertThat(desk.coreCommands).isEmpty();
    }

    @Test
    void aSubmissionEndsTheClockAndItsWordChangesNothingMore() {
        Desk desk = Desk.running(Desk.policy().build());
        desk.at(20).complete().submit();

        assertThat(desk.coreCommands).containsExactly(DONE);
        desk.at(20).accept(new EndClock(WrapUpExit.SUBMITTED));
        assertThat(desk.accept(new EndClock(WrapUpExit.SUBMITTED))).isEmpty();
        assertThat(desk.accept(new StartClock())).isEmpty();
        assertThat(desk.document.state()).contains(DocumentState.SUBMITTED);
        assertThat(desk.document.revision()).isOne();
    }

    @Test
    void withoutAnEarlyExitTheClockRunsOn() {
        Desk desk = Desk.running(
                Desk.policy(AcwMode.TIME_BOXED_NO_EARLY_EXIT, false, false).build());

        desk.at(20).complete().submit();
        desk.at(90).accept(new EndClock(WrapUpExit.TIMED_OUT));

        assertThat(desk.coreCommands).isEmpty();
        assertThat(desk.document.state()).contains(DocumentState.SUBMITTED);
        assertThat(desk.facts().truncated()).isFalse();
    }

    @Test
    void whatWasDoneBeforeTheClockStartedEndsItAtOnce() {
        Desk desk = new Desk();
        desk.accept(Desk.open().live(true).build());
        desk.complete().submit();
        assertThat(desk.coreCommands).isEmpty();

        desk.at(50).accept(new StartClock());

        assertThat(desk.coreCommands).containsExactly(DONE);
    }

    @Test
    @DisplayName("M58: a time-box has grace, and a truncated wrap-up is marked and not lost")
    void atTheTimeOutTheDraftIsKept() {
        Desk desk = Desk.running(Desk.policy().defaultCode(Billing.NO_CODE).build());
        desk.at(10).answer(Billing.INQUIRY, Answer.of("double charge"));
        desk.at(90).accept(new EndClock(WrapUpExit.TIMED_OUT));

        assertThat(desk.document.state()).contains(DocumentState.TIMED_OUT);
        assertThat(desk.held(Billing.INQUIRY)).contains(Answer.of("double charge"));
        assertThat(desk.document.defaultCode()).contains(Billing.NO_CODE);
        assertThat(desk.documented().stage()).isEqualTo(DocumentationStage.TIMED_OUT);
        assertThat(desk.facts().truncated()).isTrue();
        assertThat(desk.facts().defaultCodeUsed()).isTrue();
        assertThat(desk.facts().firstInputAfter()).contains(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @CsvSource({
        "91, SUBMITTED, false",
        "120, SUBMITTED, false", // the very end of the grace
        "121, COMPLETED_LATE, true",
        "90000, COMPLETED_LATE, true"
    })
    void aDraftIsFinishedInTimeOrLate(long second, DocumentationStage stage, boolean truncated) {
        Desk desk = Desk.running(Desk.policy().build());
        desk.at(90).accept(new EndClock(WrapUpExit.TIMED_OUT));

        desk.at(second).complete().submit();

        assertThat(desk.documented().stage()).isEqualTo(stage);
        assertThat(desk.documented().revision()).isEqualTo(2);
        assertThat(desk.facts().truncated()).isEqualTo(truncated);
        assertThat(desk.coreCommands).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = WrapUpExit.class,
            names = {"FORCED", "STATUS_CHANGED", "OUTBOUND_STARTED", "LOGGED_OUT", "SUBMITTED"})
    void howeverElseItEndsTheDraftIsKept(WrapUpExit cause) {
        Desk desk = Desk.running(Desk.policy().build());
        desk.at(5).answer(Billing.INQUIRY, Answer.of("double charge"));

        desk.at(6).accept(new EndClock(cause));

        assertThat(desk.document.state()).contains(DocumentState.FORCED);
        assertThat(desk.document.exit()).contains(cause);
        assertThat(desk.documented().stage()).isEqualTo(DocumentationStage.FORCED);
        assertThat(desk.held(Billing.INQUIRY)).isPresent();
    }

    @Test
    void aWrapUpOfNothingCancelsTheDocumentAndTheOtherWayRound() {
        Desk ended = Desk.running(Desk.policy().build());
        ended.accept(new EndClock(WrapUpExit.CANCELLED));
        assertThat(ended.document.state()).contains(DocumentState.CANCELLED);
        assertThat(ended.document.documented()).isEmpty();

        Desk cancelled = Desk.running(Desk.policy().build());
        cancelled.accept(new Cancel(Optional.of("wrong number"), Desk.AGENT));
        assertThat(cancelled.coreCommands)
                .containsExactly(new AgentCommand.EndWrapUp(Desk.MIYA, Desk.LEG, WrapUpExit.CANCELLED));
        assertThat(cancelled.refuse(new Submit(Desk.DESKTOP)).rule()).isEqualTo(DocumentRule.CLOSED);
    }

    @Test
    void aClockWhoseAgentIsUnknownIsToldNothing() {
        Desk desk = new Desk();
        desk.accept(Desk.openingForNobody(Desk.policy().build()).build());
        desk.accept(new StartClock());

        desk.complete().submit();

        assertThat(desk.coreCommands).isEmpty();
    }

    @Test
    @DisplayName("M69: there is a budget, and more time by count, length and reason")
    void moreTimeIsGivenAsThePolicyAllows() {
        Desk desk = Desk.running(Desk.policy()
                .extension(Desk.extension().count(2).reasonRequired(true).build())
                .build());

        assertThat(request(desk, " ")).isEqualTo(DocumentRule.REASON_MISSING);
        desk.at(80).accept(new RequestExtension(Optional.of("long notes"), Desk.AGENT));
        desk.at(130).accept(new RequestExtension(Optional.of("longer notes"), Desk.AGENT));
        assertThat(request(desk, "once more")).isEqualTo(DocumentRule.EXTENSIONS_USED_UP);

        assertThat(desk.coreCommands)
                .containsExactly(
                        new AgentCommand.ExtendWrapUp(
                                Desk.MIYA, Desk.LEG, Duration.ofSeconds(60), Optional.of("long notes")),
                        new AgentCommand.ExtendWrapUp(
                                Desk.MIYA, Desk.LEG, Duration.ofSeconds(60), Optional.of("longer notes")));
        desk.at(140).complete().submit();
        assertThat(desk.facts().extensions()).isEqualTo(2);
    }

    @Test
    void thereIsNoMoreTimeWithoutARuleOrAClock() {
        assertThat(request(Desk.running(Desk.policy().build()), "long notes"))
                .isEqualTo(DocumentRule.EXTENSION_NOT_ALLOWED);
        Desk noClock = new Desk();
        noClock.accept(
                Desk.opening(Desk.policy().extension(Desk.extension().build()).build())
                        .build());
        assertThat(request(noClock, "long notes")).isEqualTo(DocumentRule.CLOCK_NOT_RUNNING);
    }

    private static DocumentRule request(Desk desk, String reason) {
        return desk.refuse(new RequestExtension(Optional.of(reason), Desk.AGENT))
                .rule();
    }

    @Test
    void withoutADispositionForTooLongTheDefaultOneIsTaken() {
        Desk desk = Desk.running(timed().build());
        assertThat(desk.machine.nextDeadline(desk.document)).contains(Desk.NINE.plusSeconds(45));

        assertThat(desk.at(44).accept(new Tick())).isEmpty();
        desk.at(50).accept(new Tick());

        assertThat(desk.events.get(desk.events.size() - 1).occurredAt()).isEqualTo(Desk.NINE.plusSeconds(45));
        assertThat(desk.document.defaultCode()).contains(Billing.NO_CODE);
        assertThat(desk.machine.nextDeadline(desk.document)).isEmpty();
        desk.at(51).complete().submit();
        assertThat(desk.facts().defaultCodeUsed()).isTrue();
    }

    @Test
    void whoChoosesADispositionAfterAllReplacesTheDefaultOne() {
        Desk desk = Desk.running(timed().build());
        desk.at(50).accept(new Tick());

        desk.complete().answer(Billing.DISPOSITION, Answer.of(Billing.DONE));
        desk.submit();

        assertThat(desk.facts().defaultCodeUsed()).isFalse();
    }

    @Test
    void whoChoosesInTimeMeetsNoDeadline() {
        Desk desk = Desk.running(timed().build());
        desk.at(20).answer(Billing.DISPOSITION, Answer.of(Billing.DONE));

        assertThat(desk.machine.nextDeadline(desk.document)).isEmpty();
        desk.at(60).accept(new DocumentCommand.ClearAnswer(Billing.DISPOSITION, 1, Desk.DESKTOP));
        assertThat(desk.machine.nextDeadline(desk.document)).contains(Desk.NINE.plusSeconds(45));
        desk.at(61).accept(new Tick());
        assertThat(desk.events.get(desk.events.size() - 1).occurredAt()).isEqualTo(Desk.NINE.plusSeconds(60));
    }

    @Test
    void thereIsNoDeadlineWithoutAClockADefaultOrATimeout() {
        Desk noClock = new Desk();
        noClock.accept(Desk.opening(timed().build()).build());
        assertThat(noClock.machine.nextDeadline(noClock.document)).isEmpty();
        Desk noTimeout = Desk.running(Desk.policy().defaultCode(Billing.NO_CODE).build());
        assertThat(noTimeout.machine.nextDeadline(noTimeout.document)).isEmpty();
        Desk noDefault =
                Desk.running(Desk.policy().codeTimeout(Duration.ofSeconds(45)).build());
        assertThat(noDefault.machine.nextDeadline(noDefault.document)).isEmpty();
        Desk over = Desk.running(timed().build());
        over.at(10).accept(new EndClock(WrapUpExit.FORCED));
        assertThat(over.machine.nextDeadline(over.document)).isEmpty();
    }

    private static ResolvedPolicy.Builder timed() {
        return Desk.policy().codeTimeout(Duration.ofSeconds(45)).defaultCode(Billing.NO_CODE);
    }

    @Test
    void whereADispositionEndsTheWrapUpChoosingOneSubmits() {
        Desk desk = Desk.running(Desk.policy(AcwMode.TIME_BOXED, false, true).build());
        desk.answer(Billing.DISPOSITION, Answer.of(Billing.DONE));
        assertThat(desk.document.state()).contains(DocumentState.DRAFT);
        desk.complete();
        assertThat(desk.document.state()).contains(DocumentState.DRAFT);

        desk.accept(new DocumentCommand.ClearAnswer(Billing.DISPOSITION, 1, Desk.DESKTOP));
        desk.answer(Billing.DISPOSITION, Answer.of(Billing.DONE));

        assertThat(desk.document.state()).contains(DocumentState.SUBMITTED);
        assertThat(desk.coreCommands).containsExactly(DONE);
    }

    @Test
    void timeNeverRunsBackwards() {
        Desk desk = Desk.running(Desk.policy().build());
        desk.at(30).answer(Billing.INQUIRY, Answer.of("double charge"));

        desk.at(10).answer(Billing.SOLUTION, Answer.of("corrected"));

        assertThat(desk.events.get(desk.events.size() - 1).occurredAt()).isEqualTo(Desk.NINE.plusSeconds(30));
    }
}
