package io.toritsugi.acw.form;

import io.toritsugi.core.condition.Condition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The order in which conditions are asked, so that what a condition names is settled before. */
final class FormOrder {
    private FormOrder() {}

    /**
     * {@return the numbers of all fields, and behind them those of all steps (number of fields + number of step), what is named
     * before what names it} A step is a node of its own, so that the cost is linear in fields and names.
     */
    static int[] of(List<FormField> fields, List<FormStep> steps, Map<String, Integer> numbers) {
        int size = fields.size() + steps.size();
        List<List<Integer>> dependents = new ArrayList<>();
        for (int node = 0; node < size; node++) {
            dependents.add(new ArrayList<>());
        }
        int[] open = new int[size];
        for (FormField field : fields) {
            int node = field.number();
            dependents.get(fields.size() + field.step()).add(node);
            open[node] = 1 + depend(field.field().shownWhen(), node, numbers, dependents);
        }
        for (FormStep step : steps) {
            int node = fields.size() + step.number();
            open[node] = depend(step.step().shownWhen(), node, numbers, dependents);
        }
        return sorted(open, dependents);
    }

    private static int depend(
            Optional<Condition> condition, int node, Map<String, Integer> numbers, List<List<Integer>> dependents) {
        int named = 0;
        for (String name : condition.orElse(Condition.always()).factNames()) {
            Integer field = numbers.get(name);
            if (field != null) {
                dependents.get(field).add(node);
                named++;
            }
        }
        return named;
    }

    private static int[] sorted(int[] open, List<List<Integer>> dependents) {
        ArrayDeque<Integer> ready = new ArrayDeque<>();
        for (int node = 0; node < open.length; node++) {
            if (open[node] == 0) {
                ready.add(node);
            }
        }
        int[] order = new int[open.length];
        int done = 0;
        while (!ready.isEmpty()) {
            int node = ready.remove();
            order[done++] = node;
            for (int dependent : dependents.get(node)) {
                if (--open[dependent] == 0) {
                    ready.add(dependent);
                }
            }
        }
        if (done < order.length) {
            throw new IllegalStateException("The rules of templates let conditions pass that depend on each other");
        }
        return order;
    }
}
