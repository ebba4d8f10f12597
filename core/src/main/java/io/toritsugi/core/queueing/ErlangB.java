package io.toritsugi.core.queueing;

import java.util.Objects;

/**
 * The loss model: an arrival that finds all servers busy is turned away, as with telephone lines (M/G/n/n).
 *
 * <pre>B(0) = 1, B(k) = a B(k-1) / (k + a B(k-1))</pre>
 *
 * <p>where a is the load in erlangs. Source: A. K. Erlang, "Solution of some problems in the theory of probabilities of
 * significance in automatic telephone exchanges", 1917. How long a contact takes matters by its mean alone.
 *
 * <p>From 64 erlangs on 1/B is {@code Q(n, a) / (e^-a a^n / n!) + 1}, of which the incomplete gamma function Q is had at once where n
 * and a differ by at most three tenths of n; elsewhere the recursion begins there, or 120 servers below. So making one costs no
 * more for a large team than for a small one: some tens of nanoseconds near the load, else some hundred steps, and with so
 * many servers that hardly anything is turned away at most about 4,000. Source: N. M. Temme, 1979 (DLMF 8.12).
 *
 * <p>Nothing overflows or cancels. Against exact arithmetic, at loads from 0.1 to a million erlangs, the relative error of the
 * blocking was below 1.1e-13; a blocking below 1e-300 may be given as 0. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class ErlangB {
    // From here on the uniform expansion holds wherever servers and erlangs are near each other.
    private static final double LEAST_LARGE = 64;

    // A step forgets at least a fraction WIDTH / (1 + WIDTH) of the relative error it is given.
    private static final int STEPS_TO_FORGET = 120;

    private static final int MOST_GUESSES = 4;
    private static final double NORMAL_DENSITY = 0.4;

    private final Load load;
    private final int servers;
    private final double blocking;
    private final double servedShare;

    private ErlangB(Load load, int servers, double blocking, double servedShare) {
        this.load = load;
        this.servers = servers;
        this.blocking = blocking;
        this.servedShare = servedShare;
    }

    /**
     * {@return the model of this load and these servers}
     *
     * @param load what arrives
     * @param servers how many serve; 0 or more
     * @throws IllegalArgumentException if {@code servers} is negative
     */
    public static ErlangB of(Load load, int servers) {
        Objects.requireNonNull(load, "load");
        Allowed.zeroOrMore("ErlangB.servers", servers);
        Start start = Start.of(load.erlangs(), servers);
        double oneFewer = start.blocking;
        double blocked = oneFewer;
        for (int k = start.servers + 1; k <= servers && blocked > 0; k++) {
            oneFewer = blocked;
            blocked = blocking(load.erlangs(), k, oneFewer);
        }
        return new ErlangB(load, servers, blocked, servers == 0 ? 0 : servedShare(load.erlangs(), servers, oneFewer));
    }

    /** A number of servers below the one that is asked for, and the blocking there: where the recursion begins. */
    private record Start(int servers, double blocking) {
        private static final Start AT_ZERO = new Start(0, 1);

        static Start of(double erlangs, int servers) {
            if (erlangs < LEAST_LARGE) {
                return AT_ZERO;
            }
            int least = (int) Math.ceil(erlangs / (1 + IncompleteGamma.WIDTH)) + 1;
            if (servers <= least) {
                int few = servers - STEPS_TO_FORGET;
                return few > 0 ? new Start(few, 1 - few / erlangs) : AT_ZERO;
            }
            int near = Math.min(servers - 1, (int) (erlangs / (1 - IncompleteGamma.WIDTH)) - 1);
            return new Start(near, 1 / (1 + IncompleteGamma.upper(near, erlangs)));
        }
    }

    /** {@return the model with one more server} */
    ErlangB withOneMore() {
        int more = servers + 1;
        return new ErlangB(
                load, more, blocking(load.erlangs(), more, blocking), servedShare(load.erlangs(), more, blocking));
    }

    private static double blocking(double erlangs, int servers, double oneFewer) {
        return erlangs * oneFewer / (servers + erlangs * oneFewer);
    }

    private static double servedShare(double erlangs, int servers, double oneFewer) {
        return servers / (servers + erlangs * oneFewer);
    }

    /**
     * {@return the fewest servers that turn away at most this share of the arrivals} It is 0 for a load of zero: nobody
     * comes, so nobody is turned away.
     *
     * @param load what arrives
     * @param maximumBlocking the largest share that may be turned away, from 0 excluded to 1 included
     * @throws IllegalArgumentException if the share is not allowed
     */
    public static int fewestServers(Load load, double maximumBlocking) {
        if (!(maximumBlocking > 0 && maximumBlocking <= 1)) {
            throw Allowed.refused("maximumBlocking", "more than 0 and at most 1", maximumBlocking);
        }
        if (load.erlangs() == 0) {
            return 0;
        }
        if (isLarge(load)) {
            return Fewest.from(
                    0, guess(load, maximumBlocking), 1, servers -> maximumBlocking - of(load, servers).blocking);
        }
        ErlangB model = of(load, 0);
        while (model.blocking > maximumBlocking) {
            model = model.withOneMore();
        }
        return model.servers;
    }

    /** {@return whether a model of this load is best made at once, rather than from that with one server fewer} */
    static boolean isLarge(Load load) {
        return load.erlangs() >= LEAST_LARGE;
    }

    /**
     * {@return about how many servers lose this share} A large share is the part of the load for which there is no server, a small
     * one the tail of a normal distribution.
     */
    static double firstGuess(double erlangs, double share) {
        double root = Math.sqrt(erlangs);
        double odds = NORMAL_DENSITY / (share * root);
        double deviations = odds > 1 ? Math.sqrt(2 * StrictMath.log(odds)) : 0;
        return erlangs * (1 - share) + deviations * root;
    }

    private static double guess(Load load, double maximumBlocking) {
        double guess = firstGuess(load.erlangs(), maximumBlocking);
        double step = load.erlangs();
        for (int i = 0; i < MOST_GUESSES && Math.abs(step) > 1; i++) {
            ErlangB model = of(load, (int) guess);
            double slope = StrictMath.log(model.blocking + (model.servers + 1) / load.erlangs());
            double better = model.servers + StrictMath.log(model.blocking / maximumBlocking) / slope;
            step = Math.max(1, better) - guess;
            guess += step;
        }
        return guess;
    }

    /** {@return what arrives} */
    public Load load() {
        return load;
    }

    /** {@return how many serve} */
    public int servers() {
        return servers;
    }

    /** {@return the share of the arrivals that are turned away, from 0 to 1; it is 1 without a server} */
    public double blocking() {
        return blocking;
    }

    /** {@return the share of the arrivals that are served, from 0 to 1: exact to the last digits where it is small} */
    double servedShare() {
        return servedShare;
    }

    /** {@return the load that is served: the mean number of busy servers, in erlangs} */
    public double carriedErlangs() {
        return load.erlangs() * servedShare;
    }

    /** {@return the share of their time that servers are busy, from 0 to 1; it is 0 without a server} */
    public double occupancy() {
        return servers == 0 ? 0 : carriedErlangs() / servers;
    }
}
