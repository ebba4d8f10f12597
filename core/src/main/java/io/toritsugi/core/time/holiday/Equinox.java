package io.toritsugi.core.time.holiday;

import java.time.LocalDate;
import java.time.Month;

/**
 * The dates of the equinoxes in Japan, by the approximation that the Hydrographic Department of the Japan Coast Guard published: a day of
 * the month in millionths, which moves on by 0.242194 a year and back by one each leap year.
 */
enum Equinox {
    VERNAL(Month.MARCH, 20_835_700, 20_843_100, 21_851_000),
    AUTUMNAL(Month.SEPTEMBER, 23_258_800, 23_248_800, 24_248_800);

    private static final int BASE = 1980;
    private static final int NEXT_BASE = 2100;
    private static final int A_YEAR = 242_194;
    private static final int A_DAY = 1_000_000;
    private static final int LEAP = 4;

    private final Month month;
    private final int until1979;
    private final int until2099;
    private final int until2150;

    Equinox(Month month, int until1979, int until2099, int until2150) {
        this.month = month;
        this.until1979 = until1979;
        this.until2099 = until2099;
        this.until2150 = until2150;
    }

    LocalDate in(int year) {
        int years = year - BASE;
        int day = Math.floorDiv(constantOf(year) + A_YEAR * years, A_DAY) - Math.floorDiv(years, LEAP);
        return LocalDate.of(year, month, day);
    }

    private int constantOf(int year) {
        if (year < BASE) {
            return until1979;
        }
        return year < NEXT_BASE ? until2099 : until2150;
    }
}
