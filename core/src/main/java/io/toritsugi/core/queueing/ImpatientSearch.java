package io.toritsugi.core.queueing;

import java.time.Duration;

/**
 * How many servers Erlang A needs. {@link ImpatientShares} decides, and where it is too near to a limit to tell, or does not hold,
 * {@link ErlangA} does.
 */
final class ImpatientSearch {
    private static final int MOST_GUESSES = 4;

    private final Load load;
    private final Duration meanPatience;
    private final double impatience;
    private ImpatientShares last;

    ImpatientSearch(Load load, Duration meanPatience) {
        this.load = load;
        this.meanPatience = meanPatience;
        impatience = 1 / load.inHandleTimes(meanPatience);
        last = new ImpatientShares(ErlangB.of(load, 0), impatience);
    }

    /**
     * {@return the fewest servers that meet a service level} The guess is that of a team so large that all wait equally long: until so
     * many have hung up that the servers can serve those who stay.
     */
    int forServiceLevel(ServiceLevelReading reading, ServiceTarget target) {
        double threshold = load.inHandleTimes(target.within());
        double staying = StrictMath.exp(-impatience * threshold);
        boolean served = reading == ServiceLevelReading.SERVED_WITHIN;
        double share = served ? Math.max(staying, target.serviceLevel()) : staying;
        double stride = 1 + Math.sqrt(load.erlangs()) / 2;
        return Fewest.from(0, load.erlangs() * share, stride, servers -> {
            double surplus = shares(servers).serviceLevel(reading, threshold) - target.serviceLevel();
            return Math.abs(surplus) > ImpatientShares.DOUBT_OF_SHARES
                    ? surplus
                    : model(servers).serviceLevel(reading, target.within()) - target.serviceLevel();
        });
    }

    /** {@return the fewest servers, from this number on, that are busy for at most this share of their time} */
    int forOccupancy(int least, double limit) {
        return Fewest.from(least, load.erlangs() / limit, 1, servers -> {
            double surplus = limit - shares(servers).occupancy();
            return Math.abs(surplus) > ImpatientShares.DOUBT_OF_SHARES
                    ? surplus
                    : limit - model(servers).occupancy();
        });
    }

    /** {@return the fewest servers with which at most this share hangs up} */
    int forAbandonment(double limit) {
        return Fewest.from(0, guess(limit), 1, servers -> {
            ImpatientShares shares = shares(servers);
            double surplus = limit - shares.abandonment();
            return Math.abs(surplus) > shares.doubtOfAbandonment()
                    ? surplus
                    : limit - model(servers).abandonmentProbability();
        });
    }

    /** {@return about how many servers lose this share: by the slope of its logarithm} */
    private double guess(double limit) {
        double guess = ErlangB.firstGuess(load.erlangs(), limit);
        double step = load.erlangs();
        for (int i = 0; i < MOST_GUESSES && Math.abs(step) > Math.sqrt(load.erlangs()) / 2; i++) {
            int servers = (int) guess;
            step = Math.max(1, servers + shares(servers).serversMissing(limit)) - guess;
            guess += Double.isNaN(step) ? 0 : step;
        }
        return guess;
    }

    private ImpatientShares shares(int servers) {
        if (last.servers() == servers - 1) {
            last = last.withOneMore();
        } else if (last.servers() != servers) {
            last = new ImpatientShares(ErlangB.of(load, servers), impatience);
        }
        return last;
    }

    private ErlangA model(int servers) {
        return ErlangA.of(load, servers, meanPatience);
    }
}
