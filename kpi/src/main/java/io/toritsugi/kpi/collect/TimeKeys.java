package io.toritsugi.kpi.collect;

import io.toritsugi.core.decide.Deadlines;
import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.unit.ContactUnits;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.ObjLongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values of the dimensions of time. */
final class TimeKeys {

    private static final long LONGEST_CUT = Duration.ofDays(31).toMillis();
    private static final long MOST_PIECES = 100_000;

    private final ZoneId zone;
    private final Intervals intervals;
    private final Intervals hours;
    private final long shortestPiece;
    private @Nullable Labelled latest;
    private @Nullable WallHour latestHour;

    TimeKeys(KpiSettings settings) {
        zone = settings.zone();
        intervals = Intervals.of(settings.zone(), settings.interval());
        hours = Intervals.of(settings.zone(), Duration.ofHours(1));
        shortestPiece =
                Math.min(settings.interval().toMillis(), Duration.ofHours(1).toMillis());
    }

    Optional<String> of(Dimension dimension, Instant instant) {
        return ContactUnits.datable(instant) ? Optional.of(key(dimension, instant)) : Optional.empty();
    }

    /**
     * Finding an interval asks the rules of the zone, and the next instant mostly lies in the same one. What is found is immutable, so it
     * may be found by several threads.
     */
    private Labelled latest(Instant instant) {
        Labelled known = latest;
        if (known == null || !known.interval().contains(instant)) {
            Interval interval = intervals.at(instant);
            known = new Labelled(interval, interval.label());
            latest = known;
        }
        return known;
    }

    private record Labelled(Interval interval, String label) {}

    private String key(Dimension dimension, Instant instant) {
        return dimension == Dimension.INTERVAL
                ? latest(instant).label()
                : latestHour(instant).value(dimension);
    }

    private WallHour latestHour(Instant instant) {
        WallHour known = latestHour;
        if (known == null || !known.instants().contains(instant)) {
            known = WallHour.of(hours.at(instant), LocalDateTime.ofInstant(instant, zone));
            latestHour = known;
        }
        return known;
    }

    /**
     * When the time of a group ends to which an instant belongs: {@link Instant#MAX} for an hour or a weekday, which come again. Where
     * the clock shows midnight twice, the second: the day before may go on until then.
     */
    Instant endOf(Dimension dimension, Instant instant) {
        LocalDate day = LocalDate.ofInstant(instant, zone);
        return switch (dimension) {
            case INTERVAL -> latest(instant).interval().end();
            case HOUR, WEEKDAY -> Instant.MAX;
            case DAY -> startOf(day.plusDays(1));
            case WEEK -> startOf(day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
            case MONTH -> startOf(day.with(TemporalAdjusters.firstDayOfNextMonth()));
            default -> throw new IllegalArgumentException("A dimension of time was expected, was " + dimension);
        };
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).withLaterOffsetAtOverlap().toInstant();
    }

    /** {@return whether a stretch is short enough to be cut: 31 days, and 100,000 pieces} */
    boolean canCut(long length) {
        return length <= LONGEST_CUT && length / shortestPiece <= MOST_PIECES;
    }

    /** Cuts a stretch wherever an interval or an hour begins, and hands out each piece with its beginning and its length. */
    void cut(Instant start, long length, ObjLongConsumer<Instant> pieces) {
        Instant end = Deadlines.after(start, Duration.ofMillis(length));
        if (!ContactUnits.datable(start) || !ContactUnits.datable(end)) {
            pieces.accept(start, length);
            return;
        }
        Instant from = start;
        while (from.isBefore(end)) {
            Instant next = intervals.at(from).end();
            Instant hour = hours.at(from).end();
            Instant to =
                    Stream.of(next, hour, end).min(Comparator.naturalOrder()).orElse(end);
            pieces.accept(from, ChronoUnit.MILLIS.between(from, to));
            from = to;
        }
    }
}
