package io.toritsugi.core.capacity;

/**
 * Why an agent cannot take one more contact.
 *
 * @since 0.1
 */
public enum Shortage {
    /** He has as many contacts of the channel as he takes at a time. */
    CHANNEL_FULL,
    /** A contact that he has blocks the channel. */
    CHANNEL_BLOCKED,
    /** He has not enough units left. */
    NO_UNITS_LEFT
}
