package io.toritsugi.core.event.routing;

/**
 * What a plugin did wrong.
 *
 * @since 0.1
 */
public enum PluginFault {
    /** It threw an exception. */
    THREW,
    /** Its comparisons contradict each other. */
    INCONSISTENT
}
