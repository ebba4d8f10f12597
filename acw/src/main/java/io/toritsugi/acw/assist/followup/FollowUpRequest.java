package io.toritsugi.acw.assist.followup;

import io.toritsugi.acw.assist.Transcript;
import io.toritsugi.core.time.BusinessCalendar;
import java.time.Instant;
import java.util.Objects;

/**
 * A contact of which is asked what it promises.
 *
 * @param transcript what was said
 * @param at when, from {@link #EARLIEST} to {@link #LATEST}: "tomorrow" is the day after it
 * @param calendar when business is done, and in whose time zone "at three" is meant
 * @since 0.1
 */
public record FollowUpRequest(Transcript transcript, Instant at, BusinessCalendar calendar) {
    /** The earliest time of a contact. */
    public static final Instant EARLIEST = Instant.parse("1951-01-01T00:00:00Z");

    /** The latest time of a contact: what is promised lies within the time for which calendars reckon. */
    public static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the time is too early or too late
     */
    public FollowUpRequest {
        Objects.requireNonNull(transcript, "FollowUpRequest.transcript");
        Objects.requireNonNull(at, "FollowUpRequest.at");
        Objects.requireNonNull(calendar, "FollowUpRequest.calendar");
        if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
            throw new IllegalArgumentException(
                    "FollowUpRequest.at must be from " + EARLIEST + " to " + LATEST + ", was " + at);
        }
    }
}
