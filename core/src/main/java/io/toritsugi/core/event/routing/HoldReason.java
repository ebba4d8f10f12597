package io.toritsugi.core.event.routing;

/**
 * Why somebody who waits is not offered to an agent who could take him.
 *
 * @since 0.1
 */
public enum HoldReason {
    /** A preferred agent is waited for. */
    PREFERRED_AGENT,
    /** The agents who could take it have had their share. */
    SHARE,
    /** It is collected with others, to be assigned together. */
    BATCH_WINDOW,
    /** Everybody was excluded, and the next round has not begun. */
    EXCLUSION_BACK_OFF
}
