package io.toritsugi.acw.update;

/**
 * How far an update is.
 *
 * @since 0.1
 */
public enum UpdateState {
    /** It is to be sent. */
    PENDING,
    /** It has arrived. */
    DELIVERED,
    /** It is not sent any more until somebody looks after it; it holds back what follows it under its key. */
    DEAD,
    /** It is not sent any more, and not wanted. */
    WITHDRAWN
}
