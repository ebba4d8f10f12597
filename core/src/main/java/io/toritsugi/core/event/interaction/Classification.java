package io.toritsugi.core.event.interaction;

/**
 * What the path of a classification says.
 *
 * @since 0.1
 */
public enum Classification {
    /** What the contact was about. */
    CATEGORY,
    /** What solved it. */
    RESOLUTION,
    /** How the agent left it. */
    DISPOSITION
}
