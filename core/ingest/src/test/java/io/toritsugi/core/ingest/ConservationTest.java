package io.toritsugi.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.event.queue.Dequeued;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.event.selfservice.SelfServiceEntered;
import io.toritsugi.core.event.wrapup.WrapUpEnded;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.ingest.mapping.Mapping;
import io.toritsugi.core.ingest.mapping.Mappings;
import io.toritsugi.core.journal.PendingEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No contact of which a queue decided vanishes between the file and the events. */
class ConservationTest {
    private static final String HEADING =
            "interaction_id,started_at,queue,ivr_seconds,wait_seconds,outcome,agent,talk_seconds\n";
    private static final Mapping NO_WAIT = Mappings.read("""
            {"interaction": {"start": {"columns": ["started_at"]}, "queue": {"column": "queue"}},
             "outcome": {"column": "outcome"}}
            """).get();

    @ParameterizedTest
    @EnumSource(DequeueCause.class)
    void everyOutcomeOfAQueueLeavesAVisitAMenuOrALeg(DequeueCause cause) {
        for (String menu : List.of("", "0", "10")) {
            for (String wait : List.of("", "0", "30")) {
                for (Mapping mapping : List.of(Mappings.callRecords(), NO_WAIT)) {
                    Reading reading = read("billing," + menu + "," + wait + "," + cause.name() + ",,", mapping);

                    assertThat(reading.summary().recordsGood()).isEqualTo(1);
                    assertThat(reading.events())
                            .extracting(PendingEvent::event)
                            .anyMatch(event -> event instanceof Dequeued
                                    || event instanceof SelfServiceEntered
                                    || event instanceof LegConnected);
                }
            }
        }
    }

    @ParameterizedTest(name = "menu {0} s, wait {1} s, {2}")
    @CsvSource({
        "0,  '', abandoned",
        "10, '', abandoned",
        "'', '', abandoned-in-ivr",
        "0,  '', abandoned-in-ivr",
        "'', '', contained",
    })
    void whoNeverQueuedWasInTheMenuHoweverShort(String menu, String wait, String outcome) {
        Reading reading = read("billing," + menu + "," + wait + "," + outcome + ",,", Mappings.callRecords());

        assertThat(reading.find(SelfServiceEntered.class)).isPresent();
        assertThat(reading.find(Dequeued.class)).isEmpty();
        assertThat(reading.summary().oddities()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann", ""})
    void theWorkAfterAContactCountsWhoeverDidIt(String agent) {
        Reading reading = Reading.of(
                HEADING.replace("\n", ",wrap_up_seconds\n") + "a,2026-04-01T10:00:00Z,billing,,30,answered," + agent
                        + ",60,500\n",
                Mappings.callRecords());

        assertThat(reading.find(WrapUpEnded.class).orElseThrow().assertedDuration())
                .contains(Duration.ofSeconds(500));
    }

    @Test
    void anAbandonedContactWithoutAWaitHasOneOfUnknownLength() {
        Reading reading = read("billing,,,abandoned,,", Mappings.callRecords());

        assertThat(reading.find(Queued.class)).isEmpty();
        Dequeued left = reading.find(Dequeued.class).orElseThrow();
        assertThat(left.cause()).isEqualTo(DequeueCause.ABANDONED);
        assertThat(left.assertedWait()).isEmpty();
        assertThat(reading.at(Dequeued.class)).isEqualTo("2026-04-01T10:00:00Z");
        assertThat(reading.find(InteractionCreated.class).orElseThrow().queue()).contains(QueueId.of("billing"));
        assertThat(reading.summary().oddities()).containsOnlyKeys("outcome-without-wait");
    }

    @Test
    void anAbandonedContactThatWaitedForNoTimeHasAWaitOfZero() {
        Reading reading = read("billing,,0,abandoned,,", Mappings.callRecords());

        assertThat(reading.find(Queued.class)).isPresent();
        assertThat(reading.find(Dequeued.class).orElseThrow().assertedWait()).contains(Duration.ZERO);
        assertThat(reading.summary().oddities()).isEmpty();
    }

    @Test
    void anAnsweredContactWithoutAWaitIsALegAlone() {
        Reading reading = read("billing,,,answered,sato,60", Mappings.callRecords());

        assertThat(reading.find(LegConnected.class)).isPresent();
        assertThat(reading.find(Dequeued.class)).isEmpty();
        assertThat(reading.summary().oddities()).isEmpty();
    }

    @Test
    void theQueueOfAnUnknownWaitIsTheOneThatThePartNames() {
        Mapping mapping = Mappings.read("""
                {"interaction": {"start": {"columns": ["started_at"]}},
                 "queue": {"name": {"column": "queue"}, "wait": {"column": "wait_seconds"}},
                 "outcome": {"column": "outcome"}}
                """).get();

        Reading reading = read("billing,,,closed,,", mapping);

        assertThat(reading.find(InteractionCreated.class).orElseThrow().queue()).contains(QueueId.of("billing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abandoned", "answered"})
    void aWaitInAQueueWithoutANameCounts(String outcome) {
        Reading reading = read(",,30," + outcome + ",,", Mappings.callRecords());

        assertThat(reading.find(Queued.class).orElseThrow().queue()).isEqualTo(QueueId.of("unknown"));
        assertThat(reading.summary().oddities()).containsOnlyKeys("queue-unknown");
    }

    @Test
    void aPartWithoutANameFallsBackToTheQueueThatTheContactIsBoundFor() {
        Mapping mapping = Mappings.read("""
                {"interaction": {"start": {"columns": ["started_at"]}, "queue": {"value": "orders"}},
                 "queue": {"name": {"column": "queue"}, "wait": {"column": "wait_seconds"}},
                 "outcome": {"column": "outcome"}}
                """).get();

        Reading reading = read(",,30,abandoned,,", mapping);

        assertThat(reading.find(Queued.class).orElseThrow().queue()).isEqualTo(QueueId.of("orders"));
        assertThat(reading.summary().oddities()).isEmpty();
    }

    @Test
    void aStartThatTheFileHasNoColumnForIsNotOdd() {
        assertThat(read("billing,,30,answered,sato,60", Mappings.callRecords())
                        .summary()
                        .oddities())
                .isEmpty();
        String heading = HEADING.strip() + ",queued_at,answered_at\n";
        assertThat(Reading.of(
                                heading + "c1,2026-04-01T10:00:00Z,billing,,30,answered,sato,60,,\n",
                                Mappings.callRecords())
                        .summary()
                        .oddities())
                .containsOnlyKeys("service-without-start", "wait-without-start");
    }

    @Test
    void theOutcomeIsNamedLikeItsKpi() {
        Reading reading = read("billing,10,,ABANDONED_IN_IVR,,", Mappings.callRecords());

        assertThat(((RecordResult.Read) reading.results().get(0)).outcome()).isEqualTo("abandoned-in-ivr");
    }

    private static Reading read(String cells, Mapping mapping) {
        return Reading.of(HEADING + "c1,2026-04-01T10:00:00Z," + cells + "\n", mapping);
    }
}
