package io.toritsugi.routing.batch;

import io.toritsugi.routing.batch.internal.LeastCost;
import io.toritsugi.routing.strategy.Assignment;
import io.toritsugi.routing.strategy.BatchAssigner;
import io.toritsugi.routing.strategy.Candidates;
import io.toritsugi.routing.strategy.StateCodec;
import io.toritsugi.routing.strategy.StateCodec.Nothing;
import io.toritsugi.routing.strategy.StrategySettings;
import io.toritsugi.routing.strategy.WorkBudget;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The assignment that costs least, exactly; {@code "minimum-cost"}.
 *
 * <p>As many visits as can be are served; of all ways to serve so many, the one of least cost is taken:
 *
 * <pre>cost = waitWeight     * sum of the waits of the visits that are left waiting, in milliseconds
 *      + skillWeight    * sum of the skill that the chosen agents lack, in thousandths of a level
 *      + fairnessWeight * sum of the idle times of the agents who are left idle, in milliseconds</pre>
 *
 * <p>So with equal weights a level of skill is worth a second of waiting. A wait is the {@link io.toritsugi.routing.strategy.RoutableView#age}, and {@code priorityWorth} for each step of priority above the
 * lowest in the batch. The skill that an agent lacks is 100 less the mean of his levels in the skills that the requirements name, rounded down; 0 if they name none. Idle time is that
 * of {@link io.toritsugi.routing.ranker.LongestIdle} with nothing set, 0 if it is not known. A wait or an idle time of more than a week counts as a week. To be set:
 *
 * <ul>
 *   <li>{@code waitWeight}, {@code skillWeight}, {@code fairnessWeight}: whole numbers, 0 to 1000; 10, 10 and 1 unless said;
 *   <li>{@code priorityWorth}: how long a wait one step of priority is worth, more than zero; an hour unless said.
 * </ul>
 *
 * <p>Of several that cost the same, it is one that leaves nobody waiting where one who came later could wait in his place, and uses no agent where one of an
 * earlier id could take his place; what is open then, always falls the same way, in whatever order visits and agents are given. All is counted in whole numbers, up to
 * 100,000 visits and agents together; more are refused with an exception.
 *
 * <p>Sources: a cost of waiting that grows with the time, as in the c-mu rule (Cox and Smith, Queues, 1961); fairness by idle time, Armony and Ward, Fair dynamic routing in
 * large-scale heterogeneous-server systems, Operations Research 58, 2010; lack of skill, the mean level of Genesys Cloud's evaluation method "best available
 * skills"; the assignment, Jonker and Volgenant, Computing 38, 1987.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class MinimumCost implements BatchAssigner<Nothing> {
    private static final long MOST = 1000;
    private static final CostWeights STANDARD = new CostWeights(10, 10, 1, Duration.ofHours(1));

    private final CostWeights weights;

    private MinimumCost(CostWeights weights) {
        this.weights = weights;
    }

    /** Makes one with nothing set. */
    public MinimumCost() {
        this(STANDARD);
    }

    @Override
    public String id() {
        return "minimum-cost";
    }

    @Override
    public MinimumCost configured(StrategySettings settings) {
        settings.checkNames("fairnessWeight", "priorityWorth", "skillWeight", "waitWeight");
        return new MinimumCost(new CostWeights(
                settings.number("waitWeight", STANDARD.waiting(), 0, MOST),
                settings.number("skillWeight", STANDARD.lacking(), 0, MOST),
                settings.number("fairnessWeight", STANDARD.idling(), 0, MOST),
                settings.time("priorityWorth", STANDARD.priorityWorth())));
    }

    @Override
    public StateCodec<Nothing> codec() {
        return StateCodec.none();
    }

    @Override
    public List<Assignment> assign(List<Candidates> batch, Nothing state, Instant now, WorkBudget budget) {
        long pairs = batch.stream().mapToLong(each -> each.agents().size()).sum();
        if (!budget.spend(pairs)) {
            return List.of();
        }
        Costs costs = Costs.of(batch, weights, now);
        List<Assignment> assignments = new ArrayList<>();
        LeastCost.assign(costs.matrix(), budget).ifPresent(agentOf -> {
            for (int i = 0; i < agentOf.length; i++) {
                if (agentOf[i] >= 0) {
                    assignments.add(new Assignment(
                            costs.visits().get(i).visit(), costs.agents().get(agentOf[i])));
                }
            }
        });
        return assignments;
    }
}
