package io.toritsugi.acw.followup;

/**
 * How far a follow-up is.
 *
 * @since 0.1
 */
public enum FollowUpStage {
    /** Nobody has taken it up. */
    OPEN,
    /** An agent has taken it upon himself, and has not begun. */
    CLAIMED,
    /** An agent works on it. */
    IN_PROGRESS,
    /** It cannot go on for now. */
    WAITING,
    /** It was done. */
    DONE,
    /** It was tried and could not be done. */
    FAILED,
    /** It is not wanted any more. */
    CANCELLED,
    /** It was left undone until it made no sense any more. */
    EXPIRED;

    /** {@return whether nothing happens to it any more} */
    public boolean ended() {
        return compareTo(DONE) >= 0;
    }
}
