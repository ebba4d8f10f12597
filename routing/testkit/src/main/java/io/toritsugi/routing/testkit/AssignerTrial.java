package io.toritsugi.routing.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.routing.strategy.Assignment;
import io.toritsugi.routing.strategy.BatchAssigner;
import io.toritsugi.routing.strategy.Candidates;
import io.toritsugi.routing.strategy.WorkBudget;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** An assigner, and what it is tried with. */
final class AssignerTrial<S> {
    private static final List<Long> SEEDS = List.of(1L, 2L, 3L);
    private static final List<Long> BUDGETS = List.of(0L, 1L, 10L, 50L, 144L, 300L, 1000L);

    private final BatchAssigner<S> assigner;
    private final BatchAssignerContract suite;

    private AssignerTrial(BatchAssigner<S> assigner, BatchAssignerContract suite) {
        this.assigner = assigner;
        this.suite = suite;
    }

    static <S> AssignerTrial<S> of(BatchAssigner<S> assigner, BatchAssignerContract suite) {
        return new AssignerTrial<>(assigner, suite);
    }

    void assertEligible() {
        for (List<Candidates> batch : suite.batches()) {
            Set<Assignment> eligible = pairs(batch);
            for (List<Assignment> answer : answers(batch)) {
                for (Assignment pair : answer) {
                    assertTrue(eligible.contains(pair), () -> "may not be assigned: " + pair);
                }
            }
        }
    }

    void assertOnce() {
        for (List<Candidates> batch : suite.batches()) {
            for (List<Assignment> answer : answers(batch)) {
                Set<VisitId> visits = new HashSet<>();
                Set<AgentId> agents = new HashSet<>();
                for (Assignment pair : answer) {
                    assertTrue(visits.add(pair.visit()), () -> "is assigned twice: " + pair.visit());
                    assertTrue(agents.add(pair.agent()), () -> "is assigned twice: " + pair.agent());
                }
            }
        }
    }

    void assertComplete() {
        for (List<Candidates> batch : suite.batches()) {
            for (List<Assignment> answer : answers(batch)) {
                SortedMap<VisitId, AgentId> taken = byVisit(answer);
                for (Assignment pair : pairs(batch)) {
                    assertTrue(
                            taken.containsKey(pair.visit()) || taken.containsValue(pair.agent()),
                            () -> "could be assigned: " + pair);
                }
            }
        }
    }

    void assertSameEveryTime(BatchAssigner<?> another) {
        List<List<SortedMap<VisitId, AgentId>>> first = answersTo(assigner, suite.batches());
        List<List<SortedMap<VisitId, AgentId>>> again =
                States.reversed(answersTo(assigner, States.reversed(suite.batches())));
        assertEquals(first, again, "asked again it says otherwise");
        assertEquals(first, answersTo(alike(another), suite.batches()), "another one says otherwise");
    }

    void assertSameInAnyOrder() {
        S state = statesOf(assigner).last();
        Instant now = States.times(suite.events()).get(0);
        for (List<Candidates> batch : suite.batches()) {
            for (long seed : SEEDS) {
                List<Candidates> shuffled = Batches.shuffled(batch, seed);
                assertEquals(
                        byVisit(ask(assigner, batch, state, now, WorkBudget.unlimited())),
                        byVisit(ask(assigner, shuffled, state, now, WorkBudget.unlimited())),
                        "given in another order it says otherwise");
                for (long steps : BUDGETS) {
                    WorkBudget one = WorkBudget.of(steps);
                    WorkBudget other = WorkBudget.of(steps);
                    ask(assigner, batch, state, now, one);
                    ask(assigner, shuffled, state, now, other);
                    assertEquals(
                            one.isExceeded(),
                            other.isExceeded(),
                            () -> "given in another order " + steps + " steps do, or do not");
                }
            }
        }
    }

    void assertBudgetKept() {
        S state = statesOf(assigner).last();
        Instant now = States.times(suite.events()).get(0);
        for (List<Candidates> batch : suite.batches()) {
            WorkBudget enough = WorkBudget.unlimited();
            ask(assigner, new Watched(enough).watched(batch), state, now, enough);
            assertFalse(enough.isExceeded(), "there is no end to its work");
            for (long steps : BUDGETS) {
                WorkBudget budget = WorkBudget.of(steps);
                ask(assigner, new Watched(budget).watched(batch), state, now, budget);
                assertEquals(
                        enough.spent() > steps,
                        budget.isExceeded(),
                        () -> "it needs " + enough.spent()
                                + " steps where there is no limit: was it exceeded by a limit of " + steps);
            }
        }
    }

    void assertSameStates(BatchAssigner<?> another) {
        statesOf(assigner).assertSame(statesOf(alike(another)), assigner.codec());
    }

    void assertRoundTrips(BatchAssigner<?> another) {
        Codecs.assertRoundTrips(
                assigner.codec(), alike(another).codec(), statesOf(assigner).all());
    }

    private List<List<SortedMap<VisitId, AgentId>>> answersTo(BatchAssigner<S> which, List<List<Candidates>> batches) {
        AssignerTrial<S> trial = of(which, suite);
        return batches.stream()
                .map(batch -> trial.answers(batch).stream()
                        .map(AssignerTrial::byVisit)
                        .toList())
                .toList();
    }

    /** {@return what it answers in several states, at several times} */
    private List<List<Assignment>> answers(List<Candidates> batch) {
        List<List<Assignment>> answers = new ArrayList<>();
        for (S state : statesOf(assigner).some()) {
            for (Instant now : States.times(suite.events())) {
                answers.add(ask(assigner, batch, state, now, WorkBudget.unlimited()));
            }
        }
        return answers;
    }

    private static <S> List<Assignment> ask(
            BatchAssigner<S> which, List<Candidates> batch, S state, Instant now, WorkBudget budget) {
        List<Assignment> answer = which.assign(batch, state, now, budget);
        assertNotNull(answer, "assign gave null");
        return answer;
    }

    private static SortedMap<VisitId, AgentId> byVisit(List<Assignment> answer) {
        SortedMap<VisitId, AgentId> byVisit = new TreeMap<>();
        answer.forEach(pair -> byVisit.put(pair.visit(), pair.agent()));
        return byVisit;
    }

    private static Set<Assignment> pairs(List<Candidates> batch) {
        Set<Assignment> pairs = new HashSet<>();
        batch.forEach(each -> each.agents()
                .forEach(agent -> pairs.add(new Assignment(each.routable().visit(), agent.id()))));
        return pairs;
    }

    private States<S> statesOf(BatchAssigner<S> which) {
        return States.of(which.codec(), suite.events(), (state, event) -> which.evolve(state, suite.queue(), event));
    }

    // Both come from one method of the suite.
    @SuppressWarnings("unchecked")
    private BatchAssigner<S> alike(BatchAssigner<?> another) {
        return (BatchAssigner<S>) another;
    }
}
