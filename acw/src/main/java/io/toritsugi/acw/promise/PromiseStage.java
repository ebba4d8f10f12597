package io.toritsugi.acw.promise;

/**
 * What became of a promise.
 *
 * @since 0.1
 */
public enum PromiseStage {
    /** It is neither kept nor due. */
    OPEN,
    /** It was kept before it was due. */
    KEPT,
    /** It was not kept before it was due. */
    BROKEN,
    /** It was kept, but only after it had been broken: it counts as broken. */
    KEPT_LATE,
    /** It was withdrawn, or is not wanted any more, before it was due. */
    CANCELLED
}
