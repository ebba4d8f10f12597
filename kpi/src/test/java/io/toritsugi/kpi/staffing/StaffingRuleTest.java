package io.toritsugi.kpi.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.toritsugi.core.queueing.Load;
import io.toritsugi.core.queueing.ServiceTarget;
import io.toritsugi.core.queueing.Shrinkage;
import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a load becomes a number of agents. */
class StaffingRuleTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Load TEN_ERLANGS = Load.of(100, Duration.ofMinutes(30), Duration.ofMinutes(3));

    /** pyworkforce, guide to Erlang C: 14 agents and 20 positions for 80 % within 20 s. */
    @Test
    void theGuideOfPyworkforce() {
        StaffingRequirement required = StaffingRule.of(StaffingGoal.of(ServiceTarget.of(0.8, SOON)))
                .withShrinkage(Shrinkage.of("0.3"))
                .required(TEN_ERLANGS);

        assertThat(required.agents()).isEqualTo(14);
        assertThat(required.positions()).isEqualTo(20);
        assertThat(required.serviceLevel()).isCloseTo(0.88835002, within(1e-8));
        assertThat(required.occupancy()).isCloseTo(0.7142857, within(1e-7));
        assertThat(required.waitProbability()).isCloseTo(0.17413193, within(1e-8));
        // C h / (n - a) = 0.17413193 * 180 s / 4 = 7.8359 s
        assertThat(required.asa().orElseThrow().toMillis()).isEqualTo(7835);
        assertThat(required.abandonment()).isEmpty();
    }

    /** pyworkforce, the same with agents at most 70 % busy: 15 and 22. */
    @Test
    void theGuideOfPyworkforceWithAMaximumOccupancy() {
        StaffingRequirement required = StaffingRule.of(
                        StaffingGoal.of(ServiceTarget.of(0.8, SOON).withMaximumOccupancy(0.7)))
                .withShrinkage(Shrinkage.of("0.3"))
                .required(TEN_ERLANGS);

        assertThat(required.agents()).isEqualTo(15);
        assertThat(required.positions()).isEqualTo(22);
        assertThat(required.serviceLevel()).isCloseTo(0.9414528, within(1e-7));
        assertThat(required.occupancy()).isCloseTo(0.666667, within(1e-6));
        assertThat(required.waitProbability()).isCloseTo(0.1020424, within(1e-7));
    }

    /** pyworkforce, abandonment: a patience of five minutes; 13 serve 85.8 % in time, and 90 % takes 14. */
    @Test
    void thePatienceOfPyworkforce() {
        StaffingRule rule =
                StaffingRule.of(StaffingGoal.of(ServiceTarget.of(0.8, SOON))).withMeanPatience(Duration.ofMinutes(5));

        StaffingRequirement thirteen = rule.required(TEN_ERLANGS);
        assertThat(thirteen.agents()).isEqualTo(13);
        assertThat(thirteen.serviceLevel()).isCloseTo(0.858178, within(1e-6));
        assertThat(thirteen.waitProbability()).isCloseTo(0.225797, within(1e-6));
        assertThat(thirteen.abandonment().orElseThrow()).isCloseTo(0.024963, within(1e-6));
        assertThat(thirteen.occupancy()).isCloseTo(0.750028, within(1e-6));

        StaffingRequirement fourteen = StaffingRule.of(StaffingGoal.of(ServiceTarget.of(0.9, SOON)))
                .withMeanPatience(Duration.ofMinutes(5))
                .required(TEN_ERLANGS);
        assertThat(fourteen.agents()).isEqualTo(14);
        assertThat(fourteen.serviceLevel()).isCloseTo(0.916792, within(1e-6));
        assertThat(fourteen.abandonment().orElseThrow()).isCloseTo(0.013984, within(1e-6));
        assertThat(fourteen.occupancy()).isCloseTo(0.704297, within(1e-6));
    }

    @Property
    void noFewerReachTheGoal(
            @ForAll @IntRange(min = 0, max = 500) int calls,
            @ForAll @IntRange(min = 1, max = 900) int handleSeconds,
            @ForAll @DoubleRange(min = 0, max = 0.99) double level,
            @ForAll @IntRange(min = 0, max = 120) int asaSeconds,
            @ForAll @DoubleRange(min = 0.01, max = 1) double abandoned,
            @ForAll @IntRange(min = 10, max = 1000) int patienceSeconds,
            @ForAll @IntRange(min = 1, max = 4) int concurrency) {
        Load load = Load.of(calls, Duration.ofMinutes(30), Duration.ofSeconds(handleSeconds));
        StaffingGoal goal = StaffingGoal.of(ServiceTarget.of(level, SOON))
                .withLongestAsa(Duration.ofSeconds(asaSeconds + 1))
                .withMostAbandoned(abandoned);
        Duration patience = Duration.ofSeconds(patienceSeconds);

        StaffingGoal fast =
                StaffingGoal.of(ServiceTarget.of(0, SOON)).withLongestAsa(Duration.ofSeconds(asaSeconds + 1));
        StaffingRequirement required = StaffingRule.of(fast)
                .withMeanPatience(patience)
                .withConcurrency(concurrency)
                .withShrinkage(Shrinkage.of("0.25"))
                .required(load);
        StaffingRequirement all =
                new StaffingRule(goal, Optional.of(patience), Shrinkage.of("0.25"), concurrency).required(load);

        assertThat(all.agents()).isEqualTo(scanned(load, goal, patience, concurrency));
        assertThat(all.agents()).isGreaterThanOrEqualTo(required.agents());
        assertThat(all.positions()).isEqualTo((int) Math.ceil(all.agents() * 4 / 3.0));
    }

    @Property
    void noFewerPatientOrLessBusyReachTheGoal(
            @ForAll @IntRange(min = 1, max = 500) int calls,
            @ForAll @IntRange(min = 1, max = 900) int handleSeconds,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double level,
            @ForAll @DoubleRange(min = 0.3, max = 1) double busy) {
        Load load = Load.of(calls, Duration.ofMinutes(30), Duration.ofSeconds(handleSeconds));
        StaffingGoal goal = StaffingGoal.of(ServiceTarget.of(level, SOON).withMaximumOccupancy(busy));

        StaffingRequirement required = StaffingRule.of(goal).required(load);
        StaffingModel.Team fewer = StaffingModel.of(load, Optional.empty()).with(required.agents() - 1);

        assertThat(required.serviceLevel()).isGreaterThanOrEqualTo(level);
        assertThat(required.occupancy()).isLessThanOrEqualTo(busy);
        assertThat(fewer.asa().isEmpty() || fewer.serviceLevel(SOON) < level || fewer.occupancy() > busy)
                .isTrue();
    }

    @Test
    void aPatienceHasLimits() {
        StaffingGoal goal = StaffingGoal.of(ServiceTarget.of(0.8, SOON)).withMostAbandoned(0.03);

        assertThat(StaffingRule.of(goal, Duration.ofMinutes(5))
                        .required(TEN_ERLANGS)
                        .agents())
                .isEqualTo(13); // 2.4963 % abandon
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StaffingRule.of(goal, Duration.ZERO))
                .withMessageContaining("meanPatience");
    }

    /** The plain twin: one agent more, until all is reached. */
    private static int scanned(Load load, StaffingGoal goal, Duration patience, int concurrency) {
        if (load.erlangs() == 0) {
            return 0;
        }
        StaffingModel model = StaffingModel.of(load, Optional.of(patience));
        int agents = 1;
        while (!(model.with(agents * concurrency).meets(goal)
                && model.with(agents * concurrency).serviceLevel(SOON)
                        >= goal.service().serviceLevel())) {
            agents++;
        }
        return agents;
    }

    @Test
    void aFasterAnswerTakesMore() {
        StaffingGoal goal = StaffingGoal.of(ServiceTarget.of(0, SOON));

        // C h / (n - a): 13 agents 0.28527 * 180 / 3 = 17.1 s, 14 agents 7.8 s, 15 agents 3.7 s
        assertThat(StaffingRule.of(goal.withLongestAsa(Duration.ofSeconds(10)))
                        .required(TEN_ERLANGS)
                        .agents())
                .isEqualTo(14);
        assertThat(StaffingRule.of(goal.withLongestAsa(Duration.ofSeconds(5)))
                        .required(TEN_ERLANGS)
                        .agents())
                .isEqualTo(15);
    }

    /** Ten erlangs of sessions, three at once: 14 servers are five agents, who reach what 15 servers do. */
    @Test
    void whoServesThreeAtOnceIsThreeServers() {
        StaffingRequirement required = StaffingRule.of(StaffingGoal.of(ServiceTarget.of(0.8, SOON)))
                .withConcurrency(3)
                .required(TEN_ERLANGS);

        assertThat(required.agents()).isEqualTo(5);
        assertThat(required.serviceLevel()).isCloseTo(0.9414528, within(1e-7));
    }

    @Test
    void nobodyIsNeededWhenNobodyComes() {
        StaffingRequirement required = StaffingRule.of(StaffingGoal.of(ServiceTarget.of(0.8, SOON)))
                .required(Load.of(0, Duration.ofMinutes(30), Duration.ofMinutes(3)));

        assertThat(required.agents()).isZero();
        assertThat(required.positions()).isZero();
        assertThat(required.serviceLevel()).isEqualTo(1);
        assertThat(required.asa()).contains(Duration.ZERO);
    }

    /** Twelve have C = 0.449388224: too few, and what they reach is 1 - C exp(-2 / 9) = 0.64015804. */
    @Test
    void anyNumberReachesSomething() {
        StaffingRule rule = StaffingRule.of(StaffingGoal.of(ServiceTarget.of(0.8, SOON)));

        StaffingPrediction twelve = rule.predicted(TEN_ERLANGS, 12);
        assertThat(twelve.agents()).isEqualTo(12);
        assertThat(twelve.waitProbability()).isCloseTo(0.449388224, within(1e-9));
        assertThat(twelve.serviceLevel()).isCloseTo(0.64015804, within(1e-8));
        assertThat(rule.predicted(TEN_ERLANGS, 10).asa()).isEmpty();
        assertThat(rule.predicted(TEN_ERLANGS, 0).serviceLevel()).isZero();
        assertThat(rule.required(TEN_ERLANGS, 13)).isEqualTo(rule.required(TEN_ERLANGS));
        assertThat(rule.required(TEN_ERLANGS, 15).agents()).isEqualTo(15);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule.predicted(TEN_ERLANGS, -1))
                .withMessageContaining("agents must be 0 to 2147483647, was -1");
    }

    @Test
    void aGoalOfNothingIsRefused() {
        Duration patience = Duration.ofMinutes(5);
        ServiceTarget any = ServiceTarget.of(0, SOON);
        StaffingGoal nothing = StaffingGoal.of(any.withMaximumOccupancy(1)).withMostAbandoned(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> StaffingRule.of(nothing, patience))
                .withMessageStartingWith("StaffingRule.goal must have a service level above 0, or a maximum below 1")
                .withMessageContaining("was StaffingGoal[service=ServiceTarget{serviceLevel=0");
        assertThatIllegalArgumentException().isThrownBy(() -> StaffingRule.of(StaffingGoal.of(any)));
        assertThat(StaffingRule.of(nothing.withMostAbandoned(0.03), patience)
                        .required(TEN_ERLANGS)
                        .agents())
                .isEqualTo(13); // 2.4963 % abandon, and of 12 more than 4 %
        assertThat(StaffingRule.of(StaffingGoal.of(any.withMaximumOccupancy(0.5)))
                        .required(TEN_ERLANGS)
                        .agents())
                .isEqualTo(20);
    }

    /** 100,000 calls an hour of 300 s: what Erlang A gives with one agent fewer misses a part of the goal. */
    @Test
    void aLargeTeamReachesAllPartsWithNoneToSpare() {
        Load load = Load.of(100_000, Duration.ofHours(1), Duration.ofMinutes(5));
        Duration patience = Duration.ofSeconds(200);
        StaffingGoal goal = StaffingGoal.of(ServiceTarget.of(0.8, SOON))
                .withMostAbandoned(0.03)
                .withLongestAsa(Duration.ofSeconds(5));
        StaffingModel model = StaffingModel.of(load, Optional.of(patience));
        for (StaffingGoal part : new StaffingGoal[] {goal, goal.withMostAbandoned(0.01), goal.withLongestAsa(SOON)}) {
            int agents = StaffingRule.of(part, patience).required(load).agents();
            assertThat(model.with(agents).meets(part)).isTrue();
            assertThat(model.with(agents).serviceLevel(SOON)).isGreaterThanOrEqualTo(0.8);
            assertThat(model.with(agents - 1).meets(part)).isFalse();
        }
    }

    @Test
    void abandonmentIsNotLimitedWithoutPatience() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StaffingRule.of(
                        StaffingGoal.of(ServiceTarget.of(0.8, SOON)).withMostAbandoned(0.03)))
                .withMessageContaining("meanPatience");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101})
    void concurrencyHasLimits(int concurrency) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StaffingRule.of(StaffingGoal.of(ServiceTarget.of(0.8, SOON)))
                        .withConcurrency(concurrency))
                .withMessageContaining("1 to 100");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.1, Double.NaN})
    void aShareOfAbandonedHasLimits(double share) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StaffingGoal.of(ServiceTarget.of(0.8, SOON)).withMostAbandoned(share))
                .withMessageContaining("mostAbandoned");
    }
}
