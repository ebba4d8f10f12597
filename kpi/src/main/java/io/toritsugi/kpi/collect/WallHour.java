package io.toritsugi.kpi.collect;

import io.toritsugi.kpi.measure.Dimension;
import java.time.LocalDateTime;
import java.time.temporal.IsoFields;

/**
 * An hour of the wall clock, and what it is called in groups of time.
 *
 * @param instants when it was
 * @param hour the hour of the day
 * @param weekday the day of the week
 * @param day the day
 * @param week the ISO week
 * @param month the month
 */
record WallHour(Interval instants, String hour, String weekday, String day, String week, String month) {
    static WallHour of(Interval instants, LocalDateTime local) {
        String month = padded(local.getYear(), 4) + "-" + padded(local.getMonthValue(), 2);
        return new WallHour(
                instants,
                padded(local.getHour(), 2),
                Integer.toString(local.getDayOfWeek().getValue()),
                month + "-" + padded(local.getDayOfMonth(), 2),
                padded(local.get(IsoFields.WEEK_BASED_YEAR), 4)
                        + "-W"
                        + padded(local.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2),
                month);
    }

    /** {@return its value of a dimension of time that is an hour or more} */
    String value(Dimension dimension) {
        return switch (dimension) {
            case HOUR -> hour;
            case WEEKDAY -> weekday;
            case DAY -> day;
            case WEEK -> week;
            case MONTH -> month;
            default ->
                throw new IllegalArgumentException("A dimension of an hour or more was expected, was " + dimension);
        };
    }

    private static String padded(int number, int digits) {
        return "0".repeat(Math.max(0, digits - Integer.toString(number).length())) + number;
    }
}
