package io.toritsugi.routing.batch.internal;

import io.toritsugi.routing.strategy.WorkBudget;
import java.util.Arrays;

/**
 * As many pairs as can be, whatever they cost: the algorithm of Hopcroft and Karp.
 *
 * <p>Source: Hopcroft and Karp, An n^5/2 algorithm for maximum matchings in bipartite graphs, SIAM Journal on Computing 2, 1973.
 */
final class MaximumMatching {
    private static final int NONE = -1;

    private final CostMatrix pairs;
    private final int[] columnOf;
    private final int[] rowOf;
    private final int[] layer;
    private final int[] next;
    private final int[] queue;

    private MaximumMatching(CostMatrix pairs) {
        this.pairs = pairs;
        this.columnOf = filled(pairs.rows);
        this.rowOf = filled(pairs.columns);
        this.layer = new int[pairs.rows];
        this.next = new int[pairs.rows];
        this.queue = new int[pairs.rows];
    }

    /** Looks for the matching; where the budget does not suffice, it is not the largest: the budget tells. */
    static MaximumMatching of(CostMatrix pairs, WorkBudget budget) {
        MaximumMatching matching = new MaximumMatching(pairs);
        while (budget.spend(2L * pairs.pairs()) && matching.isFreeColumnReached()) {
            matching.augment();
        }
        return matching;
    }

    /** {@return for each row whether it is reached from one without a column, along pairs and back along matched pairs} */
    boolean[] reachedRows() {
        boolean[] reached = new boolean[pairs.rows];
        for (int i = 0; i < pairs.rows; i++) {
            reached[i] = layer[i] != NONE;
        }
        return reached;
    }

    /** Lays the rows in layers, those without a column first. */
    private boolean isFreeColumnReached() {
        int tail = 0;
        for (int i = 0; i < pairs.rows; i++) {
            layer[i] = columnOf[i] == NONE ? 0 : NONE;
            if (layer[i] == 0) {
                queue[tail++] = i;
            }
        }
        boolean free = false;
        for (int head = 0; head < tail; head++) {
            int i = queue[head];
            for (int e = pairs.start[i]; e < pairs.start[i + 1]; e++) {
                int other = rowOf[pairs.column[e]];
                if (other == NONE) {
                    free = true;
                } else if (layer[other] == NONE) {
                    layer[other] = layer[i] + 1;
                    queue[tail++] = other;
                }
            }
        }
        return free;
    }

    /** Augments along paths that go from layer to layer and have no row in common. */
    private void augment() {
        System.arraycopy(pairs.start, 0, next, 0, pairs.rows);
        for (int root = 0; root < pairs.rows; root++) {
            if (columnOf[root] == NONE) {
                augmentFrom(root);
            }
        }
    }

    private void augmentFrom(int root) {
        int depth = 0;
        queue[0] = root;
        while (depth >= 0) {
            int i = queue[depth];
            if (next[i] == pairs.start[i + 1]) {
                depth--;
                continue;
            }
            int other = rowOf[pairs.column[next[i]++]];
            if (other == NONE) {
                takeLastLooked(depth);
                return;
            }
            if (layer[other] == layer[i] + 1) {
                depth++;
                queue[depth] = other;
            }
        }
    }

    private void takeLastLooked(int depth) {
        for (int d = depth; d >= 0; d--) {
            int i = queue[d];
            int j = pairs.column[next[i] - 1];
            rowOf[j] = i;
            columnOf[i] = j;
            next[i] = pairs.start[i + 1];
        }
    }

    private static int[] filled(int length) {
        int[] none = new int[length];
        Arrays.fill(none, NONE);
        return none;
    }
}
