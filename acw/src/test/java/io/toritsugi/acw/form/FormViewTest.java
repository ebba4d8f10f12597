package io.toritsugi.acw.form;

import static io.toritsugi.acw.form.Forms.answers;
import static io.toritsugi.acw.form.Forms.field;
import static io.toritsugi.acw.form.Forms.form;
import static io.toritsugi.acw.form.Forms.id;
import static io.toritsugi.acw.form.Forms.reasons;
import static io.toritsugi.acw.form.Forms.step;
import static io.toritsugi.acw.form.Forms.text;
import static io.toritsugi.acw.form.Forms.view;
import static io.toritsugi.acw.form.Forms.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.code.CodeTrees;
import io.toritsugi.acw.field.Field;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.field.type.TextType;
import io.toritsugi.acw.form.Violation.Reason;
import io.toritsugi.acw.template.Step;
import io.toritsugi.acw.template.Template;
import io.toritsugi.acw.template.TemplateProblem;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Facts;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FormViewTest {
    private static final Form REFUND = form(
            step("kind", field("refund", Forms.BOOLEAN)),
            step("amounts", field("amount", Forms.NUMBER).required(true), text("note"))
                    .shownWhen(when("refund = true")),
            step("after", text("reason").shownWhen(when("amount > 100"))));

    @Test
    void whatIsHiddenIsUnansweredAndAsksForNothing() {
        FormView hidden = view(REFUND, "amount", Answer.of(500), "reason", "because");

        assertThat(hidden.isShown(id("amount"))).isFalse();
        assertThat(hidden.isShown(id("reason"))).isFalse();
        assertThat(hidden.answers()).isEmpty();
        assertThat(hidden.violations()).isEmpty();
        assertThat(hidden.facts().find("amount")).isEmpty();
        assertThat(hidden.steps()).extracting(Step::id).containsExactly("kind", "after");
    }

    @Test
    void aFieldComesBackWithItsAnswerWhenItIsShownAgain() {
        Map<FieldId, Answer> given = answers("refund", Answer.of(true), "amount", Answer.of(500), "reason", "because");

        FormView shown = REFUND.view(given, Facts.NONE, Set.of());

        assertThat(shown.answers()).isEqualTo(given);
        assertThat(new ArrayList<>(shown.answers().keySet())).containsExactly(id("refund"), id("amount"), id("reason"));
        assertThat(shown.facts().find("amount")).contains(FactValue.of(500));
    }

    @Test
    void unknownIsNo() {
        Form form = form(step("s", text("a"), text("b").shownWhen(when("not a = 'x'"))));

        assertThat(view(form).isShown(id("b"))).isFalse();
        assertThat(view(form, "a", "y").isShown(id("b"))).isTrue();
        assertThat(view(form, "a", Answer.of(3)).isShown(id("b"))).isFalse(); // another type is neither
    }

    @Test
    void conditionsSeeFactsOfTheContact() {
        Form form = form(step("s", text("a").shownWhen(when("contact.channel = 'voice'"))));
        Facts voice = Facts.of(Map.of("contact.channel", FactValue.of("voice")));

        assertThat(form.view(Map.of(), voice, Set.of()).isShown(id("a"))).isTrue();
        assertThat(form.view(Map.of(), voice, Set.of()).facts().find("contact.channel"))
                .contains(FactValue.of("voice"));
        assertThat(form.view(Map.of(), Facts.NONE, Set.of()).isShown(id("a"))).isFalse();
    }

    @Test
    void aFactOfTheContactCannotStandInForAFieldThatIsHidden() {
        Form form = form(step(
                "s",
                text("a").shownWhen(when("contact.channel = 'voice'")),
                text("b").shownWhen(when("a = 'x'"))));
        Facts forged = Facts.of(Map.of("a", FactValue.of("x")));

        assertThat(form.view(Map.of(), forged, Set.of()).isShown(id("b"))).isFalse();
    }

    @Test
    void aDefaultIsAnAnswerOfAFieldThatIsShown() {
        Form form = form(step(
                "s",
                text("a").required(true).defaultAnswer(Answer.of("x")),
                text("b").shownWhen(when("a = 'x'")),
                text("c").shownWhen(when("a = 'y'")).defaultAnswer(Answer.of("z"))));

        FormView view = view(form);

        assertThat(view.answers()).isEqualTo(answers("a", "x"));
        assertThat(view.isShown(id("b"))).isTrue();
        assertThat(view.violations()).isEmpty();
        assertThat(view(form, "a", "y").answers()).isEqualTo(answers("a", "y", "c", "z"));
    }

    @Test
    void aFieldIsRequiredWhenItsConditionHolds() {
        Form form = form(step("s", text("a"), text("b").requiredWhen(when("a = 'x'"))));

        assertThat(view(form).isRequired(id("b"))).isFalse();
        assertThat(view(form, "a", "x").isRequired(id("b"))).isTrue();
        assertThat(view(form, "a", "x").violations()).containsExactly(new Violation(id("b"), Reason.MISSING, ""));
    }

    @Test
    @DisplayName(
            "M12: a step that is mandatory for a regulated type keeps the form from being completed, with a named violation")
    void aRegulatedStepMustBeAnsweredWhole() {
        Form form = form(step(
                        "disclosure",
                        text("read-out"),
                        text("consent"),
                        text("hidden").shownWhen(when("consent = 'no'")))
                .addMandatoryFor("insurance", "loan"));

        FormView regulated = form.view(answers("consent", "yes"), Facts.NONE, Set.of("loan"));

        assertThat(regulated.violations())
                .containsExactly(new Violation(id("read-out"), Reason.REGULATED_STEP_UNANSWERED, "disclosure: loan"));
        assertThat(regulated.isRequired(id("consent"))).isTrue();
        assertThat(regulated.violations().get(0).toText(Locale.JAPANESE)).contains("規制対象", "disclosure");
        assertThat(form.view(Map.of(), Facts.NONE, Set.of("travel")).violations())
                .isEmpty();
        assertThat(form.view(answers("consent", "yes", "read-out", "yes"), Facts.NONE, Set.of("loan"))
                        .violations())
                .isEmpty();
    }

    @Test
    @DisplayName("M25: a template with inquiry, action and solution can require each of the three")
    void eachOfThePartsOfADocumentCanBeRequired() {
        Form form = form(
                step("inquiry", text("asked").required(true)),
                step("action", text("done").required(true)),
                step("solution", text("solved").required(true)));

        assertThat(reasons(view(form))).containsExactly(Reason.MISSING, Reason.MISSING, Reason.MISSING);
        assertThat(view(form, "asked", "a", "solved", "c").violations())
                .containsExactly(new Violation(id("done"), Reason.MISSING, ""));
        assertThat(view(form, "asked", "a", "done", "b", "solved", "c").violations())
                .isEmpty();
    }

    @Test
    void aRequiredStepNeedsOneAnswerOfAFieldThatIsShown() {
        Form form =
                form(step("s", text("a"), text("b").shownWhen(when("a = 'x'"))).requirement(Step.Requirement.REQUIRED));

        assertThat(view(form, "b", "y").violations())
                .containsExactly(new Violation(id("a"), Reason.STEP_UNANSWERED, "s"));
        assertThat(view(form, "a", "z").violations()).isEmpty();
    }

    @Test
    void aRequiredStepOfWhichNothingIsShownAsksForNothing() {
        Form form = form(
                step("s", text("a").shownWhen(when("contact.channel = 'voice'")))
                        .requirement(Step.Requirement.REQUIRED),
                step("t"));

        assertThat(view(form).violations()).isEmpty();
        assertThat(view(form).next()).isEmpty();
    }

    @Test
    void aRequiredStepWithARequiredFieldIsReportedOnce() {
        Form form = form(step("s", text("a"), text("b").required(true)).requirement(Step.Requirement.REQUIRED));

        assertThat(view(form).violations()).containsExactly(new Violation(id("b"), Reason.MISSING, ""));
    }

    @Test
    @DisplayName("M34: completeness is filled required / shown required, and invalid values are counted")
    void completenessCountsWhatIsShown() {
        Form form = form(step(
                "s",
                text("a").required(true),
                text("b").required(true),
                field("c", TextType.builder().maxLength(2).build()).required(true),
                text("d"),
                text("e").required(true).shownWhen(when("d = 'x'"))));

        FormView view = view(form, "a", "1", "c", "too long", "e", "hidden");

        assertThat(view.completeness()).isEqualTo(new Completeness(4, 2, 3, 2, 1));
        assertThat(view.completeness().ratio()).contains(new BigDecimal("0.6666"));
        assertThat(view(form(step("s", text("a")))).completeness().ratio()).isEmpty();
    }

    @Test
    @DisplayName("M127: ordered guidance says the next step, during the contact and after")
    void theNextStepIsTheFirstThatIsRequiredAndNotSatisfied() {
        Form form = form(
                step("greet", text("name")),
                step("solve", text("solution").required(true)),
                step("offer", text("offer").shownWhen(when("solution = 'upgrade'")))
                        .requirement(Step.Requirement.REQUIRED),
                step("close", text("mood")));

        assertThat(next(view(form))).isEqualTo("solve");
        assertThat(next(view(form, "solution", "upgrade"))).isEqualTo("offer");
        assertThat(next(view(form, "solution", "none"))).isEqualTo("greet");
        assertThat(next(view(form, "solution", "none", "name", "n"))).isEqualTo("close");
        assertThat(view(form, "solution", "none", "name", "n", "mood", "m").next())
                .isEmpty();
    }

    private static String next(FormView view) {
        return view.next().map(Step::id).orElse("");
    }

    @Test
    void theNextStepIsOneToBeCorrectedBeforeOneToBeFilledIn() {
        Form form = form(step("first", text("a")), step("second", field("b", Forms.NUMBER)));

        assertThat(next(view(form, "b", "three"))).isEqualTo("second");
    }

    @Test
    void whyAFieldIsHiddenIsExplainedWithoutAnswers() {
        FormView view = view(REFUND, "refund", Answer.of(true), "amount", Answer.of(77));

        FieldExplanation why = view.whyHidden(id("reason")).orElseThrow();

        assertThat(why.ground()).isEqualTo(FieldExplanation.Ground.HIDDEN);
        assertThat(why.toText(Locale.ENGLISH))
                .isEqualTo("reason is hidden because its condition does not hold\n* does not hold: amount > 100\n");
        assertThat(why.toText(Locale.JAPANESE)).isEqualTo("reasonは条件が成立しないため表示されません\n* 不成立：amount > 100\n");
        assertThat(why.toText(Locale.ENGLISH) + why).doesNotContain("77");
        assertThat(view.whyHidden(id("amount"))).isEmpty();
    }

    @Test
    void whyAFieldOfAHiddenStepIsHiddenNamesTheStep() {
        assertThat(view(REFUND).whyHidden(id("note")).orElseThrow().toText(Locale.ENGLISH))
                .isEqualTo("""
                        note is hidden because its step is (amounts)
                        * unknown: refund = true (the fact is missing)
                        """);
    }

    @Test
    void whyAFieldIsRequiredNamesTheStrongestGround() {
        Form form = form(step(
                        "s",
                        text("a").required(true),
                        text("b").requiredWhen(when("a = 'x'")),
                        text("c"),
                        text("d").required(true).shownWhen(when("a = 'y'")))
                .addMandatoryFor("loan"));

        FormView view = view(form, "a", "x");

        assertThat(view.whyRequired(id("a")).orElseThrow().toText(Locale.ENGLISH))
                .isEqualTo("a must always be answered\n");
        assertThat(view.whyRequired(id("b")).orElseThrow().toText(Locale.ENGLISH))
                .isEqualTo("b must be answered because a condition holds\n* holds: a = 'x'\n");
        assertThat(view.whyRequired(id("c"))).isEmpty();
        assertThat(view.whyRequired(id("d"))).isEmpty();
        assertThat(form.view(Map.of(), Facts.NONE, Set.of("loan"))
                        .whyRequired(id("c"))
                        .orElseThrow()
                        .toText(Locale.JAPANESE))
                .isEqualTo("cは規制対象の業務で必須の手順にあるため必須です（s）\n");
    }

    @Test
    void aFieldThatTheFormLacksIsNeitherShownNorRequiredNorExplained() {
        FormView view = view(REFUND, "other", "x");

        assertThat(view.isShown(id("other"))).isFalse();
        assertThat(view.isRequired(id("other"))).isFalse();
        assertThat(view.whyHidden(id("other"))).isEmpty();
        assertThat(view.whyRequired(id("other"))).isEmpty();
        assertThat(view.answers()).isEmpty();
    }

    @Test
    void aViewShowsNoAnswerAsText() {
        assertThat(view(REFUND, "refund", Answer.of(true), "note", "secret").toString())
                .startsWith("FormView[sample@1, ")
                .doesNotContain("secret");
    }

    @Test
    void aTemplateThatBreaksTheRulesIsNoForm() {
        Template inheriting = Forms.child(step("s", text("a")));

        assertThat(Form.of(inheriting, CodeTrees.NONE).getError())
                .extracting(TemplateProblem::reason)
                .contains(TemplateProblem.Reason.NOT_FLATTENED);
    }

    @Test
    void aPatternThatCouldTakeUnboundedWorkIsAProblemOfTheTemplate() {
        Template hostile = Forms.template(step(
                "s",
                text("a"),
                field("b", TextType.builder().pattern("(?:(?:){99999}){99999}").build())));

        assertThat(Form.of(hostile, CodeTrees.NONE).getError())
                .extracting(TemplateProblem::reason, TemplateProblem::place)
                .containsExactly(
                        tuple(TemplateProblem.Reason.BAD_PATTERN, "/sections/0/steps/0/fields/1/type/text/pattern"));
    }

    @Test
    void aChainOfTenThousandFieldsEndsSoon() {
        Field.Builder[] chain = IntStream.range(0, 10_000)
                .mapToObj(i -> {
                    Field.Builder link = text("f" + (9_999 - i));
                    return i == 9_999 ? link : link.shownWhen(when("exists f" + (9_998 - i)));
                })
                .toArray(Field.Builder[]::new);
        Map<FieldId, Answer> given = new HashMap<>();
        IntStream.range(0, 10_000).forEach(i -> given.put(id("f" + i), Answer.of("x")));

        FormView view = Assertions.assertTimeout(
                Duration.ofSeconds(20), () -> form(step("s", chain)).view(given, Facts.NONE, Set.of()));

        assertThat(view.answers()).hasSize(10_000);
        given.remove(id("f0"));
        assertThat(view.form().view(given, Facts.NONE, Set.of()).answers()).isEmpty();
    }
}
