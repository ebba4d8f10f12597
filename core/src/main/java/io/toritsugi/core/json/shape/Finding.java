package io.toritsugi.core.json.shape;

import io.toritsugi.core.condition.ConditionProblem;
import java.util.Objects;
import java.util.Optional;

/**
 * What is not right in a document, and where.
 *
 * <p>Never shows what stands there, save what a condition asks for. Immutable and thread-safe.
 *
 * @param reason what kind of finding it is
 * @param place where it is, as a JSON pointer (RFC 6901); empty for the whole
 * @param allowed what may stand there, in the spelling of the document; empty where the reason says it
 * @param condition what is wrong with a condition; empty unless that is the reason
 * @since 0.1
 */
public record Finding(Reason reason, String place, String allowed, Optional<ConditionProblem> condition) {
    /**
     * The kinds of findings.
     *
     * @since 0.1
     */
    public enum Reason {
        /** A part that is needed is not there. */
        MISSING,
        /** What stands there is something else than what is expected. */
        UNEXPECTED,
        /** A property has a name that nobody knows. */
        UNKNOWN_PROPERTY,
        /** A condition stands there that is none, or cannot be answered. */
        CONDITION
    }

    /** Checks that all parts are there. */
    public Finding {
        Objects.requireNonNull(reason, "Finding.reason");
        Objects.requireNonNull(place, "Finding.place");
        Objects.requireNonNull(allowed, "Finding.allowed");
        Objects.requireNonNull(condition, "Finding.condition");
    }
}
