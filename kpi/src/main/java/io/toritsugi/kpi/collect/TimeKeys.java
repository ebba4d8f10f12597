package io.toritsugi.kpi.collect;

import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.measure.Dimension;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Optional;

/** The values of the dimensions of time. */
final class TimeKeys {
    private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant LAST = Instant.parse("9998-12-30T00:00:00Z");

    private final ZoneId zone;
    private final Intervals intervals;

    TimeKeys(KpiSettings settings) {
        zone = settings.zone();
        intervals = Intervals.of(settings.zone(), settings.interval());
    }

    static boolean datable(Instant instant) {
        return !instant.isBefore(FIRST) && !instant.isAfter(LAST);
    }

    Optional<String> of(Dimension dimension, Instant instant) {
        return datable(instant) ? Optional.of(key(dimension, instant)) : Optional.empty();
    }

    private String key(Dimension dimension, Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
        return switch (dimension) {
            case INTERVAL -> intervals.at(instant).label();
            case HOUR -> padded(local.getHour(), 2);
            case DAY -> month(local) + "-" + padded(local.getDayOfMonth(), 2);
            case WEEK ->
                padded(local.get(IsoFields.WEEK_BASED_YEAR), 4)
                        + "-W"
                        + padded(local.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
            case MONTH -> month(local);
            case QUEUE, AGENT, CHANNEL, DIRECTION, PRIORITY ->
                throw new IllegalArgumentException("A dimension of time was expected, was " + dimension);
        };
    }

    private static String month(LocalDateTime local) {
        return padded(local.getYear(), 4) + "-" + padded(local.getMonthValue(), 2);
    }

    private static String padded(int number, int digits) {
        return "0".repeat(Math.max(0, digits - Integer.toString(number).length())) + number;
    }
}
