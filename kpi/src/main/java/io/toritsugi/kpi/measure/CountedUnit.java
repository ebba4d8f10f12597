package io.toritsugi.kpi.measure;

/**
 * What is counted: the same day gives different numbers for each.
 *
 * @since 0.1
 */
public enum CountedUnit {
    /** A contact, as the customer sees it. */
    INTERACTION,
    /**
     * A stay in a queue. A contact that an agent took without any queue counts as one stay, of length zero, in the queue it
     * was bound for.
     */
    QUEUE_VISIT,
    /** The part of one agent who serves the customer; a transfer makes two. */
    AGENT_LEG
}
