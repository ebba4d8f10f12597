package io.toritsugi.routing.batch.internal;

import io.toritsugi.routing.strategy.WorkBudget;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The assignment of least cost among those with as many pairs as can be.
 *
 * <p>Of several, it is one that uses the earliest rows, and the earliest columns: no other of them uses a row in the place of a later one, or a column.
 *
 * <p>A largest matching decides how the problem falls apart. Where rows are left over, all columns that they can reach are used in every largest matching, by rows so reached: the columns
 * look for rows there, and elsewhere the rows for columns, so that whoever looks, finds. Source of that: Dulmage and Mendelsohn, Coverings of
 * bipartite graphs, Canadian Journal of Mathematics 10, 1958. Each part is solved by {@link ShortestPaths}.
 */
public final class LeastCost {
    private static final int NONE = -1;

    private LeastCost() {}

    /**
     * Assigns rows to columns.
     *
     * @param costs what each pair costs: of any sign, and so small that 64 for each row and column fit a {@code long}
     * @param budget how many pairs may be looked at
     * @return the column of each row, -1 for none; empty if the budget does not suffice
     */
    public static Optional<int[]> assign(CostMatrix costs, WorkBudget budget) {
        check(costs);
        int[] columnOf = new int[costs.rows];
        Arrays.fill(columnOf, NONE);
        if (costs.isComplete()) {
            return costs.rows <= costs.columns
                    ? ShortestPaths.columnOfRows(costs, budget)
                    : ShortestPaths.columnOfRows(costs.transposed(), budget).map(rowOf -> inverted(rowOf, costs.rows));
        }
        MaximumMatching largest = MaximumMatching.of(costs, budget);
        if (budget.isExceeded()) {
            return Optional.empty();
        }
        boolean[] over = largest.reachedRows();
        int[] tooMany = rowsThat(over, true);
        int[] enough = rowsThat(over, false);
        int[] scarce = columnsOf(costs, tooMany);
        int[] others = without(scarce, costs.columns);
        Optional<int[]> rowOfScarce =
                ShortestPaths.columnOfRows(costs.part(tooMany, scarce).transposed(), budget);
        Optional<int[]> columnOfEnough = ShortestPaths.columnOfRows(costs.part(enough, others), budget);
        if (rowOfScarce.isEmpty() || columnOfEnough.isEmpty()) {
            return Optional.empty();
        }
        for (int k = 0; k < scarce.length; k++) {
            columnOf[tooMany[rowOfScarce.get()[k]]] = scarce[k];
        }
        for (int k = 0; k < enough.length; k++) {
            columnOf[enough[k]] = others[columnOfEnough.get()[k]];
        }
        return Optional.of(columnOf);
    }

    private static void check(CostMatrix costs) {
        long most = Long.MAX_VALUE / (64L * (costs.rows + costs.columns + 2L));
        for (long cost : costs.cost) {
            if (cost > most || cost < -most) {
                throw new IllegalArgumentException(
                        "CostMatrix.cost must be " + -most + " .. " + most + " in a matrix of this size, was " + cost);
            }
        }
    }

    private static int[] inverted(int[] rowOf, int rows) {
        int[] columnOf = new int[rows];
        Arrays.fill(columnOf, NONE);
        for (int j = 0; j < rowOf.length; j++) {
            columnOf[rowOf[j]] = j;
        }
        return columnOf;
    }

    private static int[] rowsThat(boolean[] over, boolean are) {
        return IntStream.range(0, over.length).filter(i -> over[i] == are).toArray();
    }

    private static int[] columnsOf(CostMatrix costs, int[] rows) {
        boolean[] named = new boolean[costs.columns];
        for (int i : rows) {
            for (int e = costs.start[i]; e < costs.start[i + 1]; e++) {
                named[costs.column[e]] = true;
            }
        }
        return IntStream.range(0, costs.columns).filter(j -> named[j]).toArray();
    }

    private static int[] without(int[] some, int columns) {
        boolean[] there = new boolean[columns];
        for (int j : some) {
            there[j] = true;
        }
        return IntStream.range(0, columns).filter(j -> !there[j]).toArray();
    }
}
