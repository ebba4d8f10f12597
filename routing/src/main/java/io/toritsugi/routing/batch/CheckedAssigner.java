package io.toritsugi.routing.batch;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.routing.strategy.AgentView;
import io.toritsugi.routing.strategy.Assignment;
import io.toritsugi.routing.strategy.BatchAssigner;
import io.toritsugi.routing.strategy.Candidates;
import io.toritsugi.routing.strategy.StateCodec.Nothing;
import io.toritsugi.routing.strategy.WorkBudget;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An assigner whose answers are checked: {@link Greedy} decides for the whole batch where one is wrong, or its budget exceeded.
 *
 * <p>Immutable; as thread-safe as the assigner.
 *
 * @param <S> what the assigner remembers of a queue
 * @since 0.1
 */
public final class CheckedAssigner<S> {
    private static final Greedy GREEDY = new Greedy();

    private final BatchAssigner<S> assigner;

    private CheckedAssigner(BatchAssigner<S> assigner) {
        this.assigner = assigner;
    }

    /**
     * {@return an assigner that is checked}
     *
     * @param <S> what it remembers of a queue
     * @param assigner the assigner
     */
    public static <S> CheckedAssigner<S> of(BatchAssigner<S> assigner) {
        return new CheckedAssigner<>(assigner);
    }

    /**
     * Assigns agents to visits.
     *
     * @param batch who waits, and who may take each of them; no two with one visit
     * @param state what is remembered of the queue
     * @param now the time
     * @param steps how many steps of work are allowed, 0 or more: see {@link WorkBudget}; greedily deciding does not count
     * @return who takes whom
     */
    public BatchDecision decide(List<Candidates> batch, S state, Instant now, long steps) {
        WorkBudget budget = WorkBudget.of(steps);
        List<Assignment> answer;
        try {
            @Nullable List<Assignment> given = assigner.assign(List.copyOf(batch), state, now, budget);
            if (budget.isExceeded()) {
                return greedy(batch, now, BatchOutcome.BUDGET_EXCEEDED);
            }
            if (given == null) {
                return greedy(batch, now, BatchOutcome.ANSWERED_NULL);
            }
            answer = new ArrayList<>(given);
        } catch (RuntimeException broken) {
            return greedy(batch, now, BatchOutcome.THREW);
        }
        Optional<BatchOutcome> fault = fault(batch, answer);
        return fault.isPresent()
                ? greedy(batch, now, fault.get())
                : new BatchDecision(asGiven(batch, answer), assigner.id(), BatchOutcome.ANSWERED);
    }

    private static BatchDecision greedy(List<Candidates> batch, Instant now, BatchOutcome outcome) {
        List<Assignment> assignments = GREEDY.assign(batch, Nothing.NOTHING, now, WorkBudget.unlimited());
        return new BatchDecision(asGiven(batch, assignments), GREEDY.id(), outcome);
    }

    private static Optional<BatchOutcome> fault(List<Candidates> batch, List<@Nullable Assignment> answer) {
        Map<VisitId, Candidates> byVisit = new HashMap<>();
        batch.forEach(each -> byVisit.put(each.routable().visit(), each));
        Set<VisitId> visits = new HashSet<>();
        Set<AgentId> agents = new HashSet<>();
        for (@Nullable Assignment pair : answer) {
            if (pair == null) {
                return Optional.of(BatchOutcome.ANSWERED_NULL);
            }
            if (!isEligible(byVisit.get(pair.visit()), pair.agent())) {
                return Optional.of(BatchOutcome.INELIGIBLE);
            }
            if (!visits.add(pair.visit()) || !agents.add(pair.agent())) {
                return Optional.of(BatchOutcome.ASSIGNED_TWICE);
            }
        }
        return isComplete(batch, visits, agents) ? Optional.empty() : Optional.of(BatchOutcome.IGNORED);
    }

    private static boolean isComplete(List<Candidates> batch, Set<VisitId> visits, Set<AgentId> agents) {
        return batch.stream()
                .filter(each -> !visits.contains(each.routable().visit()))
                .flatMap(each -> each.agents().stream())
                .allMatch(agent -> agents.contains(agent.id()));
    }

    private static boolean isEligible(@Nullable Candidates candidates, AgentId agent) {
        return candidates != null
                && candidates.agents().stream().map(AgentView::id).anyMatch(agent::equals);
    }

    private static List<Assignment> asGiven(List<Candidates> batch, List<Assignment> assignments) {
        Map<VisitId, Assignment> byVisit = new HashMap<>();
        assignments.forEach(pair -> byVisit.put(pair.visit(), pair));
        List<Assignment> ordered = new ArrayList<>();
        for (Candidates candidates : batch) {
            @Nullable Assignment pair = byVisit.get(candidates.routable().visit());
            if (pair != null) {
                ordered.add(pair);
            }
        }
        return ordered;
    }
}
