package io.toritsugi.acw.schema;

import static io.toritsugi.acw.schema.JsonTree.json;

import io.toritsugi.acw.field.Field;
import io.toritsugi.acw.field.type.TextType;
import io.toritsugi.acw.template.Section;
import io.toritsugi.acw.template.Step;
import io.toritsugi.acw.template.Template;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.fact.Sensitivity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Says sections, steps and when they are shown in the vocabulary of JSON Forms. */
final class UiSchema {
    private final ConditionSchemas conditions;
    private final Locale locale;

    UiSchema(ConditionSchemas conditions, Locale locale) {
        this.conditions = conditions;
        this.locale = locale;
    }

    Map<String, Object> of(Template template) {
        return json(
                "type",
                "VerticalLayout",
                "elements",
                template.sections().stream().map(this::section).toList());
    }

    private Map<String, Object> section(Section section) {
        return json(
                "type", "Group",
                "label", section.label().in(locale),
                "elements", section.steps().stream().map(this::step).toList());
    }

    private Map<String, Object> step(Step step) {
        List<Object> elements = new ArrayList<>();
        step.guidance().ifPresent(guidance -> elements.add(json("type", "Label", "text", guidance.in(locale))));
        step.fields().forEach(field -> elements.add(control(field)));
        Map<String, Object> group = json("type", "Group", "label", step.label().in(locale), "elements", elements);
        addRule(group, step.shownWhen());
        return group;
    }

    private Map<String, Object> control(Field field) {
        Map<String, Object> control = json(
                "type",
                "Control",
                "scope",
                "#/properties/" + field.id(),
                "label",
                field.label().in(locale));
        if (field.sensitivity() == Sensitivity.SECRET) {
            control.put("options", Map.of("format", "password"));
        } else if (field.type() instanceof TextType text && text.format() == TextType.Format.MULTI_LINE) {
            control.put("options", Map.of("multi", true));
        }
        addRule(control, field.shownWhen());
        return control;
    }

    private void addRule(Map<String, Object> element, Optional<Condition> shownWhen) {
        conditions
                .whenTrue(shownWhen)
                .filter(said -> !said.equals(Said.ALWAYS))
                .ifPresent(said -> element.put(
                        "rule", json("effect", "SHOW", "condition", json("scope", "#", "schema", said.schema()))));
    }
}
