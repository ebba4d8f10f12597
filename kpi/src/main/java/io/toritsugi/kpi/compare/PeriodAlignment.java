package io.toritsugi.kpi.compare;

import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.measure.Dimension;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;

/**
 * Beside which earlier period a period is put.
 *
 * <p>The base never overlaps the period. Holidays are not moved: a holiday that falls on another day of the base stands beside an
 * ordinary day, and whoever compares single days must know it.
 *
 * @since 0.1
 */
public enum PeriodAlignment {
    /** The day before; for one day. */
    PREVIOUS_DAY("previous day", "前日"),
    /** Seven days before, so that a Monday meets a Monday; for up to seven days. */
    PREVIOUS_WEEK("previous week", "前週"),
    /**
     * The month before; for a month, or its first days. A month meets a whole month, whatever their lengths; its first n days meet
     * the first n days of the other, or all of it if it has no more.
     */
    PREVIOUS_MONTH("previous month", "前月"),
    /**
     * 364 days before, which are 52 weeks, so that a Monday meets a Monday; for up to 364 days. The date is then one day later in
     * the calendar than a year ago, or two after a 29 February.
     */
    YEAR_BY_WEEKDAY("a year before, by weekday", "前年同曜日"),
    /** The same month of the year before, by the rule of {@link #PREVIOUS_MONTH}. A Monday does not meet a Monday. */
    YEAR_BY_MONTH("same month of the year before", "前年同月");

    private static final int WEEK = 7;
    private static final int YEAR_OF_WEEKS = 52 * WEEK;
    private static final int MONTHS_OF_A_YEAR = 12;

    private final String english;
    private final String japanese;

    PeriodAlignment(String english, String japanese) {
        this.english = english;
        this.japanese = japanese;
    }

    /** {@return its name for people} */
    public Bilingual label() {
        return new Bilingual(english, japanese);
    }

    /**
     * {@return the earlier period beside which a period is put}
     *
     * @param period the period
     * @throws IllegalArgumentException if it is longer than this allows, or, of months, does not begin with one or goes beyond it
     */
    public ReportPeriod baseOf(ReportPeriod period) {
        return switch (this) {
            case PREVIOUS_DAY -> before(period, 1);
            case PREVIOUS_WEEK -> before(period, WEEK);
            case YEAR_BY_WEEKDAY -> before(period, YEAR_OF_WEEKS);
            case PREVIOUS_MONTH -> monthBefore(period, 1);
            case YEAR_BY_MONTH -> monthBefore(period, MONTHS_OF_A_YEAR);
        };
    }

    /**
     * {@return whether the base of a group by this dimension is again a group by it}
     *
     * @param dimension any dimension
     */
    public boolean fits(Dimension dimension) {
        Set<Dimension> fitting = switch (this) {
            case PREVIOUS_DAY -> EnumSet.of(Dimension.DAY);
            case PREVIOUS_WEEK, YEAR_BY_WEEKDAY -> EnumSet.of(Dimension.DAY, Dimension.WEEK);
            case PREVIOUS_MONTH, YEAR_BY_MONTH -> EnumSet.of(Dimension.MONTH);
        };
        return fitting.contains(dimension);
    }

    private ReportPeriod before(ReportPeriod period, int days) {
        if (period.days() > days) {
            throw new IllegalArgumentException("PeriodAlignment " + this + " must be of " + days
                    + " days at most, was of " + period.days() + ": " + period);
        }
        return period.minusDays(days);
    }

    private ReportPeriod monthBefore(ReportPeriod period, int months) {
        YearMonth month = YearMonth.from(period.from());
        if (period.from().getDayOfMonth() != 1
                || period.to().isAfter(month.plusMonths(1).atDay(1))) {
            throw new IllegalArgumentException(
                    "PeriodAlignment " + this + " must be of a month or its first days, was of " + period);
        }
        ReportPeriod whole = ReportPeriod.ofMonth(month.minusMonths(months));
        if (period.isMonth() || period.days() >= whole.days()) {
            return whole;
        }
        LocalDate first = whole.from();
        return new ReportPeriod(first, first.plusDays(period.days()));
    }
}
