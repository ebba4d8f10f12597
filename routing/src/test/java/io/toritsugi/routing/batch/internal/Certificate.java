package io.toritsugi.routing.batch.internal;

import java.util.Arrays;

/** Prices of columns that prove an assignment to be of least cost, found from the assignment alone; there are none if it is not. */
final class Certificate {
    private static final long LOW = -1_000_000_000_000_000L;

    private Certificate() {}

    /** From 0 for what is left over, and low for the rest, prices rise as far as they must: without an end if an exchange in a circle costs less. */
    static long[] prices(CostMatrix matrix, int[] columnOf) {
        long[] price = new long[matrix.columns];
        for (int column : columnOf) {
            price[column] = LOW;
        }
        boolean changed = true;
        for (int round = 0; changed; round++) {
            if (round > matrix.columns) {
                throw new AssertionError("an exchange in a circle costs less");
            }
            changed = false;
            for (int i = 0; i < matrix.rows; i++) {
                long least = Long.MAX_VALUE;
                for (int e = matrix.start[i]; e < matrix.start[i + 1]; e++) {
                    least = Math.min(least, matrix.cost[e] - price[matrix.column[e]]);
                }
                long must = Matrices.costAt(matrix, i, columnOf[i]) - least;
                if (price[columnOf[i]] < must) {
                    price[columnOf[i]] = must;
                    changed = true;
                }
            }
        }
        if (Arrays.stream(price).anyMatch(each -> each > 0)) {
            throw new AssertionError("a column that is left over costs less than one that is not");
        }
        return price;
    }
}
