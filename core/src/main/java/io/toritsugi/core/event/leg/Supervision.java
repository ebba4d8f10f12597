package io.toritsugi.core.event.leg;

/**
 * How a supervising leg takes part.
 *
 * @since 0.1
 */
public enum Supervision {
    /** It hears. */
    LISTEN,
    /** It is heard by the agent alone. */
    WHISPER,
    /** It is heard by all. */
    BARGE,
    /** It replaces the agent. */
    TAKE_OVER
}
