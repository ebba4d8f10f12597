package io.toritsugi.core.plan;

/**
 * Whether an agent chose his overtime.
 *
 * @since 0.1
 */
public enum Overtime {
    /** He chose it. */
    VOLUNTARY,
    /** He was told to. */
    MANDATORY
}
