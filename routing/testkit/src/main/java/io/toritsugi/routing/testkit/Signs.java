package io.toritsugi.routing.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.ToIntBiFunction;

/** The signs of all comparisons among several things. */
final class Signs {
    private final List<?> all;
    private final int[][] signs;

    private Signs(List<?> all, int[][] signs) {
        this.all = all;
        this.signs = signs;
    }

    static <T> Signs of(List<T> all, ToIntBiFunction<T, T> comparison) {
        int[][] signs = new int[all.size()][all.size()];
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < all.size(); j++) {
                signs[i][j] = Integer.signum(comparison.applyAsInt(all.get(i), all.get(j)));
            }
        }
        return new Signs(all, signs);
    }

    /** Each is like itself, a before b means b after a, and what is not after b is not after c either, if b is not. */
    void assertTotalPreorder() {
        for (int i = 0; i < signs.length; i++) {
            assertEquals(0, signs[i][i], "compared with itself differs " + all.get(i));
            for (int j = 0; j < signs.length; j++) {
                assertEquals(
                        -signs[i][j],
                        signs[j][i],
                        "compared both ways there is no telling who goes first of " + all.get(i) + " and "
                                + all.get(j));
                for (int k = 0; k < signs.length; k++) {
                    assertTrue(
                            signs[i][j] > 0 || signs[j][k] > 0 || signs[i][k] <= least(signs[i][j], signs[j][k]),
                            "in a circle go " + all.get(i) + ", " + all.get(j) + " and " + all.get(k));
                }
            }
        }
    }

    private static int least(int first, int second) {
        return Math.min(first, second);
    }

    void assertSame(Signs other, String what) {
        for (int i = 0; i < signs.length; i++) {
            for (int j = 0; j < signs.length; j++) {
                assertEquals(signs[i][j], other.signs[i][j], what + ": " + all.get(i) + " and " + all.get(j));
            }
        }
    }
}
