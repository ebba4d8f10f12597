package io.toritsugi.acw.select;

import io.toritsugi.acw.select.SelectionProblem.Reason;
import io.toritsugi.acw.template.TemplateRef;
import io.toritsugi.core.condition.Combination;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.condition.FactTypes;
import io.toritsugi.core.condition.Truth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds everything in a table of rules that does not fit together. */
final class SelectionCheck {
    private static final int TEMPLATES_SHOWN = 20;

    private final FactTypes types;
    private final Set<TemplateRef> templates;
    private final List<SelectionProblem> problems = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<Condition, String> earlier = new HashMap<>();
    private @Nullable String always;

    private SelectionCheck(FactTypes types, Collection<TemplateRef> templates) {
        this.types = types;
        this.templates = new TreeSet<>(templates);
    }

    static List<SelectionProblem> problems(SelectionTable table, FactTypes types, Collection<TemplateRef> templates) {
        SelectionCheck check = new SelectionCheck(types, templates);
        check.choice("/otherwise", table.otherwise());
        for (int i = 0; i < table.rules().size(); i++) {
            check.rule("/rules/" + i, table.rules().get(i));
        }
        return List.copyOf(check.problems);
    }

    private void rule(String place, SelectionRule rule) {
        choice(place + "/choice", rule.choice());
        if (!ids.add(rule.id())) {
            problem(Reason.DUPLICATE_ID, place + "/id", rule.id(), "");
        }
        rule.when().problems(types).forEach(problem -> problems.add(SelectionProblem.of(place + "/when", problem)));
        Truth whatever = whatever(rule.when());
        String before = always == null ? earlier.putIfAbsent(rule.when(), rule.id()) : always;
        if (before != null) {
            problem(Reason.SHADOWED, place, before, "");
        } else if (whatever == Truth.FALSE) {
            problem(Reason.NEVER_HOLDS, place + "/when", rule.id(), "");
        }
        if (always == null && whatever == Truth.TRUE) {
            always = rule.id();
        }
    }

    private void choice(String place, TemplateChoice choice) {
        if (choice.find(templates).isEmpty()) {
            String known = templates.stream()
                    .limit(TEMPLATES_SHOWN)
                    .map(TemplateRef::toString)
                    .collect(Collectors.joining(", "));
            problem(
                    Reason.UNKNOWN_TEMPLATE,
                    place,
                    choice.name(),
                    templates.size() > TEMPLATES_SHOWN ? known + ", …" : known);
        }
    }

    /** The answer of a condition if it is the same whatever the facts, as far as its form tells; otherwise unknown. */
    private static Truth whatever(Condition condition) {
        if (condition instanceof Condition.Constant constant) {
            return Truth.of(constant.value());
        }
        if (condition instanceof Combination.Not not) {
            return whatever(not.part()).negated();
        }
        if (condition instanceof Combination.All all) {
            return all.parts().stream().map(SelectionCheck::whatever).reduce(Truth.TRUE, Truth::and);
        }
        return condition instanceof Combination.Any any
                ? any.parts().stream().map(SelectionCheck::whatever).reduce(Truth.FALSE, Truth::or)
                : Truth.UNKNOWN;
    }

    private void problem(Reason reason, String place, String subject, String allowed) {
        problems.add(SelectionProblem.of(reason, place, subject, allowed));
    }
}
