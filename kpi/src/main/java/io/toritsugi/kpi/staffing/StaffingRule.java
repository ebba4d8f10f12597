package io.toritsugi.kpi.staffing;

import io.toritsugi.core.queueing.Load;
import io.toritsugi.core.queueing.Shrinkage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;

/**
 * How a load becomes a number of agents.
 *
 * <p>Without patience customers wait for as long as it takes (Erlang C), with it they hang up (Erlang A). Who serves several
 * contacts at once counts as so many servers, as if each of them took no longer for it: give the handle time of a session as it
 * is beside others, not that of one alone.
 *
 * <p>Immutable and thread-safe.
 *
 * @param goal what must be reached; it limits something: a service level of 0 alone is none
 * @param meanPatience how long customers wait in the mean before they hang up; more than zero, at most 36,500 days; empty means for
 *     ever
 * @param shrinkage the share of paid time in which people do not serve
 * @param concurrency how many contacts an agent serves at once, 1 to 100
 * @since 0.1
 */
public record StaffingRule(StaffingGoal goal, Optional<Duration> meanPatience, Shrinkage shrinkage, int concurrency) {
    private static final Duration LONGEST_PATIENCE = Duration.ofDays(36_500);
    private static final Shrinkage NONE = new Shrinkage(BigDecimal.ZERO);

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is not allowed
     */
    public StaffingRule {
        Objects.requireNonNull(goal, "StaffingRule.goal");
        Objects.requireNonNull(shrinkage, "StaffingRule.shrinkage");
        if (!goal.limitsAnything()) {
            throw new IllegalArgumentException(
                    "StaffingRule.goal must have a service level above 0, or a maximum below 1 of the occupancy or the"
                            + " abandonment, or a longest average speed of answer, was " + goal);
        }
        if (concurrency < 1 || concurrency > 100) {
            throw new IllegalArgumentException("StaffingRule.concurrency must be 1 to 100, was " + concurrency);
        }
        meanPatience.ifPresent(mean -> {
            if (mean.isNegative() || mean.isZero() || mean.compareTo(LONGEST_PATIENCE) > 0) {
                throw new IllegalArgumentException(
                        "StaffingRule.meanPatience must be more than zero and at most 36,500 days, was " + mean);
            }
        });
        if (goal.mostAbandoned().isPresent() && meanPatience.isEmpty()) {
            throw new IllegalArgumentException(
                    "StaffingRule.meanPatience must be there where abandonment is limited, was empty");
        }
    }

    /**
     * {@return the rule for patient customers, without shrinkage, one contact at a time}
     *
     * @param goal what must be reached
     * @throws IllegalArgumentException if it limits nothing, or abandonment: who is patient never abandons
     */
    public static StaffingRule of(StaffingGoal goal) {
        return new StaffingRule(goal, Optional.empty(), NONE, 1);
    }

    /**
     * {@return the rule for customers who hang up, without shrinkage, one contact at a time}
     *
     * @param goal what must be reached; it may limit abandonment
     * @param meanPatience how long customers wait in the mean before they hang up; more than zero, at most 36,500 days
     * @throws IllegalArgumentException if it limits nothing, or the patience is not allowed
     */
    public static StaffingRule of(StaffingGoal goal, Duration meanPatience) {
        return new StaffingRule(goal, Optional.of(meanPatience), NONE, 1);
    }

    /**
     * {@return this rule for customers who hang up}
     *
     * @param mean how long they wait in the mean; more than zero, at most 36,500 days
     */
    public StaffingRule withMeanPatience(Duration mean) {
        return new StaffingRule(goal, Optional.of(mean), shrinkage, concurrency);
    }

    /**
     * {@return this rule with shrinkage}
     *
     * @param share the share of paid time in which people do not serve
     */
    public StaffingRule withShrinkage(Shrinkage share) {
        return new StaffingRule(goal, meanPatience, share, concurrency);
    }

    /**
     * {@return this rule for agents who serve several contacts at once}
     *
     * @param contacts how many, 1 to 100
     * @throws IllegalArgumentException if the number is not allowed
     */
    public StaffingRule withConcurrency(int contacts) {
        return new StaffingRule(goal, meanPatience, shrinkage, contacts);
    }

    /**
     * {@return the fewest agents that reach the goal under a load, and what they reach; none for a load of zero}
     *
     * <p>It is exact: more servers never do worse in any part of the goal, so the most that a part needs are enough for all. What
     * {@code core.queueing} finds for the other parts is where the search for the average speed of answer begins, by doubling and
     * bisecting.
     *
     * @param load what arrives
     * @throws IllegalArgumentException if the patience is not allowed, or the agents are more than an {@code int} holds
     */
    public StaffingRequirement required(Load load) {
        return required(load, 0);
    }

    /**
     * {@return the fewest agents that reach the goal under a load, but no fewer than so many, and what they reach}
     *
     * @param load what arrives
     * @param least how many must be there whatever arrives; 0 or more
     * @throws IllegalArgumentException if an argument is not allowed, or the agents are more than an {@code int} holds
     */
    public StaffingRequirement required(Load load, int least) {
        StaffingPrediction reached = predicted(load, Math.max(least, fewestAgents(load)));
        return new StaffingRequirement(
                reached.agents(),
                shrinkage.positions(reached.agents()),
                reached.serviceLevel(),
                reached.occupancy(),
                reached.waitProbability(),
                reached.asa(),
                reached.abandonment());
    }

    /**
     * {@return what so many agents reach under a load, be it enough or not}
     *
     * @param load what arrives
     * @param agents the agents at work; 0 or more
     * @throws IllegalArgumentException if {@code agents} is negative, or they serve more contacts at once than an {@code int} holds
     */
    public StaffingPrediction predicted(Load load, int agents) {
        int most = Integer.MAX_VALUE / concurrency;
        if (agents < 0 || agents > most) {
            throw new IllegalArgumentException("agents must be 0 to " + most + ", was " + agents);
        }
        if (load.erlangs() == 0) {
            OptionalDouble abandonment = meanPatience.isPresent() ? OptionalDouble.of(0) : OptionalDouble.empty();
            return new StaffingPrediction(agents, 1, 0, 0, Optional.of(Duration.ZERO), abandonment);
        }
        StaffingModel.Team team = StaffingModel.of(load, meanPatience).with(agents * concurrency);
        return new StaffingPrediction(
                agents,
                team.serviceLevel(goal.service().within()),
                team.occupancy(),
                team.waitProbability(),
                team.asa(),
                team.abandonment());
    }

    private int fewestAgents(Load load) {
        if (load.erlangs() == 0) {
            return 0;
        }
        StaffingModel model = StaffingModel.of(load, meanPatience);
        int least = agentsFor(model.fewestServers(goal));
        return goal.longestAsa().isEmpty() ? least : fastEnough(model, least, agentsFor((int) load.erlangs()));
    }

    private int agentsFor(int servers) {
        return (servers + concurrency - 1) / concurrency;
    }

    private int fastEnough(StaffingModel model, int least, int guess) {
        IntPredicate enough = tried -> model.with(tried * concurrency).meets(goal);
        int start = Math.max(least, guess);
        int step = 1;
        if (enough.test(start)) {
            int meets = start;
            while (meets > least && enough.test(Math.max(least, meets - step))) {
                meets = Math.max(least, meets - step);
                step *= 2;
            }
            return meets == least ? least : between(Math.max(least, meets - step), meets, enough);
        }
        int tooFew = start;
        while (!enough.test(tooFew + step)) {
            tooFew += step;
            step *= 2;
        }
        return between(tooFew, tooFew + step, enough);
    }

    private static int between(int tooFew, int enoughOnes, IntPredicate enough) {
        int missing = tooFew;
        int meets = enoughOnes;
        while (meets - missing > 1) {
            int middle = (missing + meets) / 2;
            if (enough.test(middle)) {
                meets = middle;
            } else {
                missing = middle;
            }
        }
        return meets;
    }
}
