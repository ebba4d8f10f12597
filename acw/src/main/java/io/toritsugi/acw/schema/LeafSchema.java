package io.toritsugi.acw.schema;

import static io.toritsugi.acw.schema.JsonTree.json;

import io.toritsugi.acw.field.type.AttachmentType;
import io.toritsugi.acw.field.type.BooleanType;
import io.toritsugi.acw.field.type.ChoiceType;
import io.toritsugi.acw.field.type.CodeType;
import io.toritsugi.acw.field.type.FieldType;
import io.toritsugi.acw.field.type.NumberType;
import io.toritsugi.core.condition.FactCondition;
import io.toritsugi.core.condition.FactType;
import io.toritsugi.core.condition.Operator;
import io.toritsugi.core.fact.FactValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says what a condition asks of the data of one field that is answered. */
final class LeafSchema {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\^$.*+?()\\[\\]{}|]");

    private LeafSchema() {}

    /** {@return the schema of the values for which the condition has this answer, or empty if no schema says it} */
    static Optional<Map<String, Object>> of(FactCondition asked, FieldType type, boolean truth) {
        return whenTrue(asked, type).map(schema -> truth ? schema : Map.of("not", schema));
    }

    private static Optional<Map<String, Object>> whenTrue(FactCondition asked, FieldType type) {
        if (asked instanceof FactCondition.Comparison comparison
                && FactType.of(comparison.value()) == type.factType()) {
            return comparison(comparison, type);
        }
        if (asked instanceof FactCondition.In in && type.factType() == FactType.TEXT && isWritten(type)) {
            List<Object> texts = in.values().stream()
                    .filter(FactValue.Text.class::isInstance)
                    .map(value -> (Object) ((FactValue.Text) value).value())
                    .distinct()
                    .toList();
            boolean all = in.values().stream().allMatch(FactValue.Text.class::isInstance);
            return all ? Optional.of(Map.of("enum", texts)) : Optional.empty();
        }
        if (asked instanceof FactCondition.Contains contains) {
            return contains(contains.element(), type);
        }
        return Optional.empty();
    }

    /** {@return whether the fact is the data themselves: it is not for a document, of which it is the type} */
    private static boolean isWritten(FieldType type) {
        return !(type instanceof AttachmentType);
    }

    private static Optional<Map<String, Object>> contains(String element, FieldType type) {
        if (type instanceof ChoiceType) {
            return Optional.of(Map.of("contains", Map.of("const", element)));
        }
        if (type instanceof CodeType) {
            String code = SPECIAL.matcher(DataForms.escaped(element)).replaceAll("\\\\$0");
            return Optional.of(Map.of("pattern", "(?:^|/)" + code + "(?:/|" + DataForms.END + ")"));
        }
        return Optional.empty();
    }

    private static Optional<Map<String, Object>> comparison(FactCondition.Comparison comparison, FieldType type) {
        Operator operator = comparison.operator();
        if (type instanceof NumberType) {
            return Optional.of(number(operator, ((FactValue.Decimal) comparison.value()).value()));
        }
        if (operator.needsOrder()) {
            return Optional.empty();
        }
        Optional<Object> constant = Optional.empty();
        if (comparison.value() instanceof FactValue.Text text && isWritten(type)) {
            constant = Optional.of(text.value());
        } else if (type instanceof BooleanType) {
            constant = Optional.of(((FactValue.Bool) comparison.value()).value());
        }
        return constant.map(value -> Map.of("const", value))
                .map(schema -> operator == Operator.EQUAL ? schema : Map.of("not", schema));
    }

    private static Map<String, Object> number(Operator operator, BigDecimal value) {
        return switch (operator) {
            case EQUAL -> json("minimum", value, "maximum", value);
            case NOT_EQUAL -> Map.of("not", json("minimum", value, "maximum", value));
            case LESS -> Map.of("exclusiveMaximum", value);
            case LESS_OR_EQUAL -> Map.of("maximum", value);
            case GREATER -> Map.of("exclusiveMinimum", value);
            case GREATER_OR_EQUAL -> Map.of("minimum", value);
        };
    }
}
