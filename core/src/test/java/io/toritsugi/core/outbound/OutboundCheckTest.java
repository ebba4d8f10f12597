package io.toritsugi.core.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Purpose;
import io.toritsugi.core.event.conversation.AttemptResult;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.time.BusinessCalendar;
import io.toritsugi.core.time.BusinessHours;
import io.toritsugi.core.time.BusinessSlot;
import io.toritsugi.core.time.WeeklySlots;
import io.toritsugi.core.time.holiday.HolidayCalendars;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** M102: whether a customer may be called. Calls are allowed on Mondays from 9 to 20 in Tokyo. */
class OutboundCheckTest {
    private static final OutboundCheck HOURS = OutboundCheck.within(BusinessCalendar.of(
            BusinessHours.builder()
                    .zone(ZoneId.of("Asia/Tokyo"))
                    .addWeek(WeeklySlots.of(
                            Set.of(DayOfWeek.MONDAY), BusinessSlot.of(LocalTime.of(9, 0), LocalTime.of(20, 0))))
                    .build(),
            HolidayCalendars.none()));
    private static final OutboundCheck LIST = OutboundCheck.exceptTo(Set.of("+81312345678"));

    @Test
    void blocksOutsideOfHours() {
        assertThat(HOURS.blocks(attempt("+81311112222", "2026-06-01T10:59:59Z")))
                .isEmpty();
        assertThat(HOURS.blocks(attempt("+81311112222", "2026-06-01T11:00:00Z")))
                .contains(AttemptResult.BLOCKED_BY_HOURS);
    }

    @Test
    void blocksThoseWhoObjected() {
        assertThat(LIST.blocks(attempt("+81312345678", "2026-06-01T03:00:00Z")))
                .contains(AttemptResult.BLOCKED_BY_CONSENT);
        assertThat(LIST.blocks(attempt("+81311112222", "2026-06-01T03:00:00Z"))).isEmpty();
    }

    @Test
    void togetherTheFirstThatBlocksSpeaks() {
        OutboundAttempt night = attempt("+81312345678", "2026-06-01T18:00:00Z");

        assertThat(LIST.and(HOURS).blocks(night)).contains(AttemptResult.BLOCKED_BY_CONSENT);
        assertThat(HOURS.and(LIST).blocks(night)).contains(AttemptResult.BLOCKED_BY_HOURS);
        assertThat(OutboundCheck.none().and(LIST).blocks(attempt("+81311112222", "2026-06-01T18:00:00Z")))
                .isEmpty();
    }

    @Test
    void anAttemptDoesNotShowWhoHeIs() {
        assertThat(attempt("+81312345678", "2026-06-01T18:00:00Z").toString())
                .doesNotContain("customer-1", "81312345678")
                .contains("voice");
    }

    private static OutboundAttempt attempt(String party, String at) {
        return new OutboundAttempt(
                Optional.of(CustomerId.of("customer-1")),
                Optional.of(party),
                Channel.VOICE,
                Purpose.CALLBACK,
                Instant.parse(at));
    }
}
