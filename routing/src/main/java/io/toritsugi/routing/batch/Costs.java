package io.toritsugi.routing.batch;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.routing.batch.internal.CostMatrix;
import io.toritsugi.routing.ranker.LongestIdle;
import io.toritsugi.routing.strategy.AgentView;
import io.toritsugi.routing.strategy.Candidates;
import io.toritsugi.routing.strategy.RoutableView;
import io.toritsugi.routing.strategy.internal.RequiredSkills;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What each pair of a batch costs: a constant less than the cost of the assignment that it is part of.
 *
 * @param visits the rows, by arrival
 * @param agents the columns, by id
 * @param matrix what each pair costs
 */
record Costs(List<RoutableView> visits, List<AgentId> agents, CostMatrix matrix) {
    static Costs of(List<Candidates> batch, CostWeights weights, Instant now) {
        List<Candidates> byArrival = new ArrayList<>(batch);
        byArrival.sort(Comparator.comparingLong(each -> each.routable().sequence()));
        Map<AgentId, AgentView> known = new HashMap<>();
        byArrival.forEach(each -> each.agents().forEach(agent -> known.putIfAbsent(agent.id(), agent)));
        List<AgentView> byId = known.values().stream()
                .sorted(Comparator.comparing(AgentView::id))
                .toList();
        Map<AgentId, Integer> columns = new HashMap<>();
        long[] idling = new long[byId.size()];
        for (int j = 0; j < idling.length; j++) {
            columns.put(byId.get(j).id(), j);
            idling[j] = LongestIdle.idleSince(byId.get(j))
                    .map(since -> weights.ofIdling(Duration.between(since, now)))
                    .orElse(0L);
        }
        int lowest = byArrival.stream()
                .mapToInt(each -> each.routable().priority())
                .min()
                .orElse(0);
        CostMatrix.Builder matrix = new CostMatrix.Builder(batch.size(), idling.length, 0);
        for (Candidates candidates : byArrival) {
            RoutableView visit = candidates.routable();
            Set<String> skills = RequiredSkills.of(visit.requirements());
            long waiting = weights.ofWaiting(visit, lowest, now);
            SortedMap<Integer, Long> row = new TreeMap<>();
            for (AgentView agent : candidates.agents()) {
                int j = columns.getOrDefault(agent.id(), -1);
                row.put(j, weights.ofLacking(skills, agent) - waiting - idling[j]);
            }
            row.forEach(matrix::add);
            matrix.endRow();
        }
        List<RoutableView> visits = byArrival.stream().map(Candidates::routable).toList();
        return new Costs(visits, byId.stream().map(AgentView::id).toList(), matrix.build());
    }
}
