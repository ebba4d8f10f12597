package io.toritsugi.kpi.bulk;

/**
 * What {@link BulkCounts} holds of each cell: counts of visits, and sums in milliseconds.
 *
 * @since 0.1
 */
public enum BulkFigure {
    /** Visits answered, abandoned or flowed out. */
    OFFERED,
    /** Visits that an agent answered. */
    ANSWERED,
    /** Visits in which the customer gave up. */
    ABANDONED,
    /** Abandoned visits whose wait was no longer than {@code KpiSettings.shortAbandon}. */
    ABANDONED_SHORT,
    /** Answered visits that waited no longer than {@code KpiSettings.serviceLevel}. */
    ANSWERED_WITHIN_TARGET,
    /** The waits of answered visits, in milliseconds. */
    WAIT_OF_ANSWERED,
    /** The waits of abandoned visits, in milliseconds. */
    WAIT_OF_ABANDONED,
    /** The longest wait of an offered visit, in milliseconds; 0 without visits. */
    LONGEST_WAIT,
    /** The talk of answered visits, holds left out, in milliseconds. */
    TALK,
    /** The holds of answered visits, in milliseconds. */
    HOLD,
    /** The after-call work of answered visits, in milliseconds, as far as it is known. */
    WRAP_UP,
    /** The talk, holds and after-call work of answered visits whose after-call work is known, in milliseconds. */
    HANDLE,
    /** Answered visits whose after-call work is known. */
    ANSWERED_WITH_KNOWN_WRAP_UP,
    /** The scores that customers gave, added up; divided by {@link #SCORED}, the mean score. */
    SCORE,
    /** Visits of which there is a score. */
    SCORED
}
