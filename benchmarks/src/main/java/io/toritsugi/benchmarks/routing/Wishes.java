package io.toritsugi.benchmarks.routing;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What contacts require: 1 to 3 skills, each with a least level from 1 to 5.
 *
 * @param skills the skills of each contact
 * @param least their least levels
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
record Wishes(int[][] skills, int[][] least) {
    static Wishes of(int contacts, int skills, long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        double[] zipf = Workforce.zipf(skills);
        int[][] wanted = new int[contacts][];
        int[][] least = new int[contacts][];
        for (int i = 0; i < contacts; i++) {
            SortedMap<Integer, Integer> each = new TreeMap<>();
            int many = 1 + dice.nextInt(3);
            while (each.size() < many) {
                each.put(Workforce.draw(zipf, dice), 1 + dice.nextInt(5));
            }
            wanted[i] = each.keySet().stream().mapToInt(Integer::intValue).toArray();
            least[i] = each.values().stream().mapToInt(Integer::intValue).toArray();
        }
        return new Wishes(wanted, least);
    }

    /** {@return what contacts require that somebody of a workforce who is not busy can serve: 1 to 3 of his skills, at most at his levels} */
    static Wishes servable(int contacts, Workforce workforce, long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        int[] working = IntStream.range(0, workforce.agents())
                .filter(agent -> !workforce.busy()[agent])
                .toArray();
        int[][] wanted = new int[contacts][];
        int[][] least = new int[contacts][];
        for (int i = 0; i < contacts; i++) {
            Map<Integer, Integer> levels = workforce.of(working[dice.nextInt(working.length)]);
            wanted[i] = levels.keySet().stream()
                    .sorted()
                    .skip(dice.nextInt(levels.size()))
                    .limit(1 + dice.nextInt(3))
                    .mapToInt(Integer::intValue)
                    .toArray();
            least[i] = Arrays.stream(wanted[i])
                    .map(skill -> 1 + dice.nextInt(Objects.requireNonNull(levels.get(skill))))
                    .toArray();
        }
        return new Wishes(wanted, least);
    }

    int size() {
        return skills.length;
    }
}
