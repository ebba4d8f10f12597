package io.toritsugi.kpi.forecast;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The holidays and other special days, past and to come, each of a kind, and which weekday a kind resembles while nothing is
 * known of it.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class SpecialDays {
    private static final SpecialDays NONE = builder().build();

    private final Map<LocalDate, DayKind> kinds;
    private final Map<String, DayOfWeek> resembled;

    private SpecialDays(Builder builder) {
        kinds = new TreeMap<>(builder.kinds);
        resembled = new TreeMap<>(builder.resembled);
    }

    /** {@return no special days: every day is an ordinary weekday} */
    public static SpecialDays none() {
        return NONE;
    }

    /**
     * {@return the kind of a day: what was said of it, otherwise its weekday}
     *
     * @param date the day
     */
    public DayKind kindOf(LocalDate date) {
        return Objects.requireNonNullElseGet(kinds.get(date), () -> DayKind.of(date.getDayOfWeek()));
    }

    /**
     * {@return the weekday whose forecast stands in for a kind without a history; empty if none was said}
     *
     * @param kind the kind; an ordinary weekday stands for itself
     */
    public Optional<DayOfWeek> resembled(DayKind kind) {
        return kind.weekday().or(() -> Optional.ofNullable(resembled.get(kind.id())));
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Builds {@link SpecialDays}. Not thread-safe.
     *
     * @since 0.1
     */
    public static final class Builder {
        private final Map<LocalDate, DayKind> kinds = new TreeMap<>();
        private final Map<String, DayOfWeek> resembled = new TreeMap<>();

        private Builder() {}

        /**
         * Says of what kind a day is.
         *
         * @param date the day
         * @param kind its kind; that of another weekday for a day that is like one, such as a working Saturday
         * @return this builder
         * @throws IllegalArgumentException if the day has another kind already
         */
        public Builder day(LocalDate date, DayKind kind) {
            DayKind known = Objects.requireNonNullElse(kinds.putIfAbsent(date, kind), kind);
            if (!known.equals(kind)) {
                throw new IllegalArgumentException("SpecialDays.day must have one kind, was " + date + " with "
                        + known.id() + " and " + kind.id());
            }
            return this;
        }

        /**
         * Says which weekday a kind resembles, for as long as too few days of the kind are known.
         *
         * @param kind the kind of special days
         * @param weekday the weekday
         * @return this builder
         * @throws IllegalArgumentException if the kind is an ordinary weekday, or resembles another one already
         */
        public Builder resembles(DayKind kind, DayOfWeek weekday) {
            if (kind.weekday().isPresent()) {
                throw new IllegalArgumentException(
                        "SpecialDays.resembles must name a kind of special days, was " + kind.id());
            }
            DayOfWeek known = Objects.requireNonNullElse(resembled.putIfAbsent(kind.id(), weekday), weekday);
            if (known != weekday) {
                throw new IllegalArgumentException("SpecialDays.resembles must name one weekday for " + kind.id()
                        + ", was " + known + " and " + weekday);
            }
            return this;
        }

        /** {@return the special days} */
        public SpecialDays build() {
            return new SpecialDays(this);
        }
    }
}
