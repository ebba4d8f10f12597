package io.toritsugi.core.event.leg;

/**
 * How a leg ended.
 *
 * @since 0.1
 */
public enum LegEndMechanism {
    /** Somebody hung up. */
    HANG_UP,
    /** It passed the contact on. */
    TRANSFERRED,
    /** The connection broke. */
    DROPPED,
    /** Nothing happened for too long. */
    TIMED_OUT,
    /** The host ended it, by rule. */
    ENDED_BY_SYSTEM,
    /** The source does not say. */
    UNKNOWN
}
