package io.toritsugi.core.queueing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * The same queues, told plainly: how many are present goes up by arrivals and down by services and hang-ups. Long-run shares
 * are sums over those numbers in 80 digits; a wait is the chain of those ahead, run step by step.
 */
final class BirthDeathTwin {
    private static final MathContext DIGITS = new MathContext(80);
    private static final BigDecimal NOTHING = new BigDecimal("1e-65");

    private final BigDecimal erlangs;
    private final int servers;
    private final BigDecimal impatience;
    private final List<BigDecimal> weights = new ArrayList<>();
    private final BigDecimal sum;

    private BirthDeathTwin(double erlangs, int servers, double impatience, boolean queueing) {
        this.erlangs = new BigDecimal(erlangs);
        this.servers = servers;
        this.impatience = new BigDecimal(impatience);
        BigDecimal weight = BigDecimal.ONE;
        BigDecimal total = weight;
        weights.add(weight);
        while (weights.size() <= servers || (queueing && !isNegligible(weight, total, weights.size()))) {
            weight = weight.multiply(this.erlangs).divide(departures(weights.size()), DIGITS);
            total = total.add(weight, DIGITS);
            weights.add(weight);
        }
        sum = total;
    }

    /** Nobody can wait: as many places as servers. */
    static BirthDeathTwin loss(double erlangs, int servers) {
        return new BirthDeathTwin(erlangs, servers, 0, false);
    }

    /** An impatience of zero is Erlang C. */
    static BirthDeathTwin queue(double erlangs, int servers, double impatience) {
        return new BirthDeathTwin(erlangs, servers, impatience, true);
    }

    private boolean isNegligible(BigDecimal weight, BigDecimal total, int present) {
        return erlangs.compareTo(departures(present)) < 0
                && weight.multiply(BigDecimal.valueOf(present)).compareTo(total.multiply(NOTHING)) < 0;
    }

    private BigDecimal departures(int present) {
        int waiting = Math.max(0, present - servers);
        return BigDecimal.valueOf(present - waiting).add(impatience.multiply(BigDecimal.valueOf(waiting)));
    }

    double share(int present) {
        return weights.get(present).divide(sum, DIGITS).doubleValue();
    }

    double allBusy() {
        return weights.subList(servers, weights.size()).stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(sum, DIGITS)
                .doubleValue();
    }

    double busyServers() {
        return mean(present -> Math.min(present, servers));
    }

    double waiting() {
        return mean(present -> Math.max(0, present - servers));
    }

    private double mean(IntUnaryOperator count) {
        BigDecimal mean = BigDecimal.ZERO;
        for (int present = 0; present < weights.size(); present++) {
            mean = mean.add(weights.get(present).multiply(BigDecimal.valueOf(count.applyAsInt(present))));
        }
        return mean.divide(sum, DIGITS).doubleValue();
    }

    double abandonment() {
        return impatience.doubleValue() * waiting() / erlangs.doubleValue();
    }

    /** The mean wait of who is served, times their share. */
    double waitOfServed() {
        double theta = impatience.doubleValue();
        double result = 0;
        for (int ahead = 0; servers + ahead < weights.size(); ahead++) {
            // Each step in front of somebody is won against their own patience.
            double reached = 1;
            double time = 0;
            for (int left = ahead; left >= 0; left--) {
                double forward = servers + left * theta;
                reached *= forward / (forward + theta);
                time += 1 / (forward + theta);
            }
            result += share(servers + ahead) * reached * time;
        }
        return result;
    }

    /** The share of the arrivals that get a server within a time, if they stay, or those of them that do stay. */
    double within(double time, boolean staying) {
        double own = staying ? impatience.doubleValue() : 0;
        double theta = impatience.doubleValue();
        double[] ahead = new double[weights.size() - servers];
        for (int i = 0; i < ahead.length; i++) {
            ahead[i] = share(servers + i);
        }
        double fastest = servers + ahead.length * theta + own;
        if (fastest * time > 700) {
            throw new IllegalArgumentException("the first moves of a chain so fast are too rare for a double");
        }
        double served = 1 - allBusy();
        double moves = StrictMath.exp(-fastest * time);
        double movesOrMore = 1 - moves;
        double reached = 0;
        for (int move = 1; move <= fastest * time + 40 * Math.sqrt(fastest * time) + 60; move++) {
            double arriving = ahead[0] * servers / fastest;
            for (int i = 0; i < ahead.length; i++) {
                double forward = servers + i * theta;
                ahead[i] *= 1 - (forward + own) / fastest;
                if (i + 1 < ahead.length) {
                    ahead[i] += ahead[i + 1] * (servers + (i + 1) * theta) / fastest;
                }
            }
            reached += arriving * movesOrMore;
            moves *= fastest * time / move;
            movesOrMore -= moves;
        }
        return served + reached;
    }
}
