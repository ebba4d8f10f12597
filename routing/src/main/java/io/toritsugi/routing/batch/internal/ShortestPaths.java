package io.toritsugi.routing.batch.internal;

import io.toritsugi.routing.strategy.WorkBudget;
import java.util.Arrays;
import java.util.Optional;

/**
 * Gives every row a column at the least cost, by shortest augmenting paths, over adjacency lists, with a heap.
 *
 * <p>Source: Jonker and Volgenant, A shortest augmenting path algorithm for dense and sparse linear assignment problems, Computing 38, 1987; for fewer rows than columns
 * Crouse, On implementing 2D rectangular assignment algorithms, IEEE Transactions on Aerospace and Electronic Systems 52, 2016. An {@link Auction} takes the
 * place of their column and row reduction, which do little where costs are nearly products. Since it leaves any prices, columns that are left over are
 * settled by paths of their own, as if a row came for each that pays nothing.
 *
 * <p>What holds between two paths: (1) the column of a row is one where cost less price is least for the row; and at the end, if columns are left over, (2)
 * their price is 0, and (3) no price is above that. So the prices, which are the dual variables of the columns, prove that nothing costs less.
 */
final class ShortestPaths {
    private static final int NONE = -1;

    private final CostMatrix costs;
    private final WorkBudget budget;
    private final long[] price;
    private final int[] rowOf;
    private final int[] pairOf;
    private final long[] distance;
    private final int[] throughRow;
    private final int[] throughPair;
    private final Nearest nearest;
    private final int[] reached;
    private int reachedCount;
    private final int[] settled;
    private int settledCount;
    private int end;
    private long length;

    private ShortestPaths(CostMatrix costs, WorkBudget budget) {
        this.costs = costs;
        this.budget = budget;
        this.price = Auction.prices(costs, budget);
        this.rowOf = filled(costs.columns);
        this.pairOf = filled(costs.rows);
        this.distance = new long[costs.columns];
        Arrays.fill(distance, Long.MAX_VALUE);
        this.throughRow = new int[costs.columns];
        this.throughPair = new int[costs.columns];
        this.nearest = new Nearest(distance);
        this.reached = new int[costs.columns];
        this.settled = new int[costs.columns];
    }

    /** {@return the column of each row; empty if the budget does not suffice} There must be a column for every row at once. */
    static Optional<int[]> columnOfRows(CostMatrix costs, WorkBudget budget) {
        ShortestPaths paths = new ShortestPaths(costs, budget);
        if (!paths.arePlaced() || !paths.areLeftAtNothing()) {
            return Optional.empty();
        }
        int[] columnOf = new int[costs.rows];
        long[] paid = new long[costs.rows];
        for (int i = 0; i < costs.rows; i++) {
            columnOf[i] = costs.column[paths.pairOf[i]];
            paid[i] = costs.cost[paths.pairOf[i]] - paths.price[columnOf[i]];
        }
        return costs.rows == costs.columns || EarliestColumns.isTaken(costs, paths.price, paid, columnOf, budget)
                ? Optional.of(columnOf)
                : Optional.empty();
    }

    private boolean arePlaced() {
        if (!budget.spend(costs.pairs())) {
            return false;
        }
        for (int i = 0; i < costs.rows; i++) {
            placeAtBest(i);
        }
        for (int i = 0; i < costs.rows; i++) {
            if (pairOf[i] == NONE && !isPlacedByPath(i)) {
                return false;
            }
        }
        return true;
    }

    /** Gives a row what is best for it, if that is free. */
    private void placeAtBest(int row) {
        long best = Long.MAX_VALUE;
        int pair = NONE;
        for (int e = costs.start[row]; e < costs.start[row + 1]; e++) {
            long reduced = costs.cost[e] - price[costs.column[e]];
            if (reduced < best || (reduced == best && isTaken(pair) && !isTaken(e))) {
                best = reduced;
                pair = e;
            }
        }
        if (!isTaken(pair)) {
            take(row, pair);
        }
    }

    private boolean isTaken(int pair) {
        return rowOf[costs.column[pair]] != NONE;
    }

    private void take(int row, int pair) {
        rowOf[costs.column[pair]] = row;
        pairOf[row] = pair;
    }

    private boolean isPlacedByPath(int row) {
        forget();
        if (!isScanned(row, 0) || !isEndReached()) {
            return false;
        }
        if (end == NONE) {
            throw new IllegalStateException("There is no column for row " + row);
        }
        for (int k = 0; k < settledCount; k++) {
            price[settled[k]] += distance[settled[k]] - length;
        }
        augment();
        return true;
    }

    /** Sees to it that columns without a row have the highest price, and calls that 0. */
    private boolean areLeftAtNothing() {
        if (costs.rows == costs.columns) {
            return true;
        }
        long highest = Arrays.stream(price).max().orElse(0);
        for (int j = 0; j < price.length; j++) {
            price[j] -= highest;
        }
        for (int j = 0; j < price.length; j++) {
            while (rowOf[j] == NONE && price[j] < 0) {
                if (!isOneLeftAtNothing()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Goes from where the price rises to 0 first to a column without a row whose price is below. */
    private boolean isOneLeftAtNothing() {
        forget();
        if (!budget.spend(price.length)) {
            return false;
        }
        for (int j = 0; j < price.length; j++) {
            if (rowOf[j] == NONE && price[j] == 0) {
                reached[reachedCount++] = j;
                distance[j] = 0;
            } else {
                reach(j, -price[j], NONE, NONE);
            }
        }
        if (!isEndReached()) {
            return false;
        }
        for (int j = 0; j < price.length; j++) {
            price[j] += Math.min(distance[j], length);
        }
        augment();
        return true;
    }

    private void forget() {
        for (int k = 0; k < reachedCount; k++) {
            distance[reached[k]] = Long.MAX_VALUE;
        }
        reachedCount = 0;
        settledCount = 0;
        nearest.clear();
        end = NONE;
        length = Long.MAX_VALUE;
    }

    /** Settles the nearest columns until the end is the nearest; {@code false} if the budget does not suffice. */
    private boolean isEndReached() {
        while (!nearest.isEmpty() && distance[nearest.first()] < length) {
            int column = nearest.removeFirst();
            settled[settledCount++] = column;
            int row = rowOf[column];
            if (!isScanned(row, costs.cost[pairOf[row]] - price[column] - distance[column])) {
                return false;
            }
        }
        return true;
    }

    private boolean isScanned(int row, long less) {
        int stop = costs.start[row + 1];
        if (!budget.spend(stop - costs.start[row])) {
            return false;
        }
        for (int e = costs.start[row]; e < stop; e++) {
            long far = costs.cost[e] - price[costs.column[e]] - less;
            if (far < length && far < distance[costs.column[e]]) {
                reach(costs.column[e], far, row, e);
            }
        }
        return true;
    }

    private void reach(int column, long far, int row, int pair) {
        if (far >= length) {
            return;
        }
        if (distance[column] == Long.MAX_VALUE) {
            reached[reachedCount++] = column;
        }
        distance[column] = far;
        throughRow[column] = row;
        throughPair[column] = pair;
        if (rowOf[column] == NONE) {
            length = far;
            end = column;
        } else {
            nearest.put(column);
        }
    }

    /** Moves each row of the path on by one: the first had no column before, or the first column has no row after. */
    private void augment() {
        int column = end;
        while (column != NONE) {
            int row = throughRow[column];
            if (row == NONE) {
                rowOf[column] = NONE;
                return;
            }
            int before = pairOf[row];
            take(row, throughPair[column]);
            column = before == NONE ? NONE : costs.column[before];
        }
    }

    private static int[] filled(int length) {
        int[] none = new int[length];
        Arrays.fill(none, NONE);
        return none;
    }
}
