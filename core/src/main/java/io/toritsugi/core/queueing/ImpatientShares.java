package io.toritsugi.core.queueing;

/**
 * What becomes of arrivals in Erlang A, in a bounded number of steps, and how far it may be off: what a search asks of many numbers of
 * servers. With n servers, a erlangs and c as in {@link ErlangA}, and lower and upper as in {@link IncompleteGamma}:
 *
 * <pre>
 * U = upper(n, a), L = lower(n/c, a/c), M = lower(n/c, a e^-cT / c), f = exp(a (1 - e^-cT) / c - n T)
 * abandonment       = (1 - (L - 1) (n - a) / a) / (U + L)
 * virtual within T  = 1 - f M / (U + L)
 * served within T   = 1 - abandonment - f (M - 1) (n / a) / (U + L)
 * </pre>
 *
 * <p>Source: Mandelbaum and Zeltyn (see {@link ErlangA}), with the integrals from T on written likewise.
 */
final class ImpatientShares {
    // Beyond, the digits of s and of the exponent do not suffice.
    private static final double LARGEST_SHAPE = 1e7;
    private static final double LARGEST_EXPONENT = 1e4;
    private static final double DOUBT = 1e-12;

    /** How far a service level or an occupancy may be off. */
    static final double DOUBT_OF_SHARES = 1e-11;

    private final ErlangB loss;
    private final double erlangs;
    private final int servers;
    private final double impatience;
    private final double upper;
    private final double lower;
    private final double hangingUp;

    ImpatientShares(ErlangB loss, double impatience) {
        this.loss = loss;
        this.impatience = impatience;
        erlangs = loss.load().erlangs();
        servers = loss.servers();
        upper = loss.servedShare() / loss.blocking();
        lower = lower(erlangs);
        hangingUp = 1 - (lower - 1) * (servers - erlangs) / erlangs;
    }

    int servers() {
        return servers;
    }

    ImpatientShares withOneMore() {
        return new ImpatientShares(loss.withOneMore(), impatience);
    }

    private double lower(double decayed) {
        double shape = servers / impatience;
        return shape > 0 && shape <= LARGEST_SHAPE ? IncompleteGamma.lower(shape, decayed / impatience) : Double.NaN;
    }

    /** {@return the share that hangs up; not a number if only {@link ErlangA} tells it} */
    double abandonment() {
        return hangingUp / (upper + lower);
    }

    /** {@return how far the share that hangs up may be off} */
    double doubtOfAbandonment() {
        return DOUBT * (1 + lower * Math.abs(servers - erlangs) / erlangs) / (upper + lower);
    }

    /** {@return the share of their time that servers are busy; not a number if only {@link ErlangA} tells it} */
    double occupancy() {
        return erlangs * (1 - abandonment()) / servers;
    }

    /** {@return the service level at a threshold in handle times; not a number if only {@link ErlangA} tells it} */
    double serviceLevel(ServiceLevelReading reading, double threshold) {
        if (threshold * (erlangs + servers) > LARGEST_EXPONENT) {
            return Double.NaN;
        }
        double passed = impatience * threshold;
        double late = lower(erlangs * StrictMath.exp(-passed));
        double factor = StrictMath.exp(-threshold * (servers - erlangs + erlangs * OfferedWait.bend(passed)));
        double missed = reading == ServiceLevelReading.SERVED_WITHIN
                ? hangingUp + factor * (late - 1) * servers / erlangs
                : factor * late;
        return 1 - missed / (upper + lower);
    }

    /**
     * {@return how many servers more would bring the abandonment to this share, by its slope here; not a number if that is not
     * known}
     */
    double serversMissing(double abandonment) {
        double over = (servers - erlangs) / erlangs;
        double upperSlope = (upper + 1) * (servers + 1) / erlangs - upper;
        double lowerSlope = (lower * (1 - erlangs / servers) - 1) / impatience;
        double slope =
                ((lower - 1) / erlangs + lowerSlope * over) / hangingUp + (upperSlope + lowerSlope) / (upper + lower);
        double now = abandonment();
        // About the logarithm of the quotient, and never more than two.
        return 2 * (now - abandonment) / (now + abandonment) / slope;
    }
}
