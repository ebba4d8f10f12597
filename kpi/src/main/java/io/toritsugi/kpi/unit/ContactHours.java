package io.toritsugi.kpi.unit;

import io.toritsugi.core.time.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The hours in which one contact can be served.
 *
 * @param calendar their calendar; null if they are not known
 */
record ContactHours(@Nullable BusinessCalendar calendar) {
    private static final ContactHours UNKNOWN = new ContactHours(null);
    private static final Optional<String> OPEN = Optional.of("open");
    private static final Optional<String> CLOSED = Optional.of("closed");

    static ContactHours of(Optional<BusinessCalendar> calendar) {
        return calendar.map(ContactHours::new).orElse(UNKNOWN);
    }

    boolean known() {
        return calendar != null;
    }

    boolean closedAt(Instant at) {
        return calendar != null && !calendar.isOpen(at);
    }

    Optional<String> opening(Instant at) {
        return calendar == null ? Optional.empty() : calendar.isOpen(at) ? OPEN : CLOSED;
    }

    /** {@return how many milliseconds were open from one instant to a later one; empty if that is not known} */
    OptionalLong openMillis(Instant from, Instant to) {
        if (calendar == null || !OpeningTimes.isWithinCalendars(from) || !OpeningTimes.isWithinCalendars(to)) {
            return OptionalLong.empty();
        }
        Duration open = calendar.between(from, to);
        return open.isNegative() ? OptionalLong.empty() : OptionalLong.of(open.toMillis());
    }
}
