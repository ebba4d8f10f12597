package io.toritsugi.routing.batch.internal;

import java.util.SplittableRandom;
import java.util.function.LongBinaryOperator;

/** Matrices to try, and what an assignment costs in them. */
final class Matrices {
    static final long NOT_ALLOWED = Long.MIN_VALUE;

    private Matrices() {}

    static CostMatrix of(int rows, int columns, LongBinaryOperator cost) {
        CostMatrix.Builder matrix = new CostMatrix.Builder(rows, columns, 0);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                long at = cost.applyAsLong(i, j);
                if (at != NOT_ALLOWED) {
                    matrix.add(j, at);
                }
            }
            matrix.endRow();
        }
        return matrix.build();
    }

    static CostMatrix random(SplittableRandom random, int rows, int columns, int percent, LongBinaryOperator cost) {
        return of(rows, columns, (i, j) -> random.nextInt(100) < percent ? cost.applyAsLong(i, j) : NOT_ALLOWED);
    }

    /** Levels times waits: nearly rank one, with many ties; at times with something added. */
    static LongBinaryOperator structured(SplittableRandom random, int rows, int columns, int noise) {
        long[] waits = random.longs(rows, 1, 600).toArray();
        int[] levels = random.ints(columns, 1, 11).toArray();
        return (i, j) -> waits[(int) i] * levels[(int) j] + (noise == 0 ? 0 : random.nextInt(noise));
    }

    static long costOf(CostMatrix matrix, int[] columnOf) {
        long sum = 0;
        for (int i = 0; i < matrix.rows; i++) {
            sum += columnOf[i] < 0 ? 0 : costAt(matrix, i, columnOf[i]);
        }
        return sum;
    }

    static long costAt(CostMatrix matrix, int row, int column) {
        for (int e = matrix.start[row]; e < matrix.start[row + 1]; e++) {
            if (matrix.column[e] == column) {
                return matrix.cost[e];
            }
        }
        throw new AssertionError("row " + row + " may not have column " + column);
    }

    static int pairsOf(int[] columnOf) {
        int pairs = 0;
        for (int column : columnOf) {
            pairs += column < 0 ? 0 : 1;
        }
        return pairs;
    }
}
