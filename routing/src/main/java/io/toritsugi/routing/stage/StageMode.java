package io.toritsugi.routing.stage;

/**
 * What becomes of the agents of earlier stages when a stage opens.
 *
 * @since 0.1
 */
public enum StageMode {
    /** They may still take it. */
    CUMULATIVE,
    /** They may no longer take it, unless this stage admits them too. */
    REPLACING
}
