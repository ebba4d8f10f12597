package io.toritsugi.acw.followup.recurrence;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * On which dates something comes again: every so many days, weeks or months.
 *
 * <p>A part of the rules of RFC 5545 (3.3.10): FREQ, INTERVAL, COUNT, UNTIL and BYDAY without numbers, with weeks that begin on Monday. A month
 * without the day of the first date is left out. Dates that are no business days can be shifted, which RFC 5545 cannot say. Immutable and
 * thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = Recurrence.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = Recurrence.Builder.class)
public sealed interface Recurrence permits ImmutableRecurrence {
    /** For how many years after the first date dates are looked for. */
    int YEARS = 100;

    /** {@return what passes between two times} */
    Every every();

    /** {@return how many of them, 1 or more; 1 unless said} */
    @Value.Default
    default int interval() {
        return 1;
    }

    /** {@return on which days of the week; none: on any, and every so many weeks on that of the first date} */
    Set<DayOfWeek> days();

    /** {@return how often in all, counted before dates are shifted, 1 or more; absent: without end, or until} */
    OptionalInt count();

    /** {@return up to which date, inclusive; absent: without end, or so often} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<LocalDate> until();

    /** {@return what becomes of dates that are no business days; they stay unless said} */
    @Value.Default
    default Shift shift() {
        return Shift.NONE;
    }

    /**
     * What can pass between two times.
     *
     * @since 0.1
     */
    enum Every {
        /** Days. */
        DAY,
        /** Weeks, which begin on Monday. */
        WEEK,
        /** Months. */
        MONTH
    }

    /**
     * What can become of a date that is no business day.
     *
     * @since 0.1
     */
    enum Shift {
        /** It stays. */
        NONE,
        /** The next business day takes its place. */
        NEXT,
        /** The last business day before takes its place. */
        PREVIOUS
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (interval() < 1) {
            throw new IllegalArgumentException("Recurrence.interval must be 1 or more, was " + interval());
        }
        if (count().isPresent() && count().getAsInt() < 1) {
            throw new IllegalArgumentException("Recurrence.count must be 1 or more, was " + count().getAsInt());
        }
        if (count().isPresent() && until().isPresent()) {
            throw new IllegalArgumentException("Recurrence must not have both count and until, had "
                    + count().getAsInt() + " and " + until().get());
        }
    }

    /**
     * {@return the dates in their order, before any is shifted} The stream ends {@value #YEARS} years after the first date at the latest.
     *
     * @param first the first date from which they are counted; it is one of them only if it is on one of the days
     */
    default Stream<LocalDate> dates(LocalDate first) {
        LocalDate end = first.plusYears(YEARS);
        LocalDate last = until().filter(end::isAfter).orElse(end);
        Stream<LocalDate> dates = LongStream.iterate(0, step -> step + interval())
                .takeWhile(step -> !period(first, step).isAfter(last))
                .boxed()
                .flatMap(step -> within(first, step))
                .filter(date -> !date.isBefore(first) && !date.isAfter(last));
        return count().isPresent() ? dates.limit(count().getAsInt()) : dates;
    }

    private LocalDate period(LocalDate first, long steps) {
        return switch (every()) {
            case DAY -> first.plusDays(steps);
            case WEEK ->
                first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(steps);
            case MONTH -> first.withDayOfMonth(1).plusMonths(steps);
        };
    }

    private Stream<LocalDate> within(LocalDate first, long steps) {
        LocalDate start = period(first, steps);
        return switch (every()) {
            case DAY -> Stream.of(start).filter(this::isOnADay);
            case WEEK ->
                Stream.iterate(start, date -> date.plusDays(1))
                        .limit(ChronoUnit.WEEKS.getDuration().toDays())
                        .filter(date ->
                                days().isEmpty() ? date.getDayOfWeek() == first.getDayOfWeek() : isOnADay(date));
            case MONTH ->
                days().isEmpty()
                        ? Stream.of(YearMonth.from(start))
                                .filter(month -> month.isValidDay(first.getDayOfMonth()))
                                .map(month -> month.atDay(first.getDayOfMonth()))
                        : Stream.iterate(start, date -> date.plusDays(1))
                                .limit(start.lengthOfMonth())
                                .filter(this::isOnADay);
        };
    }

    private boolean isOnADay(LocalDate date) {
        return days().isEmpty() || days().contains(date.getDayOfWeek());
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Recurrence}; what passes between two times is needed. Not thread-safe. */
    final class Builder extends ImmutableRecurrence.Builder {
        Builder() {}
    }
}
