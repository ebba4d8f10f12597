package io.toritsugi.routing.configuration;

/**
 * Which configuration holds for a visit that already waits when another configuration comes.
 *
 * @since 0.1
 */
public enum Adoption {
    /** That under which it came, until it leaves its queue. */
    PINNED,
    /** The new one, at once. */
    LIVE
}
