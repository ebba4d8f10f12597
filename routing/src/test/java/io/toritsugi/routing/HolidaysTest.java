package io.toritsugi.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.permission.Permissions;
import io.toritsugi.core.time.BusinessHours;
import io.toritsugi.core.time.BusinessSlot;
import io.toritsugi.core.time.WeeklySlots;
import io.toritsugi.core.time.holiday.Holiday;
import io.toritsugi.core.time.holiday.HolidayCalendar;
import io.toritsugi.core.time.holiday.HolidayCalendars;
import io.toritsugi.core.value.Bilingual;
import io.toritsugi.routing.catalog.Strategies;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A queue is closed on the holidays that its hours name. It is open on Wednesdays from nine to ten. */
class HolidaysTest {
    private static final QueueId SALES = QueueId.of("sales");
    private static final HolidayCalendar FOUNDATION_DAY = new HolidayCalendar() {
        @Override
        public String id() {
            return "SHOP";
        }

        @Override
        public Optional<Holiday> on(LocalDate date) {
            return date.equals(LocalDate.of(2026, 4, 8))
                    ? Optional.of(Holiday.of(date, new Bilingual("Foundation day", "創立記念日")))
                    : Optional.empty();
        }
    };

    private static RoutingConfiguration closedOn(String holidays) {
        return RoutingConfiguration.builder()
                .version("v1")
                .addQueues(Queue.builder()
                        .id(SALES)
                        .hours(BusinessHours.builder()
                                .zone(ZoneId.of("Asia/Tokyo"))
                                .addWeek(WeeklySlots.of(
                                        Set.of(DayOfWeek.WEDNESDAY),
                                        BusinessSlot.of(LocalTime.of(9, 0), LocalTime.of(10, 0))))
                                .addHolidays(holidays)
                                .build())
                        .build())
                .build();
    }

    private static Optional<Instant> nextOpening(Router router, Instant from) {
        RoutingDomain domain = router.initial();
        Instant now = from;
        for (RouterCommand command :
                new RouterCommand[] {new RouterCommand.SwapConfiguration("v1"), new RouterCommand.Tick()}) {
            for (var event : router.decide(domain, command, now).get()) {
                domain = router.evolve(domain, event);
            }
        }
        return router.nextDeadline(domain);
    }

    /** 29 April 2026 is 昭和の日, and 6 May the substitute for 3 May, a Sunday: no Wednesday is left before 13 May. */
    @Test
    void onHolidaysOfJapanItDoesNotOpen() {
        Router router = Router.of(Configurations.of(closedOn("JP")), Permissions.everything(), Strategies.shipped());

        assertThat(nextOpening(router, Instant.parse("2026-04-22T10:00:00+09:00")))
                .contains(Instant.parse("2026-05-13T09:00:00+09:00"));
    }

    @Test
    void aHostAddsHolidaysOfItsOwn() {
        Router router = Router.of(
                Configurations.of(closedOn("SHOP")),
                Permissions.everything(),
                Strategies.shipped(),
                HolidayCalendars.none().with(FOUNDATION_DAY));

        assertThat(nextOpening(router, Instant.parse("2026-04-01T10:00:00+09:00")))
                .contains(Instant.parse("2026-04-15T09:00:00+09:00"));
    }

    @Test
    void hoursThatNameUnknownHolidaysDoNotHold() {
        Router router = Router.of(Configurations.of(closedOn("SHOP")), Permissions.everything(), Strategies.shipped());
        Rejection refused = router.decide(router.initial(), new RouterCommand.SwapConfiguration("v1"), Instant.EPOCH)
                .getLeft();

        assertThat(refused.code()).isEqualTo("CONFIGURATION_INVALID");
        assertThat(refused.message()).contains("the holidays of queue sales must be among [JP], was \"SHOP\"");
    }

    /** Business time is reckoned until 2200: what comes later finds the queue closed, and nothing waits for its opening. */
    @Test
    void beyondTheCalendarsItIsClosed() {
        Router router = Router.of(Configurations.of(closedOn("JP")), Permissions.everything(), Strategies.shipped());

        assertThat(nextOpening(router, Instant.parse("3000-01-01T00:30:00Z").plus(Duration.ofDays(1))))
                .isEmpty();
    }
}
