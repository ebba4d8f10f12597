package io.toritsugi.routing.batch.internal;

import java.util.Arrays;

/**
 * Which rows may be paired with which columns, and at what cost: adjacency lists in arrays, the columns of row {@code i} from {@code start[i]} on.
 *
 * <p>Immutable by convention: nothing changes the arrays.
 */
public final class CostMatrix {
    final int rows;
    final int columns;
    final int[] start;
    final int[] column;
    final long[] cost;

    private CostMatrix(int columns, int[] start, int[] column, long[] cost) {
        this.rows = start.length - 1;
        this.columns = columns;
        this.start = start;
        this.column = column;
        this.cost = cost;
    }

    /** Fills a matrix row by row. */
    public static final class Builder {
        private final int columns;
        private final int[] start;
        private int[] column;
        private long[] cost;
        private int row;

        /**
         * Makes one.
         *
         * @param rows how many rows, all of them to be ended
         * @param columns how many columns
         * @param pairs how many pairs are expected
         */
        public Builder(int rows, int columns, int pairs) {
            this.columns = columns;
            this.start = new int[rows + 1];
            this.column = new int[pairs];
            this.cost = new long[pairs];
        }

        /** Allows the present row a column, greater than those before it in the row. */
        public void add(int which, long at) {
            int pairs = start[row + 1];
            if (pairs == column.length) {
                int room = Math.max(16, pairs + (pairs >> 1));
                column = Arrays.copyOf(column, room);
                cost = Arrays.copyOf(cost, room);
            }
            column[pairs] = which;
            cost[pairs] = at;
            start[row + 1] = pairs + 1;
        }

        /** Goes on to the next row. */
        public void endRow() {
            row++;
            if (row + 1 < start.length) {
                start[row + 1] = start[row];
            }
        }

        /** {@return the matrix} */
        public CostMatrix build() {
            int pairs = start[start.length - 1];
            return new CostMatrix(columns, start, Arrays.copyOf(column, pairs), Arrays.copyOf(cost, pairs));
        }
    }

    /** {@return how many pairs are allowed} */
    int pairs() {
        return column.length;
    }

    boolean isComplete() {
        return pairs() == (long) rows * columns;
    }

    CostMatrix transposed() {
        int[] first = new int[columns + 1];
        for (int which : column) {
            first[which + 1]++;
        }
        for (int j = 0; j < columns; j++) {
            first[j + 1] += first[j];
        }
        int[] next = Arrays.copyOf(first, columns);
        int[] row = new int[pairs()];
        long[] at = new long[pairs()];
        for (int i = 0; i < rows; i++) {
            for (int e = start[i]; e < start[i + 1]; e++) {
                int place = next[column[e]]++;
                row[place] = i;
                at[place] = cost[e];
            }
        }
        return new CostMatrix(rows, first, row, at);
    }

    /** {@return the matrix of some of the rows and columns, in the same order} */
    CostMatrix part(int[] someRows, int[] someColumns) {
        int[] place = new int[columns];
        Arrays.fill(place, -1);
        for (int k = 0; k < someColumns.length; k++) {
            place[someColumns[k]] = k;
        }
        Builder part = new Builder(someRows.length, someColumns.length, 0);
        for (int i : someRows) {
            for (int e = start[i]; e < start[i + 1]; e++) {
                if (place[column[e]] >= 0) {
                    part.add(place[column[e]], cost[e]);
                }
            }
            part.endRow();
        }
        return part.build();
    }
}
