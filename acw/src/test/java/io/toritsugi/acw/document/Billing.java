package io.toritsugi.acw.document;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.check.Check;
import io.toritsugi.acw.check.Severity;
import io.toritsugi.acw.check.ShippedCheck;
import io.toritsugi.acw.code.Code;
import io.toritsugi.acw.code.CodePath;
import io.toritsugi.acw.code.CodeTree;
import io.toritsugi.acw.code.CodeTreeId;
import io.toritsugi.acw.code.CodeTreeRef;
import io.toritsugi.acw.code.CodeTrees;
import io.toritsugi.acw.field.Field;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.field.type.BooleanType;
import io.toritsugi.acw.field.type.CodeType;
import io.toritsugi.acw.field.type.DateType;
import io.toritsugi.acw.field.type.FieldType;
import io.toritsugi.acw.field.type.MoneyType;
import io.toritsugi.acw.field.type.PromiseType;
import io.toritsugi.acw.field.type.ReferenceType;
import io.toritsugi.acw.field.type.TextType;
import io.toritsugi.acw.form.Form;
import io.toritsugi.acw.request.Due;
import io.toritsugi.acw.request.FollowUpPlan;
import io.toritsugi.acw.request.HandOffPlan;
import io.toritsugi.acw.request.PromisePlan;
import io.toritsugi.acw.request.RequestPlan;
import io.toritsugi.acw.request.RequestRule;
import io.toritsugi.acw.request.UpdateKind;
import io.toritsugi.acw.request.UpdatePlan;
import io.toritsugi.acw.template.Section;
import io.toritsugi.acw.template.Step;
import io.toritsugi.acw.template.Template;
import io.toritsugi.acw.template.TemplateId;
import io.toritsugi.acw.template.TemplateRef;
import io.toritsugi.acw.text.Texts;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.condition.FactType;
import io.toritsugi.core.condition.FactTypes;
import io.toritsugi.core.event.interaction.Classification;
import io.toritsugi.core.fact.Sensitivity;
import io.toritsugi.core.followup.FollowUpKind;
import io.toritsugi.core.id.organization.DepartmentId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A template of billing inquiries with something of everything that a document goes by. */
final class Billing {
    static final TemplateRef REF = TemplateRef.of("billing-inquiry", 3);

    static final FieldId CATEGORY = FieldId.of("category");
    static final FieldId RESOLUTION = FieldId.of("resolution");
    static final FieldId DISPOSITION = FieldId.of("disposition");
    static final FieldId INQUIRY = FieldId.of("inquiry");
    static final FieldId SOLUTION = FieldId.of("solution");
    static final FieldId CALLER = FieldId.of("caller");
    static final FieldId PHONE = FieldId.of("phone");
    static final FieldId CUSTOMER = FieldId.of("customer");
    static final FieldId REFUND = FieldId.of("refund");
    static final FieldId AMOUNT = FieldId.of("amount");
    static final FieldId PAYDAY = FieldId.of("payday");
    static final FieldId BIRTHDAY = FieldId.of("birthday");
    static final FieldId COLLEAGUE = FieldId.of("colleague");
    static final FieldId PROMISE = FieldId.of("promise");
    static final FieldId RISKS = FieldId.of("risks");
    static final FieldId LANGUAGE = FieldId.of("language");

    /** Every field, in the order of the form. */
    static final List<FieldId> FIELDS = List.of(
            CATEGORY,
            RESOLUTION,
            DISPOSITION,
            INQUIRY,
            SOLUTION,
            CALLER,
            PHONE,
            CUSTOMER,
            LANGUAGE,
            REFUND,
            AMOUNT,
            PAYDAY,
            BIRTHDAY,
            COLLEAGUE,
            PROMISE,
            RISKS);

    static final CodePath REFUNDS = CodePath.of("billing", "refunds");
    static final CodePath PRICES = CodePath.of("billing", "prices");
    static final CodePath CORRECTED = CodePath.of("corrected");
    static final CodePath DONE = CodePath.of("done");
    static final CodePath NO_CODE = CodePath.of("no-code");

    private static final CodeTreeId CATEGORIES = CodeTreeId.of("categories");
    private static final CodeTreeId RESOLUTIONS = CodeTreeId.of("resolutions");
    private static final CodeTreeId DISPOSITIONS = CodeTreeId.of("dispositions");

    private Billing() {}

    static Optional<Form> forms(TemplateRef ref) {
        return Stream.of(FORM, BillingLater.FORM)
                .filter(form -> form.template().ref().equals(ref))
                .findFirst();
    }

    static final Form FORM =
            Form.of(template(), trees()).toEither().getOrElseThrow(problems -> new AssertionError(problems));

    static DocumentMachine machine() {
        return new DocumentMachine(Billing::forms);
    }

    private static Template template() {
        return Template.builder()
                .id(TemplateId.of("billing-inquiry"))
                .version(3)
                .label(text("Billing inquiry"))
                .facts(FactTypes.of(Map.of("contact.vip", FactType.BOOLEAN)))
                .addSections(Section.builder()
                        .id("main")
                        .label(text("Main"))
                        .addSteps(step("filing", filing()), step("telling", telling()), step("money", money()))
                        .addSteps(Step.builder()
                                .id("warning")
                                .label(text("Warn of the risks"))
                                .addMandatoryFor("insurance")
                                .addFields(field(RISKS, BooleanType.builder().build())
                                        .build())
                                .build())
                        .build())
                .addAllChecks(checks())
                .addAllRequests(requests())
                .build();
    }

    private static List<Field> filing() {
        return List.of(
                field(CATEGORY, code(CodeTreeRef.latest(CATEGORIES))).build(),
                field(RESOLUTION, code(CodeTreeRef.of(RESOLUTIONS, 1))).build(),
                field(DISPOSITION, code(CodeTreeRef.latest(DISPOSITIONS))).build());
    }

    private static List<Field> telling() {
        return List.of(
                field(INQUIRY, TextType.builder().maxLength(20).build())
                        .required(true)
                        .build(),
                field(
                                SOLUTION,
                                TextType.builder()
                                        .format(TextType.Format.MULTI_LINE)
                                        .build())
                        .build(),
                field(CALLER, TextType.builder().build())
                        .sensitivity(Sensitivity.PERSONAL)
                        .build(),
                field(PHONE, TextType.builder().format(TextType.Format.PHONE).build())
                        .build(),
                field(
                                CUSTOMER,
                                ReferenceType.builder()
                                        .to(ReferenceType.Kind.CUSTOMER)
                                        .build())
                        .build(),
                field(LANGUAGE, TextType.builder().build())
                        .defaultAnswer(Answer.of("ja"))
                        .build());
    }

    private static List<Field> money() {
        return List.of(
                field(REFUND, BooleanType.builder().build()).build(),
                field(AMOUNT, MoneyType.builder().addCurrencies("EUR", "JPY").build())
                        .required(true)
                        .shownWhen(when("refund = true"))
                        .build(),
                field(PAYDAY, DateType.builder().build()).build(),
                field(BIRTHDAY, DateType.builder().build())
                        .sensitivity(Sensitivity.SECRET)
                        .build(),
                field(
                                COLLEAGUE,
                                ReferenceType.builder()
                                        .to(ReferenceType.Kind.AGENT)
                                        .build())
                        .build(),
                field(PROMISE, PromiseType.builder().build()).build());
    }

    private static List<Check> checks() {
        return List.of(
                check("keep-promises", Severity.BLOCKING)
                        .shipped(ShippedCheck.PROMISE_WITHOUT_TASK)
                        .overridable(true)
                        .build(),
                check("show-disclosures", Severity.WARNING)
                        .shipped(ShippedCheck.DISCLOSURE_WITHOUT_EVIDENCE)
                        .build(),
                check("classify", Severity.BLOCKING)
                        .shipped(ShippedCheck.UNCLASSIFIED)
                        .build(),
                check("go-on", Severity.WARNING)
                        .shipped(ShippedCheck.UNRESOLVED_WITHOUT_FOLLOW_UP)
                        .build(),
                check("big-refund", Severity.BLOCKING)
                        .failsWhen(when("amount > money '1000 EUR'"))
                        .overridable(true)
                        .build());
    }

    private static List<RequestRule> requests() {
        return List.of(
                rule(
                        "pay",
                        "refund = true",
                        FollowUpPlan.builder()
                                .kind(FollowUpKind.REMINDER)
                                .title(text("Pay"))
                                .owner(COLLEAGUE)
                                .due(Due.builder()
                                        .from(PAYDAY)
                                        .after(Duration.ofHours(4))
                                        .build())
                                .build()),
                rule(
                        "watch",
                        "exists promise and contact.vip = true",
                        PromisePlan.builder()
                                .title(text("Watch"))
                                .field(PROMISE)
                                .due(Due.builder().from(PROMISE).build())
                                .build()),
                rule(
                        "crm",
                        "exists category",
                        UpdatePlan.builder()
                                .target("crm")
                                .kind(UpdateKind.CUSTOMER)
                                .title(text("CRM"))
                                .putValues("category", CATEGORY)
                                .putValues("phone", PHONE)
                                .putValues("amount", AMOUNT)
                                .due(Due.builder().from(BIRTHDAY).build())
                                .build()),
                rule(
                        "accounts",
                        "amount > money '5000 EUR'",
                        HandOffPlan.builder()
                                .department(DepartmentId.of("accounts"))
                                .title(text("Accounts"))
                                .due(Due.builder().build())
                                .build()));
    }

    private static RequestRule rule(String id, String when, RequestPlan plan) {
        return RequestRule.builder().id(id).when(when(when)).request(plan).build();
    }

    static Condition when(String text) {
        return Condition.parse(text).get();
    }

    private static Check.Builder check(String id, Severity severity) {
        return Check.builder().id(id).severity(severity).message(text(id));
    }

    private static Step step(String id, List<Field> fields) {
        return Step.builder().id(id).label(text(id)).addAllFields(fields).build();
    }

    private static Field.Builder field(FieldId id, FieldType type) {
        return Field.builder().id(id).type(type).label(text(id.value()));
    }

    private static FieldType code(CodeTreeRef tree) {
        return CodeType.builder().tree(tree).build();
    }

    private static CodeTrees trees() {
        return CodeTrees.of(List.of(
                tree(CATEGORIES, 1, Classification.CATEGORY, group("billing", "refunds")),
                tree(CATEGORIES, 2, Classification.CATEGORY, group("billing", "refunds", "prices")),
                tree(RESOLUTIONS, 1, Classification.RESOLUTION, group("corrected")),
                tree(DISPOSITIONS, 4, Classification.DISPOSITION, group("done")),
                tree(CodeTreeId.of("unused"), 1, Classification.DISPOSITION, group("x"))));
    }

    private static CodeTree tree(CodeTreeId id, int version, Classification kind, Code code) {
        return CodeTree.builder()
                .id(id)
                .version(version)
                .kind(kind)
                .label(text(id.value()))
                .addCodes(code)
                .build();
    }

    private static Code group(String id, String... children) {
        Code.Builder code = Code.builder().id(id).label(text(id));
        for (String child : children) {
            code.addChildren(group(child));
        }
        return code.build();
    }

    static Texts text(String english) {
        return Texts.of("en", english);
    }
}
