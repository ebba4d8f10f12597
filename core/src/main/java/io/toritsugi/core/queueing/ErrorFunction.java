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
        0.185777706184603153, 3.16112374387056560, 113.864154151050156, 377.485237685302021, 3209.37758913846947
    };
    private static final double[] SMALL_UNDER = {
        1, 23.6012909523441209, 244.024637934444173, 1282.61652607737228, 2844.23683343917062
    };
    private static final double[] MIDDLE_OVER = {
        2.15311535474403846e-8,
        0.564188496988670089,
        8.88314979438837594,
        66.1191906371416295,
        298.635138197400131,
        881.952221241769090,
        1712.04761263407058,
        2051.07837782607147,
        1230.33935479799725
    };
    private static final double[] MIDDLE_UNDER = {
        1,
        15.7449261107098347,
        117.693950891312499,
        537.181101862009858,
        1621.38957456669019,
        3290.79923573345963,
        4362.61909014324716,
        3439.36767414372164,
        1230.33935480374942
    };
    private static final double[] LARGE_OVER = {
        0.0163153871373020978,
        0.305326634961232344,
        0.360344899949804439,
        0.125781726111229246,
        0.0160837851487422766,
        6.58749161529837803e-4
    };
    private static final double[] LARGE_UNDER = {
        1, 2.56852019228982242, 1.87295284992346725, 0.527905102951428412, 0.0605183413124413191, 2.33520497626869185e-3
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
