package io.toritsugi.core.decide;

import java.util.Map;

/**
 * Says why the rules refused something: a value, for a refusal is an expected outcome.
 *
 * <p>Immutable and thread-safe. Shows no personal data.
 *
 * @since 0.1
 */
public interface Rejection {
    /** {@return the reason for programs: stable, in capital letters, such as {@code "VISIT_ENDED"}} */
    String code();

    /** {@return the reason for people, in English: the thing, its value, and what was allowed} */
    String message();

    /** {@return the details for programs, in the order of their names; unmodifiable} */
    Map<String, String> attributes();
}
