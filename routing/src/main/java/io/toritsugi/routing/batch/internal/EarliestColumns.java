package io.toritsugi.routing.batch.internal;

import io.toritsugi.routing.strategy.WorkBudget;
import java.util.Arrays;

/**
 * Exchanges columns for earlier ones where that costs nothing.
 *
 * <p>The sets of columns that assignments of least cost use are the bases of a matroid, so each column that is left over needs to be tried once: it takes the
 * place of the last of those for which it can stand in, if that comes after it. It can stand in for those that are reached from it along pairs that cost no
 * more than what the row has, and that are free to go, as their price is 0. What was reached in vain leads nowhere else, and is not looked at again. Source: Murota,
 * Discrete Convex Analysis, 2003, chapter 5 (valuated matroids).
 */
final class EarliestColumns {
    private static final int NONE = -1;

    private final CostMatrix byColumn;
    private final long[] price;
    private final long[] paid;
    private final int[] columnOf;
    private final int[] rowOf;
    private final int[] before;
    private final int[] queue;
    private final boolean[] seen;

    private EarliestColumns(CostMatrix byColumn, long[] price, long[] paid, int[] columnOf) {
        this.byColumn = byColumn;
        this.price = price;
        this.paid = paid;
        this.columnOf = columnOf;
        this.rowOf = new int[byColumn.rows];
        Arrays.fill(rowOf, NONE);
        for (int i = 0; i < columnOf.length; i++) {
            rowOf[columnOf[i]] = i;
        }
        this.before = new int[byColumn.columns];
        this.queue = new int[byColumn.rows];
        this.seen = new boolean[byColumn.rows];
    }

    /**
     * Exchanges what can be.
     *
     * @param costs what each pair costs
     * @param price what a column costs beside that
     * @param paid cost less price of the column of each row, the least that there is for it
     * @param columnOf the column of each row: changed
     * @param budget how many pairs may be looked at
     * @return {@code false} if the budget does not suffice
     */
    static boolean isTaken(CostMatrix costs, long[] price, long[] paid, int[] columnOf, WorkBudget budget) {
        if (!budget.spend(costs.pairs())) {
            return false;
        }
        EarliestColumns columns = new EarliestColumns(costs.transposed(), price, paid, columnOf);
        for (int j = 0; j < costs.columns; j++) {
            if (columns.rowOf[j] == NONE && !columns.isTried(j, budget)) {
                return false;
            }
        }
        return true;
    }

    private boolean isTried(int column, WorkBudget budget) {
        int tail = 1;
        queue[0] = column;
        seen[column] = true;
        int last = column;
        for (int head = 0; head < tail; head++) {
            int at = queue[head];
            if (price[at] == 0 && at > last) {
                last = at;
            }
            if (!budget.spend(byColumn.start[at + 1] - byColumn.start[at])) {
                return false;
            }
            tail = reached(at, tail);
        }
        if (last != column) {
            exchange(column, last);
            for (int k = 0; k < tail; k++) {
                seen[queue[k]] = false;
            }
        }
        return true;
    }

    private int reached(int at, int tail) {
        int count = tail;
        for (int k = byColumn.start[at]; k < byColumn.start[at + 1]; k++) {
            int row = byColumn.column[k];
            int own = columnOf[row];
            if (!seen[own] && byColumn.cost[k] - price[at] == paid[row]) {
                seen[own] = true;
                before[row] = at;
                queue[count++] = own;
            }
        }
        return count;
    }

    private void exchange(int column, int last) {
        int row = rowOf[last];
        rowOf[last] = NONE;
        while (true) {
            int at = before[row];
            columnOf[row] = at;
            int next = rowOf[at];
            rowOf[at] = row;
            if (at == column) {
                return;
            }
            row = next;
        }
    }
}
