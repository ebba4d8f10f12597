package io.toritsugi.core.organization.unit;

/**
 * What an employer is to the house.
 *
 * @since 0.1
 */
public enum EmployerKind {
    /** The house itself. */
    IN_HOUSE,
    /** A company that works for the house. */
    VENDOR
}
