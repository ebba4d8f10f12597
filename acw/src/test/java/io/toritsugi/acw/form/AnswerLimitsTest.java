package io.toritsugi.acw.form;

import static io.toritsugi.acw.form.Forms.field;
import static io.toritsugi.acw.form.Forms.id;
import static io.toritsugi.acw.form.Forms.label;
import static io.toritsugi.acw.form.Forms.step;
import static io.toritsugi.acw.form.Forms.template;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.ApprovalState;
import io.toritsugi.acw.answer.Attachment;
import io.toritsugi.acw.answer.Promise;
import io.toritsugi.acw.answer.Transaction;
import io.toritsugi.acw.code.Code;
import io.toritsugi.acw.code.CodePath;
import io.toritsugi.acw.code.CodeTree;
import io.toritsugi.acw.code.CodeTreeId;
import io.toritsugi.acw.code.CodeTreeRef;
import io.toritsugi.acw.code.CodeTrees;
import io.toritsugi.acw.field.type.AttachmentType;
import io.toritsugi.acw.field.type.ChoiceType;
import io.toritsugi.acw.field.type.CodeType;
import io.toritsugi.acw.field.type.DateTimeType;
import io.toritsugi.acw.field.type.DateType;
import io.toritsugi.acw.field.type.DurationType;
import io.toritsugi.acw.field.type.FieldType;
import io.toritsugi.acw.field.type.MoneyType;
import io.toritsugi.acw.field.type.NumberType;
import io.toritsugi.acw.field.type.Option;
import io.toritsugi.acw.field.type.PromiseType;
import io.toritsugi.acw.field.type.ReferenceType;
import io.toritsugi.acw.field.type.TextType;
import io.toritsugi.acw.field.type.TransactionType;
import io.toritsugi.acw.form.Violation.Reason;
import io.toritsugi.core.event.interaction.Classification;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.fact.Money;
import io.toritsugi.core.id.QueueId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerLimitsTest {
    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");
    private static final CodeTree TREE = CodeTree.builder()
            .id(CodeTreeId.of("category"))
            .version(1)
            .kind(Classification.CATEGORY)
            .label(label("Category"))
            .addCodes(code("billing", false, code("refund", false), code("old", true))
                    .build())
            .addCodes(code("fax", true, code("paper", false)).build())
            .addCodes(code("vip", false).addQueues(QueueId.of("gold")).build())
            .addCodes(code("other", false, code("gone", true)).build())
            .build();

    private static Code.Builder code(String id, boolean retired, Code.Builder... children) {
        Code.Builder code = Code.builder().id(id).label(label(id)).retired(retired);
        List.of(children).forEach(child -> code.addChildren(child.build()));
        return code;
    }

    private static Form form(FieldType type) {
        return Form.of(template(step("s", field("f", type))), CodeTrees.of(List.of(TREE)))
                .get();
    }

    private static List<Reason> reasons(FieldType type, Answer answer, AnswerContext context) {
        return form(type).problems(id("f"), answer, context).stream()
                .map(Violation::reason)
                .toList();
    }

    private static List<Reason> reasons(FieldType type, Answer answer) {
        return reasons(type, answer, AnswerContext.NONE);
    }

    @Test
    void aChoiceTakesItsOptions() {
        FieldType type = Forms.choice("a", "b");

        assertThat(reasons(type, Answer.of("a"))).isEmpty();
        assertThat(reasons(type, Answer.of("c"))).containsExactly(Reason.UNKNOWN_OPTION);
        assertThat(reasons(type, Answer.of(FactValue.of(Set.of("a"))))).containsExactly(Reason.OTHER_TYPE);
    }

    @Test
    void severalAreChosenWithinTheirNumber() {
        FieldType type = ChoiceType.builder()
                .addAllOptions(Forms.choice("a", "b", "c", "d").options())
                .multiple(true)
                .minChosen(2)
                .maxChosen(3)
                .build();

        assertThat(reasons(type, Answer.of(FactValue.of(Set.of("a"))))).containsExactly(Reason.TOO_FEW_CHOSEN);
        assertThat(reasons(type, Answer.of(FactValue.of(Set.of("a", "b"))))).isEmpty();
        assertThat(reasons(type, Answer.of(FactValue.of(Set.of("a", "b", "c", "d")))))
                .containsExactly(Reason.TOO_MANY_CHOSEN);
        assertThat(reasons(type, Answer.of(FactValue.of(Set.of("a", "x"))))).containsExactly(Reason.UNKNOWN_OPTION);
        assertThat(reasons(type, Answer.of("a"))).containsExactly(Reason.OTHER_TYPE);
    }

    @Test
    void aRetiredOptionOrCodeIsRefusedUnlessItWasThereBefore() {
        FieldType choice = ChoiceType.builder()
                .addOptions(new Option("old", label("Old"), true), Option.of("new", label("New")))
                .build();
        AnswerContext kept = AnswerContext.NONE.withKept(Set.of(id("f")));

        assertThat(reasons(choice, Answer.of("old"))).containsExactly(Reason.RETIRED_OPTION);
        assertThat(reasons(choice, Answer.of("old"), kept)).isEmpty();
        assertThat(form(choice)
                        .view(Map.of(id("f"), Answer.of("old")), Facts.NONE, Set.of(), kept)
                        .violations())
                .isEmpty();
        assertThat(reasons(codes(true), Answer.of(CodePath.of("billing", "old"))))
                .containsExactly(Reason.RETIRED_CODE);
        assertThat(reasons(codes(true), Answer.of(CodePath.of("billing", "old")), kept))
                .isEmpty();
    }

    private static FieldType codes(boolean leafOnly) {
        return CodeType.builder()
                .tree(CodeTreeRef.latest(TREE.id()))
                .leafOnly(leafOnly)
                .build();
    }

    @ParameterizedTest(name = "{0}, leaf only {1} -> {2}")
    @CsvSource({
        "billing/refund, true, ",
        "billing, true, CODE_NOT_FINAL",
        "billing, false, ",
        "refund, true, UNKNOWN_CODE",
        "billing/refund/x, true, UNKNOWN_CODE",
        "fax/paper, true, RETIRED_CODE", // what is above it is retired
        "other, true, ", // all below it are retired
    })
    void aPathLeadsThroughItsTree(String path, boolean leafOnly, Reason reason) {
        assertThat(reasons(codes(leafOnly), Answer.of(CodePath.of(path.split("/")))))
                .isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @Test
    void aCodeIsTakenWhereTheQueueOffersIt() {
        Answer vip = Answer.of(CodePath.of("vip"));

        assertThat(reasons(codes(true), vip)).isEmpty();
        assertThat(reasons(codes(true), vip, AnswerContext.NONE.withQueue(QueueId.of("gold"))))
                .isEmpty();
        assertThat(reasons(codes(true), vip, AnswerContext.NONE.withQueue(QueueId.of("sales"))))
                .containsExactly(Reason.CODE_NOT_OFFERED);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "1.00, ",
        "9.99, ",
        "0.99, TOO_LITTLE",
        "10, TOO_MUCH",
        "1.001, TOO_MANY_DECIMALS",
        "1.500, ", // zeros behind the point are no digits of it
        "1E+9, TOO_MUCH",
    })
    void aNumberKeepsItsRangeAndScale(BigDecimal number, Reason reason) {
        FieldType type = NumberType.builder()
                .min(BigDecimal.ONE)
                .max(new BigDecimal("9.99"))
                .scale(2)
                .build();

        assertThat(reasons(type, Answer.of(FactValue.of(number))))
                .isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @Test
    void moneyKeepsItsRangeAndCurrency() {
        FieldType type = MoneyType.builder()
                .addCurrencies("JPY")
                .min(BigDecimal.ONE)
                .max(BigDecimal.TEN)
                .build();

        assertThat(reasons(type, Answer.of(Money.of("10", "JPY")))).isEmpty();
        assertThat(reasons(type, Answer.of(Money.of("11", "EUR"))))
                .containsExactly(Reason.OTHER_CURRENCY, Reason.TOO_MUCH);
        assertThat(reasons(type, Answer.of(Money.of("0", "JPY")))).containsExactly(Reason.TOO_LITTLE);
    }

    @Test
    void datesInstantsAndLengthsOfTimeKeepTheirRange() {
        LocalDate day = LocalDate.of(2026, 4, 1);
        FieldType date = DateType.builder().min(day).max(day).build();
        FieldType time = DateTimeType.builder().min(NOW).max(NOW).build();
        FieldType span = DurationType.builder()
                .min(Duration.ofMinutes(1))
                .max(Duration.ofMinutes(2))
                .build();

        assertThat(reasons(date, Answer.of(FactValue.of(day)))).isEmpty();
        assertThat(reasons(date, Answer.of(FactValue.of(day.minusDays(1))))).containsExactly(Reason.TOO_LITTLE);
        assertThat(reasons(time, Answer.of(FactValue.of(NOW)))).isEmpty();
        assertThat(reasons(time, Answer.of(FactValue.of(NOW.plusNanos(1))))).containsExactly(Reason.TOO_MUCH);
        assertThat(reasons(span, Answer.of(FactValue.of(Duration.ofSeconds(121)))))
                .containsExactly(Reason.TOO_MUCH);
        assertThat(reasons(span, Answer.of(true))).containsExactly(Reason.OTHER_TYPE);
    }

    @Test
    void aPromiseIsDueWithinItsTimeFromTheMomentOfTheAnswer() {
        FieldType type = PromiseType.builder().within(Duration.ofHours(24)).build();
        AnswerContext answered = AnswerContext.NONE.withAnsweredAt(Map.of(id("f"), NOW));

        assertThat(reasons(type, promise(NOW.plus(Duration.ofHours(24))), answered))
                .isEmpty();
        assertThat(reasons(type, promise(NOW.plus(Duration.ofHours(24)).plusMillis(1)), answered))
                .containsExactly(Reason.DUE_TOO_LATE);
        assertThat(reasons(type, promise(NOW.plus(Duration.ofDays(300))))).isEmpty();
        assertThat(reasons(type, Answer.of(FactValue.of(NOW)))).containsExactly(Reason.OTHER_TYPE);
    }

    private static Answer promise(Instant dueAt) {
        return Promise.builder().what("Call back").dueAt(dueAt).build();
    }

    @Test
    void m5ATransactionKeepsKindCurrencyAmountAndApproval() {
        FieldType type = TransactionType.builder()
                .addKinds("refund")
                .addCurrencies("EUR")
                .max(new BigDecimal("500"))
                .approvalFrom(new BigDecimal("100"))
                .build();

        assertThat(reasons(type, transaction("refund", "99.99", "EUR", ApprovalState.NOT_NEEDED)))
                .isEmpty();
        assertThat(reasons(type, transaction("refund", "100.00", "EUR", ApprovalState.NOT_NEEDED)))
                .containsExactly(Reason.APPROVAL_NEEDED);
        assertThat(reasons(type, transaction("refund", "100.00", "EUR", ApprovalState.PENDING)))
                .isEmpty();
        assertThat(reasons(type, transaction("gift", "501", "JPY", ApprovalState.APPROVED)))
                .containsExactly(Reason.OTHER_KIND, Reason.OTHER_CURRENCY, Reason.TOO_MUCH);
    }

    private static Answer transaction(String kind, String amount, String currency, ApprovalState approval) {
        return Transaction.builder()
                .kind(kind)
                .amount(Money.of(amount, currency))
                .approval(approval)
                .build();
    }

    @Test
    void aDocumentKeepsItsTypeAndLength() {
        FieldType type = AttachmentType.builder()
                .addMediaTypes("application/pdf")
                .maxBytes(10L)
                .build();

        assertThat(reasons(type, document("application/pdf", 10))).isEmpty();
        assertThat(reasons(type, document("text/html", 11)))
                .containsExactly(Reason.OTHER_MEDIA_TYPE, Reason.TOO_MANY_BYTES);
    }

    private static Answer document(String mediaType, long bytes) {
        return Attachment.builder()
                .reference("doc-1")
                .mediaType(mediaType)
                .bytes(bytes)
                .build();
    }

    @Test
    void aReferenceIsAnIdThatIsNotBlank() {
        FieldType type = ReferenceType.builder().to(ReferenceType.Kind.AGENT).build();

        assertThat(reasons(type, Answer.of("a7"))).isEmpty();
        assertThat(reasons(type, Answer.of(" "))).containsExactly(Reason.TOO_SHORT);
        assertThat(reasons(type, Answer.of(3))).containsExactly(Reason.OTHER_TYPE);
    }

    @Test
    void aFieldThatTheFormLacksTakesNothing() {
        assertThat(form(Forms.TEXT).problems(id("other"), Answer.of("x")))
                .containsExactly(new Violation(id("other"), Reason.UNKNOWN_FIELD, ""));
    }

    @Test
    void aViolationSaysTheLimitInBothLanguagesAndNeverTheAnswer() {
        Violation violation = form(TextType.builder().maxLength(3).build())
                .problems(id("f"), Answer.of("secret"))
                .get(0);

        assertThat(violation.message()).isEqualTo("f: The text has too many characters (3)");
        assertThat(violation.toText(Locale.JAPANESE)).isEqualTo("f: 文字数が多すぎます（3）");
        assertThat(violation.toString()).doesNotContain("secret");
    }

    @Test
    void theTemplateCanSayInItsOwnWordsWhatIsWrong() {
        Form form = Forms.form(step("s", field("f", Forms.NUMBER).message(label("Whole hours only"))));
        Violation wrong = form.problems(id("f"), Answer.of("x")).get(0);

        assertThat(form.toText(wrong, Locale.ENGLISH)).isEqualTo("Whole hours only");
        assertThat(form.toText(new Violation(id("f"), Reason.MISSING, ""), Locale.ENGLISH))
                .isEqualTo("f: This must be answered");
    }
}
