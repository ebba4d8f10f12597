package io.toritsugi.acw.quality.evaluation;

/**
 * Where an evaluation stands.
 *
 * @since 0.1
 */
public enum EvaluationStage {
    /** It is complete, and nobody disputed it. */
    COMPLETED,
    /** It is disputed, and that is not decided. */
    DISPUTED,
    /** It was disputed, and stands as it was. */
    CONFIRMED,
    /** It was disputed, and has another score now. */
    RESCORED,
    /** It was disputed, and does not count any more. */
    WITHDRAWN
}
