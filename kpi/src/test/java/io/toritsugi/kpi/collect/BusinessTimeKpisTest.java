package io.toritsugi.kpi.collect;

import static io.toritsugi.kpi.collect.ContactHistory.inbound;
import static io.toritsugi.kpi.collect.Kpis.assertRatio;
import static io.toritsugi.kpi.collect.Kpis.assertUndefined;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.time.BusinessCalendar;
import io.toritsugi.core.time.BusinessHours;
import io.toritsugi.core.time.BusinessSlot;
import io.toritsugi.core.time.CalendarVersions;
import io.toritsugi.core.time.ScheduleChange;
import io.toritsugi.core.time.WeeklySlots;
import io.toritsugi.core.time.holiday.HolidayCalendars;
import io.toritsugi.kpi.definition.KpiCatalogue;
import io.toritsugi.kpi.definition.KpiDefinition;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.unit.OpeningTimes;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is counted in business time: on weekdays from nine to six, in UTC. */
class BusinessTimeKpisTest {
    private static final Instant FRIDAY_FIVE = Instant.parse("1999-01-08T17:00:00Z");
    private static final Instant SATURDAY_NOON = Instant.parse("1999-01-09T12:00:00Z");
    private static final double HOUR = 3600;
    private static final double MONDAY_NINE = 64 * HOUR;

    private static BusinessCalendar weekdays(int from, int to) {
        return BusinessCalendar.of(
                BusinessHours.builder()
                        .zone(ZoneId.of("UTC"))
                        .addWeek(WeeklySlots.of(
                                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                                BusinessSlot.of(LocalTime.of(from, 0), LocalTime.of(to, 0))))
                        .build(),
                HolidayCalendars.none());
    }

    /**
     * A comes on Friday at five and is answered on Monday at ten: 2 h. B comes on Saturday and is answered on Monday at half past nine:
     * half an hour. C talks to a bot until half past five, and has its answer 20 min later: 50 min, 20 since the bot. D has its answer
     * after 10 min, comes back on Monday at eight, and has an answer at twenty past nine: 20 min since then. E waits in a queue from a
     * minute to six until a minute past nine: 2 min.
     */
    private static List<ContactHistory> contacts() {
        return List.of(
                inbound("a", FRIDAY_FIVE)
                        .wrote(0)
                        .replied(MONDAY_NINE + HOUR, "l")
                        .ended(MONDAY_NINE + HOUR),
                inbound("b", SATURDAY_NOON).wrote(0).replied(45.5 * HOUR, "l").ended(45.5 * HOUR),
                inbound("c", FRIDAY_FIVE)
                        .bot(0, HOUR / 2)
                        .wrote(HOUR / 2)
                        .replied(HOUR / 2 + 1200, "l")
                        .ended(HOUR),
                inbound("d", FRIDAY_FIVE)
                        .wrote(0)
                        .replied(600, "l")
                        .ended(700)
                        .reopened(MONDAY_NINE - HOUR)
                        .replied(MONDAY_NINE + 1200, "l"),
                inbound("e", FRIDAY_FIVE)
                        .queued(3540, "v", "q")
                        .answered(MONDAY_NINE + 60, "l", "ann", "v")
                        .legEnded(MONDAY_NINE + 90, "l")
                        .ended(MONDAY_NINE + 90));
    }

    private static KpiResults of(OpeningTimes opening, List<ContactHistory> contacts) {
        List<KpiDefinition> definitions =
                new ArrayList<>(StandardDefinitions.businessTime().definitions());
        definitions.addAll(StandardDefinitions.catalogue().definitions());
        definitions.addAll(StandardDefinitions.content().definitions());
        KpiCollector collector = KpiCollector.of(
                Kpis.SETTINGS,
                KpiCatalogue.of(definitions),
                List.of(Grouping.by(Dimension.OPENING)),
                100,
                List.of(),
                opening);
        contacts.forEach(contact -> collector.acceptAll(contact.events()));
        return collector.finish();
    }

    @Test
    void closedHoursDoNotCount() {
        KpiGroup total =
                of(OpeningTimes.of(weekdays(9, 18)), contacts()).groups().get(0);

        // A 7,200 s, B 1,800, C 3,000, D 600.
        assertRatio(total, "first-response.business", "12600", "4");
        // Its rival on the calendar: A 65 h, B 45.5 h, C 50 min, D 10 min: 397,800 + 3,600 s.
        assertRatio(total, "first-response.mean", "401400", "4");
        // D 1,200 s since it came back.
        assertRatio(total, "first-response.since-reopening.business", "13200", "4");
        // C 1,200 s since the bot.
        assertRatio(total, "first-response.since-dialogue.business", "10800", "4");
        // A 7,200 s, B 1,800, C 3,000, D 600 and 1,200.
        assertRatio(total, "reply-time.business", "13800", "5");
        // E: 60 s on Friday and 60 on Monday; on the calendar 63 h and 2 min.
        assertRatio(total, "asa.business", "120", "1");
        assertRatio(total, "asa", "226920", "1");
    }

    @Test
    void contactsOutsideHoursAreAPopulationOfTheirOwn() {
        KpiResults results = of(OpeningTimes.of(weekdays(9, 18)), contacts());

        assertRatio(results.groups().get(0), "outside-hours-rate", "1", "5");
        assertRatio(Kpis.group(results, "opening", "closed"), "first-response.business", "1800", "1");
        assertThat(Kpis.value(Kpis.group(results, "opening", "open"), "contacts.arrived")
                        .value())
                .hasValueSatisfying(arrived -> assertThat(arrived).isEqualByComparingTo("4"));
    }

    @Test
    void withoutOpeningTimesNothingIsCountedInBusinessTime() {
        KpiResults none = of(OpeningTimes.none(), contacts());

        StandardDefinitions.businessTime()
                .definitions()
                .forEach(definition -> assertUndefined(none.groups().get(0), definition.id()));
        assertThat(none.groups()).hasSize(1);
    }

    @Test
    void aChannelMayHaveHoursOfItsOwn() {
        OpeningTimes voiceUntilTen =
                OpeningTimes.of(weekdays(9, 18)).with(Channel.VOICE, CalendarVersions.of(weekdays(9, 22)));
        OpeningTimes emailUntilTen =
                OpeningTimes.of(weekdays(9, 18)).with(Channel.EMAIL, CalendarVersions.of(weekdays(9, 22)));
        List<ContactHistory> called = List.of(contacts().get(0));

        assertRatio(of(voiceUntilTen, called).groups().get(0), "first-response.business", "21600", "1");
        assertRatio(of(emailUntilTen, called).groups().get(0), "first-response.business", "7200", "1");
    }

    /** From Monday on it opens at eight: A waits for one hour on Friday and two on Monday, or by Friday's hours one on Monday. */
    @Test
    void hoursThatChangeCountPieceByPieceOrAsTheyWereAtTheBeginning() {
        OpeningTimes changing = OpeningTimes.of(
                CalendarVersions.of(weekdays(9, 18)).then(Instant.parse("1999-01-11T00:00:00Z"), weekdays(8, 18)));
        List<ContactHistory> a = List.of(contacts().get(0));

        assertRatio(of(changing, a).groups().get(0), "first-response.business", "10800", "1");
        assertRatio(
                of(changing.changing(ScheduleChange.AT_EVENT), a).groups().get(0),
                "first-response.business",
                "7200",
                "1");
    }

    @Test
    void whatLiesBeyondTheCalendarsIsNotKnown() {
        List<ContactHistory> early = List.of(inbound("x", Instant.parse("1900-01-01T10:00:00Z"))
                .wrote(0)
                .replied(60, "l")
                .ended(60));

        assertUndefined(of(OpeningTimes.of(weekdays(9, 18)), early).groups().get(0), "first-response.business");
    }
}
