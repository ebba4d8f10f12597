package io.toritsugi.kpi.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one counted unit adds to the measures, and where it belongs.
 *
 * <p>It holds no personal data: no customer is a dimension. Immutable and thread-safe.
 *
 * @since 0.1
 */
@SuppressWarnings("EnumOrdinal") // Dense arrays are indexed by place; no place is ever written anywhere.
public final class UnitFacts {
    private static final Distribution[] DISTRIBUTIONS = Distribution.values();
    private static final Dimension[] DIMENSIONS = Dimension.values();
    private static final int MOMENTS = Moment.values().length;
    private static final long NONE = -1;

    private final CountedUnit unit;
    private final @Nullable Instant[] moments;
    private final @Nullable String[] dimensions;
    private final MeasureSums sums;
    private final long[] samples;
    private final boolean sampled;
    private final List<Stretch> stretches;

    private UnitFacts(Builder builder) {
        unit = builder.unit;
        moments = builder.moments;
        dimensions = builder.dimensions;
        sums = builder.sums;
        samples = builder.samples;
        sampled = builder.sampled;
        stretches = Collections.unmodifiableList(builder.stretches);
    }

    /** {@return what sort of unit it is} */
    public CountedUnit unit() {
        return unit;
    }

    /**
     * {@return when this was; empty if that is not known}
     *
     * @param moment the point in its life
     */
    public Optional<Instant> at(Moment moment) {
        return Optional.ofNullable(moments[moment.ordinal()]);
    }

    /** {@return the first instant of which it tells: a moment of its life, or the beginning of a stretch} */
    public Instant earliest() {
        return Stream.concat(
                        Arrays.stream(moments).filter(Objects::nonNull),
                        stretches.stream().flatMap(stretch -> stretch.start().stream()))
                .min(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    /**
     * {@return whether it adds anything at a point in its life}
     *
     * @param moment the point in its life
     */
    public boolean adds(Moment moment) {
        return sums.adds(moment);
    }

    /** {@return when its durations were; unmodifiable} */
    public List<Stretch> stretches() {
        return stretches;
    }

    /**
     * {@return its value of a dimension that is no time; empty if it has none}
     *
     * @param dimension the dimension
     */
    public Optional<String> dimension(Dimension dimension) {
        return Optional.ofNullable(dimensions[dimension.ordinal()]);
    }

    /**
     * {@return what it adds to a measure; zero if nothing}
     *
     * @param measure the measure
     */
    public long value(Measure measure) {
        return sums.get(measure);
    }

    /** {@return the measures that it adds to: the SDK's, then a host's own; unmodifiable} */
    public Set<Measure> measures() {
        Set<Measure> measures = new LinkedHashSet<>(sums.standard().keySet());
        measures.addAll(sums.ofHost().keySet());
        return Collections.unmodifiableSet(measures);
    }

    MeasureSums sums() {
        return sums;
    }

    /** {@return whether it adds to any distribution} */
    boolean sampled() {
        return sampled;
    }

    /**
     * {@return what it adds to a distribution, in milliseconds; empty if nothing}
     *
     * @param distribution the distribution
     */
    public OptionalLong sample(Distribution distribution) {
        long sample = samples[distribution.ordinal()];
        return sample == NONE ? OptionalLong.empty() : OptionalLong.of(sample);
    }

    /**
     * {@return a new builder}
     *
     * @param unit what sort of unit it is
     * @param created when its contact began
     */
    public static Builder builder(CountedUnit unit, Instant created) {
        return new Builder(unit).moment(Moment.CREATED, Optional.of(created));
    }

    /**
     * {@return a new builder of what is over as soon as it is there: all moments of its life are one}
     *
     * @param unit what sort of unit it is
     * @param at when it was
     */
    public static Builder at(CountedUnit unit, Instant at) {
        Builder builder = new Builder(unit);
        for (Moment moment : Moment.values()) {
            builder.moment(moment, Optional.of(at));
        }
        return builder;
    }

    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder("UnitFacts{").append(unit).append(" at ").append(moments[Moment.CREATED.ordinal()]);
        for (Dimension dimension : DIMENSIONS) {
            dimension(dimension)
                    .ifPresent(value -> text.append(", ")
                            .append(dimension.key())
                            .append('=')
                            .append(value));
        }
        sums.byText()
                .forEach((measure, sum) ->
                        text.append(", ").append(measure).append('=').append(sum));
        return text.append('}').toString();
    }

    /** Builds {@link UnitFacts}, one each. Not thread-safe. */
    public static final class Builder {
        private final CountedUnit unit;
        private final @Nullable Instant[] moments = new @Nullable Instant[MOMENTS];
        private final List<Stretch> stretches = new ArrayList<>();
        private final @Nullable String[] dimensions = new @Nullable String[DIMENSIONS.length];
        private final MeasureSums sums = new MeasureSums();
        private final long[] samples = new long[DISTRIBUTIONS.length];
        private boolean sampled;
        private boolean spent;

        private Builder(CountedUnit unit) {
            this.unit = unit;
            Arrays.fill(samples, NONE);
        }

        /**
         * Sets when something was.
         *
         * @param moment the point in its life
         * @param at when; empty if it is not known
         * @return this builder
         */
        public Builder moment(Moment moment, Optional<Instant> at) {
            unspent();
            moments[moment.ordinal()] = at.orElse(null);
            return this;
        }

        /**
         * Adds a stretch of time to a duration, and remembers when it was.
         *
         * @param measure a duration of this sort of unit
         * @param start its beginning; empty if it is not known
         * @param millis its length in milliseconds; zero or more
         * @return this builder
         */
        public Builder stretch(Measure measure, Optional<Instant> start, long millis) {
            unspent();
            stretches.add(new Stretch(measure, start, millis));
            return value(measure, sums.get(measure) + millis);
        }

        /**
         * Sets the value of a dimension.
         *
         * @param dimension one that is no time
         * @param value the value; empty if it has none
         * @return this builder
         */
        public Builder dimension(Dimension dimension, Optional<String> value) {
            if (dimension.temporal()) {
                throw new IllegalArgumentException("UnitFacts.dimension must be no time, was " + dimension);
            }
            unspent();
            dimensions[dimension.ordinal()] = value.orElse(null);
            return this;
        }

        /**
         * Sets what it adds to a measure.
         *
         * @param measure a measure of this sort of unit
         * @param value how many of its steps: the count, or the duration in milliseconds; zero or more
         * @return this builder
         */
        public Builder value(Measure measure, long value) {
            if (measure.unit() != unit || value < 0) {
                throw new IllegalArgumentException("UnitFacts.value must be zero or more, of a measure of " + unit
                        + ", was " + value + " of " + measure);
            }
            unspent();
            sums.put(measure, value);
            return this;
        }

        /**
         * Sets what it adds to a distribution.
         *
         * @param distribution the distribution
         * @param millis the duration in milliseconds; zero or more
         * @return this builder
         */
        public Builder sample(Distribution distribution, long millis) {
            if (millis < 0) {
                throw new IllegalArgumentException("UnitFacts.sample must be zero or more, was " + millis);
            }
            unspent();
            samples[distribution.ordinal()] = millis;
            sampled = true;
            return this;
        }

        /**
         * {@return the facts; this builder is spent then}
         *
         * @throws IllegalStateException if it has built already
         */
        public UnitFacts build() {
            unspent();
            spent = true;
            return new UnitFacts(this);
        }

        /** What was built shares what this builder holds. */
        private void unspent() {
            if (spent) {
                throw new IllegalStateException("UnitFacts.Builder must be used for one unit, and has built it");
            }
        }
    }
}
