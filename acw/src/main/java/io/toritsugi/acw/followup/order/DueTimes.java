package io.toritsugi.acw.followup.order;

import io.toritsugi.acw.request.Due;
import io.toritsugi.acw.request.Request;
import io.toritsugi.core.decide.Deadlines;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.id.organization.CalendarId;
import io.toritsugi.core.time.BusinessCalendar;
import io.toritsugi.core.time.RelativeDeadline;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reckons when requests are due. */
final class DueTimes {
    private final @Nullable BusinessCalendar calendar;
    private final boolean known;

    DueTimes(List<CalendarId> ids, Function<CalendarId, Optional<BusinessCalendar>> calendars) {
        List<BusinessCalendar> found =
                ids.stream().flatMap(id -> calendars.apply(id).stream()).toList();
        known = found.size() == ids.size();
        calendar = found.stream().reduce(BusinessCalendar::and).orElse(null);
    }

    /** {@return when it is due; empty if it is not bound to a time, or that is not known} */
    Optional<Instant> due(Request request) {
        return known
                ? request.plan()
                        .due()
                        .flatMap(due -> request.dueFrom().flatMap(this::moment).flatMap(from -> later(from, due)))
                : Optional.empty();
    }

    /** A date is meant up to its end: that of its business, or of the day itself where it is none. */
    private Optional<Instant> moment(FactValue value) {
        if (value instanceof FactValue.Moment moment) {
            return Optional.of(moment.value());
        }
        return value instanceof FactValue.Date date ? endOf(date.value()) : Optional.empty();
    }

    private Optional<Instant> endOf(LocalDate date) {
        if (calendar == null) {
            return Optional.empty();
        }
        ZoneId zone = calendar.zone();
        Instant start = date.atStartOfDay(zone).toInstant();
        return calendar.isBusinessDay(date)
                ? calendar.due(start, RelativeDeadline.endOf(0))
                : Optional.of(date.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private Optional<Instant> later(Instant from, Due due) {
        Duration after = due.after();
        return calendar == null || !due.businessTime() || after.isZero()
                ? Optional.of(Deadlines.after(from, after))
                : calendar.plus(from, after);
    }
}
