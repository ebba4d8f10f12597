package io.toritsugi.acw.quality.compliance;

/**
 * Whether a wrap-up keeps a policy.
 *
 * @since 0.1
 */
public enum ComplianceResult {
    /** No rule that fails is broken. */
    PASSED,
    /** A rule that fails is broken. */
    FAILED,
    /** No rule that fails is known to be broken, but facts are missing for one. */
    UNDECIDED
}
