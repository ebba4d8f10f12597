package io.toritsugi.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.InteractionEnded;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.event.queue.Dequeued;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.event.selfservice.SelfServiceLeft;
import io.toritsugi.core.event.selfservice.SelfServiceOutcome;
import io.toritsugi.core.event.wrapup.WrapUpEnded;
import io.toritsugi.core.ingest.mapping.Mappings;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallRecordsTest {
    private static final String HEADING = "# collected by nobody in particular\n"
            + "interaction_id,started_at,channel,direction,priority,queue,customer_id,ivr_seconds,queued_at,wait_seconds,"
            + "outcome,answered_at,agent,talk_seconds,hold_seconds,wrap_up_seconds\n";

    @Test
    void aWholeCall() {
        Reading reading =
                read("c1,2026-04-01T10:00:00+09:00,voice,inbound,2,billing,k1,10,2026-04-01T10:00:10+09:00,30,"
                        + "answered,2026-04-01T10:00:41+09:00,sato,100,20,60");

        assertThat(reading.events())
                .extracting(event -> event.event().type())
                .containsExactly(
                        "InteractionCreated",
                        "SelfServiceEntered",
                        "SelfServiceLeft",
                        "Queued",
                        "Dequeued",
                        "LegConnected",
                        "LegEnded",
                        "InteractionEnded",
                        "WrapUpStarted",
                        "WrapUpEnded");
        InteractionCreated created = reading.find(InteractionCreated.class).orElseThrow();
        assertThat(created.priority()).isEqualTo(2);
        assertThat(created.source()).contains("call-records");
        assertThat(reading.find(SelfServiceLeft.class).orElseThrow().outcome()).isEqualTo(SelfServiceOutcome.ESCALATED);
        assertThat(reading.find(Dequeued.class).orElseThrow().assertedWait()).contains(Duration.ofSeconds(30));
        assertThat(reading.find(LegConnected.class).orElseThrow().visit()).isPresent();
        assertThat(reading.at(LegEnded.class)).isEqualTo("2026-04-01T01:02:41Z"); // talk and hold
        assertThat(reading.at(WrapUpEnded.class)).isEqualTo("2026-04-01T01:03:41Z");
        assertThat(reading.toString()).doesNotContain("k1");
    }

    @Test
    void aMenuThatIsGivenUpIsNoVisit() {
        Reading reading = read("c1,2026-04-01T10:00:00Z,,,,billing,,10,,,abandoned-in-ivr,,,,,");

        assertThat(reading.find(SelfServiceLeft.class).orElseThrow().outcome()).isEqualTo(SelfServiceOutcome.ABANDONED);
        assertThat(reading.find(Queued.class)).isEmpty();
        assertThat(reading.find(InteractionEnded.class).orElseThrow().mechanism())
                .isEqualTo(EndMechanism.CUSTOMER_LEFT);
    }

    @Test
    void anAgentWhoIsNotKnownIsStillALeg() {
        Reading reading = read("c1,2026-04-01T10:00:00Z,,,,billing,,,,0,answered,,,0,,");

        assertThat(reading.find(LegConnected.class).orElseThrow().agent()).isEmpty();
        assertThat(reading.find(LegEnded.class).orElseThrow().assertedTalk()).contains(Duration.ZERO);
        assertThat(reading.find(Queued.class)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "abandoned,          ABANDONED,          CUSTOMER_LEFT",
        "flowed-out,         FLOWED_OUT,         TRANSFERRED_OUT",
        "TIMED_OUT,          TIMED_OUT,          TIMED_OUT", // as the SDK writes it
        "callback-requested, CALLBACK_REQUESTED, CUSTOMER_LEFT",
        "closed,             CLOSED,             SYSTEM_ENDED",
        "full,               FULL,               SYSTEM_ENDED",
        "contained,          CANCELLED,          CUSTOMER_LEFT", // odd: it waited
    })
    void theOutcomeEndsTheWait(String outcome, DequeueCause cause, EndMechanism mechanism) {
        Reading reading = read("c1,2026-04-01T10:00:00Z,,,,billing,,,,30," + outcome + ",,,,,");

        assertThat(reading.find(Dequeued.class).orElseThrow().cause()).isEqualTo(cause);
        assertThat(reading.find(InteractionEnded.class).orElseThrow().mechanism())
                .isEqualTo(mechanism);
    }

    @Test
    void optionalColumnsMayBeMissing() {
        Reading reading = Reading.of("""
                interaction_id,started_at,queue,wait_seconds,outcome,agent,talk_seconds
                c1,2026-04-01T10:00:00Z,billing,5,answered,sato,60
                """, Mappings.callRecords());

        assertThat(reading.summary().recordsGood()).isEqualTo(1);
    }

    private static Reading read(String row) {
        return Reading.of(HEADING + row + "\n", Mappings.callRecords());
    }
}
