package io.toritsugi.core.event.plugin;

/**
 * What sort of plugin it is.
 *
 * @since 0.1
 */
public enum PluginKind {
    /** It ranks agents. */
    AGENT_RANKER,
    /** It orders those who wait. */
    INTERACTION_ORDER,
    /** It assigns many who wait at once. */
    BATCH_ASSIGNER,
    /** It is asked by an event, and a host answers for it. */
    ADVISER
}
