package io.toritsugi.acw.assist.repeat;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of a contact when it is over.
 *
 * <p>Immutable and thread-safe.
 *
 * @param type what it was about, such as a category or a queue; no personal data
 * @param outcome how it ended, such as a disposition or {@code "abandoned"}
 * @param earlier how often the customer had been in contact within the window before; 0 or more
 * @param sinceLast how long ago the last of those was; empty if there was none; 0 or more
 * @since 0.1
 */
public record ContactTraits(String type, String outcome, int earlier, Optional<Duration> sinceLast) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public ContactTraits {
        Objects.requireNonNull(type, "ContactTraits.type");
        Objects.requireNonNull(outcome, "ContactTraits.outcome");
        if (earlier < 0 || sinceLast.filter(Duration::isNegative).isPresent()) {
            throw new IllegalArgumentException("ContactTraits.earlier and sinceLast must be 0 or more, were " + earlier
                    + " and " + sinceLast.map(Duration::toString).orElse("none"));
        }
    }
}
