package io.toritsugi.kpi.staffing.plan;

import static io.toritsugi.kpi.staffing.plan.HalfHours.HALF_HOUR;
import static io.toritsugi.kpi.staffing.plan.HalfHours.HANDLE_TIME;
import static io.toritsugi.kpi.staffing.plan.HalfHours.RULE;
import static io.toritsugi.kpi.staffing.plan.HalfHours.load;
import static io.toritsugi.kpi.staffing.plan.HalfHours.loads;
import static io.toritsugi.kpi.staffing.plan.HalfHours.plan;
import static io.toritsugi.kpi.staffing.plan.HalfHours.start;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.toritsugi.core.queueing.Load;
import io.toritsugi.core.queueing.Shrinkage;
import io.toritsugi.kpi.forecast.IntervalForecast;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** How many agents it takes from interval to interval; the numbers are worked out at {@link HalfHours}. */
class StaffingPlanTest {
    @Test
    void aMorningByHand() {
        StaffingPlan plan = StaffingPlan.of(RULE.withShrinkage(Shrinkage.of("0.3")), loads(List.of(10, 100, 0, 5)));

        assertThat(plan.intervals())
                .extracting(interval -> interval.required().agents())
                .containsExactly(3, 14, 0, 2);
        // 3 / 0.7 = 4.3, 14 / 0.7 = 20, 2 / 0.7 = 2.9
        assertThat(plan.intervals())
                .extracting(interval -> interval.required().positions())
                .containsExactly(5, 20, 0, 3);
        assertThat(plan.agentTime()).isEqualTo(Duration.ofMinutes(19 * 30));
        assertThat(plan.positionTime()).isEqualTo(Duration.ofHours(14));
        assertThat(plan.peak().from()).isEqualTo(start(1));
        assertThat(plan.calls()).isEqualByComparingTo("115");
        assertThat(plan.intervals().get(1).required().serviceLevel()).isCloseTo(0.88835002, within(1e-8));
    }

    /** Where 2 agents would do, 4 have C = B n / (n - a (1 - B)), by the recursion B(4) = 0.00157978, C = 0.00180505. */
    @Test
    void aMinimumHoldsWhateverIsExpected() {
        StaffingPlan plan = plan(100, 0, 5).withMinimumAgents(4);

        assertThat(plan.minimumAgents()).isEqualTo(4);
        assertThat(plan.intervals())
                .extracting(interval -> interval.required().agents())
                .containsExactly(14, 4, 4);
        assertThat(plan.intervals().get(1).required().serviceLevel()).isEqualTo(1);
        assertThat(plan.intervals().get(1).required().occupancy()).isZero();
        assertThat(plan.intervals().get(2).required().occupancy()).isEqualTo(0.125);
        assertThat(plan.intervals().get(2).required().waitProbability()).isCloseTo(0.00180505, within(1e-8));
        assertThat(plan.withMinimumAgents(0)).isEqualTo(plan(100, 0, 5));
    }

    /** Ten erlangs of sessions, three at once: 14 servers are five agents. */
    @Test
    void chatsTakeFewer() {
        StaffingPlan plan = StaffingPlan.of(RULE.withConcurrency(3), loads(List.of(100)));

        assertThat(plan.peak().required().agents()).isEqualTo(5);
    }

    @Test
    void aForecastIsALoad() {
        IntervalForecast forecast =
                new IntervalForecast(start(0), HALF_HOUR, new BigDecimal("12.500000"), Optional.empty());

        IntervalLoad load = IntervalLoad.of(forecast, HANDLE_TIME);

        assertThat(load.to()).isEqualTo(start(1));
        assertThat(load.load().erlangs()).isEqualTo(1.25);
    }

    /** The same calls within a quarter of an hour are twice the load. */
    @Test
    void intervalsMayHaveAnyLengthAndLieApart() {
        IntervalLoad quarter =
                new IntervalLoad(start(2), start(2).plus(Duration.ofMinutes(15)), BigDecimal.valueOf(50), HANDLE_TIME);
        StaffingPlan plan = StaffingPlan.of(RULE, List.of(load(0, 100), quarter));

        assertThat(plan.intervals())
                .extracting(interval -> interval.required().agents())
                .containsExactly(14, 14);
        assertThat(plan.agentTime()).isEqualTo(Duration.ofMinutes(14 * 45));
    }

    @Property
    void aPlanOfOneIntervalIsTheRule(
            @ForAll @IntRange(max = 300) int calls, @ForAll @IntRange(min = 1, max = 900) int handleSeconds) {
        Duration handleTime = Duration.ofSeconds(handleSeconds);
        IntervalLoad load = new IntervalLoad(start(0), start(1), BigDecimal.valueOf(calls), handleTime);

        assertThat(StaffingPlan.of(RULE, List.of(load)).peak().required())
                .isEqualTo(RULE.required(Load.of(calls, HALF_HOUR, handleTime)));
    }

    @Property
    void moreCallsNeverTakeFewer(
            @ForAll @IntRange(max = 1000) int calls,
            @ForAll @IntRange(max = 50) int more,
            @ForAll @IntRange(max = 20) int minimum) {
        StaffingPlan plan = plan(calls, calls + more).withMinimumAgents(minimum);

        assertThat(plan.intervals().get(1).required().agents())
                .isGreaterThanOrEqualTo(plan.intervals().get(0).required().agents());
    }

    @Property
    void halvesOfIntervalsTakeTheSameAgentTime(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 200) Integer> calls) {
        StaffingPlan plan = StaffingPlan.of(RULE, loads(calls));
        StaffingPlan split = StaffingPlan.of(
                RULE,
                Halves.of(
                        plan.intervals().stream().map(IntervalRequirement::load).toList()));

        assertThat(split.intervals()).hasSize(2 * calls.size());
        assertThat(split.agentTime()).isEqualTo(plan.agentTime());
        assertThat(split.calls()).isEqualByComparingTo(plan.calls());
    }

    @Test
    void intervalsAreInOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StaffingPlan.of(RULE, List.of(load(1, 3), load(0, 3))))
                .withMessageContaining("StaffingPlan.loads must be in order and apart")
                .withMessageContaining("was at 2026-04-01T09:00:00Z");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StaffingPlan.of(RULE, List.of()))
                .withMessageContaining("was empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(1).withMinimumAgents(-1))
                .withMessageContaining("minimumAgents must be 0 or more, was -1");
    }

    @Test
    void aLoadHasLimits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> load(0, -1))
                .withMessageContaining("arrivals must be 0 or more, was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IntervalLoad(start(0), start(0), BigDecimal.ONE, HANDLE_TIME))
                .withMessageContaining("IntervalLoad.to must be after from");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IntervalLoad(start(0), start(1), BigDecimal.ONE, Duration.ZERO))
                .withMessageContaining("meanHandleTime must be more than zero");
    }
}
