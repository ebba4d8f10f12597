package io.toritsugi.routing.batch.internal;

import java.util.Arrays;

/** The plain twin for some hundred rows: adds one pair at a time along the path that Bellman and Ford find shortest. */
final class OnePairAtATime {
    private static final long FAR = Long.MAX_VALUE / 4;

    private OnePairAtATime() {}

    static int[] best(CostMatrix matrix) {
        int[] columnOf = filled(matrix.rows);
        int[] rowOf = filled(matrix.columns);
        while (isPairAdded(matrix, columnOf, rowOf)) {
            Arrays.fill(rowOf, -1);
            for (int i = 0; i < columnOf.length; i++) {
                if (columnOf[i] >= 0) {
                    rowOf[columnOf[i]] = i;
                }
            }
        }
        return columnOf;
    }

    private static boolean isPairAdded(CostMatrix matrix, int[] columnOf, int[] rowOf) {
        long[] toRow = new long[matrix.rows];
        long[] toColumn = new long[matrix.columns];
        int[] before = new int[matrix.columns];
        Arrays.fill(toColumn, FAR);
        for (int i = 0; i < matrix.rows; i++) {
            toRow[i] = columnOf[i] < 0 ? 0 : FAR;
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 0; i < matrix.rows; i++) {
                for (int e = matrix.start[i]; toRow[i] < FAR && e < matrix.start[i + 1]; e++) {
                    int j = matrix.column[e];
                    if (toRow[i] + matrix.cost[e] < toColumn[j]) {
                        toColumn[j] = toRow[i] + matrix.cost[e];
                        before[j] = i;
                        changed = true;
                        if (rowOf[j] >= 0) {
                            toRow[rowOf[j]] = toColumn[j] - Matrices.costAt(matrix, rowOf[j], j);
                        }
                    }
                }
            }
        }
        int end = -1;
        for (int j = 0; j < matrix.columns; j++) {
            if (rowOf[j] < 0 && toColumn[j] < FAR && (end < 0 || toColumn[j] < toColumn[end])) {
                end = j;
            }
        }
        int column = end;
        while (column >= 0) {
            int row = before[column];
            int previous = columnOf[row];
            columnOf[row] = column;
            column = previous;
        }
        return end >= 0;
    }

    private static int[] filled(int length) {
        int[] none = new int[length];
        Arrays.fill(none, -1);
        return none;
    }
}
