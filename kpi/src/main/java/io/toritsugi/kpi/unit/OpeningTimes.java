package io.toritsugi.kpi.unit;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.time.BusinessCalendar;
import io.toritsugi.core.time.CalendarVersions;
import io.toritsugi.core.time.ScheduleChange;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * When contacts can be served, by channel: what business time is counted by.
 *
 * <p>A contact belongs to the calendar of its channel, and to the one for all others if its channel has none of its own. Contacts
 * without a calendar, and those before {@link BusinessCalendar#EARLIEST} or after {@link BusinessCalendar#LATEST}, count in no figure of
 * business time and in no group of {@code Dimension.OPENING}. If hours change while a contact goes on, its time is counted by the hours
 * of each part of it, or by those at its beginning: {@link ScheduleChange}. Collectors whose cells are merged must have been given
 * equal ones. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class OpeningTimes {
    private static final OpeningTimes NONE = new OpeningTimes(Map.of(), Optional.empty(), ScheduleChange.PIECEWISE);

    private final Map<String, CalendarVersions> byChannel;
    private final Optional<CalendarVersions> others;
    private final ScheduleChange change;

    private OpeningTimes(
            Map<String, CalendarVersions> byChannel, Optional<CalendarVersions> others, ScheduleChange change) {
        this.byChannel = byChannel;
        this.others = others;
        this.change = change;
    }

    /** {@return no opening times: nothing is counted in business time} */
    public static OpeningTimes none() {
        return NONE;
    }

    /**
     * {@return these opening times for all channels}
     *
     * @param calendar when the centre is open
     */
    public static OpeningTimes of(BusinessCalendar calendar) {
        return of(CalendarVersions.of(calendar));
    }

    /**
     * {@return opening times that change, for all channels}
     *
     * @param calendars when the centre is open, by when that holds
     */
    public static OpeningTimes of(CalendarVersions calendars) {
        return new OpeningTimes(Map.of(), Optional.of(calendars), ScheduleChange.PIECEWISE);
    }

    /**
     * {@return these opening times, and others for one channel}
     *
     * @param channel the channel
     * @param calendars when its contacts are served, by when that holds; they replace those it had
     */
    public OpeningTimes with(Channel channel, CalendarVersions calendars) {
        Map<String, CalendarVersions> more = new TreeMap<>(byChannel);
        more.put(channel.id(), calendars);
        return new OpeningTimes(more, others, change);
    }

    /**
     * {@return the same, with another rule for contacts during which hours change; {@link ScheduleChange#PIECEWISE} unless said}
     *
     * @param rule the rule
     */
    public OpeningTimes changing(ScheduleChange rule) {
        return new OpeningTimes(byChannel, others, rule);
    }

    /**
     * {@return the business time from one instant to a later one, for a contact of a channel that began at the first} Empty if that is
     * not known: there is no calendar, an instant is outside of it, or the second comes before the first.
     *
     * @param channel the channel of the contact
     * @param from when it began, inclusive
     * @param to up to when, exclusive
     */
    public Optional<Duration> between(Channel channel, Instant from, Instant to) {
        OptionalLong open = ContactHours.of(calendar(channel, from)).openMillis(from, to);
        return open.isPresent() ? Optional.of(Duration.ofMillis(open.getAsLong())) : Optional.empty();
    }

    /** {@return the calendar of a contact; empty if it has none} */
    Optional<BusinessCalendar> calendar(Channel channel, Instant created) {
        if (this == NONE || !isWithinCalendars(created)) {
            return Optional.empty();
        }
        return Optional.ofNullable(byChannel.get(channel.id()))
                .or(() -> others)
                .map(calendars -> calendars.forEvent(created, change));
    }

    /** {@return whether calendars can be asked about an instant} */
    static boolean isWithinCalendars(Instant at) {
        return !at.isBefore(BusinessCalendar.EARLIEST) && !at.isAfter(BusinessCalendar.LATEST);
    }
}
