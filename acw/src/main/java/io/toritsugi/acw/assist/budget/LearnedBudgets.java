package io.toritsugi.acw.assist.budget;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The predictor that is shipped: it learns from every after-call work that is done how long the next one like it will take.
 *
 * <p>Contacts are alike by type; by type and channel; by type, channel and how long was talked, in classes each of which is twice as long as the one
 * before. The times of a group are a histogram. What the histogram says is mixed with what the next wider group says, as if that were
 * {@value #PRIOR} observations: a group of three contacts says little of its own, one of a thousand nearly everything. Quantiles are those of the
 * mixture, as if times were spread evenly within a class, which is 2 % wide. The order in which it learns does not matter. Takes O(1) time for a contact, and memory
 * for at most {@value #MOST_GROUPS} groups: of more, the later ones count in the wider groups alone. Not thread-safe.
 *
 * @since 0.1
 */
public final class LearnedBudgets implements AcwBudgetPredictor {
    /** As how many observations of a group the wider one counts. */
    public static final int PRIOR = 20;

    /** The most groups that it keeps. */
    public static final int MOST_GROUPS = 10_000;

    private static final long SHORTEST_TALK = 30;

    private final Map<List<Object>, DurationCounts> groups = new HashMap<>();

    /** Makes one that has learned nothing. */
    public LearnedBudgets() {}

    /**
     * Learns how long after-call work took.
     *
     * @param traits what was known of the contact
     * @param took how long it took; 0 or more
     * @throws IllegalArgumentException if that is negative
     */
    public void learn(WrapUpTraits traits, Duration took) {
        if (took.isNegative()) {
            throw new IllegalArgumentException("LearnedBudgets.took must be 0 or more, was " + took);
        }
        for (List<Object> group : groupsOf(traits)) {
            DurationCounts counts = groups.get(group);
            if (counts == null && groups.size() < MOST_GROUPS) {
                counts = new DurationCounts();
                groups.put(group, counts);
            }
            if (counts != null) {
                counts.add(took);
            }
        }
    }

    @Override
    public Optional<AcwBudget> predict(WrapUpTraits traits) {
        List<DurationCounts> known = new ArrayList<>();
        for (List<Object> group : groupsOf(traits)) {
            known.add(groups.getOrDefault(group, DurationCounts.NONE));
        }
        if (known.get(0).total() == 0) {
            return Optional.empty();
        }
        double[] mixture = mixture(known);
        return Optional.of(new AcwBudget(
                quantile(mixture, BudgetQuantile.HALF),
                quantile(mixture, BudgetQuantile.MOST),
                quantile(mixture, BudgetQuantile.NEARLY_ALL),
                known.get(known.size() - 1).total()));
    }

    /** The groups of a contact, the widest first. */
    private static List<List<Object>> groupsOf(WrapUpTraits traits) {
        return List.of(
                List.of(),
                List.of(traits.type()),
                List.of(traits.type(), traits.channel()),
                List.of(traits.type(), traits.channel(), talkClass(traits.talk())));
    }

    private static int talkClass(Duration talk) {
        return Long.SIZE - Long.numberOfLeadingZeros(talk.toSeconds() / SHORTEST_TALK);
    }

    private static double[] mixture(List<DurationCounts> known) {
        double[] shares = new double[DurationCounts.CLASSES];
        for (int level = 0; level < known.size(); level++) {
            DurationCounts counts = known.get(level);
            double own = level == 0 ? 1 : (double) counts.total() / (counts.total() + PRIOR);
            for (int i = 0; i < shares.length; i++) {
                double share = counts.total() == 0 ? 0 : (double) counts.of(i) / counts.total();
                shares[i] = own * share + (1 - own) * shares[i];
            }
        }
        return shares;
    }

    private static Duration quantile(double[] shares, BudgetQuantile quantile) {
        double rest = quantile.percent() / 100.0;
        int last = 0;
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > 0) {
                if (rest <= shares[i]) {
                    return DurationCounts.within(i, rest / shares[i]);
                }
                last = i;
                rest -= shares[i];
            }
        }
        return DurationCounts.within(last, 1);
    }
}
