package io.toritsugi.acw.assist.internal.time;

import io.toritsugi.acw.assist.TimeFit;
import io.toritsugi.acw.assist.internal.time.TimePiece.BusinessDay;
import io.toritsugi.acw.assist.internal.time.TimePiece.Day;
import io.toritsugi.acw.assist.internal.time.TimePiece.DayPart;
import io.toritsugi.acw.assist.internal.time.TimePiece.Half;
import io.toritsugi.acw.assist.internal.time.TimePiece.InMonth;
import io.toritsugi.acw.assist.internal.time.TimePiece.InWeek;
import io.toritsugi.acw.assist.internal.time.TimePiece.OnDate;
import io.toritsugi.acw.assist.internal.time.TimePiece.OnWeekday;
import io.toritsugi.acw.assist.internal.time.TimePiece.Span;
import io.toritsugi.core.time.BusinessCalendar;
import io.toritsugi.core.time.RelativeDeadline;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/** The dates that are said, as days of business. */
final class BusinessDates {
    private static final int FARTHEST = 40;
    private static final int NOON = 12 * 60;
    private static final int PM_BEFORE = 7 * 60;

    private final BusinessCalendar calendar;
    private final ZoneId zone;
    private final Instant now;
    private final LocalDate today;

    BusinessDates(BusinessCalendar calendar, Instant now) {
        this.calendar = calendar;
        this.zone = calendar.zone();
        this.now = now;
        this.today = dateOf(now);
    }

    /** Days from the first to the last, and whether business made them others than said. */
    record Dates(LocalDate first, LocalDate last, boolean moved) {}

    LocalDate today() {
        return today;
    }

    LocalDate dateOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /** The day that is meant when a part of the day is said alone: today, if that part is not over. */
    LocalDate today(Optional<DayPart> part) {
        int minute = now.atZone(zone).toLocalTime().toSecondOfDay() / 60;
        boolean over = part.map(of -> switch (of) {
                    case FIRST_THING -> minute > 0;
                    case NEXT_MORNING -> minute >= 4 * 60;
                    case MORNING -> minute >= NOON - 60;
                    case AFTERNOON, LATE_AFTERNOON, EVENING, NIGHT -> minute >= endOf(of);
                })
                .orElse(false);
        return over ? today.plusDays(1) : today;
    }

    Dates of(TimePiece piece) {
        if (piece instanceof Day day) {
            return of(today.plusDays(day.offset()));
        }
        if (piece instanceof BusinessDay day) {
            LocalDate date = calendar.due(
                            now, RelativeDeadline.endOf(Math.min(day.offset(), RelativeDeadline.MOST_DAYS)))
                    .map(due -> dateOf(due.minusNanos(1)))
                    .orElse(today.plusDays(day.offset()));
            return new Dates(today, date, false);
        }
        if (piece instanceof OnWeekday weekday) {
            LocalDate date = weekday.week() == OnWeekday.NEXT_SUCH_DAY
                    ? today.with(TemporalAdjusters.next(weekday.day()))
                    : monday(weekday.week()).with(TemporalAdjusters.nextOrSame(weekday.day()));
            return of(date);
        }
        if (piece instanceof InWeek week) {
            return week(week);
        }
        if (piece instanceof InMonth month) {
            YearMonth meant = YearMonth.from(today).plusMonths(month.offset());
            LocalDate first = month.offset() == 0 ? today : meant.atDay(1);
            return new Dates(first, businessDayUpTo(meant.atEndOfMonth()), false);
        }
        OnDate date = (OnDate) piece;
        return of(next(date));
    }

    Dates after(Span span) {
        LocalDate date = switch (span.unit()) {
            case WEEK -> today.plusWeeks(span.amount());
            case MONTH -> today.plusMonths(span.amount());
            case MINUTE, HOUR, BUSINESS_HOUR, DAY -> today.plusDays(span.amount());
        };
        Dates dates = of(date);
        return new Dates(today, dates.last(), dates.moved());
    }

    /** The date, or the next one on which business is done; today if business is still to be done. */
    Dates of(LocalDate date) {
        boolean over =
                date.equals(today) && closing(today).filter(now::isBefore).isEmpty();
        LocalDate business = over ? businessDayAfter(date) : businessDayFrom(date);
        return new Dates(business, business, !business.equals(date));
    }

    private Dates week(InWeek week) {
        LocalDate monday = monday(week.offset());
        List<LocalDate> open = monday.datesUntil(monday.plusDays(7))
                .filter(this::isBusinessDay)
                .filter(date -> !date.isBefore(today))
                .toList();
        if (open.isEmpty()) {
            return of(businessDayFrom(monday.plusDays(7)));
        }
        LocalDate first = open.get(0);
        LocalDate last = open.get(open.size() - 1);
        return switch (week.part()) {
            case ALL -> new Dates(first, last, false);
            case FIRST_DAY -> new Dates(first, first, false);
            case EARLY -> new Dates(first, open.get(Math.min(1, open.size() - 1)), false);
            case MIDDLE -> new Dates(first, open.get((open.size() - 1) / 2), false);
            case LATE -> new Dates(open.get(Math.max(0, open.size() - 2)), last, false);
        };
    }

    private LocalDate monday(int week) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(week);
    }

    private LocalDate next(OnDate date) {
        YearMonth month = date.month() == 0 ? YearMonth.from(today) : YearMonth.of(today.getYear(), date.month());
        for (int tries = 0; tries < FARTHEST; tries++) {
            if (month.isValidDay(date.day()) && !month.atDay(date.day()).isBefore(today)) {
                return month.atDay(date.day());
            }
            month = date.month() == 0 ? month.plusMonths(1) : month.plusYears(1);
        }
        return today;
    }

    /** From the opening of the first day to the closing of the last. */
    Reckoned whole(Dates dates) {
        return new Reckoned(
                Optional.of(opening(dates.first())),
                closing(dates.last()).or(() -> Optional.of(midnightAfter(dates.last()))),
                dates.moved() ? TimeFit.MOVED : TimeFit.AS_SAID);
    }

    /** The part of the last day in which business is done; the part itself if none is. */
    Reckoned part(Dates dates, DayPart part) {
        LocalDate date = dates.last();
        Instant open = opening(date);
        Instant close = closing(date).orElseGet(() -> midnightAfter(date));
        TimeFit fit = dates.moved() ? TimeFit.MOVED : TimeFit.AS_SAID;
        if (part == DayPart.FIRST_THING) {
            return new Reckoned(Optional.of(open), Optional.of(open.plus(1, ChronoUnit.HOURS)), fit);
        }
        Instant begins = wall(date, beginOf(part));
        Instant ends = wall(date, endOf(part));
        Instant from = begins.isBefore(open) ? open : begins;
        Instant due =
                part == DayPart.LATE_AFTERNOON || part == DayPart.AFTERNOON || close.isBefore(ends) ? close : ends;
        return from.isBefore(due)
                ? new Reckoned(Optional.of(from), Optional.of(due), fit)
                : new Reckoned(Optional.of(begins), Optional.of(ends), TimeFit.OUTSIDE_HOURS);
    }

    private static int beginOf(DayPart part) {
        return switch (part) {
            case FIRST_THING, MORNING, NEXT_MORNING -> 0;
            case AFTERNOON -> NOON;
            case LATE_AFTERNOON -> 15 * 60;
            case EVENING -> 17 * 60;
            case NIGHT -> 18 * 60;
        };
    }

    private static int endOf(DayPart part) {
        return switch (part) {
            case FIRST_THING, MORNING, NEXT_MORNING -> NOON;
            case AFTERNOON -> 18 * 60;
            case LATE_AFTERNOON -> 19 * 60;
            case EVENING -> 21 * 60;
            case NIGHT -> 22 * 60;
        };
    }

    /** A time on the clock of a date; of the half of the day in which business is done, where either can be meant. */
    Instant at(LocalDate date, int minutes, Half half) {
        if (half == Half.EITHER && minutes < NOON) {
            Instant morning = wall(date, minutes);
            Instant afternoon = wall(date, minutes + NOON);
            boolean open = calendar.isOpen(morning);
            boolean openLater = calendar.isOpen(afternoon) || calendar.isOpen(afternoon.minusNanos(1));
            boolean later = open == openLater ? minutes < PM_BEFORE : openLater;
            return later ? afternoon : morning;
        }
        return wall(date, half == Half.AFTERNOON && minutes < NOON ? minutes + NOON : minutes);
    }

    Optional<Instant> closing(LocalDate date) {
        return isBusinessDay(date) ? calendar.due(midnight(date), RelativeDeadline.endOf(0)) : Optional.empty();
    }

    private Instant opening(LocalDate date) {
        Instant midnight = midnight(date);
        return calendar.isOpen(midnight) || !isBusinessDay(date)
                ? midnight
                : calendar.nextOpening(midnight).orElse(midnight);
    }

    LocalDate businessDayAfter(LocalDate date) {
        return businessDayFrom(date.plusDays(1));
    }

    private LocalDate businessDayFrom(LocalDate date) {
        LocalDate next = date;
        for (int tries = 0; tries < FARTHEST; tries++) {
            if (isBusinessDay(next)) {
                return next;
            }
            next = next.plusDays(1);
        }
        return date;
    }

    private LocalDate businessDayUpTo(LocalDate date) {
        LocalDate before = date;
        for (int tries = 0; tries < FARTHEST; tries++) {
            if (isBusinessDay(before)) {
                return before.isBefore(today) ? businessDayFrom(today) : before;
            }
            before = before.minusDays(1);
        }
        return date;
    }

    private boolean isBusinessDay(LocalDate date) {
        return calendar.isBusinessDay(date);
    }

    private Instant wall(LocalDate date, int minutes) {
        return minutes < 24 * 60
                ? date.atTime(LocalTime.ofSecondOfDay(minutes * 60L))
                        .atZone(zone)
                        .toInstant()
                : midnightAfter(date);
    }

    private Instant midnight(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }

    private Instant midnightAfter(LocalDate date) {
        return midnight(date.plusDays(1));
    }
}
