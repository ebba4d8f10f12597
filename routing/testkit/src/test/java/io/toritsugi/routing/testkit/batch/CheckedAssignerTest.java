package io.toritsugi.routing.testkit.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.routing.batch.BatchDecision;
import io.toritsugi.routing.batch.BatchOutcome;
import io.toritsugi.routing.batch.CheckedAssigner;
import io.toritsugi.routing.batch.MinimumCost;
import io.toritsugi.routing.strategy.AgentMoment;
import io.toritsugi.routing.strategy.Assignment;
import io.toritsugi.routing.strategy.BatchAssigner;
import io.toritsugi.routing.strategy.Candidates;
import io.toritsugi.routing.strategy.StateCodec;
import io.toritsugi.routing.strategy.StateCodec.Nothing;
import io.toritsugi.routing.strategy.WorkBudget;
import io.toritsugi.routing.testkit.SampleAgent;
import io.toritsugi.routing.testkit.SampleVisit;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CheckedAssignerTest {
    private static final Instant NOW = Instant.parse("2026-04-01T01:00:00Z");
    private static final SampleAgent ANN = agent("ann", 60);
    private static final SampleAgent BOB = agent("bob", 30);

    /** Served greedily, the first takes who alone may take the second. */
    private static final List<Candidates> BATCH = List.of(
            new Candidates(SampleVisit.builder("second", 2).build(), List.of(ANN)),
            new Candidates(SampleVisit.builder("first", 1).build(), List.of(BOB, ANN)));

    @Test
    void aRightAnswerHoldsInTheOrderOfTheBatch() {
        BatchDecision decision =
                CheckedAssigner.of(new MinimumCost()).decide(BATCH, Nothing.NOTHING, NOW, Long.MAX_VALUE);

        assertThat(decision)
                .isEqualTo(new BatchDecision(
                        List.of(pair("second", "ann"), pair("first", "bob")), "minimum-cost", BatchOutcome.ANSWERED));
        assertThat(decide(batch -> List.of(pair("first", "ann"))))
                .as("nobody is left who could take the second")
                .isEqualTo(new BatchDecision(List.of(pair("first", "ann")), "own", BatchOutcome.ANSWERED));
    }

    @Test
    void greedyDecidesForAllWhereTheBudgetIsExceeded() {
        BatchDecision decision = CheckedAssigner.of(new MinimumCost()).decide(BATCH, Nothing.NOTHING, NOW, 2);

        assertThat(decision)
                .isEqualTo(new BatchDecision(List.of(pair("first", "ann")), "greedy", BatchOutcome.BUDGET_EXCEEDED));
        assertThat(decision.outcome().isFault()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongAnswers")
    void greedyDecidesForAllWhereAnAnswerIsWrong(
            BatchOutcome outcome, Function<List<Candidates>, @Nullable List<Assignment>> answer) {
        assertThat(decide(answer)).isEqualTo(new BatchDecision(List.of(pair("first", "ann")), "greedy", outcome));
        assertThat(outcome.isFault()).isTrue();
    }

    static List<Arguments> wrongAnswers() {
        return List.of(
                wrong(BatchOutcome.THREW, batch -> {
                    throw new IllegalStateException("no");
                }),
                wrong(BatchOutcome.THREW, batch -> {
                    batch.clear();
                    return List.of();
                }),
                wrong(BatchOutcome.ANSWERED_NULL, batch -> null),
                wrong(BatchOutcome.ANSWERED_NULL, batch -> Collections.singletonList(null)),
                wrong(BatchOutcome.INELIGIBLE, batch -> List.of(pair("second", "bob"))),
                wrong(BatchOutcome.INELIGIBLE, batch -> List.of(pair("first", "cid"))),
                wrong(BatchOutcome.INELIGIBLE, batch -> List.of(pair("third", "ann"))),
                wrong(BatchOutcome.ASSIGNED_TWICE, batch -> List.of(pair("first", "bob"), pair("first", "ann"))),
                wrong(BatchOutcome.ASSIGNED_TWICE, batch -> List.of(pair("first", "ann"), pair("second", "ann"))),
                wrong(BatchOutcome.IGNORED, batch -> List.of()),
                wrong(BatchOutcome.ASSIGNED_TWICE, batch -> Arrays.asList(pair("first", "bob"), pair("first", "bob"))));
    }

    private static Arguments wrong(
            BatchOutcome outcome, Function<List<Candidates>, @Nullable List<Assignment>> answer) {
        return Arguments.of(outcome, answer);
    }

    private static BatchDecision decide(Function<List<Candidates>, @Nullable List<Assignment>> answer) {
        return CheckedAssigner.of(new Own(answer)).decide(BATCH, Nothing.NOTHING, NOW, 100);
    }

    private static Assignment pair(String visit, String agent) {
        return new Assignment(VisitId.of(visit), AgentId.of(agent));
    }

    private static SampleAgent agent(String id, int idle) {
        return SampleAgent.builder(id)
                .at(AgentMoment.BECAME_READY, NOW.minusSeconds(idle))
                .build();
    }

    private record Own(Function<List<Candidates>, @Nullable List<Assignment>> answer)
            implements BatchAssigner<Nothing> {
        @Override
        public String id() {
            return "own";
        }

        @Override
        public StateCodec<Nothing> codec() {
            return StateCodec.none();
        }

        @Override
        @SuppressWarnings("NullAway")
        public List<Assignment> assign(List<Candidates> batch, Nothing state, Instant now, WorkBudget budget) {
            return answer.apply(batch);
        }
    }
}
