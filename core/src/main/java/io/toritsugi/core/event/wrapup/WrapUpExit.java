package io.toritsugi.core.event.wrapup;

/**
 * Why a wrap-up ended.
 *
 * @since 0.1
 */
public enum WrapUpExit {
    /** The agent said he was done. */
    SUBMITTED,
    /** Its limit was reached. */
    TIMED_OUT,
    /** A supervisor or a rule ended it. */
    FORCED,
    /** The agent changed his status. */
    STATUS_CHANGED,
    /** The agent began an outbound contact. */
    OUTBOUND_STARTED,
    /** The agent logged out. */
    LOGGED_OUT,
    /** There was nothing to wrap up. */
    CANCELLED
}
