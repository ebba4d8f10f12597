package io.toritsugi.acw.followup.recurrence;

import io.toritsugi.acw.followup.FollowUpCommand;
import io.toritsugi.acw.followup.FollowUpOrder;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.time.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A follow-up that comes again, such as a call every first Monday or a check every business day.
 *
 * <p>Each occurrence has an id of its own, that of the series with its number, so making one twice is refused; a host that was away makes
 * those that it missed, each at its own time. Of dates that are shifted onto the same business day one counts. Immutable and thread-safe.
 *
 * @param id the id of the series, at most 180 characters
 * @param order what is made each time
 * @param recurrence on which dates
 * @param first the date from which they are counted
 * @param time at which time of the day they are made, on the wall of the calendar; a time that the day does not have is the next that it has
 * @param calendar the business days, and the zone
 * @param by who made the series
 * @since 0.1
 */
public record FollowUpSeries(
        String id,
        FollowUpOrder order,
        Recurrence recurrence,
        LocalDate first,
        LocalTime time,
        BusinessCalendar calendar,
        Actor by) {
    private static final int LONGEST = 180;
    private static final int FARTHEST_SHIFT = 366;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the id is blank or too long
     */
    public FollowUpSeries {
        if (id.isBlank() || id.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "FollowUpSeries.id must have 1 to " + LONGEST + " characters, had " + id.length());
        }
        Objects.requireNonNull(order, "FollowUpSeries.order");
        Objects.requireNonNull(recurrence, "FollowUpSeries.recurrence");
        Objects.requireNonNull(first, "FollowUpSeries.first");
        Objects.requireNonNull(time, "FollowUpSeries.time");
        Objects.requireNonNull(calendar, "FollowUpSeries.calendar");
        Objects.requireNonNull(by, "FollowUpSeries.by");
    }

    /**
     * {@return the occurrences that are to be made by a time, the first first}
     *
     * @param made the number of the last one that was made; 0 if none was
     * @param now the time
     */
    public List<Occurrence> due(int made, Instant now) {
        return occurrences()
                .takeWhile(each -> !each.at().isAfter(now))
                .filter(each -> each.number() > made)
                .toList();
    }

    /**
     * {@return the next occurrence after some; empty if that was the last}
     *
     * @param made the number of the last one that was made; 0 if none was
     */
    public Optional<Occurrence> next(int made) {
        return occurrences().skip(made).findFirst();
    }

    private Stream<Occurrence> occurrences() {
        AtomicInteger number = new AtomicInteger();
        return recurrence
                .dates(first)
                .flatMap(date -> shifted(date).stream())
                .distinct()
                .map(date -> occurrence(number.incrementAndGet(), date));
    }

    private Occurrence occurrence(int number, LocalDate date) {
        return new Occurrence(
                number,
                date.atTime(time).atZone(calendar.zone()).toInstant(),
                new FollowUpCommand.Create(WorkItemId.of(id + "#" + number), order, by));
    }

    /** A date that has no business day within a year of it is left out. */
    private Optional<LocalDate> shifted(LocalDate date) {
        int days = switch (recurrence.shift()) {
            case NONE -> 0;
            case NEXT -> 1;
            case PREVIOUS -> -1;
        };
        return days == 0
                ? Optional.of(date)
                : Stream.iterate(date, day -> day.plusDays(days))
                        .limit(FARTHEST_SHIFT)
                        .filter(calendar::isBusinessDay)
                        .findFirst();
    }
}
