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

    private static final Duration LONGEST = Duration.ofDays(366);

    static final Window STANDARD = of(Duration.ofHours(8));

    static Window of(Duration length) {
        if (length.isNegative() || length.isZero() || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "The window must be more than zero and at most " + LONGEST + ", was " + length);
        }
        return new Window(Math.max(1, length.toMillis() / STEPS));
    }

    static Window in(StrategySettings settings) {
        Duration length = settings.time("window", Duration.ofHours(8));
        if (length.compareTo(LONGEST) > 0) {
            throw settings.wrong("window", "> PT0S .. " + LONGEST);
        }
        return of(length);
    }

    long stepAt(Instant at) {
        return Math.floorDiv(at.toEpochMilli(), step);
    }
}
