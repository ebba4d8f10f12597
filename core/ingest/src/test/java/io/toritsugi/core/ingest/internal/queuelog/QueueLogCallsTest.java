package io.toritsugi.core.ingest.internal.queuelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.leg.TransferStarted;
import io.toritsugi.core.id.CustomerId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the lines of a queue log say of calls. */
class QueueLogCallsTest {
    @Test
    void aCallWaitsIsAnsweredAndEnds() {
        QueueLogs log = QueueLogs.of(
                "100|c1|sales|NONE|ENTERQUEUE||0312345678|1",
                "112.500000|c1|sales|SIP/ann|CONNECT|12|c1.2|4",
                "172.500000|c1|sales|SIP/ann|COMPLETECALLER|12|60|1",
                "172.600000|NONE|NONE|SIP/ann|WRAPUPSTART|30");

        assertThat(log.told())
                .containsExactly(
                        "100 InteractionCreated",
                        "100 Queued sales c1/visit-1",
                        "108 Offered",
                        "112 OfferAccepted",
                        "112 Dequeued ANSWERED 12s",
                        "112 LegConnected c1/leg-1 SIP/ann",
                        "172 LegEnded HANG_UP 60s",
                        "172 InteractionEnded CUSTOMER_LEFT",
                        "172 WrapUpStarted",
                        "202 WrapUpEnded 30s");
        assertThat(log.summary().oddities()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ABANDON|1|1|15; 115 Dequeued ABANDONED 15s,115 InteractionEnded CUSTOMER_LEFT",
                "EXITWITHKEY|5|1|1|15; 115 Dequeued KEY_PRESSED 15s",
                "EXITWITHKEY|5|1; 115 Dequeued KEY_PRESSED",
                "EXITWITHTIMEOUT|1|1|15; 115 Dequeued TIMED_OUT 15s",
                "EXITEMPTY|1|1|15; 115 Dequeued NO_AGENTS_LEFT 15s",
                "LEAVEEMPTY|1|1|15; 115 Dequeued NO_AGENTS_LEFT 15s"
            })
    void aWaitEndsWithoutAnAnswer(String line, String told) {
        QueueLogs log = QueueLogs.of("100|c1|sales|NONE|ENTERQUEUE||0312345678|1", "115|c1|sales|NONE|" + line);

        assertThat(String.join(",", log.told().subList(2, log.told().size()))).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "JOINEMPTY, NO_AGENTS_ON_JOIN",
        "FULL, FULL",
        "CLOSED, CLOSED",
        "DIVERT_CA_RATIO, DIVERTED_BY_LOAD",
        "DIVERT_HOLDTIME, DIVERTED_BY_WAIT"
    })
    void aCallThatAQueueDoesNotTakeLeavesItAtOnce(String event, String cause) {
        assertThat(QueueLogs.of("100|c1|sales|NONE|" + event + "|").told())
                .containsExactly(
                        "100 InteractionCreated", "100 Queued sales c1/visit-1", "100 Dequeued " + cause + " 0s");
    }

    @Test
    void whoLeavesAQueueComesToTheNextInTheSameContact() {
        QueueLogs log = QueueLogs.of(
                "100|c1|sales|NONE|ENTERQUEUE||0312345678|1",
                "115|c1|sales|NONE|EXITWITHTIMEOUT|1|1|15",
                "116|c1|backup|NONE|ENTERQUEUE||0312345678|1");

        assertThat(log.told())
                .endsWith("115 Dequeued TIMED_OUT 15s", "116 Queued backup c1/visit-2")
                .doesNotContain("116 InteractionCreated");
    }

    /** Ring times of agents who did not answer are milliseconds. */
    @Test
    void offersThatFailAreOffers() {
        assertThat(QueueLogs.of(
                                "100|c1|sales|NONE|ENTERQUEUE||0312345678|1",
                                "115|c1|sales|SIP/ann|RINGNOANSWER|10000",
                                "120|c1|sales|SIP/bob|RINGCANCELED|2000")
                        .told())
                .endsWith("105 Offered", "115 OfferExpired", "118 Offered", "120 OfferRevoked");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "TRANSFER|s|user|12|60|1; COLD",
                "BLINDTRANSFER|1001|internal|12|60|1; COLD",
                "ATTENDEDTRANSFER|BRIDGE|c9|12|60|1; WARM",
                "ATTENDEDTRANSFER|LINK|SIP/a|SIP/b|12|60|1; WARM"
            })
    void aTransferEndsTheLegAndNotTheCall(String line, String kind) {
        QueueLogs log = QueueLogs.of(
                "100|c1|sales|NONE|ENTERQUEUE||0312345678|1",
                "112|c1|sales|SIP/ann|CONNECT|12|c1.2",
                "172|c1|sales|SIP/ann|" + line,
                "173|c1|backup|NONE|ENTERQUEUE||0312345678|1");

        assertThat(log.told())
                .endsWith(
                        "172 TransferStarted " + kind,
                        "172 TransferCompleted",
                        "172 LegEnded TRANSFERRED 60s",
                        "173 Queued backup c1/visit-2");
    }

    /** What the log begins in the middle of began before it, by what its lines assert. */
    @Test
    void aLogThatBeginsInTheMiddleIsCompletedByItsAssertions() {
        assertThat(QueueLogs.of("172|c1|sales|SIP/ann|COMPLETEAGENT|12|60|1").told())
                .containsExactly(
                        "100 InteractionCreated",
                        "100 Queued sales c1/visit-1",
                        "112 Dequeued ANSWERED 12s",
                        "112 LegConnected c1/leg-1 SIP/ann",
                        "172 LegEnded HANG_UP 60s",
                        "172 InteractionEnded AGENT_ENDED");
        QueueLogs abandoned = QueueLogs.of("115|c1|sales|NONE|ABANDON|1|1|15");
        assertThat(abandoned.told()).startsWith("100 InteractionCreated", "100 Queued sales c1/visit-1");
        assertThat(abandoned.summary().oddities()).containsExactly(entry("no-enterqueue", 1L));
    }

    @Test
    void callsAreOpenAtTheEndOfTheFileAndCutOffByARestart() {
        String[] lines = {
            "100|c1|sales|NONE|ENTERQUEUE||0312345678|1",
            "101|c2|sales|NONE|ENTERQUEUE||0312345678|1",
            "112|c1|sales|SIP/ann|CONNECT|12|c1.2",
            "130|NONE|NONE|NONE|QUEUESTART|"
        };

        assertThat(QueueLogs.of(lines[0], lines[1], lines[2]).told()).noneMatch(told -> told.contains("Ended"));
        assertThat(QueueLogs.of(lines).told())
                .endsWith(
                        "130 Dequeued FAILED",
                        "130 InteractionEnded FAILED",
                        "130 LegEnded DROPPED",
                        "130 InteractionEnded FAILED");
    }

    @Test
    void aCallerIsACustomerOnlyIfThatIsWanted() {
        String line = "100|c1|sales|NONE|ENTERQUEUE||0312345678|1\n";

        assertThat(created(QueueLogs.of(line, Map.of())).customer()).isEmpty();
        assertThat(created(QueueLogs.of(line, Map.of("caller-id", "customer"))).customer())
                .contains(CustomerId.of("0312345678"));
    }

    private static InteractionCreated created(QueueLogs log) {
        return (InteractionCreated) log.events().get(0).event();
    }

    @Test
    void theTargetOfATransferIsFenced() {
        TransferStarted transfer = (TransferStarted) QueueLogs.of(
                        "100|c1|sales|NONE|ENTERQUEUE||0312345678|1",
                        "112|c1|sales|SIP/ann|CONNECT|12|c1.2",
                        "172|c1|sales|SIP/ann|BLINDTRANSFER|0398765432|internal|12|60|1")
                .events()
                .stream()
                .filter(pending -> pending.event() instanceof TransferStarted)
                .findFirst()
                .orElseThrow()
                .event();

        assertThat(transfer.toExternal()).contains("0398765432");
        assertThat(transfer.toString()).doesNotContain("0398765432");
    }
}
