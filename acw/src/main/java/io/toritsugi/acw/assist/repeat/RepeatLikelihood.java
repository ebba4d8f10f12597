package io.toritsugi.acw.assist.repeat;

import java.math.BigDecimal;

/**
 * How likely a customer is to come back within the window.
 *
 * <p>Immutable and thread-safe.
 *
 * @param share from 0 to 1
 * @param like on how many earlier contacts of just these traits it rests; 0 or more
 * @since 0.1
 */
public record RepeatLikelihood(BigDecimal share, long like) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public RepeatLikelihood {
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("RepeatLikelihood.share must be 0 to 1, was " + share);
        }
        if (like < 0) {
            throw new IllegalArgumentException("RepeatLikelihood.like must be 0 or more, was " + like);
        }
    }

    /**
     * {@return whether a follow-up is worth its while}
     *
     * @param threshold from which share on, inclusive
     */
    public boolean reaches(BigDecimal threshold) {
        return share.compareTo(threshold) >= 0;
    }
}
