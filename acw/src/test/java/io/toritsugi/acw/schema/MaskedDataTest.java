package io.toritsugi.acw.schema;

import static io.toritsugi.acw.form.Forms.answers;
import static io.toritsugi.acw.form.Forms.field;
import static io.toritsugi.acw.form.Forms.form;
import static io.toritsugi.acw.form.Forms.step;
import static io.toritsugi.acw.form.Forms.text;
import static io.toritsugi.acw.schema.MaskedData.MASK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.Attachment;
import io.toritsugi.acw.answer.Promise;
import io.toritsugi.acw.answer.Transaction;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.field.type.AttachmentType;
import io.toritsugi.acw.field.type.FieldType;
import io.toritsugi.acw.field.type.PromiseType;
import io.toritsugi.acw.field.type.ReferenceType;
import io.toritsugi.acw.field.type.TextType;
import io.toritsugi.acw.field.type.TransactionType;
import io.toritsugi.acw.form.Form;
import io.toritsugi.acw.form.Forms;
import io.toritsugi.core.fact.Money;
import io.toritsugi.core.fact.Sensitivity;
import io.toritsugi.core.id.AgentId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MaskedDataTest {
    private static final String NAME = "Yamada Hanako";
    private static final Form BY_CLASS = form(step(
            "s",
            text("open").sensitivity(Sensitivity.PUBLIC),
            text("inside"),
            text("name").sensitivity(Sensitivity.PERSONAL),
            field("age", Forms.NUMBER).sensitivity(Sensitivity.PERSONAL),
            text("card").sensitivity(Sensitivity.SECRET)));
    private static final Map<FieldId, Answer> ANSWERS =
            answers("open", "a", "inside", "b", "name", NAME, "age", Answer.of(44), "card", "4111");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "PUBLIC, a, ***, ***, ***, ***",
        "INTERNAL, a, b, ***, ***, ***",
        "PERSONAL, a, b, Yamada Hanako, 44, ***",
        "SECRET, a, b, Yamada Hanako, 44, 4111"
    })
    @DisplayName("M66: on export, an answer of a class that may not be seen is masked and listed")
    void whatIsTooSensitiveIsMaskedAndListed(
            Sensitivity most, String open, String inside, String name, String age, String card) {
        MaskedData shown = MaskedData.of(BY_CLASS, ANSWERS, most);

        assertThat(shown.data().keySet()).containsExactly("open", "inside", "name", "age", "card");
        assertThat(shown.data().values()).extracting(String::valueOf).containsExactly(open, inside, name, age, card);
        assertThat(shown.masked())
                .containsExactlyElementsOf(Stream.of("age", "card", "inside", "name", "open")
                        .filter(field -> MASK.equals(shown.data().get(field)))
                        .map(FieldId::of)
                        .toList());
    }

    static List<FieldType> personalTypes() {
        return List.of(
                TextType.builder().format(TextType.Format.PHONE).build(),
                TextType.builder().format(TextType.Format.EMAIL).build(),
                ReferenceType.builder().to(ReferenceType.Kind.CUSTOMER).build());
    }

    @ParameterizedTest
    @MethodSource("personalTypes")
    @DisplayName("M66: phone numbers, e-mail addresses and customers are personal whatever the template says")
    void whatNamesAPersonIsPersonalWhateverTheTemplateSays(FieldType type) {
        Form form = form(step("s", field("who", type).sensitivity(Sensitivity.PUBLIC)));
        Map<FieldId, Answer> answers = answers("who", NAME);

        assertThat(MaskedData.of(form, answers, Sensitivity.INTERNAL).data()).containsEntry("who", MASK);
        assertThat(MaskedData.of(form, answers, Sensitivity.PERSONAL).data()).containsEntry("who", NAME);
        assertThat(field("who", type).sensitivity(Sensitivity.SECRET).build().sensitivityOfAnswer())
                .isEqualTo(Sensitivity.SECRET);
    }

    @Test
    @DisplayName("M66: an agent is not masked as a customer is")
    void anAgentIsNoCustomer() {
        Form form = form(step(
                "s",
                field("by", ReferenceType.builder().to(ReferenceType.Kind.AGENT).build())));

        assertThat(MaskedData.of(form, answers("by", "a7"), Sensitivity.INTERNAL))
                .isEqualTo(new MaskedData(Map.of("by", "a7"), new TreeSet<>()));
    }

    private static final Form OF_PARTS = form(step(
            "s",
            field("p", PromiseType.builder().build()),
            field("t", TransactionType.builder().build()),
            field("a", AttachmentType.builder().build())));
    private static final Map<FieldId, Answer> PARTS = answers(
            "p",
            Promise.builder()
                    .what("call " + NAME)
                    .dueAt(Instant.parse("2026-04-01T00:00:00Z"))
                    .owner(AgentId.of("a7"))
                    .build(),
            "t",
            Transaction.builder()
                    .kind("refund")
                    .amount(Money.of("12.50", "EUR"))
                    .externalReference("of " + NAME)
                    .build(),
            "a",
            Attachment.builder()
                    .reference("doc of " + NAME)
                    .name(NAME + ".pdf")
                    .mediaType("application/pdf")
                    .bytes(12)
                    .build());

    @Test
    @DisplayName("M66: of promises, transactions and documents the personal parts are masked")
    void onlyThePersonalPartsOfWhatMayBeSeenAreMasked() {
        MaskedData shown = MaskedData.of(OF_PARTS, PARTS, Sensitivity.INTERNAL);

        assertThat(shown.data())
                .isEqualTo(Map.of(
                        "p", Map.of("what", MASK, "dueAt", "2026-04-01T00:00:00Z", "owner", "a7"),
                        "t",
                                Map.of(
                                        "kind",
                                        "refund",
                                        "amount",
                                        new BigDecimal("12.50"),
                                        "currency",
                                        "EUR",
                                        "externalReference",
                                        MASK,
                                        "approval",
                                        "NOT_NEEDED"),
                        "a", Map.of("reference", MASK, "name", MASK, "mediaType", "application/pdf", "bytes", 12L)));
        assertThat(shown.masked()).extracting(FieldId::value).containsExactly("a", "p", "t");
    }

    @ParameterizedTest
    @EnumSource(names = {"PERSONAL", "SECRET"})
    @DisplayName("M66: who may see personal data sees all of it")
    void whoMaySeePersonalDataSeesAllParts(Sensitivity most) {
        MaskedData shown = MaskedData.of(OF_PARTS, PARTS, most);

        assertThat(shown.data()).isEqualTo(FormData.write(OF_PARTS, PARTS));
        assertThat(shown.masked()).isEmpty();
    }

    @Test
    @DisplayName("M66: nothing is exported of a field that the form lacks, and nothing shows in toString")
    void nothingSlipsThrough() {
        Map<FieldId, Answer> more = new TreeMap<>(ANSWERS);
        more.put(FieldId.of("gone"), Answer.of(NAME));

        MaskedData shown = MaskedData.of(BY_CLASS, more, Sensitivity.SECRET);

        assertThat(shown.data()).doesNotContainKey("gone");
        assertThat(shown.toString()).doesNotContain(NAME).doesNotContain("4111");
        assertThatThrownBy(() -> shown.data().put("open", "b")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aTransactionIsMaskedOnlyIfItHasWhatIsPersonal() {
        Map<FieldId, Answer> plain = answers(
                "t",
                Transaction.builder()
                        .kind("refund")
                        .amount(Money.of("12.50", "EUR"))
                        .build());

        assertThat(MaskedData.of(OF_PARTS, plain, Sensitivity.PUBLIC).masked()).containsExactly(FieldId.of("t"));
        assertThat(MaskedData.of(OF_PARTS, plain, Sensitivity.INTERNAL).masked())
                .isEmpty();
    }
}
