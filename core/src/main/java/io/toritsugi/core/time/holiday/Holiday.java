package io.toritsugi.core.time.holiday;

import io.toritsugi.core.value.Bilingual;
import java.time.LocalDate;

/**
 * A holiday on a date.
 *
 * <p>Immutable and thread-safe.
 *
 * @param date the date
 * @param name what it is called
 * @param kind whether business rests
 * @param certainty whether it is known or reckoned ahead
 * @since 0.1
 */
public record Holiday(LocalDate date, Bilingual name, Kind kind, Certainty certainty) {
    /**
     * Whether business rests.
     *
     * @since 0.1
     */
    public enum Kind {
        /** A public holiday: closed. */
        PUBLIC,
        /** A day that is only remembered or celebrated: business goes on. */
        OBSERVANCE
    }

    /**
     * Whether a holiday is known or reckoned ahead.
     *
     * @since 0.1
     */
    public enum Certainty {
        /** Its date has been published by who is in charge. */
        GAZETTED,
        /** Its date follows from the law as it is now, but its year has not been published. */
        PROJECTED
    }

    /**
     * {@return a public holiday whose date has been published}
     *
     * @param date the date
     * @param name what it is called
     */
    public static Holiday of(LocalDate date, Bilingual name) {
        return new Holiday(date, name, Kind.PUBLIC, Certainty.GAZETTED);
    }
}
