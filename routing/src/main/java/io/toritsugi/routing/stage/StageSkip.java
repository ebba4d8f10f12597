package io.toritsugi.routing.stage;

/**
 * When a stage is passed over at once.
 *
 * @since 0.1
 */
public enum StageSkip {
    /** It lasts until the next one opens. */
    NEVER,
    /** Nobody whom it admits is logged in. */
    NOBODY_STAFFED,
    /** Nobody whom it admits could be offered the visit just now. */
    NOBODY_READY
}
