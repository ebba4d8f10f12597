package io.toritsugi.core.event.plugin;

/**
 * What a plugin did wrong.
 *
 * @since 0.1
 */
public enum PluginFault {
    /** It threw an exception. */
    THREW,
    /** Its comparisons contradict each other. */
    INCONSISTENT,
    /** It answered null, or with a null in it. */
    ANSWERED_NULL,
    /** It chose an agent who may not take the visit, or somebody whom it was not asked about. */
    INELIGIBLE,
    /** It assigned a visit, or an agent, twice. */
    ASSIGNED_TWICE,
    /** It left both a visit and an agent who could take it. */
    IGNORED,
    /** It did not answer in time. */
    LATE
}
