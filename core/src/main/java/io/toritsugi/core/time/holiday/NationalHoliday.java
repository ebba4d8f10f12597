package io.toritsugi.core.time.holiday;

import io.toritsugi.core.value.Bilingual;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.IntFunction;

/** A national holiday of Japan, with the date that the law gives it in some years, both inclusive. */
record NationalHoliday(Bilingual name, int first, int last, IntFunction<LocalDate> date) {
    static final Bilingual SUBSTITUTE = new Bilingual("Substitute Holiday", "振替休日");
    static final Bilingual CITIZENS = new Bilingual("Citizens' Holiday", "国民の休日");

    private static final int OPEN = Integer.MAX_VALUE;

    private static final Bilingual NEW_YEAR = new Bilingual("New Year's Day", "元日");
    private static final Bilingual COMING_OF_AGE = new Bilingual("Coming of Age Day", "成人の日");
    private static final Bilingual FOUNDATION = new Bilingual("National Foundation Day", "建国記念の日");
    private static final Bilingual EMPEROR = new Bilingual("The Emperor's Birthday", "天皇誕生日");
    private static final Bilingual VERNAL_EQUINOX = new Bilingual("Vernal Equinox Day", "春分の日");
    private static final Bilingual SHOWA = new Bilingual("Showa Day", "昭和の日");
    private static final Bilingual CONSTITUTION = new Bilingual("Constitution Memorial Day", "憲法記念日");
    private static final Bilingual GREENERY = new Bilingual("Greenery Day", "みどりの日");
    private static final Bilingual CHILDREN = new Bilingual("Children's Day", "こどもの日");
    private static final Bilingual MARINE = new Bilingual("Marine Day", "海の日");
    private static final Bilingual MOUNTAIN = new Bilingual("Mountain Day", "山の日");
    private static final Bilingual AGED = new Bilingual("Respect for the Aged Day", "敬老の日");
    private static final Bilingual AUTUMNAL_EQUINOX = new Bilingual("Autumnal Equinox Day", "秋分の日");
    private static final Bilingual HEALTH_AND_SPORTS = new Bilingual("Health and Sports Day", "体育の日");
    private static final Bilingual SPORTS = new Bilingual("Sports Day", "スポーツの日");
    private static final Bilingual CULTURE = new Bilingual("Culture Day", "文化の日");
    private static final Bilingual LABOUR = new Bilingual("Labor Thanksgiving Day", "勤労感謝の日");
    private static final Bilingual ACCESSION = new Bilingual("Day of the Emperor's Accession", "天皇の即位の日");
    private static final Bilingual ENTHRONEMENT = new Bilingual("Day of the Enthronement Ceremony", "即位礼正殿の儀の行われる日");

    /** The national holidays by the law in force in each year from 1955 on; substitutes are given for them. */
    static final List<NationalHoliday> TABLE = List.of(
            yearly(NEW_YEAR, 1955, OPEN, 1, 1),
            yearly(COMING_OF_AGE, 1955, 1999, 1, 15),
            monday(COMING_OF_AGE, 2000, OPEN, 1, 2),
            yearly(FOUNDATION, 1967, OPEN, 2, 11),
            yearly(EMPEROR, 1955, 1988, 4, 29),
            yearly(EMPEROR, 1989, 2018, 12, 23),
            yearly(EMPEROR, 2020, OPEN, 2, 23),
            new NationalHoliday(VERNAL_EQUINOX, 1955, OPEN, Equinox.VERNAL::in),
            yearly(GREENERY, 1989, 2006, 4, 29),
            yearly(SHOWA, 2007, OPEN, 4, 29),
            yearly(CONSTITUTION, 1955, OPEN, 5, 3),
            yearly(GREENERY, 2007, OPEN, 5, 4),
            yearly(CHILDREN, 1955, OPEN, 5, 5),
            yearly(MARINE, 1996, 2002, 7, 20),
            monday(MARINE, 2003, 2019, 7, 3),
            yearly(MARINE, 2020, 2020, 7, 23),
            yearly(MARINE, 2021, 2021, 7, 22),
            monday(MARINE, 2022, OPEN, 7, 3),
            yearly(MOUNTAIN, 2016, 2019, 8, 11),
            yearly(MOUNTAIN, 2020, 2020, 8, 10),
            yearly(MOUNTAIN, 2021, 2021, 8, 8),
            yearly(MOUNTAIN, 2022, OPEN, 8, 11),
            yearly(AGED, 1966, 2002, 9, 15),
            monday(AGED, 2003, OPEN, 9, 3),
            new NationalHoliday(AUTUMNAL_EQUINOX, 1955, OPEN, Equinox.AUTUMNAL::in),
            yearly(HEALTH_AND_SPORTS, 1966, 1999, 10, 10),
            monday(HEALTH_AND_SPORTS, 2000, 2019, 10, 2),
            yearly(SPORTS, 2020, 2020, 7, 24),
            yearly(SPORTS, 2021, 2021, 7, 23),
            monday(SPORTS, 2022, OPEN, 10, 2),
            yearly(CULTURE, 1955, OPEN, 11, 3),
            yearly(LABOUR, 1955, OPEN, 11, 23),
            yearly(ACCESSION, 2019, 2019, 5, 1),
            yearly(ENTHRONEMENT, 2019, 2019, 10, 22));

    /** Days off by laws of their own, for which no substitutes are given. */
    static final List<NationalHoliday> CEREMONIES = List.of(
            yearly(new Bilingual("Wedding of Crown Prince Akihito", "皇太子明仁親王の結婚の儀"), 1959, 1959, 4, 10),
            yearly(new Bilingual("Funeral of Emperor Showa", "昭和天皇の大喪の礼"), 1989, 1989, 2, 24),
            yearly(new Bilingual("Enthronement Ceremony", "即位礼正殿の儀"), 1990, 1990, 11, 12),
            yearly(new Bilingual("Wedding of Crown Prince Naruhito", "皇太子徳仁親王の結婚の儀"), 1993, 1993, 6, 9));

    boolean isKeptIn(int year) {
        return first <= year && year <= last;
    }

    private static NationalHoliday yearly(Bilingual name, int first, int last, int month, int day) {
        return new NationalHoliday(name, first, last, year -> LocalDate.of(year, month, day));
    }

    private static NationalHoliday monday(Bilingual name, int first, int last, int month, int which) {
        return new NationalHoliday(
                name,
                first,
                last,
                year -> LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(which, DayOfWeek.MONDAY)));
    }
}
