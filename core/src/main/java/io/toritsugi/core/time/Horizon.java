package io.toritsugi.core.time;

import java.time.Instant;

/** The time for which calendars reckon, in nanoseconds since 1970, which fit into a long for it. */
final class Horizon {
    private static final long NANOS = 1_000_000_000;

    static final Instant FIRST = Instant.parse("1950-01-01T00:00:00Z");
    static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");
    static final long FROM = nanos(FIRST);
    static final long TO = nanos(LAST);

    private Horizon() {}

    static long check(Instant at) {
        if (at.isBefore(FIRST) || at.isAfter(LAST)) {
            throw new IllegalArgumentException(
                    "BusinessCalendar time must be from " + FIRST + " to " + LAST + ", was " + at);
        }
        return nanos(at);
    }

    static boolean contains(Instant at) {
        return !at.isBefore(FIRST) && !at.isAfter(LAST);
    }

    static long clamp(Instant at) {
        if (at.isBefore(FIRST)) {
            return FROM;
        }
        return at.isAfter(LAST) ? TO : nanos(at);
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }

    private static long nanos(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), NANOS), at.getNano());
    }
}
