package io.toritsugi.routing.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** The slots of a week as spans of instants. */
final class OpenTimes {
    // A slot may still last that began a day before; and where the clock is put back past midnight, one of the day
    // after may have begun.
    private static final int DAYS_BEFORE = 2;

    // After two weeks on end no week has a gap, so that only a closed date can make one.
    private static final int DAYS_OF_PROOF = 16;

    private OpenTimes() {}

    private record Span(Instant from, Instant to) {
        boolean contains(Instant now) {
            return !now.isBefore(from) && now.isBefore(to);
        }
    }

    static boolean isOpen(QueueHours hours, Instant now) {
        return endIfOpen(hours, dayOf(hours, now), now).isPresent();
    }

    static Optional<Instant> nextChange(QueueHours hours, Instant now) {
        return isOpen(hours, now) ? closes(hours, now) : opens(hours, now);
    }

    private static Optional<Instant> closes(QueueHours hours, Instant now) {
        LocalDate first = dayOf(hours, now);
        Instant open = now;
        while (true) {
            LocalDate day = dayOf(hours, open);
            Optional<Instant> end = endIfOpen(hours, day, open);
            if (end.isEmpty()) {
                return Optional.of(open);
            }
            open = end.get();
            if (day.isAfter(first.plusDays(DAYS_OF_PROOF))) {
                SortedSet<LocalDate> later = hours.closedDates().tailSet(day.minusDays(1));
                if (later.isEmpty()) {
                    return Optional.empty();
                }
                if (later.first().isAfter(day.plusDays(DAYS_OF_PROOF))) {
                    first = later.first().minusDays(1);
                    open = instantOf(hours.zone(), first.atStartOfDay());
                } else {
                    first = later.first();
                }
            }
        }
    }

    private static Optional<Instant> opens(QueueHours hours, Instant now) {
        if (hours.slots().isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = dayOf(hours, now).minusDays(DAYS_BEFORE);
        // Each closed date can put the next slot off by a week.
        long most = 7L * (hours.closedDates().size() + 2);
        for (long i = 0; i <= most + DAYS_BEFORE; i++) {
            Optional<Instant> next = spansOf(hours, day.plusDays(i)).stream()
                    .map(Span::from)
                    .filter(from -> from.isAfter(now))
                    .min(Comparator.naturalOrder());
            if (next.isPresent()) {
                return next;
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> endIfOpen(QueueHours hours, LocalDate day, Instant now) {
        Optional<Instant> latest = Optional.empty();
        for (LocalDate near = day.minusDays(DAYS_BEFORE); !near.isAfter(day.plusDays(1)); near = near.plusDays(1)) {
            for (Span span : spansOf(hours, near)) {
                if (span.contains(now) && latest.filter(span.to()::isBefore).isEmpty()) {
                    latest = Optional.of(span.to());
                }
            }
        }
        return latest;
    }

    private static List<Span> spansOf(QueueHours hours, LocalDate day) {
        if (hours.closedDates().contains(day)) {
            return List.of();
        }
        return hours.slots().stream()
                .filter(slot -> slot.day() == day.getDayOfWeek())
                .map(slot -> span(hours.zone(), day, slot))
                .filter(span -> span.from().isBefore(span.to()))
                .toList();
    }

    private static Span span(ZoneId zone, LocalDate day, OpenSlot slot) {
        LocalDate last = slot.to().isAfter(slot.from()) ? day : day.plusDays(1);
        return new Span(instantOf(zone, day.atTime(slot.from())), instantOf(zone, last.atTime(slot.to())));
    }

    private static LocalDate dayOf(QueueHours hours, Instant now) {
        return LocalDate.ofInstant(now, hours.zone());
    }

    private static Instant instantOf(ZoneId zone, LocalDateTime time) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
        return offsets.isEmpty() ? zone.getRules().getTransition(time).getInstant() : time.toInstant(offsets.get(0));
    }
}
