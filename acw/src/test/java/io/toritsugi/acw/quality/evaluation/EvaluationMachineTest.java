package io.toritsugi.acw.quality.evaluation;

import static io.toritsugi.acw.quality.evaluation.EvaluationSamples.DISPUTABLE_UNTIL;
import static io.toritsugi.acw.quality.evaluation.EvaluationSamples.DONE;
import static io.toritsugi.acw.quality.evaluation.EvaluationSamples.EVALUATOR;
import static io.toritsugi.acw.quality.evaluation.EvaluationSamples.ID;
import static io.toritsugi.acw.quality.evaluation.EvaluationSamples.JUDGE;
import static io.toritsugi.acw.quality.evaluation.EvaluationSamples.KIM;
import static io.toritsugi.acw.quality.evaluation.EvaluationSamples.MACHINE;
import static io.toritsugi.acw.quality.evaluation.EvaluationSamples.answers;
import static io.toritsugi.acw.quality.evaluation.EvaluationSamples.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.quality.evaluation.EvaluationCommand.Acknowledge;
import io.toritsugi.acw.quality.evaluation.EvaluationCommand.Complete;
import io.toritsugi.acw.quality.evaluation.EvaluationCommand.Decide;
import io.toritsugi.acw.quality.evaluation.EvaluationCommand.Dispute;
import io.toritsugi.acw.quality.evaluation.EvaluationCommand.Verdict;
import io.toritsugi.acw.quality.event.EvaluationId;
import io.toritsugi.acw.quality.event.EvaluationPurpose;
import io.toritsugi.acw.quality.form.EvaluationForms;
import io.toritsugi.acw.quality.form.FormRef;
import io.toritsugi.acw.quality.form.FormSamples;
import io.toritsugi.acw.quality.score.Scoring;
import io.toritsugi.acw.rule.BrokenRule;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.InteractionId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("M18: an evaluation is completed, acknowledged, disputed and decided")
class EvaluationMachineTest {
    private static final Instant LATER = DONE.plusSeconds(60);
    private static final Dispute DISPUTE =
            new Dispute("tone-misheard", List.of("tone"), Optional.empty(), Actor.of(KIM));

    @Test
    @DisplayName("It scores by its form when it is completed, and belongs to the histories of contact and agent")
    void completed() {
        Evaluation evaluation = after(complete("friendly"));

        assertThat(evaluation.stage()).contains(EvaluationStage.COMPLETED);
        assertThat(evaluation.score())
                .contains(Scoring.score(FormSamples.VOICE, answers("friendly")).get());
        assertThat(evaluation.counts()).isTrue();
        assertThat(evaluation.completed().orElseThrow().concerns())
                .containsExactly(Ref.of(InteractionId.of("i1")), Ref.of(KIM));
    }

    @Test
    @DisplayName("The agent acknowledges it, once or more often, and nobody else can")
    void acknowledged() {
        Evaluation evaluation = after(complete("friendly"), new Acknowledge(Actor.of(KIM)));

        assertThat(evaluation.acknowledgedAt()).contains(LATER);
        assertThat(MACHINE.decide(evaluation, new Acknowledge(Actor.of(KIM)), LATER)
                        .get())
                .isEmpty();
        assertThat(refusal(evaluation, new Acknowledge(EVALUATOR), LATER))
                .isEqualTo(EvaluationRule.ACKNOWLEDGED_BY_ANOTHER);
    }

    @Test
    @DisplayName("A dispute that is upheld gives it another score by the same version of the form; the first is kept")
    void rescored() {
        Evaluation before = after(complete("rude"), DISPUTE);
        Evaluation evaluation = next(before, decide(new Verdict.Rescored(answers("friendly")), JUDGE));

        assertThat(before.stage()).contains(EvaluationStage.DISPUTED);
        assertThat(evaluation.stage()).contains(EvaluationStage.RESCORED);
        assertThat(before.score().orElseThrow().score()).contains(new BigDecimal("0.58571428571428571"));
        assertThat(evaluation.score().orElseThrow().score()).contains(new BigDecimal("0.78571428571428571"));
        assertThat(evaluation.completed().orElseThrow().score())
                .isEqualTo(before.score().orElseThrow());
    }

    @Test
    @DisplayName("A dispute that is not leaves it as it was; one that is withdrawn does not count")
    void confirmedOrWithdrawn() {
        Evaluation disputed = after(complete("rude"), DISPUTE);

        Evaluation confirmed = next(disputed, decide(new Verdict.Stands(), JUDGE));
        Evaluation withdrawn = next(disputed, decide(new Verdict.Withdrawn(), JUDGE));

        assertThat(confirmed.stage()).contains(EvaluationStage.CONFIRMED);
        assertThat(confirmed.score()).isEqualTo(disputed.score());
        assertThat(confirmed.counts()).isTrue();
        assertThat(withdrawn.stage()).contains(EvaluationStage.WITHDRAWN);
        assertThat(withdrawn.counts()).isFalse();
    }

    static Stream<Actor> parties() {
        return Stream.of(
                EVALUATOR, Actor.of(KIM), Actor.of(Actor.Kind.AGENT, "sato"), Actor.of(Actor.Kind.SUPERVISOR, "lead"));
    }

    @ParameterizedTest
    @MethodSource("parties")
    @DisplayName("Neither the evaluator, nor the agent, nor who disputed decides, under whatever role")
    void fourEyes(Actor party) {
        Evaluation disputed = after(
                complete("rude"),
                new Dispute("tone-misheard", List.of(), Optional.empty(), Actor.of(Actor.Kind.SUPERVISOR, "lead")));

        assertThat(refusal(disputed, decide(new Verdict.Stands(), party), LATER))
                .isEqualTo(EvaluationRule.FOUR_EYES);
    }

    @Test
    @DisplayName("It can be disputed before the time for that has passed, and not at that very instant")
    void theTimeToDisputeIsExclusive() {
        Evaluation evaluation = after(complete("rude"));

        assertThat(MACHINE.decide(evaluation, DISPUTE, DISPUTABLE_UNTIL.minusNanos(1))
                        .isRight())
                .isTrue();
        assertThat(refusal(evaluation, DISPUTE, DISPUTABLE_UNTIL)).isEqualTo(EvaluationRule.DISPUTE_TOO_LATE);
    }

    @Test
    @DisplayName("What breaks a rule is refused with it")
    void rules() {
        Evaluation none = MACHINE.initial();
        Evaluation made = after(complete("rude"));
        Evaluation disputed = next(made, DISPUTE);
        Evaluation decided = next(disputed, decide(new Verdict.Stands(), JUDGE));

        assertThat(refusal(none, DISPUTE, LATER)).isEqualTo(EvaluationRule.NOT_COMPLETED);
        assertThat(refusal(made, complete("rude"), LATER)).isEqualTo(EvaluationRule.COMPLETED_TWICE);
        assertThat(refusal(made, decide(new Verdict.Stands(), JUDGE), LATER)).isEqualTo(EvaluationRule.NOT_DISPUTED);
        assertThat(refusal(decided, decide(new Verdict.Stands(), JUDGE), LATER)).isEqualTo(EvaluationRule.NOT_DISPUTED);
        assertThat(refusal(disputed, DISPUTE, LATER)).isEqualTo(EvaluationRule.DISPUTED_ONCE);
        assertThat(refusal(decided, DISPUTE, LATER)).isEqualTo(EvaluationRule.DISPUTED_ONCE);
        assertThat(refusal(made, new Dispute(" ", List.of(), Optional.empty(), Actor.of(KIM)), LATER))
                .isEqualTo(EvaluationRule.REASON_MISSING);
        assertThat(refusal(disputed, new Decide(new Verdict.Stands(), "", Optional.empty(), JUDGE), LATER))
                .isEqualTo(EvaluationRule.REASON_MISSING);
        assertThat(refusal(made, new Dispute("why", List.of("speed"), Optional.empty(), Actor.of(KIM)), LATER))
                .isEqualTo(EvaluationRule.UNKNOWN_QUESTION);
        assertThat(refusal(disputed, decide(new Verdict.Rescored(List.of()), JUDGE), LATER))
                .isEqualTo(EvaluationRule.ANSWERS_DO_NOT_FIT);
    }

    @Test
    @DisplayName(
            "Answers that do not fit are refused with all that is wrong, and a form that is not known with its name")
    void theFormIsKnownAndFits() {
        Complete tooFew = new Complete(ID, order(answers("loud").subList(0, 5)).build(), EVALUATOR);

        assertThat(MACHINE.decide(MACHINE.initial(), tooFew, DONE).getLeft().toText(Locale.ENGLISH))
                .isEqualTo("tone: The question does not take this answer: loud; allowed: friendly, neutral, rude; "
                        + "identity: The question is not answered: The answers fit the form.");
        EvaluationMachine without = new EvaluationMachine(EvaluationForms.none());
        assertThat(without.decide(without.initial(), complete("rude"), DONE).getLeft())
                .isEqualTo(BrokenRule.of(EvaluationRule.UNKNOWN_FORM, FormRef.of("voice", 1)));
    }

    @Test
    @DisplayName("Nobody evaluates himself, but for a self-evaluation, which nobody else makes")
    void selfEvaluation() {
        assertThat(refusal(MACHINE.initial(), by(EvaluationPurpose.QUALITY, Actor.of(KIM)), DONE))
                .isEqualTo(EvaluationRule.NOT_BY_THE_AGENT);
        assertThat(refusal(MACHINE.initial(), by(EvaluationPurpose.SELF, EVALUATOR), DONE))
                .isEqualTo(EvaluationRule.SELF_BY_ANOTHER);
        assertThat(after(by(EvaluationPurpose.SELF, Actor.of(KIM))).counts()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = EvaluationPurpose.class,
            names = {"CALIBRATION", "SELF"})
    @DisplayName("What does not count cannot be disputed")
    void whatDoesNotCountIsNotDisputed(EvaluationPurpose purpose) {
        Evaluation evaluation = after(by(purpose, purpose == EvaluationPurpose.SELF ? Actor.of(KIM) : EVALUATOR));

        assertThat(refusal(evaluation, DISPUTE, LATER)).isEqualTo(EvaluationRule.NOT_DISPUTABLE);
    }

    @Test
    @DisplayName("What is about another evaluation, or comes again, changes nothing")
    void eventsOfOthersChangeNothing() {
        Evaluation evaluation = EvaluationSamples.evaluation();

        assertThat(MACHINE.replay(evaluation, EvaluationSamples.events().subList(0, 2)))
                .isEqualTo(evaluation);
        assertThat(MACHINE.evolve(evaluation, ofAnother())).isEqualTo(evaluation);
        assertThat(MACHINE.nextDeadline(evaluation)).isEmpty();
    }

    @Test
    @DisplayName("What persons wrote is shown to nobody")
    void personalDataIsNotShown() {
        assertThat(EvaluationSamples.evaluation().toString()).doesNotContain("PERSONAL-MARK");
        assertThat(new Dispute("r", List.of(), Optional.of("PERSONAL-MARK"), EVALUATOR).toString())
                .doesNotContain("PERSONAL-MARK");
        assertThat(new Decide(new Verdict.Stands(), "r", Optional.of("PERSONAL-MARK"), EVALUATOR).toString())
                .doesNotContain("PERSONAL-MARK");
    }

    private static Dated ofAnother() {
        Complete other =
                new Complete(EvaluationId.of("other"), order(answers("rude")).build(), EVALUATOR);
        return MACHINE.decide(MACHINE.initial(), other, DONE).get().get(0);
    }

    private static Complete complete(String tone) {
        return new Complete(ID, order(answers(tone)).build(), EVALUATOR);
    }

    private static Complete by(EvaluationPurpose purpose, Actor by) {
        return new Complete(ID, order(answers("friendly")).purpose(purpose).build(), by);
    }

    private static Decide decide(Verdict verdict, Actor by) {
        return new Decide(verdict, "heard-again", Optional.empty(), by);
    }

    private static Evaluation after(EvaluationCommand first, EvaluationCommand... more) {
        Evaluation state = MACHINE.replay(
                MACHINE.initial(),
                MACHINE.decide(MACHINE.initial(), first, DONE).get());
        for (EvaluationCommand command : more) {
            state = next(state, command);
        }
        return state;
    }

    private static Evaluation next(Evaluation state, EvaluationCommand command) {
        return MACHINE.replay(state, MACHINE.decide(state, command, LATER).get());
    }

    private static EvaluationRule refusal(Evaluation state, EvaluationCommand command, Instant now) {
        return MACHINE.decide(state, command, now).getLeft().rule();
    }
}
