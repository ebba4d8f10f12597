package io.toritsugi.routing.ranker.turn;

import io.toritsugi.routing.strategy.StrategySettings;
import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time that slides along, in steps of a twelfth of its length.
 *
 * @param step the length of a step, in milliseconds, 1 or more
 */
record Window(long step) {
    static final int STEPS = 12;
    static final Window STANDARD = of(Duration.ofHours(8));

    private static final Duration LONGEST = Duration.ofDays(366);

    static Window of(Duration length) {
        return new Window(Math.max(1, length.toMillis() / STEPS));
    }

    static Window in(StrategySettings settings) {
        Duration length = settings.time("window", Duration.ofHours(8));
        if (length.compareTo(LONGEST) > 0) {
            throw settings.wrong("window", "PT1S .. " + LONGEST);
        }
        return of(length);
    }

    long stepAt(Instant at) {
        return Math.floorDiv(at.toEpochMilli(), step);
    }
}
