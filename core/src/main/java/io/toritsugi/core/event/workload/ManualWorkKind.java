package io.toritsugi.core.event.workload;

/**
 * The sorts of manual work.
 *
 * @since 0.1
 */
public enum ManualWorkKind {
    /** A call of his own to a customer or somebody else outside. */
    OUTBOUND_CALL,
    /** A call with a colleague. */
    INTERNAL_CALL,
    /** Something without a call. */
    TASK
}
