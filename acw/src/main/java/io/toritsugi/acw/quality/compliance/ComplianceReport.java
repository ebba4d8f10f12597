package io.toritsugi.acw.quality.compliance;

import io.toritsugi.core.condition.Truth;
import java.util.List;
import java.util.Objects;

/**
 * What a policy finds in a wrap-up: whether it passes, and the reason codes.
 *
 * <p>Immutable and thread-safe.
 *
 * @param policy which policy was asked
 * @param version its version
 * @param findings what each rule finds, in the order of the policy; unmodifiable
 * @since 0.1
 */
public record ComplianceReport(String policy, int version, List<ComplianceFinding> findings) {
    /** Copies the findings. */
    public ComplianceReport {
        Objects.requireNonNull(policy, "ComplianceReport.policy");
        findings = List.copyOf(findings);
    }

    /** {@return whether the wrap-up keeps the policy} */
    public ComplianceResult result() {
        if (!codes(Truth.TRUE, true).isEmpty()) {
            return ComplianceResult.FAILED;
        }
        return codes(Truth.UNKNOWN, true).isEmpty() ? ComplianceResult.PASSED : ComplianceResult.UNDECIDED;
    }

    /** {@return the codes of the rules that are broken and fail the wrap-up, in the order of the policy} */
    public List<String> failed() {
        return codes(Truth.TRUE, true);
    }

    /** {@return the codes of the rules that are broken and only warn, in the order of the policy} */
    public List<String> warnings() {
        return codes(Truth.TRUE, false);
    }

    /** {@return the codes of the rules that cannot be decided, for facts are missing, in the order of the policy} */
    public List<String> undecided() {
        return findings.stream()
                .filter(finding -> finding.truth() == Truth.UNKNOWN)
                .map(ComplianceFinding::code)
                .toList();
    }

    private List<String> codes(Truth broken, boolean fails) {
        return findings.stream()
                .filter(finding -> finding.truth() == broken && finding.fails() == fails)
                .map(ComplianceFinding::code)
                .toList();
    }
}
