package io.toritsugi.acw.assist.budget;

import java.time.Duration;
import java.util.Objects;

/**
 * How long an after-call work took.
 *
 * @param traits what was known of the contact
 * @param took how long it took
 * @since 0.1
 */
public record BudgetObservation(WrapUpTraits traits, Duration took) {
    /** Checks that both parts are there. */
    public BudgetObservation {
        Objects.requireNonNull(traits, "BudgetObservation.traits");
        Objects.requireNonNull(took, "BudgetObservation.took");
    }
}
