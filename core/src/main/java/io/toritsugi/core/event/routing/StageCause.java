package io.toritsugi.core.event.routing;

/**
 * Why a stage of eligibility opened.
 *
 * @since 0.1
 */
public enum StageCause {
    /** The visit was old enough. */
    AGE,
    /** What the stage waits for came true. */
    CONDITION,
    /** Nobody could have taken it in the stage before. */
    SKIPPED,
    /** Everybody who could have taken it was excluded. */
    EXCLUDED
}
