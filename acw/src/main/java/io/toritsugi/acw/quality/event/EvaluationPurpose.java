package io.toritsugi.acw.quality.event;

/**
 * What an evaluation is made for.
 *
 * @since 0.1
 */
public enum EvaluationPurpose {
    /** To say how well the contact was served: it counts. */
    QUALITY,
    /** To compare evaluators, who all evaluate one contact: it does not count. */
    CALIBRATION,
    /** The agent evaluates himself: it does not count. */
    SELF
}
