package io.toritsugi.acw.answer;

/**
 * How far the approval of a transaction is.
 *
 * @since 0.1
 */
public enum ApprovalState {
    /** Nobody has to approve it. */
    NOT_NEEDED,
    /** Somebody has to approve it and has not yet. */
    PENDING,
    /** It was approved. */
    APPROVED,
    /** It was refused. */
    REFUSED
}
