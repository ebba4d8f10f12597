package io.toritsugi.core.queueing;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * The model of customers who hang up: an arrival that finds all servers busy waits until it is served or out of patience
 * (M/M/n+M). It is stable at any load.
 *
 * <p>Let a be the load in erlangs, n the servers, and times be in mean handle times; c is the mean handle time divided by the
 * mean patience. The virtual wait V is that of an arrival that would stay for ever. Beyond zero it has the density
 *
 * <pre>
 * v(t) = p q(t), q(t) = n exp(a (1 - e^-ct) / c - n t)
 * </pre>
 *
 * <p>where p is the long-run share of the time in which exactly n are present. With Q the integral of q, and B the blocking of
 * {@link ErlangB}:
 *
 * <pre>
 * waiting probability = B Q / (1 - B + B Q)
 * abandonment         = integral of v(t) (1 - e^-ct)
 * virtual within T    = 1 - integral of v(t) from T on
 * served within T     = 1 - abandonment - integral of v(t) e^-ct from T on
 * mean wait           = abandonment / c
 * occupancy           = a (1 - abandonment) / n
 * mean queue length   = a (mean wait)
 * </pre>
 *
 * <p>Sources: C. Palm, "Research on telephone traffic carried by full availability groups", 1957; A. Mandelbaum and
 * S. Zeltyn, "The Palm/Erlang-A Queue, with Applications to Call Centers", where Q is written as an incomplete
 * gamma function.
 *
 * <p>For every load and number of servers {@code max(0, 1 - n/a) <= abandonment <= B <= waiting probability <= C}, C being
 * the waiting probability of {@link ErlangC}. The first holds because servers are busy at most all the time. The second,
 * because while at most n are present the model is Erlang B, which keeps {@code a (1 - B)} servers busy, and otherwise all n are;
 * the third and fourth, because Q is at least 1, and at most what it is without abandonment. As patience goes to
 * zero, the abandonment and the waiting probability go to B; as it grows, all goes to Erlang C, if that is stable.
 *
 * <p>Making one, and a service level, cost a bounded number of steps beside those of {@link ErlangB}. Against 60-digit arithmetic, at loads
 * from 0.01 to 100,000 erlangs and patience from a thousandth of a handle time to a million, the absolute error of every share
 * and the relative error of every mean were below 1e-13. More servers, less load or a longer threshold never lower a
 * service level, save by rounding: by 1e-15 where they differ by less. Times are rounded to the nearest nanosecond. Immutable
 * and thread-safe.
 *
 * @since 0.1
 */
public final class ErlangA {
    private final ErlangB loss;
    private final Duration meanPatience;
    private final OfferedWait offered;
    private final double waitingProbability;
    private final double servedAtOnce;

    private ErlangA(ErlangB loss, Duration meanPatience) {
        this.loss = loss;
        this.meanPatience = meanPatience;
        Load load = loss.load();
        offered = new OfferedWait(load.erlangs(), loss.servers(), 1 / load.inHandleTimes(meanPatience));
        double someFree = loss.servedShare() * offered.atZero();
        double noneFree = loss.blocking() * offered.whole().all();
        waitingProbability = noneFree / (someFree + noneFree);
        servedAtOnce = someFree / (someFree + noneFree);
    }

    /**
     * {@return the model of this load, these servers and this patience}
     *
     * @param load what arrives
     * @param servers how many serve; 0 or more
     * @param meanPatience how long customers wait in the mean before they hang up, had they to wait for ever; more than zero, at
     *     most 36,500 days
     * @throws IllegalArgumentException if an argument is not allowed
     */
    public static ErlangA of(Load load, int servers, Duration meanPatience) {
        Objects.requireNonNull(load, "load");
        Allowed.zeroOrMore("ErlangA.servers", servers);
        Allowed.positive("ErlangA.meanPatience", meanPatience);
        return new ErlangA(ErlangB.of(load, servers), meanPatience);
    }

    /**
     * {@return the fewest servers that meet the target} It is 0 for a load of zero: nobody comes, so nobody waits.
     *
     * <p>It is exact: more servers never lower the service level, for with one more the density of the virtual wait is multiplied by
     * a falling function. Of the numbers that are looked at are the one that is returned and one fewer.
     *
     * @param load what arrives
     * @param meanPatience how long customers wait in the mean before they hang up; more than zero, at most 36,500 days
     * @param reading what the service level of the target means
     * @param target what they must meet
     * @throws IllegalArgumentException if the patience is not allowed
     */
    public static int fewestServers(
            Load load, Duration meanPatience, ServiceLevelReading reading, ServiceTarget target) {
        Allowed.positive("ErlangA.meanPatience", meanPatience);
        if (load.erlangs() == 0) {
            return 0;
        }
        ImpatientSearch search = new ImpatientSearch(load, meanPatience);
        int least = target.serviceLevel() == 0 ? 0 : search.forServiceLevel(reading, target);
        return target.maximumOccupancy().isEmpty() ? least : search.forOccupancy(least, target.occupancyLimit());
    }

    /**
     * {@return the fewest servers with which at most this share of the arrivals hangs up} It is 0 for a load of zero: nobody comes,
     * so nobody hangs up.
     *
     * @param load what arrives
     * @param meanPatience how long customers wait in the mean before they hang up; more than zero, at most 36,500 days
     * @param maximumAbandonment the largest share that may hang up, from 0 excluded to 1 included
     * @throws IllegalArgumentException if the patience or the share is not allowed
     */
    public static int fewestServers(Load load, Duration meanPatience, double maximumAbandonment) {
        Allowed.positive("ErlangA.meanPatience", meanPatience);
        if (!(maximumAbandonment > 0 && maximumAbandonment <= 1)) {
            throw Allowed.refused("maximumAbandonment", "more than 0 and at most 1", maximumAbandonment);
        }
        return load.erlangs() == 0 ? 0 : new ImpatientSearch(load, meanPatience).forAbandonment(maximumAbandonment);
    }

    /** {@return what arrives} */
    public Load load() {
        return loss.load();
    }

    /** {@return how many serve} */
    public int servers() {
        return loss.servers();
    }

    /** {@return how long customers wait in the mean before they hang up, had they to wait for ever} */
    public Duration meanPatience() {
        return meanPatience;
    }

    /** {@return the share of the arrivals that find all servers busy, whatever becomes of them; from 0 to 1} */
    public double waitingProbability() {
        return waitingProbability;
    }

    /** {@return the share of the arrivals that hang up, from 0 to 1; it is 1 without a server} */
    public double abandonmentProbability() {
        return Math.min(1, meanWaitInHandleTimes() / load().inHandleTimes(meanPatience));
    }

    /**
     * {@return the service level in this reading, from 0 to 1; it is 0 without a server}
     *
     * @param reading who counts as within the threshold
     * @param within the threshold: who waits exactly so long is within it; zero to 36,500 days
     * @throws IllegalArgumentException if the threshold is not allowed
     */
    public double serviceLevel(ServiceLevelReading reading, Duration within) {
        double threshold = load().inHandleTimes(Allowed.zeroOrMore("within", within));
        boolean served = reading == ServiceLevelReading.SERVED_WITHIN;
        // The smaller side is the one that is computed, so that rounding hardly ever makes a longer threshold look
        // worse.
        if (offered.isEarly(threshold)) {
            OfferedWait.Integrals early = offered.upTo(threshold);
            double virtual = servedAtOnce + ofArrivals(early.all());
            return served ? Math.min(virtual, servedAtOnce + ofArrivals(early.served())) : virtual;
        }
        OfferedWait.Integrals beyond = offered.beyond(threshold);
        double virtual = 1 - ofArrivals(beyond.all());
        double missed = abandonmentProbability() + ofArrivals(beyond.served());
        return served ? Math.min(virtual, Math.max(0, 1 - missed)) : virtual;
    }

    /** {@return the mean wait of all arrivals: served at once, served later, and hanging up} */
    public Duration meanWait() {
        return time(meanWaitInHandleTimes());
    }

    /** {@return the mean wait of the arrivals that find all servers busy, until they are served or hang up} */
    public Duration meanWaitOfWaiting() {
        return time(offered.whole().waited() / offered.whole().all());
    }

    /** {@return the mean wait of the arrivals that are served, those included that do not wait; empty without a server} */
    public Optional<Duration> meanWaitOfServed() {
        return servers() == 0
                ? Optional.empty()
                : Optional.of(time(ofArrivals(offered.whole().waitedServed()) / servedShare()));
    }

    /** {@return the mean number of those that wait, at any time} */
    public double meanQueueLength() {
        return load().erlangs() * meanWaitInHandleTimes();
    }

    /** {@return the share of their time that servers are busy, from 0 to 1; it is 0 without a server} */
    public double occupancy() {
        return servers() == 0 ? 0 : Math.min(1, load().erlangs() * servedShare() / servers());
    }

    /** {@return the mean wait of all arrivals} */
    double meanWaitInHandleTimes() {
        return ofArrivals(offered.whole().waited());
    }

    private double servedShare() {
        return servedAtOnce + ofArrivals(offered.whole().served());
    }

    private double ofArrivals(double integral) {
        return waitingProbability * integral / offered.whole().all();
    }

    private Duration time(double handleTimes) {
        return load().handleTimes(handleTimes).orElseThrow();
    }
}
