package io.toritsugi.acw.assist.internal.time;

import io.toritsugi.acw.assist.TimeFit;
import io.toritsugi.acw.assist.internal.time.TimeMatch.Bound;
import io.toritsugi.acw.assist.internal.time.TimePiece.DayPart;
import io.toritsugi.acw.assist.internal.time.TimePiece.InPart;
import io.toritsugi.acw.assist.internal.time.TimePiece.OnClock;
import io.toritsugi.acw.assist.internal.time.TimePiece.Span;
import io.toritsugi.acw.assist.internal.time.TimePiece.Unit;
import io.toritsugi.core.time.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reckons what was said of time, by a calendar. */
public final class Reckoning {
    private final BusinessDates dates;
    private final BusinessCalendar calendar;
    private final Instant now;

    /**
     * Makes a reckoning.
     *
     * @param calendar when business is done, and whose clock is meant
     * @param now when it was said
     */
    public Reckoning(BusinessCalendar calendar, Instant now) {
        this.calendar = calendar;
        this.now = now;
        this.dates = new BusinessDates(calendar, now);
    }

    /**
     * When that is; empty if it has passed already, for that is not what was meant.
     *
     * @param said the parts of one time, one or more
     */
    public Reckoned of(List<TimeMatch> said) {
        Reckoned meant = meant(said);
        return meant.due().filter(due -> !now.isBefore(due)).isPresent()
                ? new Reckoned(Optional.empty(), Optional.empty(), TimeFit.AS_SAID)
                : new Reckoned(meant.from().filter(now::isBefore), meant.due(), meant.fit());
    }

    private Reckoned meant(List<TimeMatch> said) {
        Optional<Span> span = last(said, Span.class);
        Optional<OnClock> clock = last(said, OnClock.class);
        Optional<DayPart> part = part(said);
        Bound bound = said.stream()
                .map(TimeMatch::bound)
                .filter(meant -> meant != Bound.AT)
                .findFirst()
                .orElse(Bound.AT);
        if (span.isPresent() && isShort(span.get().unit())) {
            return after(span.get());
        }
        Optional<BusinessDates.Dates> day = day(said, span);
        if (clock.isPresent()) {
            return onClock(day, clock.get(), part, bound);
        }
        BusinessDates.Dates dated = day.orElseGet(() -> dates.of(dates.today(part)));
        Reckoned whole = part.map(of -> dates.part(dated, of)).orElseGet(() -> dates.whole(dated));
        return bounded(whole, bound);
    }

    private Optional<BusinessDates.Dates> day(List<TimeMatch> said, Optional<Span> span) {
        return said.stream()
                .filter(match -> match.piece().saysDay())
                .reduce((first, second) -> second)
                .map(match -> dates.of(match.piece()))
                .or(() -> span.map(dates::after));
    }

    private Reckoned onClock(Optional<BusinessDates.Dates> day, OnClock clock, Optional<DayPart> part, Bound bound) {
        LocalDate date = day.map(BusinessDates.Dates::last).orElse(dates.today());
        Instant from = dates.at(date, clock.from(), half(clock, part));
        if (day.isEmpty() && !from.isAfter(now)) {
            date = dates.businessDayAfter(date);
            from = dates.at(date, clock.from(), half(clock, part));
        }
        TimeFit moved = day.filter(BusinessDates.Dates::moved).isPresent() ? TimeFit.MOVED : TimeFit.AS_SAID;
        TimeFit fit = calendar.isOpen(from) || isClosing(from) ? moved : TimeFit.OUTSIDE_HOURS;
        if (clock.until() != OnClock.NO_END) {
            Instant until = dates.at(date, clock.until(), half(clock, part));
            while (!until.isAfter(from)) {
                until = until.plus(Duration.ofHours(12));
            }
            return new Reckoned(Optional.of(from), Optional.of(until), fit);
        }
        if (bound == Bound.FROM) {
            Instant at = from;
            return new Reckoned(Optional.of(at), dates.closing(date).filter(at::isBefore), fit);
        }
        return new Reckoned(Optional.empty(), Optional.of(from), fit);
    }

    private boolean isClosing(Instant at) {
        return calendar.isOpen(at.minusNanos(1));
    }

    private static TimePiece.Half half(OnClock clock, Optional<DayPart> part) {
        if (clock.half() != TimePiece.Half.EITHER || part.isEmpty()) {
            return clock.half();
        }
        return part.get() == DayPart.MORNING || part.get() == DayPart.NEXT_MORNING || part.get() == DayPart.FIRST_THING
                ? TimePiece.Half.MORNING
                : TimePiece.Half.AFTERNOON;
    }

    private static Reckoned bounded(Reckoned whole, Bound bound) {
        return switch (bound) {
            case AT -> whole;
            case BY -> new Reckoned(Optional.empty(), whole.due(), whole.fit());
            case BEFORE -> new Reckoned(Optional.empty(), whole.from(), whole.fit());
            case FROM -> new Reckoned(whole.from(), Optional.empty(), whole.fit());
        };
    }

    private static boolean isShort(Unit unit) {
        return unit == Unit.MINUTE || unit == Unit.HOUR || unit == Unit.BUSINESS_HOUR;
    }

    /** By the clock where that falls into business, otherwise so much business from now. */
    private Reckoned after(Span span) {
        Duration length =
                span.unit() == Unit.MINUTE ? Duration.ofMinutes(span.amount()) : Duration.ofHours(span.amount());
        Instant wall = now.plus(length);
        boolean open = calendar.isOpen(wall) || isClosing(wall);
        if (span.unit() != Unit.BUSINESS_HOUR && open) {
            return new Reckoned(Optional.empty(), Optional.of(wall), TimeFit.AS_SAID);
        }
        Optional<Instant> business = span.unit() == Unit.HOUR && span.amount() >= 24
                ? dates.closing(dates.dateOf(wall))
                : calendar.plus(now, length);
        return new Reckoned(
                Optional.empty(),
                business.or(() -> Optional.of(wall)),
                span.unit() == Unit.BUSINESS_HOUR ? TimeFit.AS_SAID : TimeFit.MOVED);
    }

    /** The last part of a day that is said; "first thing in the morning" is the first thing. */
    private static Optional<DayPart> part(List<TimeMatch> said) {
        boolean first = said.stream()
                .anyMatch(match -> match.piece() instanceof InPart part && part.part() == DayPart.FIRST_THING);
        return first
                ? Optional.of(DayPart.FIRST_THING)
                : last(said, InPart.class).map(InPart::part);
    }

    private static <T extends TimePiece> Optional<T> last(List<TimeMatch> said, Class<T> type) {
        return said.stream()
                .map(TimeMatch::piece)
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((first, second) -> second);
    }
}
