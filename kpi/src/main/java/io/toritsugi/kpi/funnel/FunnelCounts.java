package io.toritsugi.kpi.funnel;

import io.toritsugi.core.interaction.Interaction;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How many contacts have reached each stage of a funnel.
 *
 * <p>Counts form a commutative group: merging is associative and independent of order, none changes nothing, and taking away undoes
 * merging. Immutable and thread-safe.
 *
 * @param stages the ids of the stages, in order
 * @param reached how many contacts have reached each of them; 0 or more, and none more than the one before it
 * @since 0.1
 */
public record FunnelCounts(List<String> stages, List<Long> reached) {
    private static final MathContext DIGITS = new MathContext(17, RoundingMode.HALF_EVEN);

    /**
     * Checks and copies the parts.
     *
     * @throws IllegalArgumentException if they are not as many, or a count is negative or grows
     */
    public FunnelCounts {
        stages = List.copyOf(stages);
        reached = List.copyOf(reached);
        long least = Long.MAX_VALUE;
        for (long count : reached) {
            if (count < 0 || count > least) {
                throw new IllegalArgumentException(
                        "FunnelCounts.reached must be 0 or more and never grow, was " + reached);
            }
            least = count;
        }
        if (stages.size() != reached.size()) {
            throw new IllegalArgumentException(
                    "FunnelCounts.reached must have a count for each of " + stages + ", was " + reached);
        }
    }

    /**
     * {@return how far these contacts have come}
     *
     * @param funnel the stages
     * @param contacts the contacts; those that have reached no stage count nowhere
     */
    public static FunnelCounts of(Funnel funnel, Iterable<Interaction> contacts) {
        Long[] counts = new Long[funnel.stages().size()];
        Arrays.fill(counts, 0L);
        for (Interaction contact : contacts) {
            for (int place = funnel.lastReached(contact); place >= 0; place--) {
                counts[place]++;
            }
        }
        return new FunnelCounts(funnel.stages().stream().map(FunnelStage::id).toList(), List.of(counts));
    }

    /**
     * {@return the counts of both together}
     *
     * @param other those of other contacts
     * @throws IllegalArgumentException if they are of other stages
     */
    public FunnelCounts plus(FunnelCounts other) {
        return with(other, 1);
    }

    /**
     * {@return these counts without those of contacts that were counted before}
     *
     * @param other theirs
     * @throws IllegalArgumentException if they are of other stages, or not held
     */
    public FunnelCounts minus(FunnelCounts other) {
        return with(other, -1);
    }

    private FunnelCounts with(FunnelCounts other, int sign) {
        if (!stages.equals(other.stages)) {
            throw new IllegalArgumentException(
                    "FunnelCounts must be of the stages " + stages + ", was of " + other.stages);
        }
        Long[] counts = new Long[reached.size()];
        Arrays.setAll(counts, place -> reached.get(place) + sign * other.reached.get(place));
        return new FunnelCounts(stages, List.of(counts));
    }

    /**
     * {@return the share of those who reached the stage before that reached this one; of the first stage 1; empty if nobody did}
     *
     * @param place the place of the stage, counted from 0
     */
    public Optional<BigDecimal> conversion(int place) {
        return share(reached.get(place), reached.get(Math.max(0, place - 1)));
    }

    /**
     * {@return the share of those who reached the first stage that reached this one; empty if nobody did}
     *
     * @param place the place of the stage, counted from 0
     */
    public Optional<BigDecimal> conversionOfAll(int place) {
        return share(reached.get(place), reached.get(0));
    }

    /**
     * {@return how many got no further than the stage before; of the first stage none}
     *
     * @param place the place of the stage, counted from 0
     */
    public long dropOff(int place) {
        return reached.get(Math.max(0, place - 1)) - reached.get(place);
    }

    private static Optional<BigDecimal> share(long part, long of) {
        return of == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(of), DIGITS));
    }
}
