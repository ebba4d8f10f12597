package io.toritsugi.core.event.routing;

/**
 * Why somebody who waits is not offered to an agent who could take him.
 *
 * @since 0.1
 */
public enum HoldReason {
    /** Everybody was excluded, and the next round has not begun. */
    EXCLUSION_BACK_OFF,
    /** Only those whom it should reach first are admitted so far. */
    PREFERRED_AGENT,
    /** It is the turn of another site or vendor by its share. */
    SHARE,
    /** Visits gather, to be assigned together. */
    BATCH_WINDOW,
    /** A plugin was asked, and has time to answer. */
    ANSWER
}
