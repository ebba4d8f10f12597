package io.toritsugi.routing.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueHoursTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @ParameterizedTest(name = "{0}: open {1}, next {2}")
    @CsvSource({
        "2026-04-01T09:00:00+09:00, true,  2026-04-01T18:00:00+09:00",
        "2026-04-01T08:59:59+09:00, false, 2026-04-01T09:00:00+09:00",
        "2026-04-01T17:59:59+09:00, true,  2026-04-01T18:00:00+09:00",
        "2026-04-01T18:00:00+09:00, false, 2026-04-03T22:00:00+09:00",
        "2026-04-04T01:59:00+09:00, true,  2026-04-04T02:00:00+09:00", // past midnight, into a closed date
        "2026-04-04T12:00:00+09:00, false, 2026-04-15T09:00:00+09:00" // the next Wednesday and Friday are closed
    })
    void aWeekHasSlotsAndDatesWithoutThem(String now, boolean open, String next) {
        QueueHours hours = hours(
                "Asia/Tokyo",
                slot(DayOfWeek.WEDNESDAY, "09:00", "18:00"),
                slot(DayOfWeek.WEDNESDAY, "10:00", "12:00"),
                slot(DayOfWeek.FRIDAY, "22:00", "02:00"),
                slot(DayOfWeek.SATURDAY, "09:00", "18:00"));
        QueueHours holidays = QueueHours.builder()
                .zone(TOKYO)
                .addAllSlots(hours.slots())
                .addClosedDates(day("2026-04-04"), day("2026-04-08"), day("2026-04-10"), day("2026-04-11"))
                .build();
        assertThat(holidays.isOpen(at(now))).isEqualTo(open);
        assertThat(holidays.nextChange(at(now))).contains(at(next));
    }

    @Test
    void aSlotLeftOutByTheClockDoesNotOpen() {
        QueueHours hours = hours("Europe/Berlin", slot(DayOfWeek.SUNDAY, "02:10", "02:50"));
        assertThat(hours.nextChange(at("2026-03-28T12:00:00Z"))).contains(at("2026-04-05T02:10:00+02:00"));
    }

    @Test
    void aTimeThatComesTwiceMeansItsFirstComing() {
        QueueHours hours = hours("Europe/Berlin", slot(DayOfWeek.SUNDAY, "02:10", "02:50"));
        assertThat(hours.isOpen(at("2026-10-25T02:30:00+02:00"))).isTrue();
        assertThat(hours.isOpen(at("2026-10-25T02:30:00+01:00"))).isFalse();
    }

    @Test
    void withoutSlotsItIsNeverOpen() {
        QueueHours hours = hours("Asia/Tokyo");
        assertThat(hours.isOpen(Instant.EPOCH)).isFalse();
        assertThat(hours.nextChange(Instant.EPOCH)).isEmpty();
    }

    @Test
    void openAllWeekItNeverChangesButForAClosedDateHoweverFar() {
        OpenSlot[] week = Arrays.stream(DayOfWeek.values())
                .map(day -> slot(day, "00:00", "00:00"))
                .toArray(OpenSlot[]::new);
        QueueHours always = hours("America/New_York", week);
        assertThat(always.isOpen(at("2026-03-08T07:30:00Z"))).isTrue();
        assertThat(always.nextChange(at("2026-03-08T07:30:00Z"))).isEmpty();

        QueueHours butFor = QueueHours.builder()
                .zone(TOKYO)
                .addSlots(week)
                .addClosedDates(day("2026-01-01"), day("2026-04-20"), day("9000-01-01"), day("9000-01-02"))
                .build();
        assertThat(butFor.nextChange(at("2026-04-02T00:00:00+09:00"))).contains(at("2026-04-20T00:00:00+09:00"));
        assertThat(butFor.nextChange(at("2026-04-20T00:00:00+09:00"))).contains(at("2026-04-21T00:00:00+09:00"));
        assertThat(butFor.nextChange(at("2026-04-21T00:00:00+09:00"))).contains(at("9000-01-01T00:00:00+09:00"));
        assertThat(butFor.nextChange(at("9000-01-01T00:00:00+09:00"))).contains(at("9000-01-03T00:00:00+09:00"));
        assertThat(butFor.nextChange(at("9000-01-03T00:00:00+09:00"))).isEmpty();
    }

    @Test
    void aSlotHasWholeMinutes() {
        assertThatThrownBy(() -> slot(DayOfWeek.MONDAY, "09:00:01", "10:00"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("OpenSlot.from")
                .hasMessageContaining("09:00:01");
        assertThatThrownBy(
                        () -> OpenSlot.of(DayOfWeek.MONDAY, LocalTime.NOON, LocalTime.NOON.plus(1, ChronoUnit.NANOS)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("OpenSlot.to");
    }

    private static QueueHours hours(String zone, OpenSlot... slots) {
        return QueueHours.builder().zone(ZoneId.of(zone)).addSlots(slots).build();
    }

    private static OpenSlot slot(DayOfWeek day, String from, String to) {
        return OpenSlot.of(day, LocalTime.parse(from), LocalTime.parse(to));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
