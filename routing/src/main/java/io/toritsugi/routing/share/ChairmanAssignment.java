package io.toritsugi.routing.share;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Says whose turn it is, so that what each party takes stays within one item of its share.
 *
 * <p>Of k parties with the shares p<sub>i</sub>, of which each has taken x<sub>i</sub> of the n - 1 items so far, those may take the n-th for which
 * <pre>n p_i - x_i &gt;= 1 / (2k - 2)</pre>
 * and of these the one with the earliest deadline takes it, which is that with the lowest
 * <pre>(1 - 1 / (2k - 2) - (n p_i - x_i)) / p_i</pre>
 * Ties go to the lower name. If every item goes to the party whose turn it is, then after every n
 * <pre>|x_i - n p_i| &lt;= 1 - 1 / (2k - 2) &lt; 1</pre>
 * To give each item to the party that lags most does not keep that for three parties and more.
 *
 * <p>Some party may always take the next item, whoever took those before: what the parties lack adds up to 1, so that one lacks 1/k or more. If items went to others than those
 * whose turn it was, the turns that follow even it out: a party that is ahead has no turn until it may take the next item again; once that is so of each, all have exactly
 * their share at the end of the next full round (which is the sum of the weights, divided by their greatest common divisor), and what is said above holds from there on.
 *
 * <p>Computed in whole numbers, exactly. Source: R. Tijdeman, "The chairman assignment problem", Discrete Mathematics 32 (1980), 323-330.
 *
 * @since 0.1
 */
public final class ChairmanAssignment {
    private ChairmanAssignment() {}

    /**
     * {@return whose turn it is} Takes time in proportion to the number of parties.
     *
     * @param targets the weight of each party, more than zero; at least one party
     * @param taken how many items each party has taken so far; none if it is not named; whoever is no party is left out
     * @throws IllegalArgumentException if there is no party, a weight is not more than zero, or a number of items is negative
     */
    public static String next(SortedMap<String, Integer> targets, Map<String, Long> taken) {
        return new Turn(targets, taken).next();
    }

    /** One turn, with all fractions multiplied by their common denominators. */
    private static final class Turn {
        private final SortedMap<String, Integer> targets;
        private final Map<String, Long> taken;
        private final BigInteger total;
        private final BigInteger items;
        private final BigInteger parts;

        Turn(SortedMap<String, Integer> targets, Map<String, Long> taken) {
            this.targets = targets;
            this.taken = taken;
            long weights = 0;
            BigInteger sum = BigInteger.ONE;
            for (Map.Entry<String, Integer> target : targets.entrySet()) {
                check(target.getKey(), target.getValue());
                weights += target.getValue();
                sum = sum.add(taken(target.getKey()));
            }
            this.total = BigInteger.valueOf(weights);
            this.items = sum;
            this.parts = BigInteger.valueOf(Math.max(1, 2L * targets.size() - 2));
        }

        private void check(String party, int weight) {
            if (weight < 1) {
                throw new IllegalArgumentException(
                        "ChairmanAssignment.next must be given weights of more than zero, was " + weight + " for "
                                + party);
            }
            if (taken(party).signum() < 0) {
                throw new IllegalArgumentException(
                        "ChairmanAssignment.next must be given zero or more items taken, was " + taken(party) + " for "
                                + party);
            }
        }

        String next() {
            Comparator<String> earliest = (one, other) -> deadline(one)
                    .multiply(weight(other))
                    .compareTo(deadline(other).multiply(weight(one)));
            @Nullable String first = null;
            for (String party : targets.keySet()) {
                boolean mayTake = parts.multiply(lacks(party)).compareTo(total) >= 0;
                first = mayTake && (first == null || earliest.compare(party, first) < 0) ? party : first;
            }
            if (first == null) {
                throw new IllegalArgumentException("ChairmanAssignment.next must be given a party, was given none");
            }
            return first;
        }

        /** (n p - x), times the sum of the weights. */
        private BigInteger lacks(String party) {
            return items.multiply(weight(party)).subtract(taken(party).multiply(total));
        }

        /** (1 - 1 / (2k - 2) - (n p - x)), times the sum of the weights, times (2k - 2). */
        private BigInteger deadline(String party) {
            return parts.subtract(BigInteger.ONE).multiply(total).subtract(parts.multiply(lacks(party)));
        }

        private BigInteger weight(String party) {
            return BigInteger.valueOf(Objects.requireNonNull(targets.get(party)));
        }

        private BigInteger taken(String party) {
            return BigInteger.valueOf(taken.getOrDefault(party, 0L));
        }
    }
}
