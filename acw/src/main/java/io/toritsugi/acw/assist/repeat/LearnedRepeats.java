package io.toritsugi.acw.assist.repeat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The predictor that is shipped: it learns from every contact whose window has passed whether the customer came back.
 *
 * <p>Contacts are alike by how often the customer had been in contact before; by that and how they ended; by those and what they were about; by all and
 * how long ago the last contact was. The share of a group is (came back + {@value #PRIOR} × share of the next wider group) ÷ (contacts +
 * {@value #PRIOR}): the mean of a beta-binomial distribution whose prior is the wider group. The order in which it learns does not matter. Takes O(1)
 * time for a contact, and memory for at most {@value #MOST_GROUPS} groups: of more, the later ones count in the wider groups alone. Not thread-safe.
 *
 * @since 0.1
 */
public final class LearnedRepeats implements FollowUpPredictor {
    /** As how many contacts of a group the wider one counts. */
    public static final int PRIOR = 20;

    /** The most groups that it keeps. */
    public static final int MOST_GROUPS = 100_000;

    private static final MathContext DIGITS = new MathContext(17, RoundingMode.HALF_EVEN);
    private static final BigDecimal WIDER = BigDecimal.valueOf(PRIOR);

    private final Map<List<Object>, Counts> groups = new HashMap<>();

    /** Makes one that has learned nothing. */
    public LearnedRepeats() {}

    private static final class Counts {
        private long contacts;
        private long returned;
    }

    /**
     * Learns whether a customer came back.
     *
     * @param traits what was known of the contact
     * @param returned whether he did, within the window
     */
    public void learn(ContactTraits traits, boolean returned) {
        for (List<Object> group : groupsOf(traits)) {
            Counts counts = groups.get(group);
            if (counts == null && groups.size() < MOST_GROUPS) {
                counts = new Counts();
                groups.put(group, counts);
            }
            if (counts != null) {
                counts.contacts++;
                counts.returned += returned ? 1 : 0;
            }
        }
    }

    @Override
    public Optional<RepeatLikelihood> predict(ContactTraits traits) {
        Counts all = groups.get(List.of());
        if (all == null) {
            return Optional.empty();
        }
        BigDecimal share = BigDecimal.valueOf(all.returned).divide(BigDecimal.valueOf(all.contacts), DIGITS);
        long like = 0;
        for (List<Object> group : groupsOf(traits)) {
            Counts counts = groups.getOrDefault(group, new Counts());
            share = BigDecimal.valueOf(counts.returned)
                    .add(WIDER.multiply(share))
                    .divide(BigDecimal.valueOf(counts.contacts + PRIOR), DIGITS);
            like = counts.contacts;
        }
        return Optional.of(new RepeatLikelihood(share, like));
    }

    /** The groups of a contact, the widest first. */
    private static List<List<Object>> groupsOf(ContactTraits traits) {
        int often = Integer.SIZE - Integer.numberOfLeadingZeros(traits.earlier());
        return List.of(
                List.of(),
                List.of(often),
                List.of(often, traits.outcome()),
                List.of(often, traits.outcome(), traits.type()),
                List.of(
                        often,
                        traits.outcome(),
                        traits.type(),
                        traits.sinceLast().map(LearnedRepeats::ago).orElse(-1)));
    }

    private static int ago(Duration sinceLast) {
        return Long.SIZE - Long.numberOfLeadingZeros(sinceLast.toHours());
    }
}
