package io.toritsugi.benchmarks.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Contacts that wait, in their order, and agents of whom one after another becomes free.
 *
 * @param wishes what each contact requires: skills with least levels
 * @param agents the skills of each agent with their levels
 */
record WaitingLine(List<SortedMap<Integer, Integer>> wishes, List<SortedMap<Integer, Integer>> agents) {
    private static final int AGENTS = 16;
    private static final int COMMON = 5;

    static WaitingLine of(Situation situation, int waiting, int skills) {
        SplittableRandom dice = new SplittableRandom(waiting + skills);
        Workforce workforce = Workforce.of(AGENTS, skills, 1);
        List<SortedMap<Integer, Integer>> agents = new ArrayList<>();
        for (int agent = 0; agent < AGENTS; agent++) {
            SortedMap<Integer, Integer> own = workforce.of(agent);
            own.put(0, COMMON);
            if (situation == Situation.UNIQUE) {
                own.replaceAll((skill, level) -> 10 * level);
            }
            agents.add(own);
        }
        double[] zipf = Workforce.zipf(skills);
        int behind = waiting - waiting / 100;
        List<SortedMap<Integer, Integer>> wishes = new ArrayList<>();
        for (int i = 0; i < waiting; i++) {
            boolean last = i >= behind;
            SortedMap<Integer, Integer> agent = agents.get(i % AGENTS);
            wishes.add(
                    switch (situation) {
                        case ANYBODY -> drawn(zipf, 5, dice);
                        case HEAD -> i == 0 ? new TreeMap<>(Map.of(0, COMMON)) : drawn(zipf, 5, dice);
                        case LAST_HUNDREDTH ->
                            last ? servable(agent, zipf, 5, dice) : unservable(agents, zipf, 5, dice);
                        case PILE ->
                            i < Math.min(10_000, behind) ? unservable(agents, zipf, 5, dice) : drawn(zipf, 5, dice);
                        case NOBODY -> unservable(agents, zipf, 5, dice);
                        case ONE_SKILL -> new TreeMap<>(Map.of(0, (last ? 1 : 1 + COMMON) + dice.nextInt(COMMON)));
                        case UNIQUE -> last ? servable(agent, zipf, 100, dice) : unservable(agents, zipf, 100, dice);
                    });
        }
        return new WaitingLine(List.copyOf(wishes), List.copyOf(agents));
    }

    private static SortedMap<Integer, Integer> drawn(double[] zipf, int levels, SplittableRandom dice) {
        SortedMap<Integer, Integer> wish = new TreeMap<>();
        int many = 1 + dice.nextInt(3);
        while (wish.size() < many) {
            wish.put(Workforce.draw(zipf, dice), 1 + dice.nextInt(levels));
        }
        return wish;
    }

    private static SortedMap<Integer, Integer> unservable(
            List<SortedMap<Integer, Integer>> agents, double[] zipf, int levels, SplittableRandom dice) {
        SortedMap<Integer, Integer> wish = drawn(zipf, levels, dice);
        while (agents.stream().anyMatch(serves(wish))) {
            wish = drawn(zipf, levels, dice);
        }
        return wish;
    }

    private static SortedMap<Integer, Integer> servable(
            SortedMap<Integer, Integer> agent, double[] zipf, int levels, SplittableRandom dice) {
        SortedMap<Integer, Integer> wish = drawn(zipf, levels, dice);
        while (!serves(wish).test(agent)) {
            wish = drawn(zipf, levels, dice);
        }
        return wish;
    }

    private static Predicate<SortedMap<Integer, Integer>> serves(SortedMap<Integer, Integer> wish) {
        return agent ->
                wish.entrySet().stream().allMatch(each -> agent.getOrDefault(each.getKey(), 0) >= each.getValue());
    }
}
