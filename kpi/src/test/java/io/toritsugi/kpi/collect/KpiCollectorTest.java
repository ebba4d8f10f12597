package io.toritsugi.kpi.collect;

import static io.toritsugi.kpi.collect.ContactHistory.SEVEN;
import static io.toritsugi.kpi.collect.ContactHistory.created;
import static io.toritsugi.kpi.collect.ContactHistory.inbound;
import static io.toritsugi.kpi.collect.ContactHistory.neverCreated;
import static io.toritsugi.kpi.collect.Kpis.SETTINGS;
import static io.toritsugi.kpi.collect.Kpis.assertRatio;
import static io.toritsugi.kpi.collect.Kpis.assertUndefined;
import static io.toritsugi.kpi.collect.Kpis.assertValue;
import static io.toritsugi.kpi.collect.Kpis.collector;
import static io.toritsugi.kpi.collect.Kpis.group;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.HostEvent;
import io.toritsugi.core.event.Origin;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.InteractionReopened;
import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.report.IngestSummary;
import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.report.ReportSource;
import io.toritsugi.kpi.write.Codecs;
import io.toritsugi.kpi.write.KpiCsv;
import io.toritsugi.kpi.write.KpiJson;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KpiCollectorTest {
    @Test
    void openContactsCountWithWhatOfThemIsOver() {
        KpiCollector collector = collector();
        ContactHistory contact = inbound("a")
                .queued(0, "v", "PS")
                .answered(15, "l", "ann", "v")
                .legEnded(75, "l")
                .wrapUpStarted(75, "l", "ann")
                .wrapUpEnded(95, "l", "ann")
                .ended(95);
        List<Dated> events = contact.events();

        collector.acceptAll(events.subList(0, 4)); // answered
        KpiGroup talking = collector.result().groups().get(0);
        collector.acceptAll(events.subList(4, 6)); // in after-call work
        KpiGroup wrappingUp = collector.result().groups().get(0);
        collector.acceptAll(events.subList(6, 8));
        KpiGroup over = collector.result().groups().get(0);

        assertRatio(talking, "asa", "15", "1");
        assertUndefined(talking, "talk-time.mean");
        assertRatio(wrappingUp, "talk-time.mean", "60", "1");
        assertUndefined(wrappingUp, "handle-time.mean");
        assertRatio(over, "handle-time.mean", "80", "1");
        assertThat(collector.openContacts()).isZero();
        assertThat(collector.result().groups()).isEqualTo(List.of(over));
    }

    @Test
    void afterCallWorkThatBeginsAfterTheEndStillCounts() {
        KpiGroup total = Kpis.total(
                inbound("a").served(5, 60, "ann").wrapUpStarted(65, "l", "ann").wrapUpEnded(85, "l", "ann"));

        assertRatio(total, "handle-time.mean", "80", "1");
    }

    @Test
    @DisplayName("M73: after-call work whose timer was paused counts with its pause: the agent was busy with it")
    void aPauseIsPartOfTheAfterCallWork() {
        KpiGroup resumed = Kpis.total(inbound("a")
                .served(5, 60, "ann")
                .wrapUpPaused(65, "l", "ann", 30, 75, 195)
                .wrapUpResumed(125, "l", "ann")
                .wrapUpEnded(140, "l", "ann"));
        KpiGroup endedWhilePaused = Kpis.total(inbound("a")
                .served(5, 60, "ann")
                .wrapUpPaused(65, "l", "ann", 30, 75, 195)
                .wrapUpEnded(140, "l", "ann"));

        assertRatio(resumed, "handle-time.mean", "135", "1");
        assertRatio(endedWhilePaused, "handle-time.mean", "135", "1");
    }

    @Test
    void aReopenedContactIsStillTheSame() {
        KpiCollector collector = collector();
        ContactHistory first = inbound("a").served(5, 60, "ann");
        collector.acceptAll(first.events());
        collector.acceptAll(neverCreated("a")
                .add(
                        100,
                        InteractionReopened.builder()
                                .interaction(first.id())
                                .reason("again")
                                .build())
                .waited(100, 130, "v2", "PS", DequeueCause.ABANDONED)
                .ended(130)
                .events());
        KpiGroup total = collector.result().groups().get(0);

        assertValue(total, "contacts.arrived", "1");
        assertValue(total, "contacts.offered", "2");
        assertThat(collector.result().oddities()).isEmpty();
    }

    @Test
    void whatComesTooLateIsOddAndChangesNoKpi() {
        KpiCollector collector = KpiCollector.of(SETTINGS, StandardDefinitions.catalogue(), List.of(), 1);
        collector.acceptAll(inbound("a").served(5, 60, "ann").events());
        collector.acceptAll(inbound("b").served(5, 60, "ann").events());
        List<KpiGroup> before = collector.result().groups(); // a is forgotten, for b closed after it

        collector.acceptAll(neverCreated("a").legEnded(70, "l").ended(70).events());

        assertThat(collector.result().groups()).isEqualTo(before);
        assertThat(collector.result().oddities()).isEqualTo(Map.of("not-created", 2L, "never-created", 1L));
        assertThat(collector.openContacts()).isZero();
    }

    @Test
    void workItemsAreNoContactsAndForeignEventsAreNotAsked() {
        KpiCollector collector = collector();
        collector.accept(Dated.of(
                SEVEN,
                Queued.builder()
                        .routable(RoutableId.of(WorkItemId.of("w")))
                        .visit(VisitId.of("v"))
                        .queue(QueueId.of("PS"))
                        .build()));
        collector.accept(Dated.of(SEVEN, HostEvent.builder().name("coffee").build()));

        assertValue(collector.result().groups().get(0), "contacts.arrived", "0");
        assertThat(collector.result().oddities()).isEqualTo(Map.of("work-item-event", 1L));
    }

    @ParameterizedTest
    @CsvSource({"false, LIVE, 1", "false, INGESTED, 1", "false, SIMULATED, 0", "true, LIVE, 0", "true, SIMULATED, 1"})
    void recordedAndSimulatedEventsNeverMeetInOneFigure(boolean simulated, Origin origin, long counted) {
        KpiCollector collector = KpiCollector.of(
                KpiSettings.builder().zone(ZoneOffset.UTC).simulated(simulated).build(),
                StandardDefinitions.catalogue(),
                List.of());

        collector.accept(PendingEvent.builder()
                .occurredAt(Instant.EPOCH)
                .event(InteractionCreated.builder()
                        .interaction(InteractionId.of("c"))
                        .channel(Channel.VOICE)
                        .direction(Direction.INBOUND)
                        .build())
                .origin(origin)
                .build());

        assertThat(collector.openContacts()).isEqualTo((int) counted);
        assertThat(collector.result().oddities()).isEqualTo(counted == 1 ? Map.of() : Map.of("other-origin", 1L));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "queue,     NE",
        "agent,     ann",
        "channel,   voice",
        "direction, inbound",
        "priority,  2",
        "hour,      00",
        "interval,  1999-01-03T00:30:00+02:00",
        "day,       1999-01-03",
        "week,      1998-W53", // by ISO 8601 the week of the Thursday before
        "month,     1999-01",
    })
    void aVisitIsGroupedByItsOwnQueueAndAgentAndByTheEntryOfItsContact(String dimension, String value) {
        // Enters at 00:59:50 on Sunday 3 January, is answered at 01:00:10.
        KpiResults results = Kpis.of(
                List.of(created("a", Instant.parse("1999-01-02T22:59:50Z"), Direction.INBOUND, "PS", 2)
                        .queued(5, "v", "NE")
                        .answered(20, "l", "ann", "v")
                        .legEnded(80, "l")
                        .ended(80)),
                Dimension.values());

        assertValue(group(results, dimension, value), "contacts.answered", "1");
        assertValue(group(results, dimension, value), "asa", "15");
    }

    @Test
    void whatHasNoValueOfADimensionStandsInTheTotalAlone() {
        ContactHistory unnamed =
                inbound("a").dequeued(5, "v", DequeueCause.ANSWERED).ended(5);

        KpiResults results = Kpis.of(List.of(unnamed), Dimension.AGENT);

        assertThat(results.groups()).hasSize(1);
        assertValue(results.groups().get(0), "contacts.answered", "1");
    }

    @Test
    void aContactThatNeverQueuedStandsInTheQueueItWasBoundFor() {
        KpiResults results = Kpis.of(
                List.of(inbound("a").connected(0, "l", "ann").legEnded(60, "l").ended(60)), Dimension.QUEUE);

        assertRatio(group(results, "queue", "PS"), "asa", "0", "1");
    }

    @Test
    void severalDimensionsAreOneGrouping() {
        KpiCollector collector = KpiCollector.of(
                SETTINGS,
                StandardDefinitions.catalogue(),
                List.of(Grouping.by(Dimension.QUEUE, Dimension.HOUR), Grouping.TOTAL));
        collector.acceptAll(inbound("a").served(5, 60, "ann").events());
        collector.acceptAll(inbound("b", SEVEN.plusSeconds(3600)).gaveUp(5).events());

        assertThat(collector.result().groups())
                .extracting(KpiGroup::dimensions)
                .containsExactly(Map.of(), Map.of("queue", "PS", "hour", "07"), Map.of("queue", "PS", "hour", "08"));
    }

    @Test
    void groupsAreListedInTheOrderOfWhatTheyMean() {
        // Israel put the clock back from 02:00 to 01:00 on 3 September 1999.
        Instant before = Instant.parse("1999-09-02T22:30:00Z");
        KpiResults results = Kpis.of(
                List.of(
                        created("a", before.plusSeconds(3600), Direction.INBOUND, "PS", 10),
                        created("b", before, Direction.INBOUND, "PS", 9)),
                Dimension.INTERVAL,
                Dimension.PRIORITY,
                Dimension.HOUR);

        assertThat(results.groups())
                .extracting(KpiGroup::dimensions)
                .containsExactly(
                        Map.of(),
                        Map.of("interval", "1999-09-03T01:30:00+03:00"),
                        Map.of("interval", "1999-09-03T01:30:00+02:00"),
                        Map.of("priority", "9"),
                        Map.of("priority", "10"),
                        Map.of("hour", "01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59.999999999Z"})
    void aContactOutsideTheCalendarCountsInTheTotalAlone(String instant) {
        KpiResults results = Kpis.of(List.of(inbound("a", Instant.parse(instant))), Dimension.values());

        assertValue(results.groups().get(0), "contacts.arrived", "1");
        assertThat(results.groups()).noneMatch(group -> group.dimensions().containsKey("hour"));
        assertThat(results.oddities()).containsEntry("undatable", 1L);
    }

    @Test
    void noCustomerReachesAReport() {
        KpiCollector collector = collector(Dimension.values());
        collector.accept(Dated.of(
                SEVEN,
                InteractionCreated.builder()
                        .interaction(InteractionId.of("a"))
                        .channel(Channel.VOICE)
                        .direction(Direction.INBOUND)
                        .customer(CustomerId.of("secret-customer"))
                        .build()));
        KpiResults results = collector.result();
        String json = KpiJson.write(
                results.report(
                        ReportSource.builder().format("csv").build(),
                        IngestSummary.builder().build()),
                Codecs.JACKSON_2);

        assertThat(json).doesNotContain("secret").doesNotContain("interaction");
        assertThat(KpiCsv.write(results.groups(), List.of("queue"), List.of("asa")))
                .doesNotContain("secret");
    }

    @Test
    void collectorsOfOtherSettingsOrOfOneContactDoNotMerge() {
        KpiCollector collector = collector();
        collector.acceptAll(inbound("a").events());
        KpiCollector same = collector();
        same.acceptAll(inbound("a").gaveUp(5).events());

        assertThatIllegalArgumentException().isThrownBy(() -> collector.merge(collector(Dimension.QUEUE)));
        assertThatIllegalArgumentException().isThrownBy(() -> collector.merge(same));
        assertValue(collector.result().groups().get(0), "contacts.arrived", "1");
    }
}
