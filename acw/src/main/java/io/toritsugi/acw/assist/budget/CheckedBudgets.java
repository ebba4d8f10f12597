package io.toritsugi.acw.assist.budget;

import io.toritsugi.acw.assist.AssistFault;
import io.toritsugi.acw.assist.AssistFault.Reason;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Asks a port how long after-call work will take, and checks its answer before it is used; where there is none that can be used, a fixed limit stands
 * in. Never throws. Thread-safe if the port is.
 *
 * @since 0.1
 */
public final class CheckedBudgets {
    private static final String PORT = "AcwBudgetPredictor";

    private final AcwBudgetPredictor port;
    private final Duration limit;
    private final Duration longest;

    /**
     * Makes one.
     *
     * @param port the port
     * @param limit the fixed limit that stands in; more than 0
     * @param longest the longest budget that is allowed; not less than {@code limit}
     * @throws IllegalArgumentException if a time is not allowed
     */
    public CheckedBudgets(AcwBudgetPredictor port, Duration limit, Duration longest) {
        this.port = Objects.requireNonNull(port, "port");
        if (limit.isZero() || limit.isNegative() || longest.compareTo(limit) < 0) {
            throw new IllegalArgumentException(
                    "CheckedBudgets.limit must be more than 0 and no longer than longest, was " + limit + " of "
                            + longest);
        }
        this.limit = limit;
        this.longest = longest;
    }

    /**
     * {@return a budget that can be used}
     *
     * @param traits what is known of the contact
     */
    public CheckedBudget predict(WrapUpTraits traits) {
        Optional<AcwBudget> given;
        try {
            given = port.predict(traits);
        } catch (RuntimeException failed) {
            return fallback(Optional.of(
                    new AssistFault(PORT, Reason.FAILED, failed.getClass().getName())));
        }
        if (given == null) {
            return fallback(Optional.of(new AssistFault(PORT, Reason.NO_RESULT, "")));
        }
        if (given.isEmpty()) {
            return fallback(Optional.empty());
        }
        AcwBudget budget = given.get();
        return budget.nearlyAll().compareTo(longest) > 0
                ? fallback(Optional.of(
                        new AssistFault(PORT, Reason.NOT_ALLOWED, budget.nearlyAll() + ", at most " + longest)))
                : new CheckedBudget(budget, false, Optional.empty());
    }

    private CheckedBudget fallback(Optional<AssistFault> fault) {
        return new CheckedBudget(AcwBudget.fixed(limit), true, fault);
    }
}
