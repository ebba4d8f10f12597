package io.toritsugi.routing.testkit;

import io.toritsugi.routing.strategy.AgentView;
import io.toritsugi.routing.strategy.Candidates;
import io.toritsugi.routing.strategy.RoutableView;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Batches that the suite tries assigners with, the same each time. */
final class Batches {
    private Batches() {}

    static List<List<Candidates>> samples() {
        List<RoutableView> visits = Samples.visits();
        List<AgentView> agents = Samples.agents();
        int few = visits.size() / 3;
        return List.of(
                List.of(),
                of(visits.subList(0, 1), agents, 100),
                of(visits, agents, 100),
                of(visits, agents, 30),
                of(visits, agents.subList(0, few), 70),
                of(visits.subList(0, few), agents, 70),
                of(visits, agents, 0));
    }

    /** Each agent may take each visit with a likelihood in percent. */
    private static List<Candidates> of(List<RoutableView> visits, List<AgentView> agents, int percent) {
        SplittableRandom random = new SplittableRandom(percent);
        return visits.stream()
                .map(visit -> new Candidates(
                        visit,
                        agents.stream()
                                .filter(agent -> random.nextInt(100) < percent)
                                .toList()))
                .toList();
    }

    static List<Candidates> shuffled(List<Candidates> batch, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return shuffled(batch, random).stream()
                .map(each -> new Candidates(each.routable(), shuffled(each.agents(), random)))
                .toList();
    }

    private static <T> List<T> shuffled(List<T> list, SplittableRandom random) {
        List<T> left = new ArrayList<>(list);
        List<T> shuffled = new ArrayList<>();
        while (!left.isEmpty()) {
            shuffled.add(left.remove(random.nextInt(left.size())));
        }
        return shuffled;
    }
}
