package io.toritsugi.acw.request;

/**
 * The sorts of follow-ups.
 *
 * @since 0.1
 */
public enum FollowUpKind {
    /** The customer is called back. */
    CALLBACK,
    /** Somebody is reminded. */
    REMINDER,
    /** Work is ordered. */
    WORK_ORDER,
    /** A time is set with the customer. */
    APPOINTMENT,
    /** The customer is asked how it went. */
    SURVEY,
    /** Somebody higher takes it up. */
    ESCALATION
}
