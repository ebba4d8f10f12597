package io.toritsugi.acw.assist.budget;

import java.time.Duration;
import java.util.Objects;

/**
 * What is known of a contact when its after-call work begins.
 *
 * <p>Immutable and thread-safe.
 *
 * @param type what it was about, such as a category or a queue; no personal data
 * @param channel the channel
 * @param talk how long was talked; 0 or more
 * @since 0.1
 */
public record WrapUpTraits(String type, String channel, Duration talk) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the talk is negative
     */
    public WrapUpTraits {
        Objects.requireNonNull(type, "WrapUpTraits.type");
        Objects.requireNonNull(channel, "WrapUpTraits.channel");
        if (talk.isNegative()) {
            throw new IllegalArgumentException("WrapUpTraits.talk must be 0 or more, was " + talk);
        }
    }
}
