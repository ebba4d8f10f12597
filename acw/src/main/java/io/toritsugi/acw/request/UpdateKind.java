package io.toritsugi.acw.request;

/**
 * The sorts of updates of other systems.
 *
 * @since 0.1
 */
public enum UpdateKind {
    /** What is known of the customer. */
    CUSTOMER,
    /** The details of a transaction. */
    TRANSACTION,
    /** How far the case is. */
    CASE_STATUS,
    /** A message to somebody in the house; a template asks for it by a {@link NotificationPlan}. */
    NOTIFICATION
}
