package io.toritsugi.acw.select;

import io.toritsugi.core.condition.Explanation;
import java.util.Objects;

/**
 * A rule that was asked, and why it fired or did not.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rule the id of the rule
 * @param explanation the answer of its condition, and which parts decided
 * @since 0.1
 */
public record TriedRule(String rule, Explanation explanation) {
    /** Checks that both parts are there. */
    public TriedRule {
        Objects.requireNonNull(rule, "TriedRule.rule");
        Objects.requireNonNull(explanation, "TriedRule.explanation");
    }

    /** {@return whether it fired; unknown is no} */
    public boolean fired() {
        return explanation.truth().isTrue();
    }
}
