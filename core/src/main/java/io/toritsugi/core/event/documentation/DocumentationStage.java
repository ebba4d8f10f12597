package io.toritsugi.core.event.documentation;

/**
 * How a revision of what documents a leg came about.
 *
 * @since 0.1
 */
public enum DocumentationStage {
    /** It was submitted in time. */
    SUBMITTED,
    /** The time was up, and a draft was left. */
    TIMED_OUT,
    /** The wrap-up was ended before it was submitted, and a draft was left. */
    FORCED,
    /** A draft that was left was submitted after all, too late. */
    COMPLETED_LATE,
    /** It had been submitted before, and was reopened. */
    AMENDED
}
