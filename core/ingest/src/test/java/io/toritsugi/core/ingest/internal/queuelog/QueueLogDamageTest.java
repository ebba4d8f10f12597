package io.toritsugi.core.ingest.internal.queuelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.toritsugi.core.ingest.IngestFailure;
import io.toritsugi.core.ingest.RecordResult;
import io.toritsugi.core.ingest.RejectedRecord;
import io.toritsugi.core.journal.PendingEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a queue log holds, what is wrong costs its line, and is reported by it. */
class QueueLogDamageTest {
    private static final List<String> GOOD = List.of(
            "100|c1|sales|NONE|ENTERQUEUE||0312345678|1",
            "112|c1|sales|SIP/ann|CONNECT|12|c1.2|4",
            "172|c1|sales|SIP/ann|COMPLETECALLER|12|60|1");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "100|c1|sales; must be time|call|queue|agent|event|data, had 3 fields",
                "yesterday|c1|sales|NONE|FULL|; time: must be seconds since 1970 or yyyy-MM-dd HH:mm:ss, was \"aaaaaaaaa\"",
                "100|c1|sales|NONE|full|; event: must be a word in capital letters, was \"aaaa\"",
                "100|NONE|sales|NONE|FULL|; a line of FULL must name a call, and names none",
                "100|c1|NONE|NONE|FULL|; a line of FULL must name a queue, and names none",
                "100|c1|sales|NONE|CONNECT|1; a line of CONNECT must name an agent, and names none",
                "100|c1|NONE|NONE|PAUSEALL|; a line of PAUSEALL must name an agent, and names none"
            })
    void aLineThatIsWrongIsRejectedWithItsReason(String line, String reason) {
        QueueLogs log = QueueLogs.of(GOOD.get(0), line, GOOD.get(1));

        assertThat(log.results()).hasSize(3);
        RejectedRecord rejected = ((RecordResult.Rejected) log.results().get(1)).record();
        assertThat(rejected.message()).isEqualTo("queue_log:2: " + reason);
        assertThat(log.told()).contains("112 LegConnected c1/leg-1 SIP/ann");
    }

    @Example
    void numbersThatAreNoneAreOddAndEventsOfOtherVersionsAreNamed() {
        QueueLogs log = QueueLogs.of(
                GOOD.get(0),
                "115|c1|sales|NONE|ABANDON|1|1|soon",
                "116|NONE|NONE|NONE|NEWFANGLED|",
                "117|NONE|NONE|NONE|CONFIGRELOAD|");

        assertThat(log.told()).contains("115 Dequeued ABANDONED");
        assertThat(log.summary().oddities())
                .containsExactly(entry("bad-number", 1L), entry("unknown-event:NEWFANGLED", 1L));
    }

    @Example
    void anOptionThatIsNotKnownIsRefused() {
        assertThat(QueueLogs.of("", Map.of("caller", "x")).summary().failure())
                .contains(
                        new IngestFailure(
                                IngestFailure.Reason.BAD_MAPPING,
                                "the format queue-log cannot be read so: an option must be one of [caller-id], was \"caller\""));
        assertThat(QueueLogs.of("", Map.of("caller-id", "x"))
                        .summary()
                        .failure()
                        .orElseThrow()
                        .message())
                .contains("option caller-id must be one of [ignored, customer], was \"x\"");
    }

    @Property
    void noTextEndsTheReading(@ForAll("damage") List<String> lines) {
        QueueLogs log = QueueLogs.of(lines.toArray(String[]::new));

        assertThat(log.summary().failure()).isEmpty();
        assertThat(log.events()).extracting(PendingEvent::eventId).doesNotHaveDuplicates();
    }

    @Property
    void linesThatAreWrongTakeNothingFromTheOthers(@ForAll("noLines") List<String> wrong) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < GOOD.size(); i++) {
            lines.add(GOOD.get(i));
            lines.addAll(wrong);
        }
        QueueLogs log = QueueLogs.of(lines.toArray(String[]::new));

        assertThat(log.told())
                .isEqualTo(QueueLogs.of(GOOD.toArray(String[]::new)).told());
        assertThat(log.summary().recordsRejected()).isEqualTo(3L * wrong.size());
    }

    @Provide
    Arbitrary<List<String>> damage() {
        Arbitrary<String> field = Arbitraries.oneOf(
                Arbitraries.of("100", "99.5", "c1", "c2", "NONE", "", "sales", "SIP/ann", "12", "-3", "x", "\uFFFF"),
                Arbitraries.of(
                        "ENTERQUEUE",
                        "CONNECT",
                        "COMPLETEAGENT",
                        "ABANDON",
                        "TRANSFER",
                        "PAUSE",
                        "UNPAUSE",
                        "AGENTLOGIN",
                        "AGENTLOGOFF",
                        "ADDMEMBER",
                        "REMOVEMEMBER",
                        "WRAPUPSTART",
                        "RINGNOANSWER",
                        "QUEUESTART",
                        "FULL"));
        Arbitrary<String> typical =
                field.list().ofSize(5).map(data -> "100|c1|sales|SIP/ann|" + String.join("|", data));
        return Arbitraries.oneOf(
                        typical,
                        field.list().ofMaxSize(9).map(fields -> String.join("|", fields)),
                        Arbitraries.strings())
                .list()
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<List<String>> noLines() {
        return Arbitraries.of(
                        "garbage",
                        "|||||",
                        "100|c1|sales",
                        "x|c1|sales|SIP/ann|CONNECT|1",
                        "1|c1|sales|SIP/ann|connect|1")
                .list()
                .ofMaxSize(4);
    }
}
