package io.toritsugi.acw.assist.budget;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Objects;

/**
 * How good budgets were at one quantile: how much after-call work they covered, and what it cost to miss.
 *
 * <p>The loss of a budget is that of Koenker and Bassett, "Regression Quantiles", Econometrica 46 (1978): of a work that took longer, the quantile times
 * the time beyond the budget; of one that did not, one less the quantile, times the time left over. The less, the better. Immutable and thread-safe.
 *
 * @param quantile which quantile
 * @param observations how many were predicted; 1 or more
 * @param covered how many were done within the budget
 * @param loss the mean loss of the budgets, in seconds
 * @param fixedLoss the mean loss of one fixed limit for all of the same, in seconds
 * @since 0.1
 */
public record BudgetBackTest(
        BudgetQuantile quantile, long observations, long covered, BigDecimal loss, BigDecimal fixedLoss) {
    private static final MathContext DIGITS = new MathContext(17, RoundingMode.HALF_EVEN);

    /** Checks that all parts are there. */
    public BudgetBackTest {
        Objects.requireNonNull(quantile, "BudgetBackTest.quantile");
        Objects.requireNonNull(loss, "BudgetBackTest.loss");
        Objects.requireNonNull(fixedLoss, "BudgetBackTest.fixedLoss");
    }

    /** {@return the share that was covered, from 0 to 1; of a good predictor near the quantile} */
    public BigDecimal coverage() {
        return BigDecimal.valueOf(covered).divide(BigDecimal.valueOf(observations), DIGITS);
    }

    /**
     * Goes through observations in their order: of each, the budget is predicted first and then learned. Those for which nothing is predicted yet are
     * learned alone.
     *
     * @param learned what predicts and learns
     * @param observations the observations, in the order of time
     * @param quantile which quantile
     * @param fixed the fixed limit that is held against it
     * @throws IllegalArgumentException if nothing was predicted
     */
    public static BudgetBackTest run(
            LearnedBudgets learned, Iterable<BudgetObservation> observations, BudgetQuantile quantile, Duration fixed) {
        Tally tally = new Tally(quantile, fixed);
        for (BudgetObservation observation : observations) {
            learned.predict(observation.traits())
                    .ifPresent(budget -> tally.add(budget.of(quantile), observation.took()));
            learned.learn(observation.traits(), observation.took());
        }
        return tally.result();
    }

    /** What was covered and lost so far; losses in hundredths of milliseconds. */
    private static final class Tally {
        private final BudgetQuantile quantile;
        private final Duration fixed;
        private long observations;
        private long covered;
        private long loss;
        private long fixedLoss;

        Tally(BudgetQuantile quantile, Duration fixed) {
            this.quantile = quantile;
            this.fixed = fixed;
        }

        void add(Duration budget, Duration took) {
            observations++;
            covered += took.compareTo(budget) <= 0 ? 1 : 0;
            loss += lossOf(budget, took);
            fixedLoss += lossOf(fixed, took);
        }

        private long lossOf(Duration budget, Duration took) {
            long beyond = took.minus(budget).toMillis();
            return beyond > 0 ? quantile.percent() * beyond : (100 - quantile.percent()) * -beyond;
        }

        BudgetBackTest result() {
            if (observations == 0) {
                throw new IllegalArgumentException(
                        "BudgetBackTest needs two observations or more, nothing was predicted");
            }
            return new BudgetBackTest(quantile, observations, covered, mean(loss), mean(fixedLoss));
        }

        private BigDecimal mean(long sum) {
            return BigDecimal.valueOf(sum, 5).divide(BigDecimal.valueOf(observations), DIGITS);
        }
    }
}
