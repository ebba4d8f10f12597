package io.toritsugi.core.event;

/**
 * How an event came to be.
 *
 * @since 0.1
 */
public enum Origin {
    /** Decided here, from a command that the rules allowed. */
    LIVE,
    /** Observed: what the records of another system say happened. */
    INGESTED,
    /** Decided in a simulation. */
    SIMULATED
}
