package io.toritsugi.core.event.selfservice;

/**
 * How a self-service or bot dialogue ended.
 *
 * @since 0.1
 */
public enum SelfServiceOutcome {
    /** The customer left it without asking for a person. */
    CONTAINED,
    /** The customer went on to a person or a queue. */
    ESCALATED,
    /** The customer gave up. */
    ABANDONED,
    /** A technical fault ended it. */
    FAILED
}
