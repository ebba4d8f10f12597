package io.toritsugi.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/** Counts business days. */
record BusinessDays(WallTime wall, OpenIndex open) {
    private static final int LONGEST_SLOT_IN_DATES = 2;

    Optional<Instant> due(Instant start, RelativeDeadline deadline) {
        LocalDate date = wall.date(start);
        Optional<LocalDate> day = next(deadline.businessDays() == 0 ? date : date.plusDays(1));
        for (int i = 1; i < deadline.businessDays(); i++) {
            day = day.flatMap(known -> next(known.plusDays(1)));
        }
        return day.flatMap(known -> at(known, deadline)).map(due -> due.isAfter(start) ? due : start.plusSeconds(1));
    }

    private Optional<LocalDate> next(LocalDate first) {
        LocalDate date = first;
        while (open.on(date).isEmpty()) {
            Instant after = wall.instant(date.plusDays(1).atStartOfDay());
            OptionalLong opens = Horizon.contains(after) ? opensFrom(Horizon.check(after)) : OptionalLong.empty();
            if (opens.isEmpty()) {
                return Optional.empty();
            }
            LocalDate near = wall.date(opens.getAsLong()).minusDays(LONGEST_SLOT_IN_DATES);
            date = near.isAfter(date) ? near : date.plusDays(1);
        }
        return Optional.of(date);
    }

    private OptionalLong opensFrom(long at) {
        return open.isOpen(at) ? OptionalLong.of(at) : open.openingAfter(at);
    }

    private Optional<Instant> at(LocalDate day, RelativeDeadline deadline) {
        return deadline.by()
                .map(day::atTime)
                .map(wall::instant)
                .map(this::settled)
                .orElseGet(() -> Optional.of(endOf(day)));
    }

    private Instant endOf(LocalDate day) {
        OpenStretches slots = open.on(day);
        return Horizon.instant(slots.to(slots.count() - 1));
    }

    private Optional<Instant> settled(Instant at) {
        if (!Horizon.contains(at)) {
            return Optional.empty();
        }
        long time = Horizon.check(at);
        if (open.isOpen(time) || open.closingBy(time).equals(OptionalLong.of(time))) {
            return Optional.of(at);
        }
        OptionalLong opening = open.openingAfter(time);
        return opening.isPresent() ? Optional.of(Horizon.instant(opening.getAsLong())) : Optional.empty();
    }
}
