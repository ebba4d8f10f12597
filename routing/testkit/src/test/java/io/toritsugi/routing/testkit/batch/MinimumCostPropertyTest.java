package io.toritsugi.routing.testkit.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.id.organization.SkillId;
import io.toritsugi.routing.batch.MinimumCost;
import io.toritsugi.routing.strategy.AgentMoment;
import io.toritsugi.routing.strategy.AgentView;
import io.toritsugi.routing.strategy.Assignment;
import io.toritsugi.routing.strategy.Candidates;
import io.toritsugi.routing.strategy.StateCodec.Nothing;
import io.toritsugi.routing.strategy.StrategySettings;
import io.toritsugi.routing.strategy.WorkBudget;
import io.toritsugi.routing.testkit.SampleAgent;
import io.toritsugi.routing.testkit.SampleVisit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The assigner against its documentation: the cost is counted as that says, over every assignment that there is. */
class MinimumCostPropertyTest {
    private static final Instant NOW = Instant.parse("2026-04-01T01:00:00Z");
    private static final int PRIORITY_SECONDS = 30;

    @Property
    void noAssignmentServesMoreOrCostsLess(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<SampleAgent> agents = new ArrayList<>();
        for (int j = random.nextInt(5); j >= 0; j--) {
            agents.add(SampleAgent.builder("agent-" + j)
                    .skill("billing", 1 + random.nextInt(100))
                    .at(AgentMoment.BECAME_READY, NOW.minusSeconds(random.nextInt(100)))
                    .build());
        }
        List<Candidates> batch = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            SampleVisit visit = SampleVisit.builder("visit-" + i, i)
                    .requires("skills['billing'] >= 1")
                    .priority(random.nextInt(3) - 1)
                    .waitingSince(NOW.minusSeconds(random.nextInt(100)))
                    .build();
            batch.add(new Candidates(
                    visit,
                    agents.stream()
                            .filter(agent -> random.nextInt(10) < 7)
                            .<AgentView>map(agent -> agent)
                            .toList()));
        }
        int[] weights = {random.nextInt(4), random.nextInt(4), random.nextInt(4)};

        List<Assignment> found = assigner(weights).assign(batch, Nothing.NOTHING, NOW, WorkBudget.unlimited());

        List<List<Assignment>> all = new ArrayList<>();
        collect(batch, 0, List.of(), all);
        int most = all.stream().mapToInt(List::size).max().orElseThrow();
        long least = all.stream()
                .filter(each -> each.size() == most)
                .mapToLong(each -> cost(batch, agents, each, weights))
                .min()
                .orElseThrow();
        assertThat(found).hasSize(most);
        assertThat(cost(batch, agents, found, weights)).isEqualTo(least);
    }

    private static MinimumCost assigner(int[] weights) {
        Map<String, String> settings = Map.of(
                "waitWeight", String.valueOf(weights[0]),
                "skillWeight", String.valueOf(weights[1]),
                "fairnessWeight", String.valueOf(weights[2]),
                "priorityWorth", "PT" + PRIORITY_SECONDS + "S");
        return new MinimumCost().configured(new StrategySettings("minimum-cost", new TreeMap<>(settings)));
    }

    private static void collect(List<Candidates> batch, int from, List<Assignment> chosen, List<List<Assignment>> all) {
        if (from == batch.size()) {
            all.add(chosen);
            return;
        }
        collect(batch, from + 1, chosen, all);
        for (AgentView agent : batch.get(from).agents()) {
            if (chosen.stream().noneMatch(pair -> pair.agent().equals(agent.id()))) {
                List<Assignment> more = new ArrayList<>(chosen);
                more.add(new Assignment(batch.get(from).routable().visit(), agent.id()));
                collect(batch, from + 1, more, all);
            }
        }
    }

    private static long cost(List<Candidates> batch, List<SampleAgent> agents, List<Assignment> chosen, int[] weights) {
        List<VisitId> served = chosen.stream().map(Assignment::visit).toList();
        List<AgentId> busy = chosen.stream().map(Assignment::agent).toList();
        int lowest = batch.stream()
                .mapToInt(each -> each.routable().priority())
                .min()
                .orElseThrow();
        long cost = 0;
        for (Candidates each : batch) {
            if (!served.contains(each.routable().visit())) {
                long steps = (long) each.routable().priority() - lowest;
                cost += weights[0] * (each.routable().age(NOW).toMillis() + steps * PRIORITY_SECONDS * 1000L);
            }
        }
        boolean[] named = new boolean[agents.size()];
        for (Candidates each : batch) {
            for (AgentView agent : each.agents()) {
                named[agents.indexOf(agent)] = true;
            }
        }
        for (int j = 0; j < named.length; j++) {
            SampleAgent agent = agents.get(j);
            if (!named[j]) {
                continue;
            }
            Instant since = agent.lastAt(AgentMoment.BECAME_READY).orElseThrow();
            cost += busy.contains(agent.id())
                    ? weights[1] * 1000L * (100 - agent.entry().skills().getOrDefault(SkillId.of("billing"), 0))
                    : weights[2] * (NOW.toEpochMilli() - since.toEpochMilli());
        }
        return cost;
    }
}
