package io.toritsugi.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.value.Bilingual;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** Calendars reckon as their plain twin does, minute by minute, around the days on which clocks are changed. */
class BusinessCalendarLawsTest {
    private static final int MINUTES = 12 * 24 * 60;
    private static final int FIRST = 3 * 24 * 60;
    private static final int LAST = 9 * 24 * 60;

    record Case(List<BusinessHours> hours, LocalDate start) {
        BusinessCalendar calendar() {
            return hours.stream()
                    .map(Hours::calendar)
                    .reduce(BusinessCalendar::and)
                    .orElseThrow();
        }

        MinuteTwin twin() {
            Instant from = start.atStartOfDay(ZoneOffset.UTC).toInstant();
            return hours.stream()
                    .map(some -> MinuteTwin.of(some, from, MINUTES))
                    .reduce(MinuteTwin::and)
                    .orElseThrow();
        }
    }

    @Property
    void openTimeIsThatOfTheTwin(
            @ForAll("cases") Case some,
            @ForAll @IntRange(min = FIRST, max = LAST) int from,
            @ForAll @IntRange(min = FIRST, max = LAST) int to) {
        BusinessCalendar calendar = some.calendar();
        MinuteTwin twin = some.twin();
        int first = Math.min(from, to);
        int last = Math.max(from, to);

        assertThat(calendar.isOpen(twin.time(from))).isEqualTo(twin.isOpen(from));
        assertThat(calendar.between(twin.time(first), twin.time(last))).isEqualTo(twin.between(first, last));
        assertThat(calendar.between(twin.time(last), twin.time(first)))
                .isEqualTo(twin.between(first, last).negated());
    }

    @Property
    void openingsAndClosingsAreThoseOfTheTwin(
            @ForAll("cases") Case some, @ForAll @IntRange(min = FIRST, max = LAST) int at) {
        MinuteTwin twin = some.twin();

        assertSame(twin, some.calendar().nextOpening(twin.time(at)), twin.nextOpening(at));
        assertSame(twin, some.calendar().nextClosing(twin.time(at)), twin.nextClosing(at));
    }

    @Property
    void additionIsThatOfTheTwin(
            @ForAll("cases") Case some,
            @ForAll @IntRange(min = FIRST, max = LAST) int at,
            @ForAll @IntRange(max = 3000) int minutes) {
        MinuteTwin twin = some.twin();
        Duration duration = Duration.ofMinutes(minutes);

        assertSame(twin, some.calendar().plus(twin.time(at), duration), twin.plus(at, minutes));
        twin.minus(at, minutes)
                .ifPresent(early -> assertThat(some.calendar().minus(twin.time(at), duration))
                        .contains(early));
    }

    @Property
    void whatWasAddedLiesBetween(
            @ForAll("cases") Case some,
            @ForAll @IntRange(max = MINUTES) int at,
            @ForAll @IntRange(max = 2_000_000) int seconds) {
        BusinessCalendar calendar = some.calendar();
        Instant from = some.start().atStartOfDay(ZoneOffset.UTC).toInstant().plus(at, ChronoUnit.MINUTES);
        Duration duration = Duration.ofSeconds(seconds);

        calendar.plus(from, duration)
                .ifPresent(to -> assertThat(calendar.between(from, to)).isEqualTo(duration));
        calendar.minus(from, duration)
                .ifPresent(early -> assertThat(calendar.between(early, from)).isEqualTo(duration));
    }

    @Property
    void additionsCompose(
            @ForAll("cases") Case some,
            @ForAll @IntRange(max = MINUTES) int at,
            @ForAll @IntRange(max = 5000) int first,
            @ForAll @IntRange(min = 1, max = 5000) int second) {
        BusinessCalendar calendar = some.calendar();
        Instant from = some.start().atStartOfDay(ZoneOffset.UTC).toInstant().plus(at, ChronoUnit.MINUTES);

        Optional<Instant> both = calendar.plus(from, Duration.ofMinutes(first + second));
        assertThat(calendar.plus(from, Duration.ofMinutes(first))
                        .flatMap(between -> calendar.plus(between, Duration.ofMinutes(second))))
                .isEqualTo(both);
    }

    @Property
    void additionIsMonotone(
            @ForAll("cases") Case some,
            @ForAll @IntRange(max = MINUTES) int at,
            @ForAll @IntRange(max = 5000) int later,
            @ForAll @IntRange(max = 5000) int minutes,
            @ForAll @IntRange(max = 5000) int more) {
        BusinessCalendar calendar = some.calendar();
        Instant from = some.start().atStartOfDay(ZoneOffset.UTC).toInstant().plus(at, ChronoUnit.MINUTES);

        Optional<Instant> due = calendar.plus(from, Duration.ofMinutes(minutes));
        calendar.plus(from.plus(later, ChronoUnit.MINUTES), Duration.ofMinutes(minutes))
                .ifPresent(after -> assertThat(due).get().matches(early -> !early.isAfter(after)));
        calendar.plus(from, Duration.ofMinutes(minutes).plusMinutes(more))
                .ifPresent(after -> assertThat(due).get().matches(early -> !early.isAfter(after)));
    }

    @Property
    void additionEndsInOpenTimeOrAtItsClosing(
            @ForAll("cases") Case some,
            @ForAll @IntRange(max = MINUTES) int at,
            @ForAll @IntRange(min = 1, max = 5000) int minutes) {
        BusinessCalendar calendar = some.calendar();
        Instant from = some.start().atStartOfDay(ZoneOffset.UTC).toInstant().plus(at, ChronoUnit.MINUTES);

        calendar.plus(from, Duration.ofMinutes(minutes))
                .ifPresent(due -> assertThat(calendar.isOpen(due.minusNanos(1))).isTrue());
        calendar.plus(from, Duration.ZERO)
                .ifPresent(due -> assertThat(calendar.isOpen(due)).isTrue());
    }

    private static void assertSame(MinuteTwin twin, Optional<Instant> is, Optional<Instant> expected) {
        if (expected.isPresent()) {
            assertThat(is).isEqualTo(expected);
        } else {
            Instant end = twin.time(MINUTES);
            assertThat(is.filter(time -> time.isBefore(end))).isEmpty();
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        // Days around changes of the clock, one of them where a date was left out (Apia), and ordinary ones.
        Arbitrary<LocalDate> starts = Arbitraries.of(
                        "2026-03-08",
                        "2026-11-01",
                        "2026-03-29",
                        "2026-10-25",
                        "2026-04-05",
                        "2026-10-04",
                        "2011-12-30",
                        "2026-01-01",
                        "2024-02-29")
                .map(LocalDate::parse)
                .map(day -> day.minusDays(5));
        return starts.flatMap(
                start -> hours(start).list().ofMinSize(1).ofMaxSize(2).map(list -> new Case(list, start)));
    }

    private static Arbitrary<BusinessHours> hours(LocalDate start) {
        Arbitrary<ZoneId> zones = Arbitraries.of(
                        "Asia/Tokyo", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Pacific/Apia")
                .map(ZoneId::of);
        Arbitrary<DateException> exceptions = Combinators.combine(days(start), slots())
                .as((date, slots) ->
                        DateException.builder().date(date).addAllSlots(slots).build());
        return Combinators.combine(
                        zones,
                        weekly().list().ofMinSize(1).ofMaxSize(3),
                        exceptions.list().ofMaxSize(2).uniqueElements(DateException::date),
                        companyHolidays(start).list().ofMaxSize(1),
                        closings(start).list().ofMaxSize(2))
                .as((zone, week, other, holidays, closings) -> BusinessHours.builder()
                        .zone(zone)
                        .addAllWeek(week)
                        .addAllExceptions(other)
                        .addAllCompanyHolidays(holidays)
                        .addAllClosings(closings)
                        .build());
    }

    private static Arbitrary<LocalDate> days(LocalDate start) {
        return Arbitraries.integers().between(0, 12).map(start::plusDays);
    }

    private static Arbitrary<WeeklySlots> weekly() {
        return Combinators.combine(
                        Arbitraries.of(DayOfWeek.class).set().ofMinSize(1).ofMaxSize(7), slots())
                .as((days, slots) -> WeeklySlots.builder()
                        .addAllDays(days)
                        .addAllSlots(slots)
                        .build());
    }

    private static Arbitrary<List<BusinessSlot>> slots() {
        Arbitrary<LocalTime> times = Arbitraries.frequencyOf(
                Tuple.of(
                        1,
                        Arbitraries.of("00:00", "01:30", "02:00", "02:15", "02:30", "03:00")
                                .map(LocalTime::parse)),
                Tuple.of(2, Arbitraries.integers().between(0, 24 * 60 - 1).map(i -> LocalTime.MIN.plusMinutes(i))));
        return Combinators.combine(times, times).as(BusinessSlot::of).list().ofMaxSize(3);
    }

    private static Arbitrary<CompanyHoliday> companyHolidays(LocalDate start) {
        return Combinators.combine(days(start), days(start))
                .as((from, to) ->
                        CompanyHoliday.of(new Bilingual("Break", "休み"), MonthDay.from(from), MonthDay.from(to)));
    }

    private static Arbitrary<EmergencyClosing> closings(LocalDate start) {
        Instant from = start.atStartOfDay(ZoneOffset.UTC).toInstant();
        return Combinators.combine(
                        Arbitraries.integers().between(0, MINUTES),
                        Arbitraries.integers().between(1, 4000))
                .as((at, length) -> EmergencyClosing.of(
                        from.plus(at, ChronoUnit.MINUTES), from.plus(at + length, ChronoUnit.MINUTES)));
    }
}
