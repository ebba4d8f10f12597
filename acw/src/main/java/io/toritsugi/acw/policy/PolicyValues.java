package io.toritsugi.acw.policy;

import io.toritsugi.acw.code.CodePath;
import java.time.Duration;
import java.util.Optional;

/** The parts of a settled policy as text. */
final class PolicyValues {
    private PolicyValues() {}

    static Optional<String> text(ResolvedPolicy policy, PolicyField field) {
        return switch (field) {
            case MODE -> Optional.of(policy.mode().name());
            case LIMIT_CONNECTED -> limit(policy, OutcomeClass.CONNECTED);
            case LIMIT_NOT_CONNECTED -> limit(policy, OutcomeClass.NOT_CONNECTED);
            case LIMIT_ABANDONED_IN_RING -> limit(policy, OutcomeClass.ABANDONED_IN_RING);
            case CODE_REQUIRED -> Optional.of(Boolean.toString(policy.codeRequired()));
            case CODE_TIMEOUT -> policy.codeTimeout().map(Duration::toString);
            case DEFAULT_CODE -> policy.defaultCode().map(CodePath::toString);
            case CODE_ENDS_WRAP_UP -> Optional.of(Boolean.toString(policy.codeEndsWrapUp()));
            case EXTENSION -> policy.extension().map(PolicyValues::text);
            case GRACE -> Optional.of(policy.grace().toString());
            case EXCLUSIVE -> Optional.of(Boolean.toString(policy.exclusive()));
            case UNITS_HELD -> Optional.of(Integer.toString(policy.unitsHeld()));
        };
    }

    private static Optional<String> limit(ResolvedPolicy policy, OutcomeClass outcome) {
        return Optional.ofNullable(policy.limits().get(outcome)).map(Duration::toString);
    }

    private static String text(ExtensionRule rule) {
        return rule.count() + " x " + rule.length() + (rule.reasonRequired() ? ", reason required" : "")
                + (rule.approval() ? ", approval within " + rule.approvalWithin() : "");
    }
}
