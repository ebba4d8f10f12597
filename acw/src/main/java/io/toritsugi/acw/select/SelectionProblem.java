package io.toritsugi.acw.select;

import io.toritsugi.core.condition.ConditionProblem;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What is wrong with a table of rules, and where.
 *
 * <p>Immutable and thread-safe.
 *
 * @param reason what kind of problem it is
 * @param place where it is, as a JSON pointer (RFC 6901) into the JSON form of {@link SelectionTable}, such as
 *     {@code /rules/3/choice}
 * @param subject the id or the template that it is about, or what stands there; where a rule never fires because of an earlier one,
 *     the id of that one
 * @param allowed what may stand there instead; empty where the reason says it
 * @param condition what is wrong with a condition, with its place in the table; there if the reason is {@link Reason#CONDITION}
 * @since 0.1
 */
public record SelectionProblem(
        Reason reason, String place, String subject, String allowed, Optional<ConditionProblem> condition) {
    /**
     * The kinds of problems.
     *
     * @since 0.1
     */
    public enum Reason {
        /** Two rules have one id. */
        DUPLICATE_ID("There are two rules with this id", "ルールのIDが重複しています"),
        /** There is no such template, or not in this version. */
        UNKNOWN_TEMPLATE("There is no such template", "該当するテンプレートがありません"),
        /** An earlier rule fires whenever this one would. */
        SHADOWED(
                "This rule never fires, because an earlier one does whenever it would",
                "先にあるルールが必ず先に適用されるため、このルールは適用されません"),
        /** The condition never holds. */
        NEVER_HOLDS("This rule never fires, because its condition never holds", "条件が決して成立しないため、このルールは適用されません"),
        /** The condition does not fit the facts that there are. */
        CONDITION("The condition does not fit the facts", "条件がファクトに合いません");

        private final String english;
        private final String japanese;

        Reason(String english, String japanese) {
            this.english = english;
            this.japanese = japanese;
        }
    }

    /** Checks that all parts are there. */
    public SelectionProblem {
        Objects.requireNonNull(reason, "SelectionProblem.reason");
        Objects.requireNonNull(place, "SelectionProblem.place");
        Objects.requireNonNull(subject, "SelectionProblem.subject");
        Objects.requireNonNull(allowed, "SelectionProblem.allowed");
        Objects.requireNonNull(condition, "SelectionProblem.condition");
    }

    static SelectionProblem of(Reason reason, String place, String subject, String allowed) {
        return new SelectionProblem(reason, place, subject, allowed, Optional.empty());
    }

    static SelectionProblem of(String place, ConditionProblem problem) {
        String within = problem.place() instanceof ConditionProblem.Place.InTree tree ? tree.pointer() : "";
        ConditionProblem placed = new ConditionProblem(
                problem.reason(),
                new ConditionProblem.Place.InTree(place + within),
                problem.found(),
                problem.allowed());
        return new SelectionProblem(
                Reason.CONDITION, place + within, placed.found(), placed.allowed(), Optional.of(placed));
    }

    /** {@return the problem in English} */
    public String message() {
        return toText(Locale.ENGLISH);
    }

    /**
     * {@return the problem as a sentence with its place, what it is about and what is allowed}
     *
     * @param locale Japanese if its language is, otherwise English
     */
    public String toText(Locale locale) {
        if (condition.isPresent()) {
            return condition.get().toText(locale);
        }
        return locale.getLanguage().equals("ja")
                ? place + ": " + reason.japanese + "（" + subject + "）" + (allowed.isEmpty() ? "" : "。使えるもの: " + allowed)
                : place + ": " + reason.english + ": " + subject + (allowed.isEmpty() ? "" : "; allowed: " + allowed);
    }
}
