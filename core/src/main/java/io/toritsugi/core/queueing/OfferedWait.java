package io.toritsugi.core.queueing;

/**
 * How long an arrival that finds all servers busy would wait if it stayed, in mean handle times: the density, not normed, of
 * that wait in Erlang A, and its integrals.
 *
 * <pre>q(t) = n exp(a (1 - e^-ct) / c - n t), up to a factor</pre>
 *
 * <p>where a is the load in erlangs, n the servers, c the mean handle time divided by the mean patience. Without a server the
 * wait is infinite. Source: Mandelbaum and Zeltyn (see {@link ErlangA}).
 *
 * <ol>
 *   <li>Time is counted from the peak of q, so that q is n there: s = t - peak. Nothing overflows, and the exponent is
 *       {@code -s (slack + b k(cs))} with terms of one sign, where b = min(a, n) and slack = n - b.
 *   <li>q is log-concave with the peak at 0, so integrals run outwards, to the right and to the left.
 *   <li>A step is as wide as the exponent changes by about {@value #STEP}, and at most two time constants of e^-ct while that
 *       still matters; 16 Gauss points integrate it to the last digits of a double. The number of steps is bounded whatever
 *       the arguments are, about seventy.
 *   <li>An integral ends where q has fallen by e^-{@value #NEGLIGIBLE} since its start. What is left out is less than 1e-21
 *       of it: as q falls ever faster, the rest is at most q / -q' there, and what was covered is at least
 *       (start - q) / -q'.
 *   <li>All integrands are positive: nothing cancels.
 * </ol>
 */
final class OfferedWait {
    private static final double STEP = 4;
    private static final double NEGLIGIBLE = 50;
    private static final double FADED = 45;

    // Where the power series of bend is the better form, and the first term of it that no double notices there.
    private static final double SMALL = 0.5;
    private static final int LAST_TERM = 16;

    // Gauss-Legendre, 16 points on [-1, 1]: Abramowitz and Stegun, table 25.4; the nodes come in pairs.
    private static final double[] NODES = {
        0.09501250983763744,
        0.2816035507792589,
        0.45801677765722737,
        0.6178762444026438,
        0.755404408355003,
        0.8656312023878318,
        0.9445750230732326,
        0.9894009349916499
    };
    private static final double[] WEIGHTS = {
        0.1894506104550685,
        0.18260341504492358,
        0.16915651939500254,
        0.14959598881657674,
        0.12462897125553388,
        0.09515851168249279,
        0.06225352393864789,
        0.02715245941175409
    };

    private final double servers;
    private final double impatience;
    private final double mode;
    private final double atZero;
    private final double slack;
    private final double pace;
    private final double stayingAtMode;
    private final Integrals whole;

    /**
     * Integrals from one time to another.
     *
     * @param all of q
     * @param waited of q times the mean of the wait and of patience, whichever ends first, which is (1 - e^-ct) / c
     * @param served of q times the share that is still there, which is e^-ct
     * @param waitedServed of q times t times the share that is still there
     */
    record Integrals(double all, double waited, double served, double waitedServed) {
        private static final Integrals NONE = new Integrals(0, 0, 0, 0);

        Integrals plus(Integrals other) {
            return new Integrals(
                    all + other.all, waited + other.waited, served + other.served, waitedServed + other.waitedServed);
        }
    }

    OfferedWait(double erlangs, int servers, double impatience) {
        this.servers = servers;
        this.impatience = impatience;
        pace = Math.min(erlangs, servers);
        slack = servers - pace;
        stayingAtMode = erlangs > servers ? servers / erlangs : 1;
        if (servers == 0) {
            mode = Double.POSITIVE_INFINITY;
            atZero = 0;
            whole = new Integrals(1, 1 / impatience, 0, 0);
        } else {
            mode = erlangs > servers ? StrictMath.log1p((erlangs - servers) / servers) / impatience : 0;
            atZero = density(-mode);
            whole = backwards(0).plus(onwards(0));
        }
    }

    /** {@return the density at wait zero, relative to that at the most likely wait} */
    double atZero() {
        return atZero;
    }

    /** {@return over all waits} */
    Integrals whole() {
        return whole;
    }

    /** {@return whether this wait is shorter than the most likely one} */
    boolean isEarly(double wait) {
        return wait < mode;
    }

    /** {@return over the waits up to this one, which is early} */
    Integrals upTo(double wait) {
        return backwards(wait - mode);
    }

    /** {@return over the waits from this one on, which is not early} */
    Integrals beyond(double wait) {
        return onwards(wait - mode);
    }

    private Integrals onwards(double from) {
        Integrals sum = Integrals.NONE;
        double start = exponent(from);
        double s = from;
        while (start - exponent(s) < NEGLIGIBLE && density(s) > 0) {
            double fading = StrictMath.exp(-impatience * s);
            double width = width(slack + pace * (1 - fading), impatience * pace * fading);
            if (impatience * s < FADED) {
                width = Math.min(width, 2 / impatience);
            }
            sum = sum.plus(over(s, s + width));
            s += width;
        }
        return sum;
    }

    private Integrals backwards(double from) {
        Integrals sum = Integrals.NONE;
        double start = exponent(from);
        double s = from;
        while (s > -mode && start - exponent(s) < NEGLIGIBLE && density(s) > 0) {
            double rise = StrictMath.exp(-impatience * s);
            // The curvature grows leftwards, over one time constant by the factor e.
            double width = width(pace * (rise - 1), impatience * pace * rise * StrictMath.E);
            double next = Math.max(-mode, s - Math.min(width, 1 / impatience));
            sum = sum.plus(over(next, s));
            s = next;
        }
        return sum;
    }

    /** {@return how far the exponent changes by {@link #STEP}, at this slope and curvature or less} */
    private static double width(double slope, double curvature) {
        return 2 * STEP / (slope + Math.sqrt(slope * slope + 2 * STEP * curvature));
    }

    private Integrals over(double from, double to) {
        double middle = (from + to) / 2;
        double half = (to - from) / 2;
        Integrals sum = Integrals.NONE;
        for (int i = 0; i < NODES.length; i++) {
            double weight = half * WEIGHTS[i];
            sum = sum.plus(at(middle - half * NODES[i], weight)).plus(at(middle + half * NODES[i], weight));
        }
        return sum;
    }

    private Integrals at(double s, double weight) {
        double wait = mode + s;
        double all = weight * servers * density(s);
        double served = all * stayingAtMode * StrictMath.exp(-impatience * s);
        return new Integrals(all, all * -StrictMath.expm1(-impatience * wait) / impatience, served, served * wait);
    }

    private double density(double s) {
        return StrictMath.exp(exponent(s));
    }

    private double exponent(double s) {
        return -s * (slack + pace * bend(impatience * s));
    }

    /** {@return 1 - (1 - e^-x) / x, without the cancellation near 0} */
    static double bend(double x) {
        if (Math.abs(x) >= SMALL) {
            return (x + StrictMath.expm1(-x)) / x;
        }
        double sum = 0;
        double term = x / 2;
        for (int j = 3; j <= LAST_TERM; j++) {
            sum += term;
            term *= -x / j;
        }
        return sum;
    }
}
