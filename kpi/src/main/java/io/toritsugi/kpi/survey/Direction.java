package io.toritsugi.kpi.survey;

/**
 * Which end of a scale is the good one.
 *
 * @since 0.1
 */
public enum Direction {
    /** The highest score is the best, as of satisfaction and of agreement that it was easy. */
    HIGH_IS_GOOD,
    /** The lowest score is the best, as of effort in the first customer effort score. */
    LOW_IS_GOOD
}
