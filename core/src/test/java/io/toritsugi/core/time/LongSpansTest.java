package io.toritsugi.core.time;

import static io.toritsugi.core.time.BusinessCalendar.EARLIEST;
import static io.toritsugi.core.time.BusinessCalendar.LATEST;
import static io.toritsugi.core.time.Hours.slot;
import static io.toritsugi.core.time.Hours.tokyo;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.time.holiday.Holiday;
import io.toritsugi.core.time.holiday.HolidayCalendar;
import io.toritsugi.core.time.holiday.HolidayCalendars;
import io.toritsugi.core.time.holiday.JapaneseHolidays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calendars say over 250 years what a walk from day to day says. */
class LongSpansTest {
    record Stretch(Instant from, Instant to) {}

    static List<List<BusinessSlot>> slots() {
        return List.of(
                List.of(slot("09:00", "12:00"), slot("13:00", "18:00")),
                List.of(slot("00:00", "00:00")),
                List.of(slot("20:00", "06:00")));
    }

    @ParameterizedTest
    @MethodSource("slots")
    void everyOpeningAndClosingIsFound(List<BusinessSlot> slots) {
        BusinessCalendar calendar = calendar(slots, JapaneseHolidays.standard());
        List<Stretch> walk = walk(slots);

        Optional<Instant> at = Optional.of(EARLIEST);
        for (Stretch stretch : walk) {
            assertThat(at.flatMap(calendar::nextOpening)).contains(stretch.from());
            at = calendar.nextClosing(stretch.from());
            assertThat(at).isEqualTo(Optional.of(stretch.to()).filter(LATEST::isAfter));
        }
        assertThat(at.flatMap(calendar::nextOpening)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("slots")
    void everyOpeningAndClosingIsAsFarAwayAsItIs(List<BusinessSlot> slots) {
        BusinessCalendar calendar = calendar(slots, JapaneseHolidays.standard());
        List<Stretch> walk = walk(slots);
        Duration whole = walk.stream()
                .map(stretch -> Duration.between(stretch.from(), stretch.to()))
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(calendar.between(EARLIEST, LATEST)).isEqualTo(whole);
        Duration before = Duration.ZERO;
        for (Stretch stretch : walk) {
            assertThat(calendar.minus(LATEST, whole.minus(before))).contains(stretch.from());
            before = before.plus(Duration.between(stretch.from(), stretch.to()));
            assertThat(calendar.plus(EARLIEST, before)).contains(stretch.to());
            assertThat(calendar.between(EARLIEST, stretch.to())).isEqualTo(before);
            assertThat(calendar.minus(stretch.to(), Duration.ZERO)).contains(stretch.to());
        }
        assertThat(calendar.plus(EARLIEST, whole.plusNanos(1))).isEmpty();
        assertThat(calendar.minus(LATEST, whole.plusNanos(1))).isEmpty();
    }

    @Test
    void daysAreNotVisitedAgain() {
        AtomicInteger asked = new AtomicInteger();
        BusinessCalendar calendar = calendar(slots().get(0), counting(asked));
        Instant now = tokyo("2026-11-20T10:00");

        assertThat(calendar.plus(now, Duration.ofHours(1))).isPresent();
        int forOneHour = asked.get();
        assertThat(calendar.plus(now, Duration.ofHours(10_000))).isPresent();
        assertThat(asked.get()).isBetween(forOneHour, 20 * forOneHour);
        int forMany = asked.get();
        assertThat(calendar.plus(now, Duration.ofHours(9_999))).isPresent();
        assertThat(calendar.between(now, now.plus(Duration.ofDays(1_500)))).isPositive();
        assertThat(asked.get()).isEqualTo(forMany);
    }

    private static BusinessCalendar calendar(List<BusinessSlot> slots, HolidayCalendar holidays) {
        return BusinessCalendar.of(
                Hours.in("Asia/Tokyo")
                        .addWeek(WeeklySlots.builder()
                                .addAllDays(Hours.WORKDAYS)
                                .addAllSlots(slots)
                                .build())
                        .addHolidays("JP")
                        .build(),
                HolidayCalendars.none().with(holidays));
    }

    private static HolidayCalendar counting(AtomicInteger asked) {
        return new HolidayCalendar() {
            @Override
            public String id() {
                return "JP";
            }

            @Override
            public Optional<Holiday> on(LocalDate date) {
                asked.incrementAndGet();
                return JapaneseHolidays.standard().on(date);
            }
        };
    }

    private static List<Stretch> walk(List<BusinessSlot> slots) {
        List<Stretch> walk = new ArrayList<>();
        for (LocalDate date = LocalDate.of(1949, 12, 31); date.getYear() <= 2200; date = date.plusDays(1)) {
            if (Hours.WORKDAYS.contains(date.getDayOfWeek())
                    && JapaneseHolidays.standard().on(date).isEmpty()) {
                for (BusinessSlot slot : slots) {
                    LocalDate last = date.plusDays(slot.from().isBefore(slot.to()) ? 0 : 1);
                    append(walk, instant(date.atTime(slot.from())), instant(last.atTime(slot.to())));
                }
            }
        }
        return walk;
    }

    private static void append(List<Stretch> walk, Instant from, Instant to) {
        Instant last = to.isAfter(LATEST) ? LATEST : to;
        int count = walk.size();
        if (!from.isBefore(last)) {
            return;
        }
        if (count > 0 && walk.get(count - 1).to().equals(from)) {
            walk.set(count - 1, new Stretch(walk.get(count - 1).from(), last));
        } else {
            walk.add(new Stretch(from, last));
        }
    }

    private static Instant instant(LocalDateTime time) {
        return time.atZone(Hours.TOKYO).toInstant();
    }
}
