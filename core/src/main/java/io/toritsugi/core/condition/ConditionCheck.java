package io.toritsugi.core.condition;

import io.toritsugi.core.condition.ConditionProblem.Place;
import io.toritsugi.core.condition.ConditionProblem.Reason;
import io.toritsugi.core.fact.FactValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with conditions that can be read: types that never fit and facts that do not exist. */
final class ConditionCheck {
    private static final int NAMES_SHOWN = 20;
    private static final String ORDERED = "=, !=";

    private ConditionCheck() {}

    /** Takes what is wrong with a part of a test, which goes by its name in the JSON form. */
    @FunctionalInterface
    interface Sink {
        void report(String part, Reason reason, String found, String allowed);
    }

    static String kind(Condition condition) {
        if (condition instanceof FactCondition.Comparison) {
            return "compare";
        }
        if (condition instanceof FactCondition.FactComparison) {
            return "compare-facts";
        }
        if (condition instanceof FactCondition.In) {
            return "in";
        }
        if (condition instanceof FactCondition.Contains) {
            return "contains";
        }
        if (condition instanceof FactCondition.Exists) {
            return "exists";
        }
        if (condition instanceof Combination.All) {
            return "all";
        }
        if (condition instanceof Combination.Any) {
            return "any";
        }
        return condition instanceof Combination.Not ? "not" : "constant";
    }

    static List<ConditionProblem> problems(Condition condition, @Nullable FactTypes types) {
        List<ConditionProblem> problems = new ArrayList<>();
        collect(condition, types, "", problems);
        return List.copyOf(problems);
    }

    private static void collect(
            Condition condition, @Nullable FactTypes types, String within, List<ConditionProblem> problems) {
        String pointer = within + "/" + kind(condition);
        if (condition instanceof FactCondition test) {
            check(test, types, pointer, problems);
        }
        List<Condition> parts = Limits.parts(condition);
        for (int i = 0; i < parts.size(); i++) {
            collect(parts.get(i), types, condition instanceof Combination.Not ? pointer : pointer + "/" + i, problems);
        }
    }

    static void check(FactCondition test, @Nullable FactTypes types, String pointer, List<ConditionProblem> problems) {
        // The JSON form of "exists" is the fact itself.
        boolean whole = test instanceof FactCondition.Exists;
        check(
                test,
                types,
                (part, reason, found, allowed) -> problems.add(new ConditionProblem(
                        reason, new Place.InTree(whole ? pointer : pointer + "/" + part), found, allowed)));
    }

    static SortedSet<String> factNames(Condition condition) {
        SortedSet<String> names = new TreeSet<>();
        collectNames(condition, names);
        return names;
    }

    private static void collectNames(Condition condition, SortedSet<String> names) {
        if (condition instanceof FactCondition test) {
            names.add(test.fact().name());
        }
        if (condition instanceof FactCondition.FactComparison comparison) {
            names.add(comparison.other().name());
        }
        Limits.parts(condition).forEach(part -> collectNames(part, names));
    }

    static void check(FactCondition test, @Nullable FactTypes types, Sink sink) {
        Optional<FactType> type = typeOf(test.fact(), types, "fact", sink);
        if (test instanceof FactCondition.Comparison comparison) {
            FactType valueType = FactType.of(comparison.value());
            checkOrder(comparison.operator(), valueType, sink);
            checkSame(type, valueType, "value", sink);
        } else if (test instanceof FactCondition.FactComparison comparison) {
            Optional<FactType> other = typeOf(comparison.other(), types, "other", sink);
            type.or(() -> other).ifPresent(known -> checkOrder(comparison.operator(), known, sink));
            other.ifPresent(known -> checkSame(type, known, "other", sink));
        } else if (test instanceof FactCondition.In in) {
            checkList(in.values(), type, sink);
        } else if (test instanceof FactCondition.Contains) {
            type.filter(known -> known != FactType.SET)
                    .ifPresent(known -> sink.report("fact", Reason.TYPE_CLASH, known.id(), FactType.SET.id()));
        }
    }

    private static Optional<FactType> typeOf(FactRef fact, @Nullable FactTypes types, String part, Sink sink) {
        if (types == null) {
            return fact.key().map(key -> FactType.NUMBER);
        }
        Optional<FactType> declared = types.find(fact.name());
        if (declared.isEmpty()) {
            String names = types.types().keySet().stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "));
            sink.report(
                    part,
                    Reason.UNKNOWN_FACT,
                    fact.toString(),
                    types.types().size() > NAMES_SHOWN ? names + ", …" : names);
        } else if (fact.key().isPresent() && declared.get() != FactType.NUMBERS) {
            sink.report(part, Reason.TYPE_CLASH, declared.get().id(), FactType.NUMBERS.id());
        }
        return fact.key().isPresent() ? Optional.of(FactType.NUMBER) : declared;
    }

    private static void checkOrder(Operator operator, FactType type, Sink sink) {
        if (operator.needsOrder() && !type.isOrdered()) {
            sink.report("operator", Reason.NOT_ORDERED, operator.symbol() + " " + type.id(), ORDERED);
        }
    }

    private static void checkSame(Optional<FactType> expected, FactType type, String part, Sink sink) {
        expected.filter(known -> known != type)
                .ifPresent(known -> sink.report(part, Reason.TYPE_CLASH, type.id(), known.id()));
    }

    private static void checkList(List<FactValue> values, Optional<FactType> expected, Sink sink) {
        FactType first = FactType.of(values.get(0));
        for (int i = 0; i < values.size(); i++) {
            FactType type = FactType.of(values.get(i));
            if (expected.isPresent()) {
                checkSame(expected, type, "values/" + i, sink);
            } else if (type != first) {
                sink.report("values/" + i, Reason.MIXED_TYPES, type.id(), first.id());
            }
        }
    }
}
