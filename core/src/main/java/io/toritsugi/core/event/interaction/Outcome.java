package io.toritsugi.core.event.interaction;

/**
 * What a contact achieved.
 *
 * @since 0.1
 */
public enum Outcome {
    /** The customer's matter is settled. */
    RESOLVED,
    /** A part of it is settled. */
    PARTLY_RESOLVED,
    /** Nothing is settled. */
    UNRESOLVED,
    /** Somebody else will settle it. */
    REFERRED
}
