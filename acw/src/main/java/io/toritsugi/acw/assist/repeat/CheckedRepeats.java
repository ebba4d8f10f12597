package io.toritsugi.acw.assist.repeat;

import io.toritsugi.acw.assist.AssistFault;
import io.toritsugi.acw.assist.AssistFault.Reason;
import java.util.Objects;
import java.util.Optional;

/**
 * Asks a port who will have to come back; where it fails, what the shipped predictor has learned stands in. Never throws. Thread-safe if the predictors
 * are.
 *
 * @since 0.1
 */
public final class CheckedRepeats {
    private static final String PORT = "FollowUpPredictor";

    private final FollowUpPredictor port;
    private final FollowUpPredictor fallback;

    /**
     * Makes one.
     *
     * @param port the port
     * @param fallback what stands in, such as {@link LearnedRepeats}
     */
    public CheckedRepeats(FollowUpPredictor port, FollowUpPredictor fallback) {
        this.port = Objects.requireNonNull(port, "port");
        this.fallback = Objects.requireNonNull(fallback, "fallback");
    }

    /**
     * {@return how likely the customer is to come back}
     *
     * @param traits what is known of the contact
     */
    public CheckedRepeat predict(ContactTraits traits) {
        Optional<RepeatLikelihood> given;
        try {
            given = port.predict(traits);
        } catch (RuntimeException failed) {
            return fallback(traits, Reason.FAILED, failed.getClass().getName());
        }
        return given == null ? fallback(traits, Reason.NO_RESULT, "") : new CheckedRepeat(given, Optional.empty());
    }

    private CheckedRepeat fallback(ContactTraits traits, Reason reason, String detail) {
        return new CheckedRepeat(fallback.predict(traits), Optional.of(new AssistFault(PORT, reason, detail)));
    }
}
