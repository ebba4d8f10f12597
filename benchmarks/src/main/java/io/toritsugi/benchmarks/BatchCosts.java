package io.toritsugi.benchmarks;

import io.toritsugi.routing.batch.internal.CostMatrix;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.LongBinaryOperator;
import java.util.stream.IntStream;

/** What it costs to give each of so many visits each of as many agents who may take it; all of them can be served. */
final class BatchCosts {
    private static final int ELIGIBLE = 20;

    private final int[][] agents;
    private final long[][] costs;

    private BatchCosts(int[][] agents, long[][] costs) {
        this.agents = agents;
        this.costs = costs;
    }

    static BatchCosts of(CostForm form, int size) {
        SplittableRandom random = new SplittableRandom(size);
        LongBinaryOperator cost = cost(form, size, random);
        int[][] agents = new int[size][];
        long[][] costs = new long[size][];
        for (int i = 0; i < size; i++) {
            int visit = i;
            agents[i] = form.isSparse()
                    ? IntStream.concat(IntStream.of(i), random.ints(ELIGIBLE - 1L, 0, size))
                            .distinct()
                            .sorted()
                            .toArray()
                    : IntStream.range(0, size).toArray();
            costs[i] = Arrays.stream(agents[i])
                    .mapToLong(agent -> cost.applyAsLong(visit, agent))
                    .toArray();
        }
        return new BatchCosts(agents, costs);
    }

    private static LongBinaryOperator cost(CostForm form, int size, SplittableRandom random) {
        long[] waits = random.longs(size, 1, 601).toArray();
        int[] levels = random.ints(size, 1, 11).toArray();
        int[][] skills = IntStream.range(0, size)
                .mapToObj(j -> random.ints(3, 0, 10).toArray())
                .toArray(int[][]::new);
        int[] required = random.ints(size, 0, 3).toArray();
        return switch (form) {
            case UNIFORM, SPARSE -> (i, j) -> random.nextLong(1_000_000);
            case STRUCTURED, SPARSE_STRUCTURED -> (i, j) -> waits[(int) i] * levels[(int) j];
            case NEARLY_STRUCTURED ->
                (i, j) -> {
                    long product = 1000 * waits[(int) i] * levels[(int) j];
                    return product + random.nextLong(1 + product / 10);
                };
            case THREE_SKILLS -> (i, j) -> waits[(int) i] * (9 - skills[(int) j][required[(int) i]]);
        };
    }

    /** {@return for each visit the agents who may take it, in order} */
    int[][] agents() {
        return agents;
    }

    /** {@return for each visit what each of them costs} */
    long[][] costs() {
        return costs;
    }

    int size() {
        return agents.length;
    }

    CostMatrix matrix() {
        CostMatrix.Builder matrix = new CostMatrix.Builder(size(), size(), size() * agents[0].length);
        for (int i = 0; i < size(); i++) {
            for (int k = 0; k < agents[i].length; k++) {
                matrix.add(agents[i][k], costs[i][k]);
            }
            matrix.endRow();
        }
        return matrix.build();
    }

    /** {@return what it costs in all; every visit must have an agent who may take it, and no two the same} */
    long sum(int[] agentOf) {
        long sum = 0;
        boolean[] taken = new boolean[size()];
        for (int i = 0; i < size(); i++) {
            int place = Arrays.binarySearch(agents[i], agentOf[i]);
            if (place < 0 || taken[agentOf[i]]) {
                throw new IllegalStateException("visit " + i + " has no agent of its own who may take it");
            }
            taken[agentOf[i]] = true;
            sum += costs[i][place];
        }
        return sum;
    }
}
