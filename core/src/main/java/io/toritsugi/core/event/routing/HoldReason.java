package io.toritsugi.core.event.routing;

/**
 * Why somebody who waits is not offered to an agent who could take him.
 *
 * @since 0.1
 */
public enum HoldReason {
    /** Everybody was excluded, and the next round has not begun. */
    EXCLUSION_BACK_OFF
}
