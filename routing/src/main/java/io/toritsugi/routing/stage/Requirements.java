package io.toritsugi.routing.stage;

import io.toritsugi.core.condition.Combination;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.condition.FactCondition;
import io.toritsugi.core.condition.FactRef;
import io.toritsugi.core.fact.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Takes requirements apart into those parts of which every one must hold.
 *
 * @since 0.1
 */
public final class Requirements {
    private Requirements() {}

    /**
     * {@return the parts of requirements: what stands in an {@code all}, at whatever depth, is a part of its own}
     *
     * @param requirements the requirements
     */
    public static List<Condition> partsOf(List<Condition> requirements) {
        List<Condition> parts = new ArrayList<>();
        requirements.forEach(requirement -> collect(requirement, parts));
        return parts;
    }

    private static void collect(Condition requirement, List<Condition> parts) {
        if (requirement instanceof Combination.All all) {
            all.parts().forEach(part -> collect(part, parts));
        } else {
            parts.add(requirement);
        }
    }

    static List<Condition> without(List<Condition> parts, List<FactRef> relaxed) {
        return parts.stream().filter(part -> !namesOne(part, relaxed)).toList();
    }

    private static boolean namesOne(Condition condition, List<FactRef> relaxed) {
        if (condition instanceof Combination combination) {
            return combination.parts().stream().anyMatch(part -> namesOne(part, relaxed));
        }
        if (condition instanceof FactCondition.FactComparison comparison && covered(comparison.other(), relaxed)) {
            return true;
        }
        return condition instanceof FactCondition about && covered(about.fact(), relaxed);
    }

    private static boolean covered(FactRef fact, List<FactRef> relaxed) {
        return relaxed.stream()
                .anyMatch(one -> one.name().equals(fact.name())
                        && (one.key().isEmpty() || one.key().equals(fact.key())));
    }

    /**
     * {@return a requirement as it may be where certain facts are not known: every part that names one of them is taken for
     * fulfilled}
     *
     * @param requirement the requirement
     * @param unknown whether the fact of this name is not known
     */
    public static Condition assuming(Condition requirement, Predicate<String> unknown) {
        return new Combination.All(partsOf(List.of(requirement)).stream()
                .filter(part -> part.factNames().stream().noneMatch(unknown))
                .toList());
    }

    static boolean hold(List<Condition> parts, Facts facts) {
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).evaluate(facts).isTrue()) {
                return false;
            }
        }
        return true;
    }

    static Optional<Condition> firstFailing(List<Condition> parts, Facts facts) {
        return parts.stream().filter(part -> !part.evaluate(facts).isTrue()).findFirst();
    }
}
