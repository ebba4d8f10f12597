package io.toritsugi.acw.quality.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.acw.quality.form.EvaluationForm;
import io.toritsugi.acw.quality.form.FormRef;
import io.toritsugi.acw.quality.form.FormSamples;
import io.toritsugi.acw.quality.score.QuestionAnswer;
import io.toritsugi.acw.quality.score.Scoring;
import io.toritsugi.core.event.Actor;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("M18: evaluators of one contact are held against each other")
class CalibrationTest {
    private static final FormRef FORM = FormRef.of("sample", 1);
    private static final EvaluationForm ONE = FormSamples.form(FormSamples.section(
            "a", "", FormSamples.yesNo("x", "1"), FormSamples.yesNo("y", "1"), FormSamples.yesNo("z", "2")));

    @Test
    @DisplayName("Scores of 1, 3/4 and 1/4: mean 2/3, range 3/4, variance 7/48; agreement by pairs")
    void evaluatorsAreCompared() {
        Calibration calibration = Calibration.of(
                FORM,
                List.of(by("gold", "yes yes yes"), by("mild", "yes no yes"), by("strict", "no yes no")),
                Optional.of(actor("gold")));

        assertThat(calibration.evaluators()).isEqualTo(3);
        assertThat(calibration.mean()).contains(new BigDecimal("0.66666666666666667"));
        assertThat(calibration.range()).contains(new BigDecimal("0.75"));
        assertThat(calibration.variance()).contains(new BigDecimal("0.14583333333333333"));
        assertThat(calibration.questions())
                .containsExactly(
                        new QuestionAgreement("x", new BigDecimal("0.33333333333333333"), BigDecimal.ONE),
                        new QuestionAgreement("y", new BigDecimal("0.33333333333333333"), BigDecimal.ONE),
                        new QuestionAgreement("z", new BigDecimal("0.33333333333333333"), BigDecimal.ONE));
        assertThat(calibration.biases())
                .containsExactly(
                        new EvaluatorBias(actor("mild"), Optional.of(new BigDecimal("-0.25")), 1),
                        new EvaluatorBias(actor("strict"), Optional.of(new BigDecimal("-0.75")), 2));
    }

    @Test
    @DisplayName("Who says that a question does not apply agrees with who says the same, and with nobody else")
    void notApplicableIsAnAnswer() {
        Calibration calibration = Calibration.of(
                FORM,
                List.of(by("one", "na yes yes"), by("two", "na yes yes"), by("three", "no yes yes")),
                Optional.empty());

        assertThat(calibration.questions())
                .extracting(agreement -> agreement.agreement().toString())
                .containsExactly("0.33333333333333333", "1", "1");
        assertThat(calibration.questions().get(0).spread()).isEqualByComparingTo("0");
        assertThat(calibration.biases()).isEmpty();
    }

    @Test
    @DisplayName("Without a score there is no mean and no difference")
    void withoutAScore() {
        Calibration none =
                Calibration.of(FORM, List.of(by("one", "na na na"), by("two", "na na na")), Optional.of(actor("one")));
        Calibration single =
                Calibration.of(FORM, List.of(by("one", "na na na"), by("two", "yes na na")), Optional.of(actor("one")));

        assertThat(none.mean()).isEmpty();
        assertThat(none.range()).isEmpty();
        assertThat(none.questions())
                .allSatisfy(question -> assertThat(question.agreement()).isEqualByComparingTo("1"));
        assertThat(single.mean()).contains(BigDecimal.ONE);
        assertThat(single.variance()).isEmpty();
        assertThat(single.biases()).containsExactly(new EvaluatorBias(actor("two"), Optional.empty(), 1));
    }

    @Test
    @DisplayName("One evaluator alone, one twice, a reference from outside and another form are refused")
    void whatIsRefused() {
        CalibratedScore one = by("one", "yes yes yes");
        CalibratedScore other = new CalibratedScore(
                actor("two"),
                Scoring.score(
                                FormSamples.form(FormSamples.section("a", "", FormSamples.yesNo("x", "1"))),
                                List.of(QuestionAnswer.ofChoice("x", "yes")))
                        .get());

        refused(List.of(one), Optional.empty(), "Calibration needs two evaluators or more, had 1");
        refused(
                List.of(one, one),
                Optional.empty(),
                "Calibration needs different evaluators, had two of " + actor("one"));
        refused(
                List.of(one, by("two", "no no no")),
                Optional.of(actor("gold")),
                "Calibration.reference must be one of the evaluators, was " + actor("gold"));
        refused(
                List.of(one, other),
                Optional.empty(),
                "Calibration needs scores of sample@1 alone, those of " + actor("one") + " and " + actor("two")
                        + " have different questions");
    }

    private static void refused(List<CalibratedScore> scores, Optional<Actor> reference, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calibration.of(FORM, scores, reference))
                .withMessage(message);
    }

    private static CalibratedScore by(String evaluator, String answers) {
        List<String> given = Arrays.asList(answers.split(" ", -1));
        List<QuestionAnswer> all =
                List.of(answer("x", given.get(0)), answer("y", given.get(1)), answer("z", given.get(2)));
        return new CalibratedScore(actor(evaluator), Scoring.score(ONE, all).get());
    }

    private static QuestionAnswer answer(String question, String answer) {
        return answer.equals("na")
                ? QuestionAnswer.ofNotApplicable(question)
                : QuestionAnswer.ofChoice(question, answer);
    }

    private static Actor actor(String id) {
        return Actor.of(Actor.Kind.SUPERVISOR, id);
    }
}
