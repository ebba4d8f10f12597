package io.toritsugi.routing.batch;

import io.toritsugi.routing.strategy.Assignment;
import java.util.List;
import java.util.Objects;

/**
 * Who takes whom of a batch, and who decided it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param assignments who takes whom, as visits were given, each visit and each agent at most once; unmodifiable
 * @param decidedBy the id of the assigner whose answer it is: the one that was asked, or {@code "greedy"} in its place
 * @param outcome what came of asking it
 * @since 0.1
 */
public record BatchDecision(List<Assignment> assignments, String decidedBy, BatchOutcome outcome) {
    /** Copies the list, and checks that all parts are there. */
    public BatchDecision {
        assignments = List.copyOf(assignments);
        Objects.requireNonNull(decidedBy, "BatchDecision.decidedBy");
        Objects.requireNonNull(outcome, "BatchDecision.outcome");
    }
}
