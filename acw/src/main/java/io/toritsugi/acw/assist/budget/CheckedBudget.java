package io.toritsugi.acw.assist.budget;

import io.toritsugi.acw.assist.AssistFault;
import java.util.Objects;
import java.util.Optional;

/**
 * A budget that can be used, and what was wrong with the port.
 *
 * @param budget the budget
 * @param fallback whether it is the fixed limit, for the port said nothing that could be used
 * @param fault what was wrong; empty if nothing was
 * @since 0.1
 */
public record CheckedBudget(AcwBudget budget, boolean fallback, Optional<AssistFault> fault) {
    /** Checks that all parts are there. */
    public CheckedBudget {
        Objects.requireNonNull(budget, "CheckedBudget.budget");
        Objects.requireNonNull(fault, "CheckedBudget.fault");
    }
}
