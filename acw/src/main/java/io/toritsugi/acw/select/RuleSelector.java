package io.toritsugi.acw.select;

import io.toritsugi.acw.template.TemplateRef;
import io.toritsugi.core.condition.FactTypes;
import io.toritsugi.core.fact.Facts;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Chooses templates by a table of rules: the first rule whose condition holds fires, and if none does, the table says which template
 * it is otherwise. A condition whose answer is unknown does not hold.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class RuleSelector implements TemplateSelector {
    private final SelectionTable table;
    private final SortedSet<TemplateRef> templates;

    private RuleSelector(SelectionTable table, Collection<TemplateRef> templates) {
        this.table = table;
        this.templates = Collections.unmodifiableSortedSet(new TreeSet<>(templates));
    }

    /**
     * Checks a table of rules.
     *
     * @param table the table
     * @param types the facts that conditions may name
     * @param templates the templates that there are
     * @return what chooses by the table, or all problems in the order of their places, at least one
     */
    public static Validation<List<SelectionProblem>, RuleSelector> of(
            SelectionTable table, FactTypes types, Collection<TemplateRef> templates) {
        List<SelectionProblem> problems = SelectionCheck.problems(table, types, templates);
        return problems.isEmpty() ? Validation.valid(new RuleSelector(table, templates)) : Validation.invalid(problems);
    }

    /** {@return the name of the table with its version, such as {@code "centre@3"}} */
    @Override
    public String id() {
        return table.id() + "@" + table.version();
    }

    /** {@return the templates that there are, in order; unmodifiable} */
    public SortedSet<TemplateRef> templates() {
        return templates;
    }

    @Override
    public TemplateChoice choose(Facts contact) {
        return table.rules().stream()
                .filter(rule -> rule.when().evaluate(contact).isTrue())
                .findFirst()
                .map(SelectionRule::choice)
                .orElse(table.otherwise());
    }

    /**
     * {@return the template for a contact, which is the one that {@link #choose} gives, and why}
     *
     * @param contact what is known of the contact
     */
    public Selection select(Facts contact) {
        List<TriedRule> tried = new ArrayList<>();
        for (SelectionRule rule : table.rules()) {
            TriedRule one = new TriedRule(rule.id(), rule.when().explain(contact));
            tried.add(one);
            if (one.fired()) {
                return selection(rule.choice(), Optional.of(rule.id()), tried);
            }
        }
        return selection(table.otherwise(), Optional.empty(), tried);
    }

    private Selection selection(TemplateChoice choice, Optional<String> rule, List<TriedRule> tried) {
        return new Selection(
                id(), choice.find(templates).orElseThrow(), choice.regulatedTypes(), rule, tried, Optional.empty());
    }
}
