package io.toritsugi.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.InteractionLinked;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.ingest.mapping.FormatSettings;
import io.toritsugi.core.ingest.mapping.Mapping;
import io.toritsugi.core.ingest.mapping.Mappings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What contact records of Amazon Connect say, second by second. */
class ConnectRecordsTest {
    private static final Mapping FORMAT = Mappings.ofFormat(
            FormatSettings.builder().id("amazon-connect-contacts").build());

    private static final String QUEUE = "\"Queue\":{\"Name\":\"sales\",\"EnqueueTimestamp\":\"" + at(100)
            + "\",\"DequeueTimestamp\":\"" + at(112) + "\",\"Duration\":12}";
    private static final String AGENT =
            "\"Agent\":{\"ARN\":\"arn:x/agent/ann\",\"Username\":\"ann.sato\",\"ConnectedToAgentTimestamp\":\""
                    + at(112)
                    + "\",\"AgentInteractionDuration\":50,\"CustomerHoldDuration\":10,\"AfterContactWorkStartTimestamp\":\""
                    + at(172)
                    + "\",\"AfterContactWorkEndTimestamp\":\"" + at(202) + "\",\"AfterContactWorkDuration\":30}";

    private static String at(int second) {
        return Instant.ofEpochSecond(second).toString();
    }

    private static String record(String id, String... more) {
        String parts = String.join(",", more);
        return "{\"ContactId\":\"" + id
                + "\",\"Channel\":\"VOICE\",\"InitiationMethod\":\"INBOUND\",\"InitiationTimestamp\":\"" + at(90)
                + "\",\"CustomerEndpoint\":{\"Address\":\"+81312345678\"}" + (parts.isEmpty() ? "" : "," + parts) + "}";
    }

    private static String ends(String reason) {
        return "\"DisconnectTimestamp\":\"" + at(172) + "\",\"DisconnectReason\":\"" + reason + "\"";
    }

    private static Reading read(String... lines) {
        return Reading.of(String.join("\n", lines) + "\n", FORMAT);
    }

    private static List<String> told(String... lines) {
        return read(lines).events().stream().map(EventWords::inWords).toList();
    }

    @Test
    void aCallWaitsIsAnsweredHeldAndWrappedUp() {
        Reading reading = read(record("c1", QUEUE, AGENT, ends("CUSTOMER_DISCONNECT")));

        assertThat(reading.events().stream().map(EventWords::inWords))
                .containsExactly(
                        "90 InteractionCreated",
                        "100 Queued sales c1/visit-1",
                        "112 Dequeued ANSWERED 12s",
                        "112 LegConnected c1/leg-1 ann",
                        "172 LegEnded HANG_UP 50s",
                        "172 InteractionEnded CUSTOMER_LEFT",
                        "172 WrapUpStarted",
                        "202 WrapUpEnded 30s");
        assertThat(reading.find(LegEnded.class).orElseThrow().assertedHold()).contains(Duration.ofSeconds(10));
        assertThat(reading.find(InteractionCreated.class).orElseThrow().customer())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CUSTOMER_DISCONNECT, ABANDONED, CUSTOMER_LEFT",
        "EXPIRED, TIMED_OUT, TIMED_OUT",
        "CONTACT_FLOW_DISCONNECT, FLOWED_OUT, SYSTEM_ENDED",
        "TELECOM_PROBLEM, FAILED, FAILED",
        "OTHER, ABANDONED, UNKNOWN"
    })
    void aWaitEndsWithoutAnAnswer(String reason, String cause, String mechanism) {
        assertThat(told(record("c1", QUEUE, ends(reason))))
                .endsWith("112 Dequeued " + cause + " 12s", "172 InteractionEnded " + mechanism);
    }

    @Test
    void aTransferLeadsToAContactOfTheSameJourney() {
        Reading reading = read(
                record(
                        "c1",
                        QUEUE,
                        AGENT,
                        ends("AGENT_DISCONNECT"),
                        "\"NextContactId\":\"c2\"",
                        "\"TransferCompletedTimestamp\":\"" + at(170) + "\""),
                record("c2", "\"InitialContactId\":\"c1\"", "\"PreviousContactId\":\"c1\"", QUEUE, AGENT));

        assertThat(reading.events().stream().map(EventWords::inWords))
                .contains(
                        "170 TransferStarted COLD",
                        "170 TransferCompleted",
                        "172 LegEnded TRANSFERRED 50s",
                        "172 InteractionEnded TRANSFERRED_OUT");
        assertThat(reading.events().stream()
                        .filter(event -> event.event() instanceof InteractionLinked)
                        .map(event -> ((InteractionLinked) event.event()).interaction() + " "
                                + ((InteractionLinked) event.event()).journey().orElseThrow()))
                .containsExactly("c1 c1", "c2 c1");
    }

    @Test
    void whatHasNotEndedStaysOpen() {
        String waiting = "\"Queue\":{\"Name\":\"sales\",\"EnqueueTimestamp\":\"" + at(100) + "\"}";

        assertThat(told(record("c1", waiting))).containsExactly("90 InteractionCreated", "100 Queued sales c1/visit-1");
        assertThat(told(record("c2", "\"Agent\":{\"ARN\":\"a/ann\",\"ConnectedToAgentTimestamp\":\"" + at(95) + "\"}")))
                .containsExactly("90 InteractionCreated", "95 LegConnected c2/leg-1 ann");
    }

    @Test
    void aRecordThatComesAgainTellsNothing() {
        Reading reading = read(record("c1", QUEUE), record("c1", QUEUE));

        assertThat(reading.events()).hasSize(3);
        assertThat(reading.summary().oddities()).containsExactly(entry("record-again", 1L));
    }

    @Test
    void aLineThatIsNoRecordIsRejectedAndTheRestIsRead() {
        Reading reading = read(record("c1"), "{\"ContactId\":\"c2\"}", "+81312345678", "{}", record("c3"));

        assertThat(reading.rejected())
                .extracting(RejectedRecord::message)
                .containsExactly(
                        "calls.csv:2: must have ContactId, and InitiationTimestamp in ISO 8601, has no such InitiationTimestamp",
                        "calls.csv:3: is no JSON",
                        "calls.csv:4: must have ContactId, and InitiationTimestamp in ISO 8601, has no ContactId");
        assertThat(reading.events()).hasSize(2);
    }

    @Property
    void noStreamEndsTheReading(@ForAll("streams") List<String> lines) {
        Reading reading = read(lines.toArray(String[]::new));

        assertThat(reading.summary().failure()).isEmpty();
        assertThat(reading.summary().recordsRead()).isEqualTo(lines.size());
    }

    @Provide
    Arbitrary<List<String>> streams() {
        Arbitrary<String> part = Arbitraries.of(
                QUEUE,
                AGENT,
                "\"Queue\":7",
                "\"Queue\":{\"Name\":\"\",\"EnqueueTimestamp\":\"soon\",\"Duration\":-3}",
                "\"Agent\":{\"ARN\":\"/\",\"ConnectedToAgentTimestamp\":\"" + at(99)
                        + "\",\"AgentInteractionDuration\":1e99}",
                "\"DisconnectTimestamp\":\"" + at(50) + "\"",
                "\"TransferCompletedTimestamp\":\"" + at(60) + "\"",
                "\"NextContactId\":\"c2\"",
                "\"InitialContactId\":\"c3\"");
        return part.list()
                .ofMaxSize(4)
                .flatMap(parts -> Arbitraries.of("c1", "c2", "c3").map(id -> record(id, parts.toArray(String[]::new))))
                .list()
                .ofMaxSize(10);
    }
}
