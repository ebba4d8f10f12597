package io.toritsugi.acw.schema;

import static io.toritsugi.acw.schema.JsonTree.json;

import io.toritsugi.acw.field.Field;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.template.Step;
import io.toritsugi.acw.template.Template;
import io.toritsugi.core.condition.Combination;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.condition.FactCondition;
import io.toritsugi.core.condition.Truth;
import io.toritsugi.core.fact.Facts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says conditions as schemas of the whole data: one that the data keep exactly where the condition is true. Since a condition has three
 * answers and a schema two, true and false are said apart. What asks for facts of the contact cannot be said.
 */
final class ConditionSchemas {
    private static final int DEEPEST = 200;

    private final Map<String, Field> fields = new HashMap<>();
    private final Map<FieldId, Step> steps = new HashMap<>();
    private final Map<FieldId, Optional<Said>> shown = new HashMap<>();
    private int depth;

    ConditionSchemas(Template template) {
        template.sections()
                .forEach(section -> section.steps()
                        .forEach(step -> step.fields().forEach(field -> {
                            fields.put(field.id().value(), field);
                            steps.put(field.id(), step);
                        })));
    }

    /** {@return when a field is shown} */
    Optional<Said> shown(Field field) {
        Optional<Said> known = shown.get(field.id());
        if (known == null) {
            Step step = steps.get(field.id());
            known = Said.all(
                    List.of(whenTrue(step == null ? Optional.empty() : step.shownWhen()), whenTrue(field.shownWhen())));
            shown.put(field.id(), known);
        }
        return known;
    }

    /** {@return when a field is shown and answered, by a default too} */
    Optional<Said> answered(Field field) {
        Said present = field.defaultAnswer().isPresent() ? Said.ALWAYS : present(field, Map.of());
        return Said.all(List.of(shown(field), Optional.of(present)));
    }

    /** {@return when a condition is true; always where there is none} */
    Optional<Said> whenTrue(Optional<Condition> condition) {
        return condition.isPresent() ? when(condition.get(), true) : Optional.of(Said.ALWAYS);
    }

    private Optional<Said> when(Condition condition, boolean truth) {
        if (depth == DEEPEST) {
            return Optional.empty();
        }
        depth++;
        Optional<Said> said = within(condition, truth);
        depth--;
        return said;
    }

    private Optional<Said> within(Condition condition, boolean truth) {
        if (condition instanceof Condition.Constant constant) {
            return Optional.of(constant.value() == truth ? Said.ALWAYS : Said.NEVER);
        }
        if (condition instanceof Combination.Not not) {
            return when(not.part(), !truth);
        }
        if (condition instanceof Combination combination) {
            List<Optional<Said>> parts =
                    combination.parts().stream().map(part -> when(part, truth)).toList();
            return combination instanceof Combination.All == truth ? Said.all(parts) : Said.any(parts);
        }
        FactCondition asked = (FactCondition) condition;
        Field field =
                asked.fact().key().isPresent() ? null : fields.get(asked.fact().name());
        if (field == null) {
            return Optional.empty();
        }
        if (asked instanceof FactCondition.Exists) {
            return answered(field).map(said -> truth ? said : said.negated());
        }
        return LeafSchema.of(asked, field.type(), truth)
                .flatMap(test -> Said.all(List.of(shown(field), Optional.of(tested(asked, field, test, truth)))));
    }

    private static Said tested(FactCondition asked, Field field, Map<String, Object> test, boolean truth) {
        Said present = present(field, test);
        boolean byDefault = field.defaultAnswer()
                .map(answer -> asked.evaluate(Facts.of(Map.of(asked.fact().name(), answer.toFact()))))
                .filter(Truth.of(truth)::equals)
                .isPresent();
        Said absent = Said.of(Map.of("not", required(field)));
        return byDefault ? new Said(Map.of("anyOf", List.of(present.schema(), absent.schema())), 3) : present;
    }

    private static Said present(Field field, Map<String, Object> test) {
        String name = field.id().value();
        return Said.of(
                test.isEmpty() ? required(field) : json("required", List.of(name), "properties", json(name, test)));
    }

    private static Map<String, Object> required(Field field) {
        return Map.of("required", List.of(field.id().value()));
    }
}
