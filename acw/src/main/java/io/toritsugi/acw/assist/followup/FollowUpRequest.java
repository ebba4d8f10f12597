package io.toritsugi.acw.assist.followup;

import io.toritsugi.acw.assist.Transcript;
import io.toritsugi.core.time.BusinessCalendar;
import java.time.Instant;
import java.util.Objects;

/**
 * A contact of which is asked what it promises.
 *
 * @param transcript what was said
 * @param at when: "tomorrow" is the day after it
 * @param calendar when business is done, and in whose time zone "at three" is meant
 * @since 0.1
 */
public record FollowUpRequest(Transcript transcript, Instant at, BusinessCalendar calendar) {
    /** Checks that all parts are there. */
    public FollowUpRequest {
        Objects.requireNonNull(transcript, "FollowUpRequest.transcript");
        Objects.requireNonNull(at, "FollowUpRequest.at");
        Objects.requireNonNull(calendar, "FollowUpRequest.calendar");
    }
}
