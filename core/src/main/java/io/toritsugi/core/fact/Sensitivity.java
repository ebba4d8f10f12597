package io.toritsugi.core.fact;

/**
 * Who may see a fact.
 *
 * @since 0.1
 */
public enum Sensitivity {
    /** Anybody. */
    PUBLIC,
    /** Anybody who works for the centre. */
    INTERNAL,
    /** Those who serve the customer: personal data. */
    PERSONAL,
    /** Nobody after it was used, such as a card number. */
    SECRET
}
