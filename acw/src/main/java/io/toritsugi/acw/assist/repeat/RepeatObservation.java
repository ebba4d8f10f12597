package io.toritsugi.acw.assist.repeat;

import java.time.Instant;
import java.util.Objects;

/**
 * Whether a customer came back after a contact.
 *
 * @param at when the contact was
 * @param traits what was known of the contact
 * @param returned whether he did, within the window
 * @since 0.1
 */
public record RepeatObservation(Instant at, ContactTraits traits, boolean returned) {
    /** Checks that all parts are there. */
    public RepeatObservation {
        Objects.requireNonNull(at, "RepeatObservation.at");
        Objects.requireNonNull(traits, "RepeatObservation.traits");
    }
}
