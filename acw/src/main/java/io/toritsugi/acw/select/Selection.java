package io.toritsugi.acw.select;

import io.toritsugi.acw.template.TemplateRef;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which template a contact gets, and why.
 *
 * <p>What it explains holds names of facts, literals of conditions and answers, and never the value of a fact; yet a condition that
 * names a person and holds tells who it was: show an explanation only to those who may see the facts. Immutable and thread-safe.
 *
 * @param selector the name of the selector that decided
 * @param template the template and its version
 * @param regulatedTypes the regulated types of business that the contact is of; in order, unmodifiable
 * @param rule the rule that fired; empty if none did, or if the selector is not a table
 * @param explain the rules that were asked, in order: those that did not fire, and behind them the one that did; unmodifiable
 * @param fault how the selector was wrong that was asked first; empty if it was not
 * @since 0.1
 */
public record Selection(
        String selector,
        TemplateRef template,
        SortedSet<String> regulatedTypes,
        Optional<String> rule,
        List<TriedRule> explain,
        Optional<SelectorFault> fault) {
    /** Checks that all parts are there, and copies the collections. */
    public Selection {
        Objects.requireNonNull(selector, "Selection.selector");
        Objects.requireNonNull(template, "Selection.template");
        regulatedTypes = Collections.unmodifiableSortedSet(new TreeSet<>(regulatedTypes));
        Objects.requireNonNull(rule, "Selection.rule");
        explain = List.copyOf(explain);
        Objects.requireNonNull(fault, "Selection.fault");
    }

    Selection after(SelectorFault wrong) {
        return new Selection(selector, template, regulatedTypes, rule, explain, Optional.of(wrong));
    }

    /**
     * {@return the selection for people: the template, who decided, and of each rule that was asked why it fired or did not}
     *
     * @param locale Japanese if its language is, otherwise English
     */
    public String toText(Locale locale) {
        boolean japanese = locale.getLanguage().equals("ja");
        StringBuilder out = new StringBuilder();
        fault.ifPresent(wrong -> out.append(wrong.toText(locale)).append('\n'));
        out.append(japanese ? "テンプレート " + template + "：" : "Template " + template + ": ");
        out.append(decided(japanese)).append('\n');
        for (TriedRule tried : explain) {
            out.append(japanese ? "ルール「" + tried.rule() + "」は" : "Rule " + tried.rule());
            out.append(answer(tried.fired(), japanese)).append('\n');
            tried.explanation()
                    .toText(locale)
                    .lines()
                    .forEach(line -> out.append("  ").append(line).append('\n'));
        }
        return out.toString();
    }

    private String decided(boolean japanese) {
        if (rule.isPresent()) {
            return japanese
                    ? "「" + selector + "」のルール「" + rule.get() + "」が適用されました"
                    : "rule " + rule.get() + " of " + selector + " fired";
        }
        if (explain.isEmpty()) {
            return japanese ? "「" + selector + "」が選びました" : selector + " chose it";
        }
        return japanese ? "「" + selector + "」のどのルールも適用されませんでした" : "no rule of " + selector + " fired";
    }

    private static String answer(boolean fired, boolean japanese) {
        if (japanese) {
            return fired ? "適用されました" : "適用されませんでした";
        }
        return fired ? " fired" : " did not fire";
    }
}
