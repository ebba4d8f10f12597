package io.toritsugi.acw.assist.budget;

import java.util.Optional;

/**
 * Says how long after-call work will take, from what is known of the contact: a port that a host may fill. {@link LearnedBudgets} is shipped.
 *
 * <p>It is asked through {@link CheckedBudgets} when after-call work begins, and should answer at once.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface AcwBudgetPredictor {
    /**
     * {@return how long it will take; empty if nothing is known}
     *
     * @param traits what is known of the contact
     */
    Optional<AcwBudget> predict(WrapUpTraits traits);
}
