package io.toritsugi.core.queueing;

/**
 * The complementary error function, scaled: {@code exp(z z) erfc(z)}, which neither overflows nor vanishes where z is positive.
 *
 * <p>Source: W. J. Cody, "Rational Chebyshev approximations for the error function", Mathematics of Computation 23, 1969, and the
 * coefficients of its implementation CALERF.
 */
final class ErrorFunction {
    private static final double SMALL = 0.46875;
    private static final double LARGE = 4;
    private static final double ONE_OVER_SQRT_PI = 0.5641895835477563;

    // Highest powers first.
    private static final double[] SMALL_OVER = {
        0.18577770618460315, 3.1611237438705655, 113.86415415105016, 377.485237685302, 3209.3775891384694
    };
    private static final double[] SMALL_UNDER = {
        1, 23.601290952344122, 244.02463793444417, 1282.6165260773723, 2844.236833439171
    };
    private static final double[] MIDDLE_OVER = {
        2.1531153547440383E-8,
        0.5641884969886701,
        8.883149794388377,
        66.11919063714163,
        298.6351381974001,
        881.952221241769,
        1712.0476126340707,
        2051.0783778260716,
        1230.3393547979972
    };
    private static final double[] MIDDLE_UNDER = {
        1,
        15.744926110709835,
        117.6939508913125,
        537.1811018620099,
        1621.3895745666903,
        3290.7992357334597,
        4362.619090143247,
        3439.3676741437216,
        1230.3393548037495
    };
    private static final double[] LARGE_OVER = {
        0.016315387137302097,
        0.30532663496123236,
        0.36034489994980445,
        0.12578172611122926,
        0.016083785148742275,
        6.587491615298378E-4
    };
    private static final double[] LARGE_UNDER = {
        1, 2.568520192289822, 1.8729528499234673, 0.5279051029514285, 0.06051834131244132, 0.0023352049762686918
    };

    private ErrorFunction() {}

    /**
     * {@return {@code exp(z z) erfc(z)}, infinite if a double cannot hold it}
     *
     * @param z any number
     * @param square its square, which is often known with more digits than z has
     */
    static double scaledComplement(double z, double square) {
        double size = Math.abs(z);
        if (size <= SMALL) {
            return StrictMath.exp(square) * (1 - z * ratio(SMALL_OVER, SMALL_UNDER, square));
        }
        double right = size <= LARGE ? ratio(MIDDLE_OVER, MIDDLE_UNDER, size) : beyond(size);
        return z > 0 ? right : 2 * StrictMath.exp(square) - right;
    }

    private static double beyond(double z) {
        double inverse = 1 / (z * z);
        return (ONE_OVER_SQRT_PI - inverse * ratio(LARGE_OVER, LARGE_UNDER, inverse)) / z;
    }

    private static double ratio(double[] over, double[] under, double x) {
        double above = over[0];
        double below = under[0];
        for (int i = 1; i < over.length; i++) {
            above = above * x + over[i];
            below = below * x + under[i];
        }
        return above / below;
    }
}
