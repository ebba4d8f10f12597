package io.toritsugi.core.event.organization;

/**
 * Why an employment ends.
 *
 * @since 0.1
 */
public enum LeavingReason {
    /** He left of his own will. */
    RESIGNED,
    /** The employer ended it. */
    DISMISSED,
    /** It was agreed for a time, which is over. */
    CONTRACT_ENDED,
    /** He goes on under another employer or in other work of the house. */
    MOVED,
    /** He retired. */
    RETIRED,
    /** None of these. */
    OTHER
}
