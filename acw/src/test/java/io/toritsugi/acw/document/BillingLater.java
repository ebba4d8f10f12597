package io.toritsugi.acw.document;

import static io.toritsugi.acw.document.Billing.text;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.code.CodeTreeId;
import io.toritsugi.acw.code.CodeTreeRef;
import io.toritsugi.acw.field.Field;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.field.type.BooleanType;
import io.toritsugi.acw.field.type.CodeType;
import io.toritsugi.acw.field.type.FieldType;
import io.toritsugi.acw.field.type.TextType;
import io.toritsugi.acw.form.Form;
import io.toritsugi.acw.request.RequestRule;
import io.toritsugi.acw.request.UpdateKind;
import io.toritsugi.acw.request.UpdatePlan;
import io.toritsugi.acw.template.Section;
import io.toritsugi.acw.template.Step;
import io.toritsugi.acw.template.Template;
import io.toritsugi.acw.template.TemplateRef;

/** A later version of {@link Billing}, which takes less of what was answered there. */
final class BillingLater {
    static final TemplateRef REF = TemplateRef.of("billing-inquiry", 5);
    static final FieldId REASON = FieldId.of("reason");

    static final Form FORM = Form.of(template(), Billing.FORM.trees())
            .toEither()
            .getOrElseThrow(problems -> new AssertionError(problems));

    private BillingLater() {}

    private static Template template() {
        return Template.builder()
                .id(REF.id())
                .version(REF.version())
                .label(text("Billing inquiry"))
                .addSections(Section.builder()
                        .id("main")
                        .label(text("Main"))
                        .addSteps(Step.builder()
                                .id("filing")
                                .label(text("Filing"))
                                .addFields(
                                        field(Billing.CATEGORY, code("categories")),
                                        field(Billing.RESOLUTION, code("categories")),
                                        field(
                                                Billing.INQUIRY,
                                                TextType.builder().maxLength(5).build()),
                                        field(
                                                Billing.SOLUTION,
                                                BooleanType.builder().build()),
                                        field(Billing.CALLER, TextType.builder().build()),
                                        Field.builder()
                                                .id(Billing.REFUND)
                                                .type(TextType.builder().build())
                                                .label(text("Refund"))
                                                .defaultAnswer(Answer.of("none"))
                                                .build(),
                                        field(REASON, TextType.builder().build()))
                                .build())
                        .build())
                .addRequests(RequestRule.builder()
                        .id("crm")
                        .when(Billing.when("exists caller"))
                        .request(UpdatePlan.builder()
                                .target("crm")
                                .kind(UpdateKind.CUSTOMER)
                                .title(text("CRM"))
                                .putValues("caller", Billing.CALLER)
                                .putValues("inquiry", Billing.INQUIRY)
                                .build())
                        .build())
                .build();
    }

    private static FieldType code(String tree) {
        return CodeType.builder().tree(CodeTreeRef.latest(CodeTreeId.of(tree))).build();
    }

    private static Field field(FieldId id, FieldType type) {
        return Field.builder().id(id).type(type).label(text(id.value())).build();
    }
}
