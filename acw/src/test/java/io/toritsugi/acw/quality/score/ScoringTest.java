package io.toritsugi.acw.quality.score;

import static io.toritsugi.acw.quality.form.FormSamples.form;
import static io.toritsugi.acw.quality.form.FormSamples.section;
import static io.toritsugi.acw.quality.form.FormSamples.yesNo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.acw.quality.form.EvaluationForm;
import io.toritsugi.acw.quality.form.FormSamples;
import io.toritsugi.acw.quality.form.Redistribution;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("M18: an evaluation scores by sections, weights, N/A and auto-fail")
class ScoringTest {
    private static final String PERFECT =
            "greeting=yes closing=yes tone=friendly solved=yes interruptions=0 identity=yes";

    @ParameterizedTest(name = "{0} interruptions: {1} of 10 points")
    @CsvSource({"0, 10", "1, 5", "4, 5", "5, 1", "10, 1"})
    @DisplayName("Numbers are scored by ranges, as Amazon Connect publishes")
    void numbersAreScoredByRanges(String number, BigDecimal points) {
        EvaluationScore score = score(form(section("a", "", FormSamples.interruptions())), "interruptions=" + number);

        assertThat(score.points()).isEqualTo(points);
        assertThat(score.possible()).isEqualTo("10");
        assertThat(score.score().orElseThrow()).isEqualByComparingTo(points.movePointLeft(1));
    }

    @Test
    @DisplayName("Each section counts by its weight, each question within it by its weight and points")
    void sectionsCountByTheirWeight() {
        EvaluationScore score = score(
                FormSamples.VOICE, "greeting=yes closing=no tone=neutral solved=yes interruptions=2 identity=yes");

        assertThat(score.points()).as("2 + 0 + 1 + 3 + 5 + 1").isEqualTo("12");
        assertThat(score.possible()).as("2 + 1 + 2 + 3 + 10 + 1").isEqualTo("19");
        assertThat(score.sections())
                .extracting(section -> section.score().orElseThrow().toString())
                .containsExactly("0.6", "0.64285714285714286");
        assertThat(score.score()).as("0.4 × 3/5 + 0.6 × 9/14").contains(new BigDecimal("0.62571428571428571"));
        assertThat(score.autoFailed()).isFalse();
    }

    @Test
    @DisplayName("Without weights of sections, every question counts by its weight and points alone")
    void withoutWeightsOfSections() {
        EvaluationForm form =
                form(section("a", "", yesNo("x", "1")), section("b", "", yesNo("y", "3"), yesNo("z", "4")));

        assertThat(score(form, "x=yes y=no z=yes").score()).as("5/8").contains(new BigDecimal("0.625"));
        assertThat(score(form, "x=na y=no z=yes").score()).as("4/7").contains(new BigDecimal("0.57142857142857143"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // x weighs 1 and y 3 in a section of 50; z is the other section of 50
        "WITHIN_SECTION, x=na y=no z=yes, 0.5",
        "ACROSS_FORM, x=na y=no z=yes, 0.57142857142857143",
        "WITHIN_SECTION, x=na y=na z=yes, 1",
        "ACROSS_FORM, x=na y=na z=yes, 1",
        "WITHIN_SECTION, x=yes y=no z=na, 0.25",
        "ACROSS_FORM, x=yes y=no z=na, 0.25"
    })
    @DisplayName("The weight of what does not apply goes where the form says")
    void notApplicableGivesItsWeightAway(Redistribution redistribution, String answers, BigDecimal expected) {
        EvaluationForm form = form(
                redistribution,
                section("a", "50", yesNo("x", "1"), yesNo("y", "3")),
                section("b", "50", yesNo("z", "1")));

        assertThat(score(form, answers).score()).contains(expected);
    }

    @Test
    @DisplayName("Where nothing applies there is no score, which is not a score of 0")
    void nothingApplies() {
        EvaluationForm form = form(section("a", "1", yesNo("x", "1")), section("b", "1", yesNo("y", "1")));

        EvaluationScore score = score(form, "x=na y=na");

        assertThat(score.score()).isEmpty();
        assertThat(score.withoutAutoFail()).isEmpty();
        assertThat(score.possible()).isEqualTo("0");
        assertThat(score.opportunities()).isZero();
        assertThat(score.questions()).allSatisfy(question -> {
            assertThat(question.points()).isEmpty();
            assertThat(question.share()).isEqualTo("0");
        });
        assertThat(score(form, "x=yes y=na").sections())
                .extracting(section -> section.score().map(BigDecimal::toString))
                .containsExactly(Optional.of("1"), Optional.empty());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "a rude tone caps at 60 %, tone=rude, 0.6, 1, 0",
        "a forgotten identity check fails outright, identity=no, 0, 1, 1",
        "the lowest cap holds, tone=rude identity=no, 0, 2, 1"
    })
    @DisplayName("An answer that fails the evaluation leaves no more than its cap")
    void autoFail(String what, String other, BigDecimal expected, int errors, int critical) {
        EvaluationScore score = score(FormSamples.VOICE, PERFECT, other);

        assertThat(score.score()).contains(expected);
        assertThat(score.withoutAutoFail().orElseThrow()).isGreaterThan(expected);
        assertThat(score.autoFailed()).isTrue();
        assertThat(score.errors()).isEqualTo(errors);
        assertThat(score.criticalErrors()).isEqualTo(critical);
    }

    @Test
    @DisplayName("A cap above what was scored changes nothing")
    void aCapAboveTheScore() {
        EvaluationScore score =
                score(FormSamples.VOICE, "greeting=no closing=no tone=rude solved=no interruptions=9 identity=yes");

        assertThat(score.score()).isEqualTo(score.withoutAutoFail());
        assertThat(score.autoFailed()).isTrue();
        assertThat(score.questions())
                .filteredOn(question -> question.autoFailAt().isPresent())
                .extracting(QuestionScore::criterion)
                .containsExactly("politeness");
    }

    @Test
    @DisplayName("Opportunities are the questions that apply and can find an error")
    void opportunities() {
        assertThat(score(FormSamples.VOICE, PERFECT).opportunities()).isEqualTo(5);
        assertThat(score(FormSamples.VOICE, PERFECT, "greeting=na interruptions=na")
                        .opportunities())
                .isEqualTo(4);
    }

    @Test
    @DisplayName("The order of the answers does not matter")
    void theOrderOfAnswersDoesNotMatter() {
        List<QuestionAnswer> reversed = new ArrayList<>(answers(PERFECT));
        Collections.reverse(reversed);

        assertThat(Scoring.score(FormSamples.VOICE, reversed).get()).isEqualTo(score(FormSamples.VOICE, PERFECT));
    }

    @Test
    @DisplayName("Answers that do not fit are all told")
    void answersThatDoNotFit() {
        List<QuestionAnswer> answers =
                answers("greeting=maybe closing=yes closing=no tone=na interruptions=11 identity=yes other=yes");

        assertThat(Scoring.score(FormSamples.VOICE, answers).getError())
                .extracting(problem -> problem.toText(Locale.ENGLISH))
                .containsExactly(
                        "greeting: The question does not take this answer: maybe; allowed: yes, no",
                        "closing: The question is answered twice",
                        "tone: The question always applies",
                        "solved: The question is not answered",
                        "interruptions: The question does not take this answer: 11; allowed: [0, 1), [1, 5), [5, 11)",
                        "other: The form has no such question");
        assertThat(Scoring.score(FormSamples.VOICE, answers).getError())
                .extracting(problem -> problem.toText(Locale.JAPANESE))
                .startsWith("greeting: この質問では使えない回答です（maybe）。使えるもの: yes, no")
                .endsWith("other: フォームにない質問です");
    }

    @Test
    @DisplayName("An answer is one of a choice, a number and N/A; its comment is shown to nobody")
    void anAnswerIsOneThing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuestionAnswer.builder().question("x").build())
                .withMessage("QuestionAnswer must have one of choice, number and notApplicable, question x had 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuestionAnswer.builder()
                        .question("x")
                        .choice("yes")
                        .notApplicable(true)
                        .build())
                .withMessageEndingWith("question x had 2");
        assertThat(QuestionAnswer.builder()
                        .question("x")
                        .choice("yes")
                        .comment("Mr. Sato was loud")
                        .build()
                        .toString())
                .contains("yes")
                .doesNotContain("Sato");
    }

    private static EvaluationScore score(EvaluationForm form, String... answers) {
        return Scoring.score(form, answers(answers)).get();
    }

    /** Answers such as {@code greeting=yes interruptions=2 tone=na}; those of a later text take the place of earlier ones. */
    static List<QuestionAnswer> answers(String... texts) {
        List<QuestionAnswer> answers = new ArrayList<>();
        for (String text : texts) {
            List<QuestionAnswer> more =
                    Arrays.stream(text.split(" ", -1)).map(ScoringTest::answer).toList();
            answers.removeIf(
                    answer -> more.stream().anyMatch(other -> other.question().equals(answer.question())));
            answers.addAll(more);
        }
        return answers;
    }

    private static QuestionAnswer answer(String text) {
        String[] parts = text.split("=", -1);
        if (parts[1].equals("na")) {
            return QuestionAnswer.ofNotApplicable(parts[0]);
        }
        return parts[1].matches("[0-9]+")
                ? QuestionAnswer.ofNumber(parts[0], new BigDecimal(parts[1]))
                : QuestionAnswer.ofChoice(parts[0], parts[1]);
    }
}
