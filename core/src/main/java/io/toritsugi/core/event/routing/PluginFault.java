package io.toritsugi.core.event.routing;

/**
 * What a plugin did wrong.
 *
 * @since 0.1
 */
public enum PluginFault {
    /** It threw an exception. */
    THREW,
    /** It gave a figure that is none. */
    NOT_A_NUMBER,
    /** It gave nothing. */
    NOTHING,
    /** It chose who may not take it. */
    INELIGIBLE,
    /** Its comparisons contradict each other. */
    INCONSISTENT,
    /** It needed more work than it is allowed. */
    TOO_MUCH_WORK,
    /** It did not answer in time. */
    TOO_LATE
}
