package io.toritsugi.core.contact;

/**
 * Who began a contact.
 *
 * @since 0.1
 */
public enum Direction {
    /** The customer. */
    INBOUND,
    /** The centre. */
    OUTBOUND,
    /** Somebody of the centre, to somebody of the centre. */
    INTERNAL
}
