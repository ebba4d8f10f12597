package io.toritsugi.routing.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The hours are those that somebody finds who looks at the clock on the wall every minute. */
class QueueHoursPropertyTest {
    private static final int BEFORE = 3 * 24 * 60;
    private static final int MINUTES = 8 * 24 * 60;

    private record Place(String zone, String moment) {}

    private static final Arbitrary<Place> PLACES = Arbitraries.of(
            new Place("Europe/Berlin", "2026-03-29T01:00:00Z"),
            new Place("Europe/Berlin", "2026-10-25T01:00:00Z"),
            new Place("America/New_York", "2026-03-08T07:00:00Z"),
            new Place("America/New_York", "2026-11-01T06:00:00Z"),
            new Place("Asia/Tokyo", "2026-05-02T15:00:00Z"));

    private record Case(QueueHours hours, Instant start) {
        Instant minute(int index) {
            return start.plus(Duration.ofMinutes(index));
        }
    }

    @Property
    void aQueueIsOpenWhenTheClockSaysSo(@ForAll("cases") Case sample) {
        BitSet open = watched(sample);
        for (int i = BEFORE; i < MINUTES - BEFORE; i += 7) {
            boolean now = open.get(i);
            assertThat(sample.hours().isOpen(sample.minute(i))).isEqualTo(now);
            int next = now ? open.nextClearBit(i) : open.nextSetBit(i);
            Optional<Instant> change = sample.hours().nextChange(sample.minute(i));
            if (next >= 0 && next < MINUTES - 60) {
                assertThat(change).contains(sample.minute(next));
            } else {
                assertThat(change.filter(sample.minute(MINUTES - 60)::isAfter)).isEmpty();
            }
        }
    }

    private static BitSet watched(Case sample) {
        LocalDateTime[] wall = new LocalDateTime[MINUTES];
        for (int i = 0; i < MINUTES; i++) {
            wall[i] = LocalDateTime.ofInstant(sample.minute(i), sample.hours().zone());
        }
        BitSet open = new BitSet();
        LocalDate last = wall[MINUTES - 1].toLocalDate();
        for (LocalDate day = wall[0].toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            for (OpenSlot slot : sample.hours().slots()) {
                if (slot.day() == day.getDayOfWeek()
                        && !sample.hours().closedDates().contains(day)) {
                    LocalDate ends = slot.to().isAfter(slot.from()) ? day : day.plusDays(1);
                    int from = firstAtOrAfter(wall, day.atTime(slot.from()));
                    int to = firstAtOrAfter(wall, ends.atTime(slot.to()));
                    if (from < to) {
                        open.set(from, to);
                    }
                }
            }
        }
        return open;
    }

    private static int firstAtOrAfter(LocalDateTime[] wall, LocalDateTime time) {
        for (int i = 0; i < wall.length; i++) {
            if (!wall[i].isBefore(time)) {
                return i;
            }
        }
        return wall.length;
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<Integer> closed = Arbitraries.integers().between(-2, 2);
        return Combinators.combine(
                        PLACES,
                        slots().list().ofMinSize(1).ofMaxSize(5),
                        closed.set().ofMaxSize(2))
                .as((place, slots, off) -> {
                    ZoneId zone = ZoneId.of(place.zone());
                    Instant moment = Instant.parse(place.moment());
                    LocalDate day = LocalDate.ofInstant(moment, zone);
                    Set<Integer> days = off;
                    return new Case(
                            QueueHours.builder()
                                    .zone(zone)
                                    .addAllSlots(slots)
                                    .addAllClosedDates(
                                            days.stream().map(day::plusDays).toList())
                                    .build(),
                            moment.minus(Duration.ofDays(4)));
                });
    }

    private static Arbitrary<OpenSlot> slots() {
        Arbitrary<LocalTime> times = Arbitraries.integers()
                .between(0, 95)
                .map(quarter -> LocalTime.MIDNIGHT.plusMinutes(15L * (quarter < 60 ? quarter % 16 : quarter)));
        return Combinators.combine(
                        Arbitraries.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY),
                        times,
                        times)
                .as(OpenSlot::of);
    }
}
