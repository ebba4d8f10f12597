package io.toritsugi.acw.followup.recurrence;

import io.toritsugi.acw.followup.FollowUpCommand;
import java.time.Instant;
import java.util.Objects;

/**
 * One of the follow-ups of a series.
 *
 * <p>Immutable and thread-safe.
 *
 * @param number its number, counted from 1
 * @param at when it is made: decide its command at this instant, however late that is
 * @param create the command that makes it
 * @since 0.1
 */
public record Occurrence(int number, Instant at, FollowUpCommand.Create create) {
    /** Checks that all parts are there. */
    public Occurrence {
        Objects.requireNonNull(at, "Occurrence.at");
        Objects.requireNonNull(create, "Occurrence.create");
    }
}
