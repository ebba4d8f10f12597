package io.toritsugi.acw.check;

/**
 * The checks that no condition can say.
 *
 * @since 0.1
 */
public enum ShippedCheck {
    /** Fails if something was promised and nothing is requested that keeps it. */
    PROMISE_WITHOUT_TASK,
    /** Fails if a disclosure or a consent is recorded without what shows it. */
    DISCLOSURE_WITHOUT_EVIDENCE,
    /** Fails if the contact is filed under no category. */
    UNCLASSIFIED,
    /** Fails if the contact is not resolved and nothing is requested that goes on with it. */
    UNRESOLVED_WITHOUT_FOLLOW_UP
}
