package io.toritsugi.acw.assist.repeat;

import io.toritsugi.acw.assist.AssistFault;
import java.util.Objects;
import java.util.Optional;

/**
 * A likelihood that can be used, and what was wrong with the port.
 *
 * @param likelihood the likelihood; empty if nothing is known
 * @param fault what was wrong; empty if nothing was
 * @since 0.1
 */
public record CheckedRepeat(Optional<RepeatLikelihood> likelihood, Optional<AssistFault> fault) {
    /** Checks that both parts are there. */
    public CheckedRepeat {
        Objects.requireNonNull(likelihood, "CheckedRepeat.likelihood");
        Objects.requireNonNull(fault, "CheckedRepeat.fault");
    }
}
