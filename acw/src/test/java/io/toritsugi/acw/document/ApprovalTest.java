package io.toritsugi.acw.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.document.DocumentCommand.AnswerExtension;
import io.toritsugi.acw.document.DocumentCommand.Cancel;
import io.toritsugi.acw.document.DocumentCommand.EndClock;
import io.toritsugi.acw.document.DocumentCommand.RequestExtension;
import io.toritsugi.acw.document.DocumentCommand.Tick;
import io.toritsugi.acw.document.extension.ExtensionAnswered;
import io.toritsugi.acw.document.extension.ExtensionLapsed;
import io.toritsugi.acw.document.extension.ExtensionLapsed.Cause;
import io.toritsugi.acw.document.extension.ExtensionRequested;
import io.toritsugi.acw.policy.AcwMode;
import io.toritsugi.acw.policy.ExtensionRule;
import io.toritsugi.acw.policy.ResolvedPolicy;
import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.agent.AgentCommand.EndWrapUp;
import io.toritsugi.core.agent.AgentCommand.ExtendWrapUp;
import io.toritsugi.core.agent.AgentCommand.PauseWrapUp;
import io.toritsugi.core.agent.AgentCommand.ResumeWrapUp;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** More time that a supervisor must approve, and what core's clock is told meanwhile. */
class ApprovalTest {
    private static final RequestExtension MORE = new RequestExtension(Optional.of("long notes"), Desk.AGENT);
    private static final AnswerExtension YES = new AnswerExtension(true, Optional.of("a hard case"), Desk.SUPERVISOR);
    private static final AnswerExtension NO = new AnswerExtension(false, Optional.of("queue is long"), Desk.SUPERVISOR);
    private static final AgentCommand RUN_ON = new ResumeWrapUp(Desk.MIYA, Desk.LEG);
    private static final AgentCommand ONE_MINUTE_MORE =
            new ExtendWrapUp(Desk.MIYA, Desk.LEG, Duration.ofSeconds(60), Optional.of("long notes"));

    private static AgentCommand pause(long seconds) {
        return new PauseWrapUp(Desk.MIYA, Desk.LEG, Duration.ofSeconds(seconds), Optional.of("long notes"));
    }

    private static Desk running(ExtensionRule.Builder rule) {
        return Desk.running(policy(rule).build());
    }

    private static ResolvedPolicy.Builder policy(ExtensionRule.Builder rule) {
        return Desk.policy().extension(rule.approval(true).build());
    }

    @Test
    @DisplayName("M73: more time is requested, the timer is paused, a supervisor approves, and all is in the trail")
    void aSupervisorApproves() {
        Desk desk = running(Desk.extension());
        assertThat(desk.refuse(YES).rule()).isEqualTo(DocumentRule.EXTENSION_NOT_PENDING);

        desk.at(60).accept(MORE);
        assertThat(desk.coreCommands).containsExactly(pause(120));
        assertThat(desk.refuse(MORE).rule()).isEqualTo(DocumentRule.EXTENSION_PENDING);
        assertThat(desk.refuse(new AnswerExtension(true, Optional.empty(), Desk.AGENT))
                        .rule())
                .isEqualTo(DocumentRule.NOT_A_SUPERVISOR);
        desk.at(75).accept(YES);

        assertThat(desk.coreCommands).containsExactly(pause(120), ONE_MINUTE_MORE, RUN_ON);
        assertThat(desk.document.extensions()).singleElement().satisfies(extension -> {
            assertThat(extension.requestedBy()).isEqualTo(Desk.AGENT);
            assertThat(extension.answerBy()).contains(Desk.NINE.plusSeconds(180));
            assertThat(extension.answeredBy()).contains(Desk.SUPERVISOR);
            assertThat(extension.answerReason()).contains("a hard case");
            assertThat(extension.granted()).contains(true);
            assertThat(extension.lapsed()).isEmpty();
        });
        assertThat(desk.events.subList(desk.events.size() - 2, desk.events.size()))
                .containsExactly(
                        Dated.of(
                                Desk.NINE.plusSeconds(60),
                                ExtensionRequested.builder()
                                        .document(desk.document
                                                .opened()
                                                .orElseThrow()
                                                .document())
                                        .routable(Desk.CONTACT)
                                        .by(Desk.AGENT)
                                        .length(Duration.ofSeconds(60))
                                        .answerBy(Desk.NINE.plusSeconds(180))
                                        .reason("long notes")
                                        .build()),
                        Dated.of(
                                Desk.NINE.plusSeconds(75),
                                ExtensionAnswered.builder()
                                        .document(desk.document
                                                .opened()
                                                .orElseThrow()
                                                .document())
                                        .routable(Desk.CONTACT)
                                        .by(Desk.SUPERVISOR)
                                        .granted(true)
                                        .length(Duration.ofSeconds(60))
                                        .reason("a hard case")
                                        .build()));
        assertThat(desk.machine.nextDeadline(desk.document)).isEmpty();
        desk.at(80).complete().submit();
        assertThat(desk.facts().extensions()).isOne();
    }

    @Test
    @DisplayName("M73: after a refusal the timer runs on, and what was refused does not count")
    void aSupervisorRefuses() {
        Desk desk = running(Desk.extension());
        desk.at(60).accept(MORE);
        desk.at(75).accept(NO);
        assertThat(desk.coreCommands).containsExactly(pause(120), RUN_ON);

        desk.at(80).accept(MORE);
        desk.at(81).accept(YES);
        assertThat(desk.refuse(MORE).rule()).isEqualTo(DocumentRule.EXTENSIONS_USED_UP);
        desk.at(90).complete().submit();
        assertThat(desk.facts().extensions()).isOne();
    }

    @Test
    @DisplayName("M73: what nobody answers lapses when the timer runs on by itself, which is in the trail and counts")
    void nobodyAnswers() {
        Desk desk = running(Desk.extension().approvalWithin(Duration.ofSeconds(20)));
        desk.at(60).accept(MORE);
        assertThat(desk.machine.nextDeadline(desk.document)).contains(Desk.NINE.plusSeconds(80));

        assertThat(desk.at(79).accept(new Tick())).isEmpty();
        desk.at(95).accept(new Tick());

        assertThat(desk.coreCommands).containsExactly(pause(20));
        Dated last = desk.events.get(desk.events.size() - 1);
        assertThat(last.occurredAt()).isEqualTo(Desk.NINE.plusSeconds(80));
        assertThat(last.event())
                .isEqualTo(ExtensionLapsed.builder()
                        .document(desk.document.opened().orElseThrow().document())
                        .routable(Desk.CONTACT)
                        .cause(Cause.NOT_ANSWERED)
                        .build());
        assertThat(desk.document.pendingExtension()).isEmpty();
        assertThat(desk.document.extensions())
                .singleElement()
                .satisfies(extension -> assertThat(extension.lapsed()).contains(Cause.NOT_ANSWERED));
        assertThat(desk.refuse(YES).rule()).isEqualTo(DocumentRule.EXTENSION_NOT_PENDING);
        assertThat(desk.refuse(MORE).rule()).isEqualTo(DocumentRule.EXTENSIONS_USED_UP);
        desk.complete().submit();
        assertThat(desk.facts().extensions()).isZero();
    }

    @Test
    void anAnswerAtTheVeryEndOfTheTimeForItComesTooLate() {
        Desk desk = running(Desk.extension().approvalWithin(Duration.ofSeconds(20)));
        desk.at(60).accept(MORE);
        assertThat(desk.at(80).refuse(YES).rule()).isEqualTo(DocumentRule.EXTENSION_NOT_PENDING);
        assertThat(desk.at(79).accept(YES)).hasSize(1);
    }

    @Test
    void aWishThatLapsedMakesRoomForTheNextOne() {
        Desk desk = running(Desk.extension().count(2).approvalWithin(Duration.ofSeconds(20)));
        desk.at(60).accept(MORE);
        assertThat(Desk.types(desk.at(85).accept(MORE))).containsExactly("ExtensionLapsed", "ExtensionRequested");
        desk.at(90).accept(YES);

        assertThat(desk.coreCommands).containsExactly(pause(20), pause(20), ONE_MINUTE_MORE, RUN_ON);
    }

    @Test
    void whatIsDueHappensInTheOrderOfItsInstants() {
        Desk desk = Desk.running(policy(Desk.extension().approvalWithin(Duration.ofSeconds(20)))
                .codeTimeout(Duration.ofSeconds(45))
                .defaultCode(Billing.NO_CODE)
                .build());
        desk.at(30).accept(MORE);
        assertThat(desk.machine.nextDeadline(desk.document)).contains(Desk.NINE.plusSeconds(45));

        List<Dated> late = desk.at(300).accept(new Tick());

        assertThat(Desk.types(late)).containsExactly("CodeDefaulted", "ExtensionLapsed");
        assertThat(late)
                .extracting(Dated::occurredAt)
                .containsExactly(Desk.NINE.plusSeconds(45), Desk.NINE.plusSeconds(50));
    }

    @Test
    @DisplayName("M73: a wish that the end of the wrap-up has overtaken lapses, and is in the trail")
    void theEndOfTheWrapUpOvertakesAWish() {
        Desk forced = running(Desk.extension());
        forced.at(60).accept(MORE);
        forced.at(70).accept(new EndClock(WrapUpExit.FORCED));
        assertThat(forced.document.extensions().get(0).lapsed()).contains(Cause.NOT_NEEDED);
        assertThat(forced.refuse(YES).rule()).isEqualTo(DocumentRule.EXTENSION_NOT_PENDING);
        assertThat(forced.coreCommands).containsExactly(pause(120));

        Desk submitted = running(Desk.extension());
        submitted.at(60).accept(MORE);
        submitted.at(70).complete().submit();
        assertThat(Desk.types(submitted.events)).endsWith("ExtensionLapsed");
        assertThat(submitted.coreCommands)
                .containsExactly(pause(120), new EndWrapUp(Desk.MIYA, Desk.LEG, WrapUpExit.SUBMITTED));

        Desk cancelled = running(Desk.extension());
        cancelled.at(60).accept(MORE);
        cancelled.at(70).accept(new Cancel(Optional.empty(), Desk.AGENT));
        assertThat(cancelled.coreCommands)
                .containsExactly(pause(120), new EndWrapUp(Desk.MIYA, Desk.LEG, WrapUpExit.CANCELLED));
    }

    @Test
    void withoutAnEarlyExitASubmissionLetsAPausedClockRunOn() {
        Desk desk = Desk.running(Desk.policy(AcwMode.TIME_BOXED_NO_EARLY_EXIT, false, false)
                .extension(Desk.extension().approval(true).build())
                .build());
        desk.at(60).accept(MORE);
        desk.at(70).complete().submit();

        assertThat(desk.coreCommands).containsExactly(pause(120), RUN_ON);
        assertThat(desk.document.state()).contains(DocumentState.SUBMITTED);
    }

    @Test
    void aWrapUpWithoutALimitHasNoClockToPause() {
        Desk desk = Desk.running(Desk.policy(AcwMode.MANDATORY, false, false)
                .extension(Desk.extension().approval(true).build())
                .build());
        desk.at(60).accept(MORE);
        desk.at(70).accept(YES);

        assertThat(desk.coreCommands).containsExactly(ONE_MINUTE_MORE);
    }

    @Test
    void whereNobodyMustApproveNothingIsPaused() {
        Desk desk =
                Desk.running(Desk.policy().extension(Desk.extension().build()).build());
        desk.at(60).accept(MORE);

        assertThat(desk.coreCommands).containsExactly(ONE_MINUTE_MORE);
        assertThat(desk.document.extensions().get(0).answerBy()).isEmpty();
    }

    @Test
    void aClockWhoseAgentIsUnknownIsNotPaused() {
        Desk desk = new Desk();
        desk.accept(Desk.openingForNobody(policy(Desk.extension()).build()).build());
        desk.accept(new DocumentCommand.StartClock());
        desk.accept(MORE);
        desk.accept(YES);

        assertThat(desk.coreCommands).isEmpty();
    }

    @Test
    void theAgentWritesOnWhileTheClockStandsStill() {
        Desk desk = running(Desk.extension());
        desk.at(60).accept(MORE);
        desk.at(100).answer(Billing.INQUIRY, Answer.of("double charge"));

        assertThat(desk.document.pendingExtension()).isPresent();
        assertThat(desk.document.clockRuns()).isTrue();
    }

    @Test
    void aRuleGivesTimeForAnAnswer() {
        assertThat(Desk.extension().build().approvalWithin()).isEqualTo(Duration.ofMinutes(2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Desk.extension().approvalWithin(Duration.ZERO).build())
                .withMessage("ExtensionRule.approvalWithin must be more than zero, was PT0S");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Desk.extension().approvalWithin(Duration.ofSeconds(-1)).build())
                .withMessageContaining("PT-1S");
    }
}
