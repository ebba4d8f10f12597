package io.toritsugi.core.queueing;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The model of patient customers: an arrival that finds all servers busy waits, for as long as it takes (M/M/n).
 *
 * <pre>
 * waiting probability C = n B / (n - a (1 - B))
 * service level         = 1 - C exp(-(n - a) T / h)
 * mean wait             = C h / (n - a)
 * mean queue length     = a C / (n - a)
 * </pre>
 *
 * <p>where a is the load in erlangs, n the number of servers, h the mean handle time, T the threshold and B the blocking of
 * {@link ErlangB}. Source: A. K. Erlang, 1917 (see there); handle times are exponentially distributed.
 *
 * <p>With no more servers than erlangs the queue is <em>unstable</em>: it grows without end. That is an outcome and no error:
 * in the long run everybody waits, nobody within any threshold, servers are always busy, and means do not exist (they are
 * empty). {@link ErlangA} has no such case.
 *
 * <p>Making one costs what {@link ErlangB} does. Against 60-digit arithmetic, at loads from 0.01 to 100,000 erlangs, the relative
 * error of the waiting probability and the absolute error of the service level were below 1e-13. Times are rounded to the nearest
 * nanosecond. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class ErlangC {
    private static final double LINEAR = 1.2;
    private static final double QUADRATIC = 0.31;
    private static final int MOST_GUESSES = 4;

    private final ErlangB loss;

    private ErlangC(ErlangB loss) {
        this.loss = loss;
    }

    /**
     * {@return the model of this load and these servers}
     *
     * @param load what arrives
     * @param servers how many serve; 0 or more
     * @throws IllegalArgumentException if {@code servers} is negative
     */
    public static ErlangC of(Load load, int servers) {
        Objects.requireNonNull(load, "load");
        Allowed.zeroOrMore("ErlangC.servers", servers);
        return new ErlangC(ErlangB.of(load, servers));
    }

    /**
     * {@return the fewest servers that meet the target, with a stable queue} It is 0 for a load of zero: nobody comes, so
     * nobody waits.
     *
     * <p>It is exact: more servers never do worse, and of those that are looked at are the number that is returned and one fewer.
     *
     * @param load what arrives
     * @param target what they must meet
     */
    public static int fewestServers(Load load, ServiceTarget target) {
        if (load.erlangs() == 0) {
            return 0;
        }
        double threshold = load.inHandleTimes(target.within());
        if (ErlangB.isLarge(load)) {
            int least = Math.max((int) load.erlangs() + 1, leastFor(load, target.occupancyLimit()));
            double guess = guess(load, threshold, 1 - target.serviceLevel());
            return Fewest.from(
                    least, guess, 1, servers -> of(load, servers).serviceLevel(threshold) - target.serviceLevel());
        }
        ErlangC model = of(load, 1);
        while (!(model.isStable()
                && model.occupancy() <= target.occupancyLimit()
                && model.serviceLevel(threshold) >= target.serviceLevel())) {
            model = new ErlangC(model.loss.withOneMore());
        }
        return model.servers();
    }

    private static int leastFor(Load load, double limit) {
        int least = (int) (load.erlangs() / limit);
        while (load.erlangs() / least > limit) {
            least++;
        }
        return least;
    }

    /**
     * {@return about how many servers leave this share waiting longer than the threshold} In the logarithm of that share as a
     * function of the servers, a first step is by its value in the limit of large teams with y sqrt(a) servers to spare, which is
     * about -1.2 y - 0.31 y^2, the second by its slope. Source: S. Halfin and W. Whitt, "Heavy-traffic limits for queues with many
     * exponential servers", Operations Research 29, 1981.
     */
    private static double guess(Load load, double threshold, double late) {
        double erlangs = load.erlangs();
        double root = Math.sqrt(erlangs);
        double linear = LINEAR + root * threshold;
        double decades = -StrictMath.log(late);
        double guess = erlangs + root * 2 * decades / (linear + Math.sqrt(linear * linear + 4 * QUADRATIC * decades));
        double step = erlangs;
        for (int i = 0; i < MOST_GUESSES && Math.abs(step) > root / 2; i++) {
            ErlangC model = of(load, (int) guess + 1);
            double lateNow = model.waitingProbability() * StrictMath.exp(-model.freeServers() * threshold);
            double better = model.servers() + StrictMath.log(lateNow / late) / model.steepness(threshold);
            step = Math.max(erlangs, better) - guess;
            guess += step;
        }
        return guess;
    }

    /** {@return by how much the logarithm of the share that waits longer than this falls with one server more, about} */
    private double steepness(double threshold) {
        double waiting = waitingProbability();
        double waitingWithOneMore = new ErlangC(loss.withOneMore()).waitingProbability();
        return 2 * (waiting - waitingWithOneMore) / (waiting + waitingWithOneMore) + threshold;
    }

    /** {@return what arrives} */
    public Load load() {
        return loss.load();
    }

    /** {@return how many serve} */
    public int servers() {
        return loss.servers();
    }

    /** {@return whether there are more servers than erlangs, so that the queue has a long run} */
    public boolean isStable() {
        return freeServers() > 0;
    }

    /** {@return the share of the arrivals that wait, from 0 to 1; it is 1 if the queue is unstable} */
    public double waitingProbability() {
        if (!isStable()) {
            return 1;
        }
        double blocking = loss.blocking();
        return servers() * blocking / (freeServers() + load().erlangs() * blocking);
    }

    /**
     * {@return the share of the arrivals whose wait is at most this, from 0 to 1; it is 0 if the queue is unstable}
     *
     * @param within the threshold: who waits exactly so long is within it; zero to 36,500 days
     * @throws IllegalArgumentException if the threshold is not allowed
     */
    public double serviceLevel(Duration within) {
        return serviceLevel(load().inHandleTimes(Allowed.zeroOrMore("within", within)));
    }

    private double serviceLevel(double threshold) {
        return isStable() ? 1 - waitingProbability() * StrictMath.exp(-freeServers() * threshold) : 0;
    }

    /**
     * {@return the mean wait of all arrivals, those included that do not wait} Empty if the queue is unstable, or so nearly
     * that a {@code Duration} cannot hold the wait.
     */
    public Optional<Duration> meanWait() {
        return load().handleTimes(meanWaitInHandleTimes());
    }

    /**
     * {@return the mean wait of those that wait} Empty if the queue is unstable, or so nearly that a {@code Duration} cannot
     * hold the wait.
     */
    public Optional<Duration> meanWaitOfWaiting() {
        return load().handleTimes(isStable() ? 1 / freeServers() : Double.POSITIVE_INFINITY);
    }

    /** {@return the mean wait of all arrivals, infinite if the queue is unstable} */
    double meanWaitInHandleTimes() {
        return isStable() ? waitingProbability() / freeServers() : Double.POSITIVE_INFINITY;
    }

    /** {@return the mean number of those that wait, at any time; empty if the queue is unstable} */
    public OptionalDouble meanQueueLength() {
        return isStable() ? OptionalDouble.of(load().erlangs() * meanWaitInHandleTimes()) : OptionalDouble.empty();
    }

    /**
     * {@return the share of their time that servers are busy, from 0 to 1} It is 1 if the queue is unstable, but 0 without a
     * server.
     */
    public double occupancy() {
        return servers() == 0 ? 0 : Math.min(1, load().erlangs() / servers());
    }

    /** {@return how many servers are free in the mean, if the queue is stable; zero or less if it is not} */
    private double freeServers() {
        return servers() - load().erlangs();
    }
}
