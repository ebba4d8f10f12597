package io.toritsugi.acw.quality.form;

import static io.toritsugi.acw.quality.form.FormSamples.choice;
import static io.toritsugi.acw.quality.form.FormSamples.form;
import static io.toritsugi.acw.quality.form.FormSamples.range;
import static io.toritsugi.acw.quality.form.FormSamples.section;
import static io.toritsugi.acw.quality.form.FormSamples.yesNo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.toritsugi.acw.text.Texts;
import io.toritsugi.core.value.Bilingual;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Evaluation forms: every version is checked as it comes in, and never changes after")
class EvaluationFormsTest {
    @Test
    @DisplayName("A version is found by its id and version; the latest is the greatest")
    void versionsAreFound() {
        EvaluationForms forms = EvaluationForms.none()
                .with(FormSamples.VOICE)
                .flatMap(some -> some.with(version(3)))
                .flatMap(some -> some.with(version(2)))
                .get();

        assertThat(forms.refs())
                .containsExactly(FormRef.of("voice", 1), FormRef.of("voice", 2), FormRef.of("voice", 3));
        assertThat(forms.find(FormRef.of("voice", 1))).contains(FormSamples.VOICE);
        assertThat(forms.find(FormRef.of("voice", 4))).isEmpty();
        assertThat(forms.latest("voice")).contains(version(3));
        assertThat(forms.latest("chat")).isEmpty();
    }

    @Test
    @DisplayName("A version with another content is refused; the same content again changes nothing")
    void aVersionNeverChanges() {
        EvaluationForms forms = EvaluationForms.none().with(version(1)).get();

        assertThat(forms.with(version(1)).get().refs()).isEqualTo(forms.refs());
        assertThat(forms.with(FormSamples.VOICE).getError())
                .extracting(problem -> problem.toText(Locale.ENGLISH))
                .containsExactly("/ref: A version does not change; give the form a new one: voice@1");
    }

    static Stream<Arguments> wrong() {
        Question question = yesNo("greeting", "1");
        return Stream.of(
                arguments("no sections", form(), "/sections: More are needed: 0; allowed: 1 or more"),
                arguments(
                        "no questions",
                        form(section("a", "")),
                        "/sections/0/questions: More are needed: 0; allowed: 1 or more"),
                arguments(
                        "a section twice",
                        form(section("a", "", question), section("a", "", yesNo("other", "1"))),
                        "/sections/1/id: There are two with this name: a"),
                arguments(
                        "a question twice",
                        form(section("a", "", question), section("b", "", question)),
                        "/sections/1/questions/0/id: There are two with this name: greeting"),
                arguments(
                        "a name with a space",
                        form(section("a b", "", question)),
                        "/sections/0/id: This is no name: a b; allowed: 1 to 64 letters, digits, dots, hyphens and underscores"),
                arguments(
                        "a weight of nothing",
                        form(section("a", "0", question)),
                        "/sections/0/weight: The value is out of range: 0; allowed: more than 0, at most 1000000, with at most 6 decimals"),
                arguments(
                        "a weight on one section alone",
                        form(section("a", "1", question), section("b", "", yesNo("other", "1"))),
                        "/sections: Either all sections have a weight or none has: 1 of 2"),
                arguments(
                        "a weight where nothing gives points",
                        form(section("a", "1", scale(range("", "", "0"))), section("b", "1", question)),
                        "/sections/0: At least one question must be able to give points: a"),
                arguments(
                        "nothing that gives points",
                        form(section("a", "", scale(range("", "", "0")))),
                        "/sections: At least one question must be able to give points"),
                arguments(
                        "too many decimals",
                        form(section("a", "", yesNo("greeting", "0.0000001"))),
                        "/sections/0/questions/0/weight: The value is out of range: 1E-7; allowed: more than 0, at most 1000000, with at most 6 decimals"),
                arguments(
                        "negative points",
                        form(section("a", "", question, scale(range("", "", "-1")))),
                        "/sections/0/questions/1/scale/number/ranges/0/points: The value is out of range: -1; allowed: 0 to 1000000, with at most 6 decimals"),
                arguments(
                        "an empty range",
                        form(section("a", "", scale(range("3", "3", "1")))),
                        "/sections/0/questions/0/scale/number/ranges/0: The range is empty: it ends where it begins or before: [3, 3)"),
                arguments(
                        "ranges that overlap",
                        form(section("a", "", scale(range("", "3", "1"), range("2", "", "1")))),
                        "/sections/0/questions/0/scale/number/ranges/1: The range begins before the one before it ends: [2, …); allowed: from 3 on"),
                arguments(
                        "a range after one without an end",
                        form(section("a", "", scale(range("1", "", "1"), range("2", "3", "1")))),
                        "/sections/0/questions/0/scale/number/ranges/1: The range begins before the one before it ends: [2, 3); allowed: from … on"),
                arguments(
                        "one choice",
                        form(section("a", "", choices(choice("yes", "1", Fault.NONE, Optional.empty())))),
                        "/sections/0/questions/0/scale/choice/choices: More are needed: 1; allowed: 2 or more"),
                arguments(
                        "a cap at all",
                        form(section(
                                "a",
                                "",
                                choices(
                                        choice("yes", "1", Fault.NONE, Optional.empty()),
                                        choice("no", "0", Fault.NONE, Optional.of(BigDecimal.ONE))))),
                        "/sections/0/questions/0/scale/choice/choices/1/autoFailAt: The value is out of range: 1; allowed: 0 or more, less than 1, with at most 6 decimals"),
                arguments(
                        "a choice twice",
                        form(section(
                                "a",
                                "",
                                choices(
                                        choice("yes", "1", Fault.NONE, Optional.empty()),
                                        choice("yes", "0", Fault.NONE, Optional.empty())))),
                        "/sections/0/questions/0/scale/choice/choices/1/value: There are two with this name: yes"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    @DisplayName("What is wrong is told with its place, the value and what is allowed")
    void whatIsWrongIsTold(String what, EvaluationForm form, String problem) {
        List<FormProblem> problems = EvaluationForms.none().with(form).getError();

        assertThat(problems).extracting(found -> found.toText(Locale.ENGLISH)).containsExactly(problem);
        assertThat(problems)
                .allSatisfy(found -> assertThat(found.toText(Locale.JAPANESE))
                        .startsWith(found.place().isEmpty() ? "全体" : found.place())
                        .isNotEqualTo(found.toText(Locale.ENGLISH)));
    }

    @Test
    @DisplayName("All that is wrong is told at once")
    void allIsTold() {
        EvaluationForm form = form(section("a b", "-1", yesNo("", "0")), section("b", "", yesNo("x", "1")));

        assertThat(EvaluationForms.none().with(form).getError())
                .extracting(FormProblem::place)
                .containsExactly(
                        "/sections/0/id",
                        "/sections/0/weight",
                        "/sections/0/questions/0/id",
                        "/sections/0/questions/0/criterion",
                        "/sections/0/questions/0/weight",
                        "/sections");
    }

    @Test
    @DisplayName("A form of more than 1,000 questions is refused")
    void thereCanBeTooMany() {
        Question[] many = Stream.iterate(1, i -> i + 1)
                .limit(1001)
                .map(i -> yesNo("q" + i, "1"))
                .toArray(Question[]::new);

        assertThat(EvaluationForms.none().with(form(section("a", "", many))).getError())
                .extracting(problem -> problem.toText(Locale.ENGLISH))
                .containsExactly("/sections: There are too many: 1001; allowed: at most 1000 questions");
    }

    @Test
    @DisplayName("A reference to a version names what is wrong with it")
    void aReferenceIsChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FormRef.of("voice", 0))
                .withMessage("FormRef.version must be 1 or more, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FormRef.of("a b", 1))
                .withMessage("FormRef.id must be 1 to 64 letters, digits, dots, hyphens and underscores, was \"a b\"");
    }

    private static EvaluationForm version(int version) {
        return EvaluationForm.builder()
                .ref(FormRef.of("voice", version))
                .name(Texts.of("en", "Version " + version))
                .addSections(section("a", "", yesNo("greeting", "1")))
                .build();
    }

    private static Question scale(NumberRange... ranges) {
        return Question.builder()
                .id("number")
                .text(Texts.from(new Bilingual("How many?", "いくつですか")))
                .scale(NumberScale.builder().addAllRanges(List.of(ranges)).build())
                .build();
    }

    private static Question choices(Choice... choices) {
        return Question.builder()
                .id("choice")
                .text(Texts.from(new Bilingual("Which?", "どれですか")))
                .scale(ChoiceScale.builder().addAllChoices(List.of(choices)).build())
                .build();
    }
}
