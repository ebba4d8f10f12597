package io.toritsugi.kpi.forecast;

import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Optional;

/**
 * What sort of day a date is, to a forecast: an ordinary weekday, or a special day of some kind.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the stable name: that of a weekday in English, such as {@code "monday"}, or that of a kind of special days, such
 *     as {@code "public-holiday"}; lower-case letters, digits and single hyphens
 * @since 0.1
 */
public record DayKind(String id) {
    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if it is not allowed
     */
    public DayKind {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "DayKind.id must be lower-case letters, digits and single hyphens, was \"" + id + "\"");
        }
    }

    /**
     * {@return the kind of the ordinary days of a weekday}
     *
     * @param weekday the weekday
     */
    public static DayKind of(DayOfWeek weekday) {
        return new DayKind(weekday.name().toLowerCase(Locale.ROOT));
    }

    /** {@return the weekday whose ordinary days these are; empty for special days} */
    public Optional<DayOfWeek> weekday() {
        for (DayOfWeek weekday : DayOfWeek.values()) {
            if (of(weekday).equals(this)) {
                return Optional.of(weekday);
            }
        }
        return Optional.empty();
    }
}
