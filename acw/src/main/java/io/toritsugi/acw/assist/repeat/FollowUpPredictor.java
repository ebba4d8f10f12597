package io.toritsugi.acw.assist.repeat;

import java.util.Optional;

/**
 * Says which customers will have to come back, and so need a follow-up: a port that a host may fill. {@link LearnedRepeats} is shipped.
 *
 * <p>It is asked through {@link CheckedRepeats} when a contact is over, and should answer at once.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface FollowUpPredictor {
    /**
     * {@return how likely the customer is to come back; empty if nothing is known}
     *
     * @param traits what is known of the contact
     */
    Optional<RepeatLikelihood> predict(ContactTraits traits);
}
