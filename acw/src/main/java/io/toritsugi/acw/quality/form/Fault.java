package io.toritsugi.acw.quality.form;

/**
 * What an answer finds wrong with a contact. Which errors are critical is said by the form; COPC counts them apart from the others.
 *
 * @since 0.1
 */
public enum Fault {
    /** Nothing. */
    NONE,
    /** An error. */
    ERROR,
    /** An error that hurts the customer, the business, or breaks a law. */
    CRITICAL
}
