package io.toritsugi.acw.assist.internal.time;

import io.toritsugi.acw.assist.internal.time.TimePiece.Half;
import io.toritsugi.acw.assist.internal.time.TimePiece.OnClock;
import java.util.Optional;

/** Times on the clock as they are said. */
final class Clocks {
    private static final int NOON = 12;

    private Clocks() {}

    /** A time on the clock; empty if no clock shows it. */
    static Optional<TimePiece> of(int hour, int minute, int until, Half half) {
        if (hour > 24 || minute > 59 || until > 24 * 60) {
            return Optional.empty();
        }
        Half known = hour > NOON ? Half.AFTERNOON : hour == 0 ? Half.MORNING : half;
        int at = hour;
        if (known == Half.AFTERNOON && hour < NOON) {
            at = hour + NOON;
        } else if (half == Half.MORNING && hour == NOON) {
            at = 0;
        }
        return Optional.of(
                new OnClock(at * 60 + minute, until, hour == NOON && half == Half.EITHER ? Half.AFTERNOON : known));
    }
}
