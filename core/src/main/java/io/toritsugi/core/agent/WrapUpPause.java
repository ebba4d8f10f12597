package io.toritsugi.core.agent;

import io.toritsugi.core.decide.Deadlines;
import java.time.Duration;
import java.time.Instant;

/** That the clock of a wrap-up stands still: since when, and when it runs on by itself. */
record WrapUpPause(Instant since, Instant until) {
    /** {@return where a limit lies if the clock runs on at this instant: later by as long as it stood still} */
    Instant moved(Instant limit, Instant end) {
        return end.isAfter(since) ? Deadlines.after(limit, Duration.between(since, end)) : limit;
    }
}
