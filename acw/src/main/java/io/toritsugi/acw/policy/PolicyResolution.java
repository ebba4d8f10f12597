package io.toritsugi.acw.policy;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Settles one policy: each part by itself, said by the first who says it. */
final class PolicyResolution {
    private final Map<PolicySource, AcwPolicy> said;
    private final Map<PolicyField, PolicySource> sources = new EnumMap<>(PolicyField.class);

    /** Takes what was said, in the order in which it counts. */
    PolicyResolution(Map<PolicySource, AcwPolicy> said) {
        this.said = said;
    }

    ResolvedPolicy resolved() {
        Map<OutcomeClass, Duration> limits = new EnumMap<>(OutcomeClass.class);
        for (OutcomeClass outcome : OutcomeClass.values()) {
            first(
                            PolicyField.limitOf(outcome),
                            policy -> Optional.ofNullable(policy.limits().get(outcome))
                                    .filter(PolicyProblems::isPositive))
                    .ifPresent(limit -> limits.put(outcome, limit));
        }
        return ResolvedPolicy.builder()
                .mode(first(PolicyField.MODE, AcwPolicy::mode).orElse(AcwMode.MANDATORY))
                .putAllLimits(limits)
                .codeRequired(first(PolicyField.CODE_REQUIRED, AcwPolicy::codeRequired)
                        .orElse(false))
                .codeTimeout(first(
                        PolicyField.CODE_TIMEOUT, policy -> policy.codeTimeout().filter(PolicyProblems::isPositive)))
                .defaultCode(first(PolicyField.DEFAULT_CODE, AcwPolicy::defaultCode))
                .codeEndsWrapUp(first(PolicyField.CODE_ENDS_WRAP_UP, AcwPolicy::codeEndsWrapUp)
                        .orElse(false))
                .extension(first(PolicyField.EXTENSION, AcwPolicy::extension))
                .grace(first(PolicyField.GRACE, policy -> policy.grace().filter(grace -> !grace.isNegative()))
                        .orElse(Duration.ZERO))
                .exclusive(first(PolicyField.EXCLUSIVE, AcwPolicy::exclusive).orElse(true))
                .unitsHeld(first(
                                PolicyField.UNITS_HELD,
                                policy -> policy.unitsHeld().filter(PolicyProblems::isCapacity))
                        .orElse(100))
                .putAllSources(sources)
                .build();
    }

    private <T> Optional<T> first(PolicyField field, Function<AcwPolicy, Optional<T>> part) {
        for (Map.Entry<PolicySource, AcwPolicy> level : said.entrySet()) {
            Optional<T> value = part.apply(level.getValue());
            if (value.isPresent()) {
                sources.put(field, level.getKey());
                return value;
            }
        }
        sources.put(field, PolicySource.NOBODY);
        return Optional.empty();
    }
}
