package io.toritsugi.acw.quality.form;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What an answer is worth.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public sealed interface Grade permits Choice, NumberRange {
    /** {@return the points that it gives, 0 or more} */
    BigDecimal points();

    /** {@return what it finds wrong} */
    Fault fault();

    /**
     * {@return the most that the whole evaluation can still score, as a share from 0, inclusive, to 1, exclusive: 0 fails it outright, 0.6 caps
     * it at 60 %} Absent if the answer fails nothing.
     */
    Optional<BigDecimal> autoFailAt();
}
