package io.toritsugi.routing.batch.internal;

import java.math.BigInteger;
import java.util.Arrays;

/** The plain twin for a few rows: tries every assignment, and keeps the best by pairs, cost, rows that are used, and columns that are used. */
final class EveryAssignment {
    private final CostMatrix matrix;
    private final int[] present;
    private final boolean[] used;
    private int[] best;

    private EveryAssignment(CostMatrix matrix) {
        this.matrix = matrix;
        this.present = new int[matrix.rows];
        Arrays.fill(present, -1);
        this.used = new boolean[matrix.columns];
        this.best = present.clone();
    }

    static int[] best(CostMatrix matrix) {
        EveryAssignment every = new EveryAssignment(matrix);
        every.tryFrom(0);
        return every.best;
    }

    private void tryFrom(int row) {
        if (row == matrix.rows) {
            if (isBetter(present, best)) {
                best = present.clone();
            }
            return;
        }
        tryFrom(row + 1);
        for (int e = matrix.start[row]; e < matrix.start[row + 1]; e++) {
            int column = matrix.column[e];
            if (!used[column]) {
                used[column] = true;
                present[row] = column;
                tryFrom(row + 1);
                present[row] = -1;
                used[column] = false;
            }
        }
    }

    private boolean isBetter(int[] one, int[] other) {
        int byPairs = Integer.compare(Matrices.pairsOf(other), Matrices.pairsOf(one));
        if (byPairs != 0) {
            return byPairs < 0;
        }
        int byCost = Long.compare(Matrices.costOf(matrix, one), Matrices.costOf(matrix, other));
        if (byCost != 0) {
            return byCost < 0;
        }
        int byRows = rows(other).compareTo(rows(one));
        return byRows != 0 ? byRows < 0 : columns(other).compareTo(columns(one)) < 0;
    }

    /** {@return a number that is greater if the rows that are used are earlier} */
    static BigInteger rows(int[] columnOf) {
        BigInteger rows = BigInteger.ZERO;
        for (int i = 0; i < columnOf.length; i++) {
            rows = columnOf[i] < 0 ? rows : rows.setBit(columnOf.length - i);
        }
        return rows;
    }

    static BigInteger columns(int[] columnOf) {
        BigInteger columns = BigInteger.ZERO;
        for (int column : columnOf) {
            columns = column < 0 ? columns : columns.setBit(1000 - column);
        }
        return columns;
    }
}
