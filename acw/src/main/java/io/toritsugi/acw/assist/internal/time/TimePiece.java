package io.toritsugi.acw.assist.internal.time;

import java.time.DayOfWeek;

/** A part of a time as it is said; several together tell one time. */
public sealed interface TimePiece {
    /** Whether it says on which day. */
    default boolean saysDay() {
        return this instanceof Day
                || this instanceof BusinessDay
                || this instanceof OnWeekday
                || this instanceof InWeek
                || this instanceof InMonth
                || this instanceof OnDate;
    }

    /** A day so many days after today. */
    record Day(int offset) implements TimePiece {}

    /** A business day so many business days after today. */
    record BusinessDay(int offset) implements TimePiece {}

    /** A day of a week: of the one so many weeks after this one, or the next such day. */
    record OnWeekday(DayOfWeek day, int week) implements TimePiece {
        static final int NEXT_SUCH_DAY = -1;
    }

    /** A time within the week so many weeks after this one. */
    record InWeek(int offset, WeekPart part) implements TimePiece {}

    /** A time until the end of the month so many months after this one. */
    record InMonth(int offset) implements TimePiece {}

    /** A day of a month; of the next one that has it if the month is 0. */
    record OnDate(int month, int day) implements TimePiece {}

    /** A part of a day. */
    record InPart(DayPart part) implements TimePiece {}

    /** A time on the clock, or between two, in minutes after midnight; hours from 1 to 12 may be those of either half of the day. */
    record OnClock(int from, int until, Half half) implements TimePiece {
        static final int NO_END = -1;
    }

    /** A length of time from now. */
    record Span(int amount, Unit unit) implements TimePiece {}

    /** Which part of a week. */
    enum WeekPart {
        ALL,
        FIRST_DAY,
        EARLY,
        MIDDLE,
        LATE
    }

    /** Which part of a day. */
    enum DayPart {
        FIRST_THING,
        MORNING,
        NEXT_MORNING,
        AFTERNOON,
        LATE_AFTERNOON,
        EVENING,
        NIGHT
    }

    /** Which half of the day is said. */
    enum Half {
        MORNING,
        AFTERNOON,
        EITHER
    }

    /** In what a length of time is told. */
    enum Unit {
        MINUTE,
        HOUR,
        BUSINESS_HOUR,
        DAY,
        WEEK,
        MONTH
    }
}
