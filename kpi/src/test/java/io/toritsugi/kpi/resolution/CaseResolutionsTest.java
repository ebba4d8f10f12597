package io.toritsugi.kpi.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.Origin;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.InteractionEnded;
import io.toritsugi.core.event.interaction.InteractionLinked;
import io.toritsugi.core.event.interaction.InteractionReopened;
import io.toritsugi.core.event.interaction.InteractionResolved;
import io.toritsugi.core.event.interaction.Outcome;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.CaseId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.time.BusinessCalendar;
import io.toritsugi.core.time.BusinessHours;
import io.toritsugi.core.time.BusinessSlot;
import io.toritsugi.core.time.WeeklySlots;
import io.toritsugi.core.time.holiday.HolidayCalendars;
import io.toritsugi.kpi.collect.KpiCollector;
import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.measure.Moment;
import io.toritsugi.kpi.measure.StandardMeasure;
import io.toritsugi.kpi.measure.UnitFacts;
import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.survey.Proportion;
import io.toritsugi.kpi.unit.OpeningTimes;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How cases were resolved. A case is settled when it has stayed resolved for seven days. */
class CaseResolutionsTest {
    private static final Instant MONDAY = Instant.parse("2026-06-01T09:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final CaseRule RULE = new CaseRule(WEEK);

    private final List<UnitFacts> units = new ArrayList<>();
    private final CaseResolutions cases = new CaseResolutions(RULE, OpeningTimes.none(), units::add);

    /** One call settles a; b takes a second call and then a third; of c nothing is ever resolved. */
    @Test
    void aCaseSpansItsContactsWhateverTheirChannels() {
        tell(call("1", 0).of("a").served("kim").resolved(20));
        tell(call("2", 0).of("b").served("kim"));
        tell(call("3", 24).of("b").through(Channel.EMAIL).served("lee").resolved(60));
        tell(call("4", 48).of("b").served("lee").resolved(30));
        tell(call("5", 0).of("c").served("lee"));
        cases.completeUntil(MONDAY.plus(Duration.ofDays(30)));

        KpiGroup figures = figures();
        assertThat(share(figures, "fcr.case")).isEqualTo(new Proportion(1, 2));
        assertThat(share(figures, "case-reopening-rate")).isEqualTo(new Proportion(1, 2));
        assertThat(value(figures, "contacts-per-case")).isEqualByComparingTo("2"); // (1 + 3) / 2
        // a: 20 minutes. b: from Monday 9:00 to Wednesday 9:30, and first to Tuesday 10:00.
        assertThat(value(figures, "case-resolution-time")).isEqualByComparingTo("87900"); // (1200 + 174600) / 2
        assertThat(value(figures, "case-resolution-time.first")).isEqualByComparingTo("45600"); // (1200 + 90000) / 2
        assertThat(cases.unsettled()).isOne();
    }

    @Test
    void belongsToTheChannelQueueAndFirstAgentOfItsFirstContact() {
        tell(call("2", 24).of("a").served("lee").resolved(10));
        tell(call("1", 0).of("a").through(Channel.CHAT).served("kim"));
        cases.completeUntil(MONDAY.plus(Duration.ofDays(30)));

        UnitFacts unit = units.get(0);
        assertThat(unit.dimension(Dimension.CHANNEL)).contains("chat");
        assertThat(unit.dimension(Dimension.QUEUE)).contains("billing");
        assertThat(unit.dimension(Dimension.AGENT)).contains("kim");
        assertThat(unit.at(Moment.CREATED)).contains(MONDAY);
        assertThat(unit.at(Moment.BEGAN)).contains(MONDAY);
        Instant resolved = MONDAY.plus(Duration.ofMinutes(24 * 60 + 10));
        assertThat(unit.at(Moment.ENDED)).contains(resolved);
        assertThat(unit.at(Moment.COMPLETED)).contains(resolved);
        assertThat(unit.at(Moment.JUDGED)).contains(resolved);
    }

    @Test
    void ourOwnCallIsNoContactOfTheCustomer() {
        tell(call("1", 0).of("a").served("kim"));
        tell(call("2", 24).of("a").by(Direction.OUTBOUND).served("kim").resolved(5));
        tell(call("3", 48).of("a").by(Direction.OUTBOUND).served("kim"));
        cases.completeUntil(MONDAY.plus(Duration.ofDays(30)));

        assertThat(share(figures(), "fcr.case")).isEqualTo(new Proportion(1, 1));
        assertThat(share(figures(), "fcr.case-in-contact")).isEqualTo(new Proportion(0, 1));
        assertThat(share(figures(), "case-reopening-rate")).isEqualTo(new Proportion(0, 1));
    }

    @Test
    void aCaseThatTheCentreBeganIsNoFirstContact() {
        tell(call("1", 0).of("a").by(Direction.OUTBOUND).served("kim").resolved(5));
        cases.completeUntil(MONDAY.plus(Duration.ofDays(30)));

        assertThat(share(figures(), "fcr.case")).isEqualTo(new Proportion(0, 0));
        assertThat(share(figures(), "case-reopening-rate")).isEqualTo(new Proportion(0, 1));
    }

    @Test
    void whoeverIsPassedOnWasNotServedByOneAgent() {
        tell(call("1", 0).of("a").served("kim").served("lee").resolved(5));
        tell(call("2", 0).of("b").served("kim").served("kim").resolved(5));
        tell(call("3", 0).of("c").resolved(5)); // by a bot
        cases.completeUntil(MONDAY.plus(Duration.ofDays(30)));

        assertThat(share(figures(), "fcr.case-in-contact")).isEqualTo(new Proportion(3, 3));
        assertThat(share(figures(), "fcr.case-by-one-agent")).isEqualTo(new Proportion(2, 3));
    }

    @ParameterizedTest(name = "begins {0} ms after the resolution: {1} contacts")
    @CsvSource({"-1, 2, false", "0, 2, false", "1, 2, true"})
    void aContactAfterTheResolutionOpensTheCaseAgain(long later, int contacts, boolean reopened) {
        Instant resolved = MONDAY.plus(Duration.ofMinutes(5));
        tell(call("1", 0).of("a").served("kim").resolved(5));
        tell(new Contact("2", resolved.plusMillis(later)).of("a").served("kim").resolved(60));
        cases.completeUntil(MONDAY.plus(Duration.ofDays(30)));

        UnitFacts unit = units.get(0);
        assertThat(unit.value(StandardMeasure.CASE_CONTACTS)).isEqualTo(contacts);
        assertThat(unit.value(StandardMeasure.CASES_REOPENED)).isEqualTo(reopened ? 1 : 0);
    }

    @Test
    void whoeverReopensItOpensItAndWhoeverCorrectsItDoesNot() {
        Contact reopened =
                call("1", 0).of("a").served("kim").resolved(5).reopened(60).resolved(90);
        Contact corrected =
                call("2", 0).of("b").served("kim").resolved(5).left(6).resolved(8);
        tell(reopened);
        tell(corrected);
        cases.completeUntil(MONDAY.plus(Duration.ofDays(30)));

        assertThat(share(figures(), "case-reopening-rate")).isEqualTo(new Proportion(1, 2));
        assertThat(share(figures(), "fcr.case")).isEqualTo(new Proportion(1, 2));
        assertThat(units)
                .extracting(unit -> unit.value(StandardMeasure.CASE_RESOLUTION_TIME))
                .containsExactly(
                        Duration.ofMinutes(8).toMillis(), Duration.ofMinutes(90).toMillis());
    }

    @Test
    void resolvedTwiceIsResolvedOnce() {
        tell(call("1", 0).of("a").served("kim").resolved(5).resolved(50));
        cases.completeUntil(MONDAY.plus(Duration.ofDays(30)));

        assertThat(units.get(0).value(StandardMeasure.CASE_RESOLUTION_TIME))
                .isEqualTo(Duration.ofMinutes(5).toMillis());
    }

    @Test
    void isSettledWhenItHasStayedResolvedForTheWindow() {
        tell(call("1", 0).of("a").served("kim").resolved(5));
        Instant settled = MONDAY.plus(Duration.ofMinutes(5)).plus(WEEK);

        cases.completeUntil(settled.minusNanos(1));
        assertThat(units).isEmpty();
        assertThat(cases.unsettled()).isOne();

        cases.completeUntil(settled);
        assertThat(units).hasSize(1);
        assertThat(cases.unsettled()).isZero();

        cases.completeUntil(settled.minusSeconds(1));
        assertThat(units).hasSize(1);
    }

    @Test
    void whoComesBackToASettledCaseChangesNothing() {
        tell(call("1", 0).of("a").served("kim").resolved(5));
        cases.completeUntil(MONDAY.plus(Duration.ofDays(8)));
        tell(call("2", 24 * 8).of("a").served("kim").resolved(5));
        tell(call("3", 24 * 8).of("a").by(Direction.OUTBOUND).served("kim"));
        cases.completeUntil(MONDAY.plus(Duration.ofDays(30)));

        assertThat(units).hasSize(1);
        assertThat(cases.late()).isOne();
        assertThat(cases.unsettled()).isZero();
    }

    @Test
    void aContactBelongsToTheCaseItWasLinkedToLast() {
        tell(call("1", 0).of("a").of("b").served("kim").resolved(5));
        tell(call("2", 1).of("a").served("kim"));
        cases.completeUntil(MONDAY.plus(Duration.ofDays(30)));

        assertThat(share(figures(), "fcr.case")).isEqualTo(new Proportion(1, 1));
        assertThat(cases.unsettled()).isOne();
    }

    @Test
    void aContactMayBeLinkedAfterItsEndWithinTheWindow() {
        tell(call("1", 0).served("kim").resolved(5));
        tell(call("2", 0).served("kim").resolved(5));
        cases.completeUntil(MONDAY.plus(Duration.ofMinutes(10)).plus(WEEK).minusNanos(1));
        cases.accept(linked("1", "a"));
        cases.completeUntil(MONDAY.plus(Duration.ofMinutes(10)).plus(WEEK));
        cases.accept(linked("2", "b"));
        cases.completeUntil(MONDAY.plus(Duration.ofDays(30)));

        assertThat(units).hasSize(1);
        assertThat(cases.unsettled()).isZero();
    }

    @Test
    void countsBusinessTimeByTheHoursOfTheFirstContact() {
        WeeklySlots nineToFive = WeeklySlots.of(
                Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY), BusinessSlot.of(LocalTime.of(9, 0), LocalTime.of(17, 0)));
        OpeningTimes hours = OpeningTimes.of(BusinessCalendar.of(
                BusinessHours.builder()
                        .zone(ZoneId.of("UTC"))
                        .addWeek(nineToFive)
                        .build(),
                HolidayCalendars.none()));
        CaseResolutions inHours = new CaseResolutions(RULE, hours, units::add);
        inHours.acceptAll(
                call("1", 0).of("a").served("kim").resolved(24 * 60 + 30).events());
        inHours.completeUntil(MONDAY.plus(Duration.ofDays(30)));

        // Monday from 9 to 17, and half an hour on Tuesday.
        assertThat(value(figures(), "case-resolution-time.business")).isEqualByComparingTo("30600");
        assertThat(value(figures(), "case-resolution-time")).isEqualByComparingTo("88200");
    }

    @Test
    void withoutHoursThereIsNoBusinessTime() {
        tell(call("1", 0).of("a").served("kim").resolved(5));
        cases.completeUntil(MONDAY.plus(Duration.ofDays(30)));

        assertThat(figures().find("case-resolution-time.business").orElseThrow().value())
                .isEmpty();
    }

    @Test
    void whatWasSimulatedDoesNotCount() {
        for (Dated event : call("1", 0).of("a").served("kim").resolved(5).events()) {
            cases.accept(PendingEvent.builder()
                    .event(event.event())
                    .occurredAt(event.occurredAt())
                    .origin(Origin.SIMULATED)
                    .build());
        }
        cases.completeUntil(MONDAY.plus(Duration.ofDays(30)));

        assertThat(units).isEmpty();
        assertThat(cases.unsettled()).isZero();
    }

    @Test
    void theEndsOfTimeAreNoError() {
        cases.completeUntil(Instant.MIN.plusSeconds(1));
        tell(new Contact("1", Instant.MAX.minusSeconds(700))
                .of("a")
                .served("kim")
                .resolved(5));
        cases.completeUntil(Instant.MAX);

        assertThat(cases.unsettled() + units.size()).isOne();
    }

    /** The plain twin looks at the contacts of a case one after the other, until one comes too late. */
    @Property
    void isWhatTheTwinFindsInAnyOrderAndForAnyWatermarks(@ForAll Random random) {
        List<Contact> contacts = some(random);
        Map<String, CaseTwin> twins = new HashMap<>();
        contacts.forEach(
                each -> twins.computeIfAbsent(each.caseId, id -> new CaseTwin()).take(each));
        List<UnitFacts> live = new ArrayList<>();
        CaseResolutions asTheyCome = new CaseResolutions(RULE, OpeningTimes.none(), live::add);
        for (Contact each : contacts) {
            asTheyCome.completeUntil(each.start);
            asTheyCome.acceptAll(each.events());
        }
        asTheyCome.completeUntil(MONDAY.plus(Duration.ofDays(300)));
        Collections.shuffle(contacts, random);
        List<UnitFacts> batch = new ArrayList<>();
        CaseResolutions atOnce = new CaseResolutions(RULE, OpeningTimes.none(), batch::add);
        contacts.forEach(each -> atOnce.acceptAll(each.events()));
        atOnce.completeUntil(MONDAY.plus(Duration.ofDays(300)));

        List<CaseTwin> resolved =
                twins.values().stream().filter(twin -> twin.resolved != null).toList();
        assertThat(live).hasSize(resolved.size());
        assertThat(asTheyCome.unsettled()).isEqualTo(twins.size() - resolved.size());
        assertThat(asTheyCome.late())
                .isEqualTo(twins.values().stream().mapToInt(twin -> twin.late).sum());
        assertThat(sum(live, StandardMeasure.CASE_CONTACTS))
                .isEqualTo(resolved.stream().mapToInt(twin -> twin.contacts).sum());
        assertThat(sum(live, StandardMeasure.CASES_REOPENED))
                .isEqualTo(resolved.stream().filter(twin -> twin.reopened).count());
        assertThat(batch).hasToString(live.toString());
        assertThat(atOnce.unsettled()).isEqualTo(asTheyCome.unsettled());
        assertThat(atOnce.late()).isEqualTo(asTheyCome.late());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT8784H0.001S"})
    void aWindowHasLimits(Duration window) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CaseRule(window))
                .withMessageContaining(window.toString());
    }

    private void tell(Contact contact) {
        cases.acceptAll(contact.events());
    }

    private KpiGroup figures() {
        KpiCollector collector = KpiCollector.of(
                KpiSettings.builder().zone(ZoneOffset.UTC).build(), StandardDefinitions.cases(), List.of());
        units.forEach(collector::count);
        return collector.finish().groups().get(0);
    }

    private static Proportion share(KpiGroup group, String id) {
        return Proportion.of(group.find(id).orElseThrow());
    }

    private static BigDecimal value(KpiGroup group, String id) {
        return group.find(id).orElseThrow().value().orElseThrow();
    }

    private static Contact call(String id, int hours) {
        return new Contact(id, MONDAY.plus(Duration.ofHours(hours)));
    }

    private static long sum(List<UnitFacts> units, StandardMeasure measure) {
        return units.stream().mapToLong(unit -> unit.value(measure)).sum();
    }

    /** {@return contacts of a few cases, in the order of their beginnings, no two of which begin in one hour} */
    private static List<Contact> some(Random random) {
        List<Contact> contacts = new ArrayList<>();
        for (int hour = random.nextInt(100); contacts.size() < 30 && hour < 24 * 60; hour += 1 + random.nextInt(100)) {
            Contact contact = call("i" + hour, hour).of("c" + random.nextInt(6)).served("kim");
            contact.by(random.nextInt(4) == 0 ? Direction.OUTBOUND : Direction.INBOUND);
            contacts.add(random.nextBoolean() ? contact.resolved(random.nextInt(10)) : contact);
        }
        return contacts;
    }

    private static Dated linked(String id, String caseId) {
        return at(
                MONDAY.plus(WEEK),
                InteractionLinked.builder()
                        .interaction(new InteractionId(id))
                        .caseId(new CaseId(caseId))
                        .basis("host")
                        .build());
    }

    private static Dated at(Instant at, Event event) {
        return PendingEvent.builder().event(event).occurredAt(at).build();
    }

    /** One case, by the plainest means. */
    private static final class CaseTwin {
        private @Nullable Instant resolved;
        private int contacts;
        private boolean reopened;
        private int late;

        private void take(Contact contact) {
            boolean customer = contact.direction == Direction.INBOUND;
            if (resolved != null && !resolved.plus(WEEK).isAfter(contact.start)) {
                late += customer ? 1 : 0;
                return;
            }
            if (customer) {
                contacts++;
                reopened |= resolved != null;
                resolved = null;
            }
            if (resolved == null) {
                resolved = contact.resolved;
            }
        }
    }

    /** A contact of ten minutes, written down by hand. */
    private static final class Contact {
        private final InteractionId id;
        private final Instant start;
        private final List<Dated> more = new ArrayList<>();
        private Direction direction = Direction.INBOUND;
        private Channel channel = Channel.VOICE;
        private String caseId = "";
        private @Nullable Instant resolved;

        private Contact(String id, Instant start) {
            this.id = new InteractionId(id);
            this.start = start;
        }

        private Contact by(Direction other) {
            direction = other;
            return this;
        }

        private Contact through(Channel other) {
            channel = other;
            return this;
        }

        private Contact of(String other) {
            caseId = other;
            more.add(at(
                    start,
                    InteractionLinked.builder()
                            .interaction(id)
                            .caseId(new CaseId(other))
                            .basis("host")
                            .build()));
            return this;
        }

        private Contact served(String agent) {
            more.add(at(
                    start,
                    LegConnected.builder()
                            .routable(RoutableId.of(id))
                            .leg(new LegId(id.value() + "-" + more.size()))
                            .agent(new AgentId(agent))
                            .build()));
            return this;
        }

        private Contact resolved(int minutes) {
            resolved = start.plus(Duration.ofMinutes(minutes));
            return said(minutes, Outcome.RESOLVED);
        }

        private Contact left(int minutes) {
            return said(minutes, Outcome.REFERRED);
        }

        private Contact said(int minutes, Outcome outcome) {
            more.add(at(
                    start.plus(Duration.ofMinutes(minutes)),
                    InteractionResolved.builder()
                            .interaction(id)
                            .outcome(outcome)
                            .build()));
            return this;
        }

        private Contact reopened(int minutes) {
            more.add(at(
                    start.plus(Duration.ofMinutes(minutes)),
                    InteractionReopened.builder().interaction(id).build()));
            return this;
        }

        private List<Dated> events() {
            List<Dated> events = new ArrayList<>();
            events.add(at(
                    start,
                    InteractionCreated.builder()
                            .interaction(id)
                            .channel(channel)
                            .direction(direction)
                            .queue(new QueueId("billing"))
                            .build()));
            events.addAll(more);
            events.add(at(
                    start.plus(Duration.ofMinutes(10)),
                    InteractionEnded.builder()
                            .interaction(id)
                            .mechanism(EndMechanism.CUSTOMER_LEFT)
                            .build()));
            return events;
        }
    }
}
