package io.toritsugi.kpi.definition;

/**
 * What a KPI is when there was nothing to compute it from.
 *
 * @since 0.1
 */
public enum WhenEmpty {
    /** Zero: the sum of nothing. */
    ZERO,
    /** Undefined: neither 0 nor 100 %, for 0/0 is no number. In JSON null, in a table a dash. */
    UNDEFINED
}
