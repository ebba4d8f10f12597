package io.toritsugi.routing.ranker;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.condition.FactCondition;
import io.toritsugi.core.condition.Operator;
import io.toritsugi.core.condition.Truth;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.routing.strategy.AgentView;
import io.toritsugi.routing.strategy.RoutableView;
import io.toritsugi.routing.strategy.internal.RequiredSkills;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * How well an agent does what a visit requires; the better comes first in its order.
 *
 * @param lacking how many of the skills and numbers that are named he lacks
 * @param score a finite number; higher is better
 */
record SkillScore(int lacking, double score) implements Comparable<SkillScore> {
    static SkillScore of(SkillFormula formula, List<String> labels, AgentView agent, RoutableView routable) {
        return switch (formula) {
            case MATCH_SCORE -> matchScore(labels, agent, routable);
            case MEAN_LEVEL -> meanLevel(agent, RequiredSkills.of(routable.requirements()));
            case MOST_SUFFICIENT -> mostSufficient(agent, routable);
        };
    }

    /** {@return both parts for people to read, the score with three decimals} */
    String text() {
        return "lacking=" + lacking + " score="
                + new BigDecimal(score).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** {@return a number that orders scores that are integers as they are ordered} */
    long rank() {
        return ((long) lacking << Integer.SIZE) - (long) score;
    }

    @Override
    public int compareTo(SkillScore other) {
        return lacking != other.lacking ? Integer.compare(lacking, other.lacking) : Double.compare(other.score, score);
    }

    private static SkillScore matchScore(List<String> labels, AgentView agent, RoutableView routable) {
        Facts facts = agent.facts();
        int lacking = 0;
        double sum = 0;
        for (String label : labels) {
            Optional<FactValue> wanted = routable.facts().find("contact.fact." + label);
            sum += wanted.isPresent() && wanted.equals(facts.find("agent." + label)) ? 1 : 0;
        }
        for (Condition requirement : routable.requirements()) {
            if (requirement instanceof FactCondition.Comparison comparison
                    && comparison.operator().needsOrder()
                    && comparison.value() instanceof FactValue.Decimal wanted) {
                OptionalDouble closeness = closeness(comparison, wanted.value().doubleValue(), facts);
                lacking += closeness.isPresent() ? 0 : 1;
                sum += closeness.orElse(0);
            } else {
                sum += holds(requirement, facts) ? 1 : 0;
            }
        }
        return new SkillScore(
                lacking,
                sum / Math.max(1, labels.size() + routable.requirements().size()));
    }

    private static OptionalDouble closeness(FactCondition.Comparison comparison, double wanted, Facts facts) {
        Optional<FactValue> found = comparison.fact().find(facts);
        if (found.isEmpty() || !(found.get() instanceof FactValue.Decimal number)) {
            return OptionalDouble.empty();
        }
        double above = (number.value().doubleValue() - wanted) / (wanted == 0 ? 1 : Math.abs(wanted));
        if (Double.isNaN(above)) {
            return OptionalDouble.empty();
        }
        boolean more = comparison.operator() == Operator.GREATER || comparison.operator() == Operator.GREATER_OR_EQUAL;
        return OptionalDouble.of(1 / (1 + StrictMath.exp(more ? -above : above)));
    }

    /** What differs from a fact that is not known differs, other than for conditions. */
    private static boolean holds(Condition requirement, Facts facts) {
        boolean differsFromNothing = requirement instanceof FactCondition.Comparison comparison
                && comparison.operator() == Operator.NOT_EQUAL
                && comparison.fact().find(facts).isEmpty();
        return differsFromNothing || requirement.evaluate(facts) == Truth.TRUE;
    }

    /** The mean has the same divisor for all agents: the sum says as much. */
    static SkillScore meanLevel(AgentView agent, Set<String> skills) {
        int lacking = 0;
        int sum = 0;
        for (String skill : skills) {
            int level = RequiredSkills.level(agent.entry(), skill);
            lacking += level == 0 ? 1 : 0;
            sum += level;
        }
        return new SkillScore(lacking, sum);
    }

    private static SkillScore mostSufficient(AgentView agent, RoutableView routable) {
        int lacking = 0;
        for (String skill : RequiredSkills.of(routable.requirements())) {
            lacking += RequiredSkills.level(agent.entry(), skill) == 0 ? 1 : 0;
        }
        int sufficient = 0;
        for (Condition requirement : routable.requirements()) {
            boolean ofSkills = !RequiredSkills.of(List.of(requirement)).isEmpty();
            sufficient += ofSkills && requirement.evaluate(agent.facts()) == Truth.TRUE ? 1 : 0;
        }
        return new SkillScore(lacking, sufficient);
    }
}
