package io.toritsugi.core.event.leg;

/**
 * The sorts of parties.
 *
 * @since 0.1
 */
public enum Party {
    /** A person who serves contacts. */
    AGENT,
    /** Somebody outside the centre. */
    EXTERNAL,
    /** Another department of the house. */
    DEPARTMENT
}
