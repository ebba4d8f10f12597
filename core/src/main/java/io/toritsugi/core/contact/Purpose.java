package io.toritsugi.core.contact;

/**
 * Why the centre began an outbound contact.
 *
 * @since 0.1
 */
public enum Purpose {
    /** To ask how the customer was served. */
    SURVEY,
    /** To win a customer. */
    PROSPECT,
    /** To help before the customer asks. */
    SUPPORT,
    /** To learn about a market. */
    RESEARCH,
    /** To return a call, as asked. */
    CALLBACK
}
