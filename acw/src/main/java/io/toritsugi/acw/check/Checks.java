package io.toritsugi.acw.check;

import io.toritsugi.core.fact.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says which checks fail. Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class Checks {
    private Checks() {}

    /**
     * {@return the checks that fail, in their order, each with its override if there is one; unmodifiable}
     *
     * @param checks the checks of a template
     * @param facts what conditions see
     * @param findings what the other checks go by
     * @param overrides who passed over which check, by its id
     */
    public static List<FailedCheck> failing(
            List<Check> checks, Facts facts, CheckFindings findings, Map<String, CheckOverride> overrides) {
        List<FailedCheck> failed = new ArrayList<>();
        for (Check check : checks) {
            if (fails(check, facts, findings)) {
                failed.add(FailedCheck.builder()
                        .check(check.id())
                        .severity(check.severity())
                        .addAllSubjects(check.shipped()
                                .map(shipped -> subjects(shipped, findings))
                                .orElse(List.of()))
                        .override(Optional.ofNullable(overrides.get(check.id())))
                        .build());
            }
        }
        return List.copyOf(failed);
    }

    private static boolean fails(Check check, Facts facts, CheckFindings findings) {
        boolean byCondition = check.failsWhen()
                .filter(condition -> condition.evaluate(facts).isTrue())
                .isPresent();
        return byCondition
                || check.shipped().filter(shipped -> fails(shipped, findings)).isPresent();
    }

    private static boolean fails(ShippedCheck shipped, CheckFindings findings) {
        return switch (shipped) {
            case PROMISE_WITHOUT_TASK -> !findings.promisesWithoutTask().isEmpty();
            case DISCLOSURE_WITHOUT_EVIDENCE -> !findings.withoutEvidence().isEmpty();
            case UNCLASSIFIED -> !findings.classified();
            case UNRESOLVED_WITHOUT_FOLLOW_UP -> !findings.resolved() && !findings.goesOn();
        };
    }

    private static List<String> subjects(ShippedCheck shipped, CheckFindings findings) {
        return switch (shipped) {
            case PROMISE_WITHOUT_TASK -> findings.promisesWithoutTask();
            case DISCLOSURE_WITHOUT_EVIDENCE -> findings.withoutEvidence();
            case UNCLASSIFIED, UNRESOLVED_WITHOUT_FOLLOW_UP -> List.of();
        };
    }
}
