package io.toritsugi.kpi.bulk;

/**
 * By what visits are told apart in a {@link BulkGrid}, beside the interval.
 *
 * @since 0.1
 */
public enum BulkKey {
    /** By the queue that they came to. */
    QUEUE,
    /** By the agent who answered them; visits without one belong to no cell. */
    AGENT
}
