package io.toritsugi.acw.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How far a form is filled in, in numbers of fields. Immutable and thread-safe.
 *
 * @param shown the fields that are shown
 * @param filled those of them that are answered, by a default too
 * @param required the fields that are shown and must be answered
 * @param filledRequired those of them that are answered
 * @param invalid the fields that are shown and whose answers break a limit
 * @since 0.1
 */
public record Completeness(int shown, int filled, int required, int filledRequired, int invalid) {
    /**
     * Checks that none is greater than what it is a part of.
     *
     * @throws IllegalArgumentException if one is, or one is negative
     */
    public Completeness {
        boolean parts = filledRequired <= required && filledRequired <= filled && required <= shown && filled <= shown;
        if (!parts || invalid > filled || invalid < 0 || filledRequired < 0) {
            throw new IllegalArgumentException("Completeness must have parts of 0 to their wholes, was shown " + shown
                    + ", filled " + filled + ", required " + required + ", filledRequired " + filledRequired
                    + ", invalid "
                    + invalid);
        }
    }

    /** {@return {@code filledRequired / required}: from 0 to 1, in ten-thousandths, rounded down; empty if nothing is required} */
    public Optional<BigDecimal> ratio() {
        return required == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(filledRequired).divide(BigDecimal.valueOf(required), 4, RoundingMode.DOWN));
    }
}
