package io.toritsugi.core.queueing;

/**
 * The incomplete gamma functions, each divided by the same term:
 *
 * <pre>
 * d        = e^-x x^s / Gamma(s + 1)
 * upper    = Q(s, x) / d = n/x + n (n-1)/x^2 + ..., down to n!/x^n, where s is a whole number n
 * lower    = P(s, x) / d = 1 + x/(s+1) + x^2/((s+1)(s+2)) + ...
 * </pre>
 *
 * <p>In Erlang B 1/B is 1 + upper(servers, erlangs), in Erlang A the integral Q is lower(servers/c, erlangs/c): what the models of
 * this package need is made of these two, and of nothing else.
 *
 * <p>Where s is {@value #LEAST_SHAPE} or more and x differs from it by at most {@value #WIDTH} s, they are computed by the uniform
 * expansion, in a number of steps that is the same for all arguments:
 *
 * <pre>
 * y     = sign(x - s) sqrt(2 (m - ln(1 + m))), m = (x - s) / s
 * upper = G (sqrt(pi s / 2) exp(s y y / 2) erfc( y sqrt(s / 2)) + sum of C_k(y) s^-k)
 * lower = G (sqrt(pi s / 2) exp(s y y / 2) erfc(-y sqrt(s / 2)) - sum of C_k(y) s^-k)
 * </pre>
 *
 * <p>where G is Gamma(s) over the leading term of Stirling's formula. Sources: N. M. Temme, "The asymptotic expansion of the incomplete
 * gamma functions", SIAM Journal on Mathematical Analysis 10, 1979; NIST Digital Library of Mathematical Functions, 8.12.3 to
 * 8.12.11, 5.11.3 and 8.11.4. The C_k are polynomials here, which differ from their power series by less than 2e-17 at the least s.
 */
final class IncompleteGamma {
    /** The least s of the uniform expansion. */
    static final double LEAST_SHAPE = 48;

    /** By what share of s the uniform expansion lets x differ from s. */
    static final double WIDTH = 0.3;

    // From here on no double notices the later terms, which are below 1e-16.
    private static final double LARGE_SHAPE = 2000;
    private static final int TERMS_OF_LARGE = 4;

    private static final double MOST_TERMS_ARGUMENT = 100;
    private static final double NEGLIGIBLE = 1e-17;
    private static final double HALF_PI = 1.5707963267948966;

    // Lowest powers first, from C_0 on.
    private static final double[][] TEMME = {
        {
            -0.3333333333333333,
            0.0833333333333334,
            -0.014814814814814866,
            0.0011574074073931427,
            3.527336860732277E-4,
            -1.7875514315244064E-4,
            3.919263149744135E-5,
            -2.1854718017103423E-6,
            -1.8540558542949842E-6,
            8.299706101369067E-7,
            -1.7673168764289173E-7,
            4.859891495065847E-9,
            1.0669266632619798E-8
        },
        {
            -0.0018518518518518786,
            -0.003472222222244803,
            0.002645502645517465,
            -9.90226333963754E-4,
            2.0576131553636835E-4,
            -4.0202815844605745E-7,
            -1.8098506251407455E-5,
            7.651816980776806E-6,
            -1.612748500208213E-6,
            -1.5849940093628362E-8,
            1.4241212855713344E-7
        },
        {
            0.004133597883607715,
            -0.002681327160492971,
            7.716049344729738E-4,
            2.0093877337654146E-6,
            -1.073662972503845E-4,
            5.292345391275119E-5,
            -1.2765731653373602E-5,
            3.415713873376564E-8,
            1.417471868941707E-6,
            -6.294622891726448E-7
        },
        {
            6.494341533534975E-4,
            2.2947209336729845E-4,
            -4.6918874571557723E-4,
            2.67720665656994E-4,
            -7.564701251438854E-5,
            -2.402555616262454E-7,
            1.1443367352691962E-5,
            -5.67028597891957E-6
        },
        {
            -8.61888287036413E-4,
            7.840392747632188E-4,
            -2.990734362204372E-4,
            -1.4667562560506024E-6,
            6.645172082033763E-5,
            -3.964994193127956E-5,
            1.0925663507291817E-5
        },
        {
            -3.3679951253792154E-4,
            -6.97365152277658E-5,
            2.7740801832212126E-4,
            -1.991260174822481E-4,
            6.526920786484666E-5
        },
        {5.31485201037426E-4, -5.915008197916264E-4, 2.600287792223135E-4},
        {3.2199198164688004E-4}
    };
    private static final double[] STIRLING = {
        1,
        0.08333333333333333,
        0.003472222222222222,
        -0.0026813271604938273,
        -2.2947209362139917E-4,
        7.840392217200666E-4,
        6.972813758365857E-5,
        -5.921664373536939E-4
    };
    // 1/3, 1/5, 1/7 ...
    private static final double[] ODD = {
        1.0 / 3, 1.0 / 5, 1.0 / 7, 1.0 / 9, 1.0 / 11, 1.0 / 13, 1.0 / 15, 1.0 / 17, 1.0 / 19, 1.0 / 21
    };

    private IncompleteGamma() {}

    /** {@return whether the uniform expansion holds here} */
    static boolean isUniform(double s, double x) {
        return s >= LEAST_SHAPE && Math.abs(x - s) <= WIDTH * s;
    }

    /**
     * {@return upper(s, x), infinite if a double cannot hold it}
     *
     * @param s the shape
     * @param x the argument; where the uniform expansion holds
     */
    static double upper(double s, double x) {
        return uniform(s, x, 1);
    }

    /**
     * {@return lower(s, x)} It is not a number where its series would be long and the uniform expansion does not hold: where x is
     * more than 100 and by far more than s.
     *
     * @param s the shape, more than 0
     * @param x the argument, 0 or more
     */
    static double lower(double s, double x) {
        if (isUniform(s, x)) {
            return uniform(s, x, -1);
        }
        return x < s || x <= MOST_TERMS_ARGUMENT ? series(s, x) : Double.NaN;
    }

    private static double series(double s, double x) {
        double sum = 0;
        double term = 1;
        for (double k = 1; term > sum * NEGLIGIBLE; k++) {
            sum += term;
            term *= x / (s + k);
        }
        return sum;
    }

    private static double uniform(double s, double x, int side) {
        double inverse = 1 / s;
        double square = excessOverLog(s, x);
        double z = Math.copySign(Math.sqrt(square), x - s);
        double y = z * Math.sqrt(2 * inverse);
        double normal = Math.sqrt(HALF_PI * s) * ErrorFunction.scaledComplement(side * z, square);
        double sum = 0;
        for (int k = (s < LARGE_SHAPE ? TEMME.length : TERMS_OF_LARGE) - 1; k >= 0; k--) {
            sum = sum * inverse + polynomial(TEMME[k], y);
        }
        return polynomial(STIRLING, inverse) * (normal + side * sum);
    }

    /** {@return s (m - ln(1 + m)), to the last digits however small m is}: C. Loader, 2000, by the series of the area tangent. */
    private static double excessOverLog(double s, double x) {
        double excess = x - s;
        double r = excess / (x + s);
        double square = r * r;
        return excess * excess / (x + s) - 2 * s * r * square * polynomial(ODD, square);
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            sum = sum * x + coefficients[i];
        }
        return sum;
    }
}
