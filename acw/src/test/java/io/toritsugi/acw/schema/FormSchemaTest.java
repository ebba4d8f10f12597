package io.toritsugi.acw.schema;

import static io.toritsugi.acw.form.Forms.field;
import static io.toritsugi.acw.form.Forms.form;
import static io.toritsugi.acw.form.Forms.step;
import static io.toritsugi.acw.form.Forms.text;
import static io.toritsugi.acw.form.Forms.when;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.Promise;
import io.toritsugi.acw.answer.Transaction;
import io.toritsugi.acw.code.CodePath;
import io.toritsugi.acw.field.Field;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.field.type.PromiseType;
import io.toritsugi.acw.field.type.TextType;
import io.toritsugi.acw.field.type.TransactionType;
import io.toritsugi.acw.form.Form;
import io.toritsugi.acw.form.Forms;
import io.toritsugi.acw.form.Violation.Reason;
import io.toritsugi.acw.text.Texts;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Money;
import io.toritsugi.core.fact.Sensitivity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormSchemaTest {
    private static final Form FORM = form(
            step(
                    "first",
                    Field.builder()
                            .id(FieldId.of("kind"))
                            .type(Forms.choice("a", "b"))
                            .label(new Texts(new TreeMap<>(Map.of("en", "Kind", "ja", "種類"))))
                            .help(Forms.label("Which kind?"))
                            .required(true),
                    text("why").required(true).shownWhen(when("kind = 'b'"))),
            step(
                            "second",
                            text("voice")
                                    .shownWhen(when("contact.channel = 'voice'"))
                                    .required(true))
                    .guidance(Forms.label("Thank the customer")));

    private static FormSchema schema(Form form) {
        return FormSchema.of(form, Locale.ENGLISH, Set.of());
    }

    @Test
    void theSchemaSaysTypesLabelsAndWhatIsRequiredWhen() {
        assertThat(schema(FORM).data())
                .containsEntry("$schema", "https://json-schema.org/draft/2020-12/schema")
                .containsEntry("required", List.of("kind"))
                .containsEntry("additionalProperties", false)
                .containsEntry(
                        "allOf",
                        List.of(Map.of(
                                "if",
                                Map.of("required", List.of("kind"), "properties", Map.of("kind", Map.of("const", "b"))),
                                "then",
                                Map.of("required", List.of("why")))));
        assertThat(schema(FORM).data())
                .extractingByKey("properties", InstanceOfAssertFactories.MAP)
                .containsEntry(
                        "kind",
                        Map.of(
                                "title", "Kind",
                                "description", "Which kind?",
                                "type", "string",
                                "oneOf",
                                        List.of(
                                                Map.of("const", "a", "title", "a"),
                                                Map.of("const", "b", "title", "b"))));
    }

    @Test
    void whatDependsOnTheContactIsNotSaidAndTheFieldIsNamed() {
        assertThat(schema(FORM).partial()).containsExactly(FieldId.of("voice"));
    }

    @Test
    void theUiSchemaHasAGroupForEachSectionAndStepAndRulesThatShow() {
        Map<String, Object> ui = FormSchema.of(FORM, Locale.JAPANESE, Set.of()).ui();

        assertThat(ui.get("type")).isEqualTo("VerticalLayout");
        assertThat(ui.toString())
                .isEqualTo("{type=VerticalLayout, elements=[{type=Group, label=All, elements=["
                        + "{type=Group, label=first, elements=["
                        + "{type=Control, scope=#/properties/kind, label=種類}, "
                        + "{type=Control, scope=#/properties/why, label=why, rule={effect=SHOW, condition={scope=#, schema="
                        + "{required=[kind], properties={kind={const=b}}}"
                        + "}}}]}, "
                        + "{type=Group, label=second, elements=["
                        + "{type=Label, text=Thank the customer}, "
                        + "{type=Control, scope=#/properties/voice, label=voice}]}]}]}");
    }

    @Test
    void longTextsAndSecretsSayHowTheyAreEntered() {
        Form form = form(step(
                "s",
                field(
                        "memo",
                        TextType.builder().format(TextType.Format.MULTI_LINE).build()),
                text("card").sensitivity(Sensitivity.SECRET)));

        assertThat(schema(form).ui().toString()).contains("options={multi=true}", "options={format=password}");
    }

    @Test
    void aChainOfConditionsIsSaidUpToItsLimit() {
        Form form = form(step(
                "s",
                IntStream.range(0, 200)
                        .mapToObj(i -> i == 0
                                ? text("f0")
                                : text("f" + i).required(true).shownWhen(when("exists f" + (i - 1))))
                        .toArray(Field.Builder[]::new)));

        assertThat(schema(form).partial()).doesNotContain(FieldId.of("f3")).contains(FieldId.of("f199"));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "[a-z]+, ^(?:[a-z]+)(?![\\s\\S])",
                "^[A-Z]{2}$, ^(?:[A-Z]{2})(?![\\s\\S])",
                "a|b, ^(?:a|b)(?![\\s\\S])",
                "(?:a{2;3}?)\\d, -", // a semicolon is no count
                "(?:ab)*?, ^(?:(?:ab)*?)(?![\\s\\S])",
                "\\., ^(?:\\.)(?![\\s\\S])",
                "a.b, -",
                "a++, -",
                "^a|b$, -",
                "\\s, -",
                "(?i)a, -",
                "(?<n>a)\\k<n>, -",
                "[a&&b], -",
                "[[a]b], -",
                "[]a], -",
                "(a, -",
                "a), -",
                "*a, -",
                "a\\, -",
            })
    void aPatternIsSaidWhereBothLanguagesAgree(String pattern, String said) {
        assertThat(EcmaPattern.of(pattern).orElse(null)).isEqualTo(said);
    }

    @Test
    void answersComeBackAsTheyWereMeant() {
        Form form = form(step(
                "s",
                text("a"),
                field("n", Forms.NUMBER),
                field("p", PromiseType.builder().build()),
                field("t", TransactionType.builder().build())));

        assertThat(FormData.read(
                                form,
                                Map.of(
                                        "a",
                                        "x",
                                        "n",
                                        3.0,
                                        "p",
                                        Map.of("what", "call", "dueAt", "2026-04-01T09:00:00+09:00"),
                                        "t",
                                        Map.of("kind", "refund", "amount", 12.5, "currency", "EUR")))
                        .get())
                .isEqualTo(Map.of(
                        FieldId.of("a"), Answer.of("x"),
                        FieldId.of("n"), Answer.of(FactValue.of(new BigDecimal(3))),
                        FieldId.of("p"),
                                Promise.builder()
                                        .what("call")
                                        .dueAt(Instant.parse("2026-04-01T00:00:00Z"))
                                        .build(),
                        FieldId.of("t"),
                                Transaction.builder()
                                        .kind("refund")
                                        .amount(Money.of("12.5", "EUR"))
                                        .build()));
    }

    @Test
    void everyProblemOfTheDataIsReportedWithItsPlaceAndWithoutTheAnswer() {
        Form form = form(step(
                "s",
                field("n", Forms.NUMBER),
                field("p", PromiseType.builder().build()),
                field("t", TransactionType.builder().addCurrencies("EUR").build())));

        List<DataProblem> problems = FormData.read(
                        form,
                        Map.of(
                                "n",
                                Double.NaN,
                                "p",
                                Map.of("what", " ", "when", "secret"),
                                "t",
                                Map.of("kind", "refund", "amount", 1, "currency", "JPY"),
                                "x/y",
                                "secret"))
                .getError();

        assertThat(problems)
                .containsExactly(
                        new DataProblem("/n", Reason.OTHER_TYPE, "number"),
                        new DataProblem("/p/when", Reason.UNKNOWN_FIELD, ""),
                        new DataProblem("/p/what", Reason.OTHER_TYPE, "text"),
                        new DataProblem("/p/dueAt", Reason.MISSING, ""),
                        new DataProblem("/t", Reason.OTHER_CURRENCY, "EUR"),
                        new DataProblem("/x~1y", Reason.UNKNOWN_FIELD, ""));
        assertThat(problems.toString()).doesNotContain("secret");
        assertThat(problems.get(3).toText(Locale.JAPANESE)).isEqualTo("/p/dueAt: 必須項目です");
    }

    @Test
    void aPathIsOneTextWhateverItsCodesHold() {
        CodePath path = CodePath.of("a/b", "c~d", "e~1f");

        assertThat(DataForms.write(path.codes())).isEqualTo("a~1b/c~0d/e~01f");
        assertThat(DataForms.path(DataForms.write(path.codes()))).isEqualTo(path);
    }
}
