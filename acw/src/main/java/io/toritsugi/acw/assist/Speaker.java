package io.toritsugi.acw.assist;

/**
 * Who speaks in a contact.
 *
 * @since 0.1
 */
public enum Speaker {
    /** Somebody who serves the customer. */
    AGENT,
    /** The customer. */
    CUSTOMER,
    /** A dialogue program of the centre. */
    BOT
}
