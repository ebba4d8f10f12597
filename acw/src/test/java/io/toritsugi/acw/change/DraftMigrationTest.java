package io.toritsugi.acw.change;

import static io.toritsugi.acw.template.Documents.field;
import static io.toritsugi.acw.template.Documents.ofFields;
import static io.toritsugi.acw.template.Documents.template;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.change.DraftMigration.Reason;
import io.toritsugi.acw.code.CodePath;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.template.Documents;
import io.toritsugi.acw.template.Template;
import io.toritsugi.core.fact.FactValue;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DraftMigrationTest {
    private static final String ONE = "{'choice': {'options': [OPTIONS]}}";
    private static final String SEVERAL = "{'choice': {'multiple': true, 'options': [OPTIONS]}}";

    private static final Template OLD = template(ofFields(
            "",
            field("same", "{'text': {}}"),
            field("gone", "{'text': {}}"),
            field("typed", "{'text': {}}"),
            field("chosen", ONE.replace("OPTIONS", option("a"))),
            field("retired", ONE.replace("OPTIONS", option("a"))),
            field("several", SEVERAL.replace("OPTIONS", option("a") + "," + option("b"))),
            field("filed", "{'code': {'tree': {'id': 'category'}}}"),
            field("lost", "{'code': {'tree': {'id': 'category'}}}"),
            field("long", "{'text': {}}"),
            field("empty", "{'text': {}}")));

    private static final Template NEW = template(ofFields(
            "",
            field("long", "{'text': {'maxLength': 3}}"),
            field("same", "{'text': {}}"),
            field("typed", "{'reference': {'to': 'CUSTOMER'}}"),
            field("chosen", ONE.replace("OPTIONS", option("b"))),
            field("retired", ONE.replace("OPTIONS", "{'value': 'a', 'label': {'en': 'A'}, 'retired': true}")),
            field("several", SEVERAL.replace("OPTIONS", option("a"))),
            field("filed", "{'code': {'tree': {'id': 'category', 'version': 2}}}"),
            field("lost", "{'code': {'tree': {'id': 'resolution'}}}"),
            field("young", "{'text': {}}")));

    private static final Map<FieldId, Answer> ANSWERS = Map.of(
            FieldId.of("same"), Answer.of("PERSONAL-MARK"),
            FieldId.of("gone"), Answer.of("PERSONAL-MARK"),
            FieldId.of("typed"), Answer.of("c-17"),
            FieldId.of("chosen"), Answer.of("a"),
            FieldId.of("retired"), Answer.of("a"),
            FieldId.of("several"), Answer.of(FactValue.of(Set.of("a", "b"))),
            FieldId.of("filed"), Answer.of(CodePath.of("product", "hardware", "printer", "ribbon")),
            FieldId.of("lost"), Answer.of(CodePath.of("billing", "refund")),
            FieldId.of("long"), Answer.of("PERSONAL-MARK"));

    private static final DraftMigration MIGRATION = DraftMigration.of(
            ANSWERS,
            OLD,
            NEW,
            Documents.trees(),
            (field, answer) -> !field.value().equals("long"));

    @Test
    void anAnswerIsCarriedWhereItStillHoldsAndOtherwiseLeftWithTheReason() {
        assertThat(MIGRATION.left())
                .extracting(left -> left.field().value(), DraftMigration.Left::reason)
                .containsExactly(
                        tuple("chosen", Reason.OPTION_GONE),
                        tuple("gone", Reason.FIELD_GONE),
                        tuple("long", Reason.LIMIT_BROKEN),
                        tuple("lost", Reason.CODE_GONE),
                        tuple("several", Reason.OPTION_GONE),
                        tuple("typed", Reason.TYPE_CHANGED));
    }

    @Test
    void whatWasChosenStaysSoWhenItIsRetired() {
        assertThat(MIGRATION.carried().keySet())
                .containsExactly(FieldId.of("filed"), FieldId.of("retired"), FieldId.of("same"));
    }

    @Test
    void noAnswerIsLost() {
        MIGRATION.left().forEach(left -> assertThat(left.answer()).isEqualTo(ANSWERS.get(left.field())));
        MIGRATION.carried().forEach((field, answer) -> assertThat(answer).isEqualTo(ANSWERS.get(field)));
        assertThat(MIGRATION.left().size() + MIGRATION.carried().size()).isEqualTo(ANSWERS.size());
    }

    @Test
    void theReportIsInBothLanguagesAndShowsNoAnswer() {
        assertThat(MIGRATION.left().get(1).toText(Locale.ENGLISH))
                .isEqualTo("The answer to field gone was not carried over: the field is gone");
        assertThat(MIGRATION.left().get(1).toText(Locale.JAPANESE)).isEqualTo("項目goneの回答を引き継げません: 項目がなくなりました");
        assertThat(MIGRATION.toString()).doesNotContain("PERSONAL-MARK");
    }

    private static String option(String value) {
        return "{'value': '" + value + "', 'label': {'en': 'O'}}";
    }
}
