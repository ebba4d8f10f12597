package io.toritsugi.core.condition;

import io.toritsugi.core.condition.ConditionProblem.Place;
import io.toritsugi.core.condition.ConditionProblem.Reason;
import io.toritsugi.core.fact.FactValue;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON form of conditions from maps and lists, and goes on after a problem to find them all.
 *
 * <p>Once there is a problem nothing more is built, so what is built is within the limits.
 */
final class ConditionTree {
    private static final List<String> VARIANTS =
            List.of("all", "any", "compare", "compare-facts", "constant", "contains", "exists", "in", "not");
    private static final List<String> LITERALS =
            List.of("boolean", "date", "duration", "instant", "money", "number", "set", "text");
    private static final String FACT = "\"region\", \"levels['de']\", \"`vru+line`\"";
    private static final Condition UNREAD = Condition.never();

    private final @Nullable FactTypes types;
    private final List<ConditionProblem> problems = new ArrayList<>();
    private int size;

    private ConditionTree(@Nullable FactTypes types) {
        this.types = types;
    }

    static Validation<List<ConditionProblem>, Condition> parse(Map<String, ?> tree, @Nullable FactTypes types) {
        ConditionTree reader = new ConditionTree(types);
        Condition condition = reader.condition(tree, "", 1);
        return reader.problems.isEmpty()
                ? Validation.valid(condition)
                : Validation.invalid(List.copyOf(reader.problems));
    }

    private Condition condition(@Nullable Object node, String place, int depth) {
        if (depth > Limits.DEPTH) {
            report(place, Reason.TOO_DEEP, node, "<= " + Limits.DEPTH);
            return UNREAD;
        }
        String variant = variant(node, place, VARIANTS);
        if (!isCounted(place, node) || variant == null || !(node instanceof Map<?, ?> map)) {
            return UNREAD;
        }
        Object body = map.get(variant);
        String within = place + "/" + variant;
        return switch (variant) {
            case "all", "any" -> group(variant, body, within, depth);
            case "not" -> {
                Condition part = condition(body, within, depth + 1);
                yield problems.isEmpty() ? new Combination.Not(part) : UNREAD;
            }
            case "constant" -> {
                if (body instanceof Boolean value) {
                    yield new Condition.Constant(value);
                }
                report(within, Reason.UNEXPECTED, body, "true, false");
                yield UNREAD;
            }
            default -> checked(test(variant, body, within), within);
        };
    }

    private Condition group(String variant, @Nullable Object body, String place, int depth) {
        List<Condition> parts = new ArrayList<>();
        List<?> nodes = list(body, place, "[…]");
        for (int i = 0; i < nodes.size() && size <= Limits.PARTS; i++) {
            parts.add(condition(nodes.get(i), place + "/" + i, depth + 1));
        }
        if (!problems.isEmpty()) {
            return UNREAD;
        }
        return variant.equals("all") ? new Combination.All(parts) : new Combination.Any(parts);
    }

    private Condition checked(Optional<? extends FactCondition> test, String place) {
        if (test.isEmpty()) {
            return UNREAD;
        }
        ConditionCheck.check(test.get(), types, place, problems);
        return test.get();
    }

    private Optional<? extends FactCondition> test(String variant, @Nullable Object body, String place) {
        if (variant.equals("exists")) {
            return fact(body, place).map(FactCondition.Exists::new);
        }
        if (!(body instanceof Map<?, ?> map)) {
            report(place, Reason.UNEXPECTED, body, "{…}");
            return Optional.empty();
        }
        Optional<FactRef> fact = fact(map.get("fact"), place + "/fact");
        return switch (variant) {
            case "in" -> {
                Optional<List<FactValue>> values = values(map.get("values"), place + "/values");
                yield fact.flatMap(left -> values.map(right -> new FactCondition.In(left, right)));
            }
            case "contains" -> {
                Optional<String> element = text(map.get("element"), place + "/element");
                yield fact.flatMap(left -> element.map(right -> new FactCondition.Contains(left, right)));
            }
            case "compare" -> {
                Optional<Operator> operator = operator(map.get("operator"), place + "/operator");
                Optional<FactValue> value = literal(map.get("value"), place + "/value");
                yield fact.flatMap(left ->
                        operator.flatMap(how -> value.map(right -> new FactCondition.Comparison(left, how, right))));
            }
            default -> {
                Optional<Operator> operator = operator(map.get("operator"), place + "/operator");
                Optional<FactRef> other = fact(map.get("other"), place + "/other");
                yield fact.flatMap(left -> operator.flatMap(
                        how -> other.map(right -> new FactCondition.FactComparison(left, how, right))));
            }
        };
    }

    private Optional<FactRef> fact(@Nullable Object node, String place) {
        Optional<FactRef> fact = node instanceof String text ? ConditionParser.parseFact(text) : Optional.empty();
        return orReport(fact, node, place, FACT);
    }

    private Optional<Operator> operator(@Nullable Object node, String place) {
        Optional<Operator> operator = node instanceof String symbol ? Operator.find(symbol) : Optional.empty();
        return orReport(operator, node, place, Operator.SYMBOLS);
    }

    private Optional<String> text(@Nullable Object node, String place) {
        return orReport(
                node instanceof String text ? Optional.of(text) : Optional.<String>empty(), node, place, "\"…\"");
    }

    private Optional<List<FactValue>> values(@Nullable Object node, String place) {
        List<?> nodes = list(node, place, "[…]");
        if (node instanceof List<?> && nodes.isEmpty()) {
            report(place, Reason.UNEXPECTED, node, String.join(", ", LITERALS));
        }
        List<FactValue> values = new ArrayList<>();
        for (int i = 0; i < nodes.size() && isCounted(place, node); i++) {
            literal(nodes.get(i), place + "/" + i).ifPresent(values::add);
        }
        return !values.isEmpty() && values.size() == nodes.size() ? Optional.of(values) : Optional.empty();
    }

    private Optional<FactValue> literal(@Nullable Object node, String place) {
        String type = variant(node, place, LITERALS);
        if (type == null || !(node instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        Object body = map.get(type);
        String within = place + "/" + type;
        return switch (type) {
            case "text" -> text(body, within).map(FactValue::of);
            case "boolean" ->
                orReport(
                        body instanceof Boolean value ? Optional.of(FactValue.of(value)) : Optional.<FactValue>empty(),
                        body,
                        within,
                        "true, false");
            case "number" -> number(body, within);
            case "set" -> set(body, within);
            case "money" -> {
                String money = body instanceof Map<?, ?> parts ? parts.get("amount") + " " + parts.get("currency") : "";
                yield typed(type, money, body, within);
            }
            default -> typed(type, body instanceof String text ? text : "", body, within);
        };
    }

    private Optional<FactValue> typed(String type, String text, @Nullable Object body, String place) {
        Optional<FactValue> value = Literals.typed(type, text);
        if (value.isEmpty()) {
            report(place, Reason.BAD_LITERAL, body, Literals.TYPED.getOrDefault(type, type));
        }
        return value;
    }

    private Optional<FactValue> number(@Nullable Object body, String place) {
        if (!(body instanceof Number number)) {
            report(place, Reason.UNEXPECTED, body, "12.5");
            return Optional.empty();
        }
        Optional<FactValue> value = Literals.number(number.toString()).map(FactValue::of);
        if (value.isEmpty()) {
            report(place, Reason.NUMBER_OUT_OF_RANGE, body, "12.5");
        }
        return value;
    }

    private Optional<FactValue> set(@Nullable Object body, String place) {
        List<?> nodes = list(body, place, "[\"de\"]");
        TreeSet<String> elements = new TreeSet<>();
        int read = 0;
        for (int i = 0; i < nodes.size(); i++) {
            Optional<String> element = text(nodes.get(i), place + "/" + i);
            element.ifPresent(elements::add);
            read += element.isPresent() ? 1 : 0;
        }
        boolean complete = body instanceof List<?> && read == nodes.size();
        return complete ? Optional.of(FactValue.of(elements)) : Optional.empty();
    }

    private List<?> list(@Nullable Object node, String place, String allowed) {
        if (node instanceof List<?> list) {
            return list;
        }
        report(place, Reason.UNEXPECTED, node, allowed);
        return List.of();
    }

    private @Nullable String variant(@Nullable Object node, String place, List<String> allowed) {
        if (node instanceof Map<?, ?> map && map.size() == 1) {
            Object key = map.keySet().iterator().next();
            if (key instanceof String name && allowed.contains(name)) {
                return name;
            }
        }
        report(place, Reason.UNEXPECTED, node, "{" + String.join(" | ", allowed) + ": …}");
        return null;
    }

    private boolean isCounted(String place, @Nullable Object node) {
        size++;
        if (size == Limits.PARTS + 1) {
            report(place, Reason.TOO_MANY_PARTS, node, "<= " + Limits.PARTS);
        }
        return size <= Limits.PARTS;
    }

    private <T> Optional<T> orReport(Optional<T> read, @Nullable Object node, String place, String allowed) {
        if (read.isEmpty()) {
            report(place, Reason.UNEXPECTED, node, allowed);
        }
        return read;
    }

    private void report(String place, Reason reason, @Nullable Object node, String allowed) {
        problems.add(new ConditionProblem(reason, new Place.InTree(place), shown(node), allowed));
    }

    private static String shown(@Nullable Object node) {
        if (node instanceof Map<?, ?> map) {
            String keys = String.join(
                    ", ", map.keySet().stream().limit(5).map(String::valueOf).toList());
            return "{" + keys + "}";
        }
        if (node instanceof List<?> list) {
            return list.isEmpty() ? "[]" : "[…]";
        }
        return node instanceof String text ? ConditionText.quoted(text, '"') : String.valueOf(node);
    }
}
