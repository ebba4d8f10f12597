package io.toritsugi.acw.check;

/**
 * The checks that no condition can say.
 *
 * @since 0.1
 */
public enum ShippedCheck {
    /**
     * Fails if something was promised and nothing keeps it. A promise that a field holds is kept by a follow-up or a watched promise that
     * is requested for that field; one of the record by an action item that names it.
     */
    PROMISE_WITHOUT_TASK,
    /** Fails if a disclosure or a consent is recorded without what shows it. */
    DISCLOSURE_WITHOUT_EVIDENCE,
    /** Fails if the contact is filed under no category. */
    UNCLASSIFIED,
    /**
     * Fails if the contact is not resolved and nothing is requested that goes on with it. It is resolved if a resolution is chosen, a
     * solution is noted, or the field {@code resolved}, where the template has one, is answered with yes.
     */
    UNRESOLVED_WITHOUT_FOLLOW_UP
}
