package io.toritsugi.acw.quality.event;

/**
 * How a dispute of an evaluation was decided.
 *
 * @since 0.1
 */
public enum DisputeOutcome {
    /** The evaluation stands as it was. */
    STANDS,
    /** Other answers, and so another score, take the place of the first. */
    RESCORED,
    /** The evaluation is withdrawn: it does not count. */
    WITHDRAWN
}
