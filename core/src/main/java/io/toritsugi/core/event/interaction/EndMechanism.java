package io.toritsugi.core.event.interaction;

/**
 * How a contact ended.
 *
 * @since 0.1
 */
public enum EndMechanism {
    /** The customer hung up or left. */
    CUSTOMER_LEFT,
    /** The agent ended it. */
    AGENT_ENDED,
    /** The host ended it, by rule. */
    SYSTEM_ENDED,
    /** It went on outside the centre. */
    TRANSFERRED_OUT,
    /** Nothing happened for too long. */
    TIMED_OUT,
    /** A technical fault ended it. */
    FAILED,
    /** The source does not say. */
    UNKNOWN
}
