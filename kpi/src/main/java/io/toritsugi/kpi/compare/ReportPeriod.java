package io.toritsugi.kpi.compare;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.toritsugi.kpi.measure.Dimension;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * Whole days that a figure is about, on the wall clock of the report's zone.
 *
 * <p>Immutable and thread-safe.
 *
 * @param from the first day
 * @param to the day after the last one; after {@code from}
 * @since 0.1
 */
@JsonPropertyOrder({"from", "to"})
public record ReportPeriod(
        @JsonProperty(required = true) LocalDate from,
        @JsonProperty(required = true) LocalDate to) {
    /**
     * Checks the days.
     *
     * @throws IllegalArgumentException if the period would be empty
     */
    public ReportPeriod {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("ReportPeriod.to must be after " + from + ", was " + to);
        }
    }

    /**
     * {@return one day}
     *
     * @param day the day
     */
    public static ReportPeriod ofDay(LocalDate day) {
        return new ReportPeriod(day, day.plusDays(1));
    }

    /**
     * {@return a week of ISO 8601, from Monday to Sunday}
     *
     * @param day any of its days
     */
    public static ReportPeriod ofWeek(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new ReportPeriod(monday, monday.plusWeeks(1));
    }

    /**
     * {@return a calendar month}
     *
     * @param month the month
     */
    public static ReportPeriod ofMonth(YearMonth month) {
        return new ReportPeriod(month.atDay(1), month.plusMonths(1).atDay(1));
    }

    /**
     * {@return the period of a group of a report}
     *
     * @param dimension day, week or month
     * @param value its value, such as {@code "1999-01-03"}, {@code "1998-W53"} or {@code "1999-01"}
     * @throws IllegalArgumentException if the dimension is another one, or the value is none of it
     */
    public static ReportPeriod parse(Dimension dimension, String value) {
        try {
            return switch (dimension) {
                case DAY -> ofDay(LocalDate.parse(value));
                case WEEK -> ofWeek(LocalDate.parse(value + "-1", DateTimeFormatter.ISO_WEEK_DATE));
                case MONTH -> ofMonth(YearMonth.parse(value));
                default -> throw notAPeriod(dimension);
            };
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "ReportPeriod must be read from a value of " + dimension.key() + ", was \"" + value + "\"", e);
        }
    }

    /**
     * {@return the value of the group that is about this period}
     *
     * @param dimension day, week or month
     * @throws IllegalArgumentException if the dimension is another one, or this is not one day, one week or one month
     */
    public String valueOf(Dimension dimension) {
        String value = switch (dimension) {
            case DAY -> from.toString();
            case WEEK -> DateTimeFormatter.ISO_WEEK_DATE.format(from).substring(0, "1998-W53".length());
            case MONTH -> YearMonth.from(from).toString();
            default -> throw notAPeriod(dimension);
        };
        if (!parse(dimension, value).equals(this)) {
            throw new IllegalArgumentException("ReportPeriod must be one " + dimension.key() + ", was " + this);
        }
        return value;
    }

    /** {@return how many days it has; 1 or more} */
    @JsonIgnore
    public long days() {
        return ChronoUnit.DAYS.between(from, to);
    }

    /** {@return whether it is a calendar month from its first day to its last} */
    @JsonIgnore
    public boolean isMonth() {
        return equals(ofMonth(YearMonth.from(from)));
    }

    ReportPeriod minusDays(long days) {
        return new ReportPeriod(from.minusDays(days), to.minusDays(days));
    }

    private static IllegalArgumentException notAPeriod(Dimension dimension) {
        return new IllegalArgumentException("ReportPeriod must be of day, week or month, was of " + dimension.key());
    }

    /** {@return the first and the last day, such as {@code "1999-01-01 to 1999-01-31"}} */
    @Override
    public String toString() {
        return from + " to " + to.minusDays(1);
    }
}
