package io.toritsugi.routing.batch.internal;

import io.toritsugi.routing.strategy.WorkBudget;
import java.util.Arrays;

/**
 * Prices to begin with, found by an auction whose bids become finer. Any prices lead to an assignment of least cost: the closer these are to prices that prove it, the less
 * is left to look for. That counts most where all columns are alike for every row, and rows differ by a factor: time waited times lack of skill.
 *
 * <p>In each round every row bids for the column that is best for it, until nobody is outbid, and so does, for nothing, a bidder for each column that
 * will be left over. The rounds are bounded, as is how far a price falls.
 *
 * <p>Source: Bertsekas, The auction algorithm: a distributed relaxation method for the assignment problem, Annals of Operations Research 14, 1988. What is cut to
 * measure here is how fine the bids become, and how many there are.
 */
final class Auction {
    private static final int NONE = -1;
    private static final int FIRST_STEP = 4;
    private static final int LAST_STEP = 32;
    private static final int FINER = 6;
    private static final long BIDS = 20;
    private static final long DEPTH = 4;

    private final CostMatrix costs;
    private final WorkBudget budget;
    private final long[] price;
    private final int[] bidderOf;
    private final int[] bidders;
    private final long[] least;
    private final Nearest dearest;
    private long lowest;

    private Auction(CostMatrix costs, WorkBudget budget) {
        this.costs = costs;
        this.budget = budget;
        this.price = new long[costs.columns];
        this.bidderOf = new int[costs.columns];
        this.bidders = new int[costs.columns];
        this.least = new long[costs.columns];
        this.dearest = new Nearest(least);
    }

    /** {@return a price for each column; 0 for all where most are left over, or the budget does not suffice} */
    static long[] prices(CostMatrix costs, WorkBudget budget) {
        Auction auction = new Auction(costs, budget);
        if (costs.pairs() > 0 && costs.columns <= 2L * costs.rows && budget.spend(costs.pairs())) {
            auction.hold();
        }
        return auction.price;
    }

    private void hold() {
        long cheapest = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (long cost : costs.cost) {
            cheapest = Math.min(cheapest, cost);
            most = Math.max(most, cost);
        }
        long range = most - cheapest;
        lowest = -DEPTH * costs.columns * range;
        long finest = Math.max(1, range / ((long) LAST_STEP * costs.rows));
        for (long raise = range / FIRST_STEP; raise >= finest; raise /= FINER) {
            holdRound(raise);
        }
    }

    private void holdRound(long raise) {
        Arrays.fill(bidderOf, NONE);
        dearest.clear();
        int count = costs.columns;
        for (int j = 0; j < count; j++) {
            bidders[j] = count - 1 - j;
            least[j] = -price[j];
            dearest.put(j);
        }
        long left = BIDS * costs.columns;
        while (count > 0 && left > 0) {
            left--;
            int bidder = bidders[count - 1];
            int column = bidder < costs.rows ? bid(bidder, raise) : bidForNothing(raise);
            if (column == NONE || bidderOf[column] == NONE) {
                count--;
            } else {
                bidders[count - 1] = bidderOf[column];
            }
            if (column != NONE) {
                bidderOf[column] = bidder;
            }
        }
    }

    /** {@return the column that the row gets; none if it has no choice, or all has become too cheap} */
    private int bid(int row, long raise) {
        int stop = costs.start[row + 1];
        if (stop - costs.start[row] < 2 || !budget.spend(stop - costs.start[row])) {
            return NONE;
        }
        long best = Long.MAX_VALUE;
        long second = Long.MAX_VALUE;
        int first = NONE;
        for (int e = costs.start[row]; e < stop; e++) {
            long reduced = costs.cost[e] - price[costs.column[e]];
            if (reduced < best) {
                second = best;
                best = reduced;
                first = costs.column[e];
            } else if (reduced < second) {
                second = reduced;
            }
        }
        if (price[first] < lowest) {
            return NONE;
        }
        price[first] -= second - best + raise;
        return first;
    }

    /** {@return the dearest column, which costs little less than the next dearest now} */
    private int bidForNothing(long raise) {
        if (!budget.spend(2)) {
            return NONE;
        }
        int first = removeDearest();
        int second = removeDearest();
        if (price[first] >= lowest) {
            price[first] = price[second] - raise;
        }
        put(first);
        put(second);
        return first;
    }

    /** Prices have fallen since they were put there: the dearest is the first whose price has not. */
    private int removeDearest() {
        while (true) {
            int column = dearest.removeFirst();
            if (least[column] == -price[column]) {
                return column;
            }
            put(column);
        }
    }

    private void put(int column) {
        least[column] = -price[column];
        dearest.put(column);
    }
}
