package io.toritsugi.acw.schema;

import io.toritsugi.acw.form.Violation;
import java.util.Locale;
import java.util.Objects;

/**
 * What is wrong with the data of a form, and where; never the answer itself, which may be personal data. Immutable and thread-safe.
 *
 * @param place where it is, as a JSON pointer (RFC 6901) into the data, such as {@code /refund/currency}
 * @param reason what kind of problem it is
 * @param allowed what may stand there; empty where the reason says it
 * @since 0.1
 */
public record DataProblem(String place, Violation.Reason reason, String allowed) {
    /** Checks that all parts are there. */
    public DataProblem {
        Objects.requireNonNull(place, "DataProblem.place");
        Objects.requireNonNull(reason, "DataProblem.reason");
        Objects.requireNonNull(allowed, "DataProblem.allowed");
    }

    /** {@return the problem in English} */
    public String message() {
        return toText(Locale.ENGLISH);
    }

    /**
     * {@return the problem as a sentence with its place and what is allowed}
     *
     * @param locale Japanese if its language is, otherwise English
     */
    public String toText(Locale locale) {
        return reason.toText(place, allowed, locale);
    }
}
