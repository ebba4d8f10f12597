package io.toritsugi.kpi.survey;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How often each score of a scale was answered: what CSAT, NPS and CES are computed from.
 *
 * <p>Scores form a commutative group: merging is associative and independent of order, none changes nothing, and taking away
 * undoes merging. An answer that is no score, such as "does not apply", is not given to it. Immutable and thread-safe.
 *
 * @since 0.1
 */
@JsonAutoDetect(
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE,
        fieldVisibility = JsonAutoDetect.Visibility.NONE)
@JsonPropertyOrder({"version", "scale", "counts"})
public final class Scores {
    /** The version of the JSON form. */
    public static final int VERSION = 1;

    private static final MathContext RATIO = new MathContext(17, RoundingMode.HALF_EVEN);

    @JsonProperty("scale")
    private final Scale scale;

    @JsonProperty("counts")
    private final long[] counts;

    private Scores(Scale scale, long[] counts) {
        this.scale = scale;
        this.counts = counts;
    }

    @JsonCreator
    static Scores read(
            @JsonProperty(value = "version", required = true) int version,
            @JsonProperty(value = "scale", required = true) Scale scale,
            @JsonProperty(value = "counts", required = true) long[] counts) {
        if (version != VERSION) {
            throw new IllegalArgumentException("Scores.version must be " + VERSION + ", was " + version);
        }
        if (counts.length != scale.width() || Arrays.stream(counts).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("Scores.counts must be " + scale.width()
                    + " numbers of zero or more, one for each score, was " + Arrays.toString(counts));
        }
        return new Scores(scale, counts.clone());
    }

    /**
     * {@return no scores}
     *
     * @param scale what an answer can be
     */
    public static Scores none(Scale scale) {
        return new Scores(Objects.requireNonNull(scale, "Scores.scale"), new long[scale.width()]);
    }

    @JsonProperty("version")
    int version() {
        return VERSION;
    }

    /** {@return what an answer can be} */
    public Scale scale() {
        return scale;
    }

    /**
     * {@return these and one more}
     *
     * @param score the score
     * @throws IllegalArgumentException if the scale has no such score
     */
    public Scores plus(int score) {
        long[] next = counts.clone();
        next[place(score)]++;
        return new Scores(scale, next);
    }

    /**
     * {@return these and others}
     *
     * @param others scores of the same scale
     * @throws IllegalArgumentException if their scale is another
     */
    public Scores plus(Scores others) {
        return combined(others, Math::addExact);
    }

    /**
     * {@return these without others that are among them}
     *
     * @param others scores of the same scale
     * @throws IllegalArgumentException if their scale is another, or they are not all among these
     */
    public Scores minus(Scores others) {
        Scores left = combined(others, Math::subtractExact);
        if (Arrays.stream(left.counts).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("Scores that are taken away must be among " + this + ", were " + others);
        }
        return left;
    }

    private Scores combined(Scores others, LongBinaryOperator operator) {
        if (!scale.equals(others.scale)) {
            throw new IllegalArgumentException("Scores must be of the scale " + scale + ", were of " + others.scale);
        }
        long[] next = new long[counts.length];
        Arrays.setAll(next, place -> operator.applyAsLong(counts[place], others.counts[place]));
        return new Scores(scale, next);
    }

    /**
     * {@return how often a score was answered}
     *
     * @param score the score
     * @throws IllegalArgumentException if the scale has no such score
     */
    public long count(int score) {
        return counts[place(score)];
    }

    /** {@return how many answers there are} */
    public long n() {
        return Arrays.stream(counts).sum();
    }

    /**
     * {@return the share of answers among the best scores: CSAT counts two of five, the share of easy ones three of seven}
     *
     * @param boxes how many scores count, from the good end; from 1 to fewer than all
     * @throws IllegalArgumentException if that is not so
     */
    public Proportion top(int boxes) {
        if (boxes < 1 || boxes >= scale.width()) {
            throw new IllegalArgumentException("boxes must be from 1 to " + (scale.width() - 1) + ", was " + boxes);
        }
        long part = 0;
        for (int place = 0; place < boxes; place++) {
            part += count(scale.fromBest(place));
        }
        return new Proportion(part, n());
    }

    /** {@return the mean score, with 17 significant digits, whichever end is good; empty without answers} */
    public Optional<BigDecimal> mean() {
        return n() == 0 ? Optional.empty() : Optional.of(sum().divide(BigDecimal.valueOf(n()), RATIO));
    }

    /**
     * {@return the sum of the scores, divided by what it would be if all were the highest; empty without answers} Some surveys call this their CSAT; it is
     * another number than {@link #top}.
     *
     * @throws IllegalStateException if the scale has scores below zero, or low ones are good: then it says nothing
     */
    public Optional<BigDecimal> shareOfHighest() {
        if (scale.lowest() < 0 || scale.direction() == Scale.Direction.LOW_IS_GOOD) {
            throw new IllegalStateException(
                    "shareOfHighest needs a scale from zero or more with high scores good, has " + scale);
        }
        BigDecimal all = BigDecimal.valueOf(n()).multiply(BigDecimal.valueOf(scale.highest()));
        return all.signum() == 0 ? Optional.empty() : Optional.of(sum().divide(all, RATIO));
    }

    /**
     * {@return the net promoter score, in percentage points from -100 to 100: those who answered 9 or 10, without those who answered 6 or less; empty without answers}
     *
     * <p>Reichheld, The one number you need to grow, 2003. Of no other scale: products map them differently.
     *
     * @throws IllegalStateException if the scale is not that from 0 to 10 with high scores good
     */
    public Optional<BigDecimal> netPromoter() {
        if (!scale.equals(Scale.nps())) {
            throw new IllegalStateException("netPromoter needs the scale " + Scale.nps() + ", has " + scale);
        }
        long promoters = count(9) + count(10);
        long detractors = 0;
        for (int score = 0; score <= 6; score++) {
            detractors += count(score);
        }
        return n() == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(promoters - detractors)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(n()), RATIO));
    }

    private BigDecimal sum() {
        BigDecimal sum = BigDecimal.ZERO;
        for (int place = 0; place < counts.length; place++) {
            sum = sum.add(
                    BigDecimal.valueOf(counts[place]).multiply(BigDecimal.valueOf((long) scale.lowest() + place)));
        }
        return sum;
    }

    private int place(int score) {
        if (score < scale.lowest() || score > scale.highest()) {
            throw new IllegalArgumentException(
                    "score must be from " + scale.lowest() + " to " + scale.highest() + ", was " + score);
        }
        return score - scale.lowest();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Scores that && scale.equals(that.scale) && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * scale.lowest() + scale.highest()) + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return "Scores from " + scale + ": " + Arrays.toString(counts);
    }
}
