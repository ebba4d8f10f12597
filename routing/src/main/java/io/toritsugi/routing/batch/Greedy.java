package io.toritsugi.routing.batch;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.routing.order.PriorityAge;
import io.toritsugi.routing.ranker.LongestIdle;
import io.toritsugi.routing.strategy.AgentView;
import io.toritsugi.routing.strategy.Assignment;
import io.toritsugi.routing.strategy.BatchAssigner;
import io.toritsugi.routing.strategy.Candidates;
import io.toritsugi.routing.strategy.StateCodec;
import io.toritsugi.routing.strategy.StateCodec.Nothing;
import io.toritsugi.routing.strategy.WorkBudget;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One visit after another takes the agent who has been idle longest of those who are left for it; {@code "greedy"}: what decides where another assigner does not.
 *
 * <p>The visits go by priority, age and arrival: see {@link PriorityAge}. Idle time is that of {@link LongestIdle} with nothing set; ties go by the id of the agent. Who
 * comes late may find nobody left though an exchange would have served all.
 *
 * <p>Nothing can be set. Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class Greedy implements BatchAssigner<Nothing> {
    /** The id. */
    public static final String ID = "greedy";

    private static final Comparator<AgentView> LONGEST_IDLE =
            ((Comparator<AgentView>) LongestIdle::compareIdle).thenComparing(AgentView::id);

    /** Makes one. */
    public Greedy() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public StateCodec<Nothing> codec() {
        return StateCodec.none();
    }

    @Override
    public List<Assignment> assign(List<Candidates> batch, Nothing state, Instant now, WorkBudget budget) {
        List<Candidates> inOrder = new ArrayList<>(batch);
        inOrder.sort((a, b) -> PriorityAge.compareWithNothingSet(a.routable(), b.routable()));
        Set<AgentId> taken = new HashSet<>();
        List<Assignment> assignments = new ArrayList<>();
        for (Candidates candidates : inOrder) {
            if (!budget.spend(candidates.agents().size())) {
                return List.of();
            }
            Optional<AgentView> best = candidates.agents().stream()
                    .filter(agent -> !taken.contains(agent.id()))
                    .min(LONGEST_IDLE);
            if (best.isPresent()) {
                AgentId agent = best.get().id();
                taken.add(agent);
                assignments.add(new Assignment(candidates.routable().visit(), agent));
            }
        }
        return assignments;
    }
}
