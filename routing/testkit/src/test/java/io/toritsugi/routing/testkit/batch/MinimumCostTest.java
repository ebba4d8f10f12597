package io.toritsugi.routing.testkit.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.toritsugi.routing.batch.MinimumCost;
import io.toritsugi.routing.strategy.AgentMoment;
import io.toritsugi.routing.strategy.Candidates;
import io.toritsugi.routing.strategy.StateCodec.Nothing;
import io.toritsugi.routing.strategy.StrategySettings;
import io.toritsugi.routing.strategy.WorkBudget;
import io.toritsugi.routing.testkit.SampleAgent;
import io.toritsugi.routing.testkit.SampleVisit;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinimumCostTest {
    private static final Instant NOW = Instant.parse("2026-04-01T01:00:00Z");

    @Test
    void allAreServedWhereTheFirstChoiceOfOneWouldLeaveTheOtherWaiting() {
        SampleAgent both = idle("both", 600).build();
        SampleAgent one = idle("one", 1).build();

        assertThat(assigned(may(waiting("a", 1, 60), both, one), may(waiting("b", 2, 30), both)))
                .containsExactly("a-one", "b-both");
    }

    @Test
    void whoWaitedLongestIsServedFirstAndAPriorityIsWorthWaiting() {
        SampleAgent agent = idle("ann", 5).build();
        SampleVisit old = waiting("old", 1, 600);
        SampleVisit older =
                visit("older", 2, 500).carriedAge(Duration.ofSeconds(101)).build();
        SampleVisit high = visit("high", 3, 10).priority(1).build();

        assertThat(assigned(may(old, agent), may(older, agent))).containsExactly("older-ann");
        assertThat(assigned(may(old, agent), may(older, agent), may(high, agent)))
                .containsExactly("high-ann");
        assertThat(assigned("priorityWorth", "PT1M", may(old, agent), may(older, agent), may(high, agent)))
                .containsExactly("older-ann");
    }

    @Test
    void whoWasIdleLongestIsTakenAndWhoNeverWasSeenIsNot() {
        assertThat(assigned(may(
                        waiting("v", 1, 1),
                        SampleAgent.builder("a-unknown").build(),
                        idle("b", 30).build(),
                        idle("c", 31).build())))
                .containsExactly("v-c");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "0, v-idle", // skill counts for nothing
        "4, v-idle", // 4 x 10 levels are 40 s, less than 50
        "5, v-able", // both cost the same: the lower id is taken
        "6, v-able", // 60 s are more
    })
    void aLevelOfSkillIsWorthASecondOfIdleTimeTimesTheWeights(String skillWeight, String expected) {
        SampleVisit visit = visit("v", 1, 1).requires("skills['billing'] >= 50").build();
        SampleAgent able = idle("able", 50).skill("billing", 70).build();
        SampleAgent idle = idle("idle", 100).skill("billing", 60).build();

        assertThat(assigned("skillWeight", skillWeight, may(visit, idle, able))).containsExactly(expected);
    }

    @Test
    void theMeanOfTheSkillsThatAreNamedCountsAndThoseThatAreLackingCountAsNone() {
        SampleVisit visit = visit("v", 1, 1)
                .requires("skills['billing'] >= 1")
                .requires("skills['english'] >= 1")
                .build();
        SampleAgent even =
                idle("z-even", 0).skill("billing", 51).skill("english", 50).build();
        SampleAgent one = idle("a-one", 0).skill("billing", 100).build();

        assertThat(assigned(may(visit, one, even))).containsExactly("v-z-even");
    }

    @Test
    void whoIsServedBestIsNotWhoCameFirstButWhatCostsLeastInAll() {
        SampleVisit billing =
                visit("a", 1, 9).requires("skills['billing'] >= 1").build();
        SampleVisit claims = visit("b", 2, 8).requires("skills['claims'] >= 1").build();
        SampleAgent ann =
                idle("ann", 0).skill("billing", 90).skill("claims", 80).build();
        SampleAgent bob =
                idle("bob", 0).skill("billing", 70).skill("claims", 10).build();

        assertThat(assigned(may(billing, ann, bob), may(claims, ann, bob))).containsExactly("a-bob", "b-ann");
    }

    @Test
    void ofEqualsWhoCameFirstIsServedByTheLowestIds() {
        SampleAgent[] agents = {
            idle("d", 9).build(),
            idle("c", 9).build(),
            idle("b", 9).build(),
            idle("a", 9).build()
        };

        assertThat(assigned(may(waiting("y", 7, 60), agents), may(waiting("x", 3, 60), agents)))
                .containsExactly("x-a", "y-b");
        assertThat(assigned(
                        may(waiting("late", 7, 60), agents[0]),
                        may(waiting("early", 3, 60), agents[0]),
                        may(waiting("later", 9, 60), agents[0])))
                .containsExactly("early-d");
    }

    @Test
    void aWeekIsTheLongestThatCounts() {
        SampleAgent agent = idle("ann", 5).build();
        SampleVisit ages = visit("ages", 5, 0).carriedAge(Duration.ofDays(900)).build();
        SampleVisit week = visit("week", 4, 0).carriedAge(Duration.ofDays(7)).build();
        SampleVisit less = visit("less", 3, 0)
                .carriedAge(Duration.ofDays(7).minusMillis(1))
                .build();
        SampleVisit highest = visit("highest", 6, 0).priority(Integer.MAX_VALUE).build();
        SampleVisit lowest = visit("lowest", 7, 0).priority(Integer.MIN_VALUE).build();

        assertThat(assigned(may(less, agent), may(ages, agent), may(week, agent)))
                .containsExactly("week-ann");
        assertThat(assigned(may(lowest, agent), may(highest, agent))).containsExactly("highest-ann");
    }

    @Test
    void aWeightThatIsNotAllowedIsRefused() {
        assertThatThrownBy(() -> configured("waitWeight", "1001"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 .. 1000");
        assertThatThrownBy(() -> configured("priorityWorth", "PT0S")).hasMessageContaining("priorityWorth");
    }

    private static MinimumCost configured(String setting, String value) {
        MinimumCost plain = new MinimumCost();
        return plain.configured(new StrategySettings(plain.id(), new TreeMap<>(Map.of(setting, value))));
    }

    private static List<String> assigned(Candidates... batch) {
        return assigned(new MinimumCost(), batch);
    }

    private static List<String> assigned(String setting, String value, Candidates... batch) {
        return assigned(configured(setting, value), batch);
    }

    private static List<String> assigned(MinimumCost assigner, Candidates... batch) {
        return assigner.assign(Arrays.asList(batch), Nothing.NOTHING, NOW, WorkBudget.unlimited()).stream()
                .map(pair -> pair.visit() + "-" + pair.agent())
                .toList();
    }

    private static Candidates may(SampleVisit visit, SampleAgent... agents) {
        return new Candidates(visit, List.of(agents));
    }

    private static SampleVisit waiting(String id, long sequence, int seconds) {
        return visit(id, sequence, seconds).build();
    }

    private static SampleVisit.Builder visit(String id, long sequence, int seconds) {
        return SampleVisit.builder(id, sequence).waitingSince(NOW.minusSeconds(seconds));
    }

    private static SampleAgent.Builder idle(String id, int seconds) {
        return SampleAgent.builder(id).at(AgentMoment.BECAME_READY, NOW.minusSeconds(seconds));
    }
}
