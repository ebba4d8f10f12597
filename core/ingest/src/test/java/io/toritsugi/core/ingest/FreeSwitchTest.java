package io.toritsugi.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.toritsugi.core.ingest.mapping.FormatSettings;
import io.toritsugi.core.ingest.mapping.Mapping;
import io.toritsugi.core.ingest.mapping.Mappings;
import io.toritsugi.core.journal.PendingEvent;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the events of FreeSWITCH's call centre say, second by second. */
class FreeSwitchTest {
    private static final Mapping FORMAT =
            Mappings.ofFormat(FormatSettings.builder().id("freeswitch").build());

    private static String block(int second, String action, String... more) {
        return "Event-Name: CUSTOM\nEvent-Subclass: callcenter%3A%3Ainfo\nEvent-Date-Timestamp: " + second
                + "000000\nCC-Action: " + action + "\n" + String.join("\n", more) + (more.length == 0 ? "" : "\n")
                + "\n";
    }

    private static String call(int second, String action, String... more) {
        return block(
                        second,
                        action,
                        "CC-Queue: sales%40default\nCC-Member-UUID: m1\nCC-Member-Session-UUID: c1\n"
                                + String.join("\n", more))
                .replace("\n\n\n", "\n\n");
    }

    private static Reading read(String... blocks) {
        return Reading.of(String.join("", blocks), FORMAT);
    }

    private static List<String> told(String... blocks) {
        return read(blocks).events().stream().map(EventWords::inWords).toList();
    }

    @Test
    void aCallWaitsRingsIsAnsweredAndEnds() {
        Reading reading = read(
                block(90, "agent-status-change", "CC-Agent: ann%40default", "CC-Agent-Status: Available"),
                call(100, "member-queue-start"),
                block(101, "members-count", "CC-Queue: sales%40default", "CC-Count: 1"),
                call(105, "agent-offering", "CC-Agent: ann%40default"),
                call(
                        112,
                        "bridge-agent-start",
                        "CC-Agent: ann%40default",
                        "CC-Member-Joined-Time: 100",
                        "CC-Agent-Answered-Time: 112"),
                call(
                        172,
                        "bridge-agent-end",
                        "CC-Agent: ann%40default",
                        "CC-Agent-Answered-Time: 112",
                        "CC-Bridge-Terminated-Time: 172"),
                call(172, "member-queue-end", "CC-Cause: Terminated"),
                block(200, "agent-status-change", "CC-Agent: ann%40default", "CC-Agent-Status: On Break"),
                block(300, "agent-status-change", "CC-Agent: ann%40default", "CC-Agent-Status: Available (On Demand)"),
                block(400, "agent-status-change", "CC-Agent: ann%40default", "CC-Agent-Status: Logged Out"));

        assertThat(reading.events().stream().map(EventWords::inWords))
                .containsExactly(
                        "90 AgentLoggedIn",
                        "90 AgentReady",
                        "100 InteractionCreated",
                        "100 Queued sales@default m1",
                        "105 Offered",
                        "112 OfferAccepted",
                        "112 Dequeued ANSWERED 12s",
                        "112 LegConnected c1/leg-1 ann@default",
                        "172 LegEnded UNKNOWN 60s",
                        "172 InteractionEnded UNKNOWN",
                        "200 AgentNotReady On Break",
                        "300 AgentReady",
                        "400 AgentLoggedOut");
        assertThat(reading.summary().oddities()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "NONE; 140 Dequeued ABANDONED 40s,140 InteractionEnded CUSTOMER_LEFT",
                "TIMEOUT; 140 Dequeued TIMED_OUT 40s",
                "NO_AGENT_TIMEOUT; 140 Dequeued NO_AGENTS_LEFT 40s",
                "EXIT_WITH_KEY; 140 Dequeued KEY_PRESSED 40s",
                "BREAK_OUT; 140 Dequeued FLOWED_OUT 40s"
            })
    void aWaitEndsWithoutAnAnswer(String reason, String told) {
        List<String> events = told(
                call(100, "member-queue-start"),
                call(
                        140,
                        "member-queue-end",
                        "CC-Cause: Cancel",
                        "CC-Cancel-Reason: " + reason,
                        "CC-Member-Joined-Time: 100",
                        "CC-Member-Leaving-Time: 140"));

        assertThat(String.join(",", events.subList(2, events.size()))).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "NO_ANSWER, OfferExpired",
        "CALL_REJECTED, OfferDeclined",
        "USER_BUSY, OfferDeclined",
        "ORIGINATOR_CANCEL, OfferRevoked",
        "DESTINATION_OUT_OF_ORDER, OfferUnreachable"
    })
    void anOfferThatFailsLeavesTheCallWaiting(String cause, String told) {
        assertThat(told(
                        call(100, "member-queue-start"),
                        call(105, "agent-offering", "CC-Agent: ann"),
                        call(106, "agent-offering", "CC-Agent: bob"),
                        call(115, "bridge-agent-fail", "CC-Agent: ann", "CC-Hangup-Cause: " + cause)))
                .endsWith("105 Offered", "106 Offered", "115 " + told);
    }

    @Test
    void aStreamThatBeginsInTheMiddleIsCompletedByItsAssertions() {
        Reading reading = read(call(
                172,
                "bridge-agent-end",
                "CC-Agent: ann",
                "CC-Member-Joined-Time: 100",
                "CC-Agent-Answered-Time: 112",
                "CC-Bridge-Terminated-Time: 172"));

        assertThat(reading.events().stream().map(EventWords::inWords))
                .containsExactly(
                        "100 InteractionCreated",
                        "100 Queued sales@default m1",
                        "112 Dequeued ANSWERED 12s",
                        "112 LegConnected c1/leg-1 ann",
                        "172 LegEnded UNKNOWN 60s");
        assertThat(reading.summary().oddities())
                .containsOnly(entry("no-bridge-agent-start", 1L), entry("no-member-queue-start", 1L));
    }

    @Test
    void aBlockThatIsWrongCostsItselfAlone() {
        Reading reading = read(
                call(100, "member-queue-start"),
                "this is no event\nreally\n\n\n",
                "CC-Action: member-queue-end\nEvent-Date-Timestamp: soon\n\n",
                block(101, "agent-offering", "CC-Queue: sales", "CC-Member-UUID: m1"),
                "Event-Name: HEARTBEAT\nEvent-Date-Timestamp: 102000000\n\n",
                block(103, "new-fangled"),
                call(140, "member-queue-end", "CC-Cause: Cancel"));

        assertThat(reading.rejected())
                .extracting(RejectedRecord::message)
                .containsExactly(
                        "calls.csv:9: must be lines of \"Name: value\"",
                        "calls.csv:13: Event-Date-Timestamp: must be microseconds since 1970, was \"aaaa\"",
                        "calls.csv:16: an event of agent-offering must have CC-Agent");
        assertThat(reading.summary().recordsIgnored()).isEqualTo(1);
        assertThat(reading.summary().oddities()).containsOnly(entry("unknown-event:new-fangled", 1L));
        assertThat(reading.events().stream().map(EventWords::inWords))
                .contains("100 Queued sales@default m1", "140 Dequeued ABANDONED");
    }

    @Test
    void aBlockWithoutEndIsReadToTheLimit() {
        Reading reading = read("Name: value\n".repeat(1_001), "\n", call(100, "member-queue-start"));

        assertThat(reading.rejected())
                .extracting(RejectedRecord::message)
                .containsExactly("calls.csv:1: has more than 1000 lines");
        assertThat(reading.events()).hasSize(2);
    }

    @Property
    void noTextEndsTheReading(@ForAll("streams") List<String> blocks) {
        Reading reading = read(blocks.toArray(String[]::new));

        assertThat(reading.summary().failure()).isEmpty();
        assertThat(reading.events()).extracting(PendingEvent::eventId).doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<List<String>> streams() {
        Arbitrary<String> action = Arbitraries.of(
                "member-queue-start",
                "member-queue-end",
                "agent-offering",
                "bridge-agent-start",
                "bridge-agent-end",
                "bridge-agent-fail");
        Arbitrary<String> typical = action.flatMap(name -> Arbitraries.integers()
                .between(90, 200)
                .map(second -> call(
                        second,
                        name,
                        "CC-Agent: a" + second % 3,
                        "CC-Cause: " + (second % 2 == 0 ? "Cancel" : "Terminated"),
                        "CC-Agent-Answered-Time: " + (second - 5),
                        "CC-Bridge-Terminated-Time: " + second)));
        Arbitrary<String> damaged = Arbitraries.of(
                "\n", "%%%: %zz\n\n", ": x\n\n", "Event-Date-Timestamp: 99999999999999999\nCC-Action: x\n\n");
        return Arbitraries.oneOf(typical, typical, damaged, Arbitraries.strings())
                .list()
                .ofMaxSize(20);
    }
}
