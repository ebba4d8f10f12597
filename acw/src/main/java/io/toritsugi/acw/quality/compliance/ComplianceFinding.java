package io.toritsugi.acw.quality.compliance;

import io.toritsugi.core.condition.Explanation;
import io.toritsugi.core.condition.Truth;
import java.util.Objects;

/**
 * What one rule finds in a wrap-up.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code the reason code of the rule
 * @param fails whether a break fails the wrap-up
 * @param broken whether it is broken, and why: true if it is, false if it is kept or not about this wrap-up, unknown if facts are missing
 * @since 0.1
 */
public record ComplianceFinding(String code, boolean fails, Explanation broken) {
    /** Checks that all parts are there. */
    public ComplianceFinding {
        Objects.requireNonNull(code, "ComplianceFinding.code");
        Objects.requireNonNull(broken, "ComplianceFinding.broken");
    }

    /** {@return whether it is broken; unknown if facts are missing} */
    public Truth truth() {
        return broken.truth();
    }
}
