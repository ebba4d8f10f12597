package io.toritsugi.core.event.organization;

/**
 * What an amount of money is paid for.
 *
 * @since 0.1
 */
public enum CostBasis {
    /** An hour of working time. */
    HOUR,
    /** A minute of connected time. */
    MINUTE,
    /** A contact, however long. */
    CONTACT,
    /** A calendar month. */
    MONTH
}
