package io.toritsugi.benchmarks;

import io.toritsugi.acw.code.CodeTrees;
import io.toritsugi.acw.field.Field;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.field.type.BooleanType;
import io.toritsugi.acw.field.type.ChoiceType;
import io.toritsugi.acw.field.type.DateType;
import io.toritsugi.acw.field.type.FieldType;
import io.toritsugi.acw.field.type.MoneyType;
import io.toritsugi.acw.field.type.NumberType;
import io.toritsugi.acw.field.type.Option;
import io.toritsugi.acw.field.type.TextType;
import io.toritsugi.acw.form.Form;
import io.toritsugi.acw.template.Section;
import io.toritsugi.acw.template.Step;
import io.toritsugi.acw.template.Template;
import io.toritsugi.acw.template.TemplateId;
import io.toritsugi.acw.text.Texts;
import io.toritsugi.core.condition.Condition;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A form of sixty fields in six steps, ten kinds of fields in each step, and what an agent filled in: all of it, and rightly. */
final class SixtyFields {
    private static final List<String> OPTIONS = List.of("none", "low", "medium", "high", "urgent");

    private SixtyFields() {}

    static Form form() {
        Section.Builder section = Section.builder().id("all").label(label("All"));
        for (int step = 0; step < 6; step++) {
            section.addSteps(step(step));
        }
        Template template = Template.builder()
                .id(TemplateId.of("sixty-fields"))
                .version(1)
                .label(label("Sixty fields"))
                .addSections(section.build())
                .build();
        return Form.of(template, CodeTrees.NONE).get();
    }

    private static Step step(int step) {
        return Step.builder()
                .id("step-" + step)
                .label(label("Step " + step))
                .addFields(field(step, "summary", TextType.builder().build())
                        .required(true)
                        .build())
                .addFields(field(
                                step,
                                "details",
                                TextType.builder()
                                        .format(TextType.Format.MULTI_LINE)
                                        .build())
                        .build())
                .addFields(field(
                                step,
                                "order",
                                TextType.builder()
                                        .pattern("[A-Z]{2}-[0-9]{4,8}")
                                        .build())
                        .build())
                .addFields(field(
                                step,
                                "phone",
                                TextType.builder().format(TextType.Format.PHONE).build())
                        .build())
                .addFields(field(step, "priority", priority().build())
                        .required(true)
                        .build())
                .addFields(
                        field(step, "tags", priority().multiple(true).build()).build())
                .addFields(field(step, "refund", BooleanType.builder().build())
                        .required(true)
                        .build())
                .addFields(field(
                                step,
                                "amount",
                                MoneyType.builder()
                                        .addCurrencies("EUR", "JPY")
                                        .max(BigDecimal.valueOf(1_000))
                                        .build())
                        .shownWhen(Condition.parse("refund-" + step + " = true").get())
                        .required(true)
                        .build())
                .addFields(field(
                                step,
                                "count",
                                NumberType.builder()
                                        .min(BigDecimal.ONE)
                                        .max(BigDecimal.TEN)
                                        .build())
                        .requiredWhen(Condition.parse("priority-" + step + " in ('high', 'urgent')")
                                .get())
                        .build())
                .addFields(field(step, "day", DateType.builder().build())
                        .shownWhen(Condition.parse("count-" + step + " > 2 and priority-" + step + " != 'none'")
                                .get())
                        .build())
                .build();
    }

    private static Field.Builder field(int step, String name, FieldType type) {
        return Field.builder().id(FieldId.of(name + "-" + step)).type(type).label(label(name));
    }

    private static ChoiceType.Builder priority() {
        return ChoiceType.builder()
                .addAllOptions(OPTIONS.stream()
                        .map(option -> Option.of(option, label(option)))
                        .toList());
    }

    private static Texts label(String text) {
        return Texts.of("en", text);
    }

    static Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        for (int step = 0; step < 6; step++) {
            data.put("summary-" + step, "The customer asked why the invoice has two items");
            data.put(
                    "details-" + step,
                    "The second item is a fee.\nIt was explained, and the customer agreed.\n".repeat(4));
            data.put("order-" + step, "AB-12345" + step);
            data.put("phone-" + step, "+81 3-1234-567" + step);
            data.put("priority-" + step, "high");
            data.put("tags-" + step, List.of("low", "urgent"));
            data.put("refund-" + step, true);
            data.put("amount-" + step, Map.of("amount", new BigDecimal("12.50"), "currency", "EUR"));
            data.put("count-" + step, 3 + step);
            data.put("day-" + step, "2026-04-0" + (step + 1));
        }
        return data;
    }
}
