package io.toritsugi.core.event.queue;

/**
 * Why a visit ended.
 *
 * @since 0.1
 */
public enum DequeueCause {
    /** An agent took it, by offer. */
    ANSWERED,
    /** The customer gave up. */
    ABANDONED,
    /** It went on elsewhere, by rule. */
    FLOWED_OUT,
    /** It waited as long as the queue allows. */
    TIMED_OUT,
    /** The customer asked to be called back. */
    CALLBACK_REQUESTED,
    /** An agent took it by himself. */
    PULLED,
    /** The queue closed. */
    CLOSED,
    /** The queue was full. */
    FULL,
    /** Nobody served the queue when it came. */
    NO_AGENTS_ON_JOIN,
    /** Nobody was left who served the queue. */
    NO_AGENTS_LEFT,
    /** It was sent elsewhere because the wait was too long. */
    DIVERTED_BY_WAIT,
    /** It was sent elsewhere because too many waited. */
    DIVERTED_BY_LOAD,
    /** The customer left by a key. */
    KEY_PRESSED,
    /** Somebody moved it. */
    MOVED,
    /** It is no longer needed. */
    CANCELLED,
    /** A technical fault ended it. */
    FAILED
}
