package io.toritsugi.acw.assist.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.acw.assist.AssistFault;
import io.toritsugi.acw.assist.AssistFault.Reason;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName(
        "M78: how long after-call work will take is learned by type, channel and talk, and tried against what came")
class LearnedBudgetsTest {
    private static final Duration FIXED = Duration.ofSeconds(90);
    private static final WrapUpTraits CALL = new WrapUpTraits("loans", "VOICE", Duration.ofMinutes(3));

    /** Log-normal times whose median is known: by type and by how long was talked; of one spread. */
    private static List<BudgetObservation> generated(int count, long seed, boolean alike) {
        Random random = new Random(seed);
        List<BudgetObservation> observations = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int type = random.nextInt(4);
            long talk = 30L + random.nextInt(900);
            double median = alike ? 60 : (20 + 40 * type) * (talk > 300 ? 2 : 1);
            long took = Math.round(1000 * median * Math.exp(0.5 * random.nextGaussian()));
            observations.add(new BudgetObservation(
                    new WrapUpTraits("type" + type, random.nextBoolean() ? "VOICE" : "CHAT", Duration.ofSeconds(talk)),
                    Duration.ofMillis(took)));
        }
        return observations;
    }

    /** The best fixed limit for a quantile, known only afterwards. */
    private static Duration bestFixed(List<BudgetObservation> observations, BudgetQuantile quantile) {
        List<Duration> times =
                observations.stream().map(BudgetObservation::took).sorted().toList();
        return times.get(times.size() * quantile.percent() / 100);
    }

    @ParameterizedTest
    @EnumSource(BudgetQuantile.class)
    @DisplayName(
            "Where the truth depends on the traits, budgets cover what they say, and lose a tenth less than the best fixed limit")
    void budgetsCoverWhatTheySay(BudgetQuantile quantile) {
        List<BudgetObservation> observations = generated(20_000, 7, false);

        BudgetBackTest test =
                BudgetBackTest.run(new LearnedBudgets(), observations, quantile, bestFixed(observations, quantile));

        assertThat(test.observations()).isEqualTo(19_999);
        assertThat(test.coverage().movePointRight(2).doubleValue())
                .isBetween(quantile.percent() - 2.0, quantile.percent() + 2.0);
        assertThat(test.loss()).isLessThan(test.fixedLoss().multiply(new BigDecimal("0.9")));
    }

    @ParameterizedTest
    @EnumSource(BudgetQuantile.class)
    @DisplayName("Where it does not, they lose at most 3 % more than the best fixed limit")
    void whereTraitsSayNothing(BudgetQuantile quantile) {
        List<BudgetObservation> observations = generated(20_000, 11, true);

        BudgetBackTest test =
                BudgetBackTest.run(new LearnedBudgets(), observations, quantile, bestFixed(observations, quantile));

        assertThat(test.loss()).isLessThan(test.fixedLoss().multiply(new BigDecimal("1.03")));
    }

    @Test
    @DisplayName("Of a group of three it says what the wider group says, nearly; of a thousand what those say")
    void smallGroupsBorrow() {
        LearnedBudgets budgets = new LearnedBudgets();
        learn(budgets, CALL, 60, 1_000);
        WrapUpTraits rare = new WrapUpTraits("estates", "VOICE", Duration.ofMinutes(3));
        learn(budgets, rare, 600, 3);

        AcwBudget few = budgets.predict(rare).orElseThrow();
        assertThat(few.half()).isBetween(Duration.ofSeconds(59), Duration.ofSeconds(61));
        assertThat(few.nearlyAll()).isBetween(Duration.ofSeconds(590), Duration.ofSeconds(610));
        assertThat(few.like()).isEqualTo(3);

        learn(budgets, rare, 600, 997);
        assertThat(budgets.predict(rare).orElseThrow().half())
                .isBetween(Duration.ofSeconds(590), Duration.ofSeconds(610));
    }

    @Test
    @DisplayName("Of what was never seen it says what all say, and nothing before it has learned anything")
    void whatWasNeverSeen() {
        LearnedBudgets budgets = new LearnedBudgets();
        assertThat(budgets.predict(CALL)).isEmpty();

        learn(budgets, CALL, 60, 10);

        AcwBudget other = budgets.predict(new WrapUpTraits("other", "CHAT", Duration.ZERO))
                .orElseThrow();
        assertThat(other.half()).isBetween(Duration.ofSeconds(59), Duration.ofSeconds(61));
        assertThat(other.like()).isZero();
    }

    @Property
    @Label("The order in which it learns does not matter, and its times never cross")
    void theOrderDoesNotMatter(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 100_000) Integer> seconds, @ForAll long order) {
        List<BudgetObservation> observations = new ArrayList<>();
        for (int i = 0; i < seconds.size(); i++) {
            observations.add(new BudgetObservation(
                    new WrapUpTraits("type" + i % 3, "VOICE", Duration.ofSeconds(seconds.get(i) / 10)),
                    Duration.ofSeconds(seconds.get(i))));
        }
        LearnedBudgets inOrder = new LearnedBudgets();
        observations.forEach(one -> inOrder.learn(one.traits(), one.took()));
        List<BudgetObservation> shuffled = new ArrayList<>(observations);
        Collections.shuffle(shuffled, new Random(order));
        LearnedBudgets inAnother = new LearnedBudgets();
        shuffled.forEach(one -> inAnother.learn(one.traits(), one.took()));

        for (BudgetObservation one : observations) {
            AcwBudget budget = inOrder.predict(one.traits()).orElseThrow();
            assertThat(inAnother.predict(one.traits())).contains(budget);
            assertThat(budget.half()).isLessThanOrEqualTo(budget.most());
            assertThat(budget.most()).isLessThanOrEqualTo(budget.nearlyAll());
        }
    }

    @Test
    @DisplayName("The loss of a budget of 0.8 s for works of 11 s and 0.5 s, by hand")
    void theLossIsThatOfKoenkerAndBassett() {
        LearnedBudgets budgets = new LearnedBudgets();
        learn(budgets, CALL, 1, 1_000_000);

        BudgetBackTest test = BudgetBackTest.run(
                budgets,
                List.of(
                        new BudgetObservation(CALL, Duration.ofSeconds(11)),
                        new BudgetObservation(CALL, Duration.ofMillis(500))),
                BudgetQuantile.MOST,
                Duration.ofSeconds(6));

        assertThat(test.covered()).isEqualTo(1);
        assertThat(test.coverage()).isEqualByComparingTo("0.5");
        assertThat(test.loss()).as("(0.8 × 10.2 + 0.2 × 0.3) ÷ 2").isEqualByComparingTo("4.11");
        assertThat(test.fixedLoss()).as("(0.8 × 5 + 0.2 × 5.5) ÷ 2").isEqualByComparingTo("2.55");
    }

    @SuppressWarnings("NullAway") // a port that gives null
    @Test
    @DisplayName("A port that fails, gives null, nothing or too much gives way to the fixed limit")
    void aPortIsChecked() {
        AcwBudget good = new AcwBudget(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3), 5);
        AcwBudget tooMuch = AcwBudget.fixed(Duration.ofHours(2));

        assertThat(checked(traits -> Optional.of(good))).isEqualTo(new CheckedBudget(good, false, Optional.empty()));
        assertThat(checked(traits -> Optional.empty()))
                .isEqualTo(new CheckedBudget(AcwBudget.fixed(FIXED), true, Optional.empty()));
        assertFallback(checked(traits -> null), Reason.NO_RESULT);
        assertFallback(checked(traits -> Optional.of(tooMuch)), Reason.NOT_ALLOWED);
        assertFallback(
                checked(traits -> {
                    throw new IllegalStateException("Sato");
                }),
                Reason.FAILED);
    }

    @Test
    @DisplayName("What is no time is refused")
    void whatIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WrapUpTraits("a", "b", Duration.ofSeconds(-1)))
                .withMessage("WrapUpTraits.talk must be 0 or more, was PT-1S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LearnedBudgets().learn(CALL, Duration.ofSeconds(-1)))
                .withMessage("LearnedBudgets.took must be 0 or more, was PT-1S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AcwBudget(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(3), 0))
                .withMessageContaining("PT2S, PT1S, PT3S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CheckedBudgets(traits -> Optional.empty(), Duration.ZERO, FIXED))
                .withMessage(
                        "CheckedBudgets.limit must be more than 0 and no longer than longest, was PT0S of PT1M30S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BudgetBackTest.run(new LearnedBudgets(), List.of(), BudgetQuantile.HALF, FIXED))
                .withMessage("BudgetBackTest needs two observations or more, nothing was predicted");
    }

    private static void assertFallback(CheckedBudget checked, Reason reason) {
        assertThat(checked.fallback()).isTrue();
        assertThat(checked.budget()).isEqualTo(AcwBudget.fixed(FIXED));
        assertThat(checked.fault().map(AssistFault::reason)).contains(reason);
        assertThat(checked.toString()).doesNotContain("Sato");
    }

    private static CheckedBudget checked(AcwBudgetPredictor port) {
        return new CheckedBudgets(port, FIXED, Duration.ofHours(1)).predict(CALL);
    }

    private static void learn(LearnedBudgets budgets, WrapUpTraits traits, int seconds, int times) {
        for (int i = 0; i < times; i++) {
            budgets.learn(traits, Duration.ofSeconds(seconds));
        }
    }
}
