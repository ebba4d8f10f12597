package io.toritsugi.core.condition;

import io.toritsugi.core.fact.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a condition has its answer: the answer of each part, and which parts decided.
 *
 * <p>Those parts of {@code all} and {@code any} decide that have the answer of the whole; if the answer is known, the
 * others could have had any. An explanation holds names of facts, literals and answers, and never the value of a fact,
 * which may be personal data. Yet {@code name = 'X'} being true tells the value: show an explanation only to those who
 * may see the facts. For the same reason {@link #toString} has nothing but the answer. Immutable and thread-safe.
 *
 * @param condition the condition that was evaluated
 * @param truth its answer
 * @param cause why a comparison is unknown; empty for other answers and for {@code all}, {@code any} and {@code not}
 * @param parts the explanations of its parts, all of them, in their order; unmodifiable
 * @since 0.1
 */
public record Explanation(Condition condition, Truth truth, Optional<Cause> cause, List<Explanation> parts) {
    /** Copies the parts. */
    public Explanation {
        Objects.requireNonNull(condition, "Explanation.condition");
        Objects.requireNonNull(truth, "Explanation.truth");
        Objects.requireNonNull(cause, "Explanation.cause");
        parts = List.copyOf(parts);
    }

    /**
     * Why a comparison is unknown.
     *
     * @since 0.1
     */
    public enum Cause {
        /** A fact or its element is missing. */
        MISSING("the fact is missing", "ファクトがありません"),
        /** The types differ. */
        OTHER_TYPE("the fact is of another type", "ファクトの型が異なります"),
        /** The currencies differ. */
        OTHER_CURRENCY("the currencies differ", "通貨が異なります"),
        /** The values have no order. */
        NOT_ORDERED("the values have no order", "順序のない値です");

        private final String english;
        private final String japanese;

        Cause(String english, String japanese) {
            this.english = english;
            this.japanese = japanese;
        }
    }

    static Explanation of(Condition condition, Facts facts) {
        if (condition instanceof FactCondition.Comparison comparison) {
            return of(condition, comparison.find(facts));
        }
        if (condition instanceof FactCondition.FactComparison comparison) {
            return of(condition, comparison.find(facts));
        }
        if (condition instanceof FactCondition.In in) {
            return of(condition, in.find(facts));
        }
        if (condition instanceof FactCondition.Contains contains) {
            return of(condition, contains.find(facts));
        }
        List<Explanation> parts = new ArrayList<>();
        for (Condition part : Limits.parts(condition)) {
            parts.add(of(part, facts));
        }
        return new Explanation(condition, truth(condition, parts, facts), Optional.empty(), parts);
    }

    private static Explanation of(Condition condition, Finding finding) {
        return new Explanation(condition, finding.truth(), finding.cause(), List.of());
    }

    private static Truth truth(Condition condition, List<Explanation> parts, Facts facts) {
        if (condition instanceof Combination.All) {
            return parts.stream().map(Explanation::truth).reduce(Truth.TRUE, Truth::and);
        }
        if (condition instanceof Combination.Any) {
            return parts.stream().map(Explanation::truth).reduce(Truth.FALSE, Truth::or);
        }
        return condition instanceof Combination.Not ? parts.get(0).truth().negated() : condition.evaluate(facts);
    }

    /** {@return the parts without parts of their own that decided, in their order; this itself if it has no parts} */
    public List<Explanation> deciding() {
        List<Explanation> found = new ArrayList<>();
        collectDeciding(found);
        return List.copyOf(found);
    }

    private void collectDeciding(List<Explanation> found) {
        if (parts.isEmpty()) {
            found.add(this);
        }
        for (Explanation part : parts) {
            if (isDecidedBy(part)) {
                part.collectDeciding(found);
            }
        }
    }

    private boolean isDecidedBy(Explanation part) {
        return condition instanceof Combination.Not || part.truth == truth;
    }

    /**
     * {@return the explanation for people: a line for each part, indented below its whole, an asterisk before those that
     * decided}
     *
     * @param locale Japanese if its language is, otherwise English
     */
    public String toText(Locale locale) {
        StringBuilder out = new StringBuilder();
        write(out, locale.getLanguage().equals("ja"), 0, true);
        return out.toString();
    }

    private void write(StringBuilder out, boolean japanese, int level, boolean decided) {
        out.append("  ".repeat(level)).append(decided ? "* " : "  ").append(answer(japanese));
        out.append(japanese ? "：" : ": ").append(subject(japanese));
        cause.ifPresent(why -> out.append(japanese ? "（" + why.japanese + "）" : " (" + why.english + ")"));
        out.append('\n');
        for (Explanation part : parts) {
            part.write(out, japanese, level + 1, decided && isDecidedBy(part));
        }
    }

    private String answer(boolean japanese) {
        return switch (truth) {
            case TRUE -> japanese ? "成立" : "holds";
            case FALSE -> japanese ? "不成立" : "does not hold";
            case UNKNOWN -> japanese ? "不明" : "unknown";
        };
    }

    private String subject(boolean japanese) {
        if (condition instanceof Combination.All) {
            return japanese ? "すべてが成立" : "all of these";
        }
        if (condition instanceof Combination.Any) {
            return japanese ? "いずれかが成立" : "any of these";
        }
        if (condition instanceof Combination.Not) {
            return japanese ? "次が不成立" : "not this";
        }
        return condition.toString();
    }

    /** {@return the answer alone} */
    @Override
    public String toString() {
        return "Explanation[" + truth + "]";
    }
}
