package io.toritsugi.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.wrapup.WrapUpEnded;
import io.toritsugi.core.ingest.mapping.FormatSettings;
import io.toritsugi.core.ingest.mapping.Mapping;
import io.toritsugi.core.ingest.mapping.Mappings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the agent event stream of Amazon Connect says, second by second. */
class ConnectAgentsTest {
    private static final Mapping FORMAT = Mappings.ofFormat(
            FormatSettings.builder().id("amazon-connect-agents").build());

    private static String at(int second) {
        return Instant.ofEpochSecond(second).toString();
    }

    private static String contact(String id, String state, int since, String more) {
        return "{\"ContactId\":\"" + id
                + "\",\"Channel\":\"VOICE\",\"InitiationMethod\":\"INBOUND\",\"Queue\":{\"Name\":\"sales\"},"
                + "\"QueueTimestamp\":\"" + at(100) + "\",\"State\":\"" + state + "\",\"StateStartTimestamp\":\""
                + at(since) + "\"" + more + "}";
    }

    private static String connected(String id, String state, int since, int connected) {
        return contact(id, state, since, ",\"ConnectedToAgentTimestamp\":\"" + at(connected) + "\"");
    }

    private static String event(int second, String type, String status, int since, String... contacts) {
        return "{\"AgentARN\":\"arn:aws:connect:x:1:instance/i/agent/ann\",\"EventId\":\"e" + second
                + "\",\"EventTimestamp\":\""
                + at(second) + "\",\"EventType\":\"" + type
                + "\",\"CurrentAgentSnapshot\":{\"AgentStatus\":{\"Name\":\"" + status
                + "\",\"StartTimestamp\":\"" + at(since) + "\"},\"Contacts\":[" + String.join(",", contacts) + "]}}";
    }

    private static String change(int second, String... contacts) {
        return event(second, "STATE_CHANGE", "Available", 50, contacts);
    }

    private static Reading read(String... lines) {
        return Reading.of(String.join("\n", lines) + "\n", FORMAT);
    }

    private static List<String> told(String... lines) {
        return read(lines).events().stream().map(EventWords::inWords).toList();
    }

    @Test
    void aCallRingsIsTakenHeldAndWrappedUp() {
        assertThat(told(
                        event(50, "LOGIN", "Available", 50),
                        change(110, contact("c1", "CONNECTING", 110, "")),
                        change(115, connected("c1", "CONNECTED", 115, 115)),
                        event(130, "HEART_BEAT", "Available", 50, connected("c1", "CONNECTED", 115, 115)),
                        change(140, connected("c1", "CONNECTED_ONHOLD", 140, 115)),
                        change(150, connected("c1", "CONNECTED", 150, 115)),
                        change(170, connected("c1", "ENDED", 170, 115)),
                        change(190),
                        event(200, "STATE_CHANGE", "Lunch", 200),
                        event(300, "LOGOUT", "Offline", 300),
                        event(400, "HEART_BEAT", "Offline", 300)))
                .containsExactly(
                        "50 AgentLoggedIn",
                        "50 AgentReady",
                        "100 InteractionCreated",
                        "100 Queued sales c1/visit-1",
                        "110 Offered",
                        "115 OfferAccepted",
                        "115 Dequeued ANSWERED",
                        "115 LegConnected c1/leg-1 ann",
                        "140 LegHeld",
                        "150 LegResumed",
                        "170 LegEnded UNKNOWN",
                        "170 InteractionEnded UNKNOWN",
                        "170 WrapUpStarted",
                        "190 WrapUpEnded",
                        "200 AgentNotReady Lunch",
                        "300 AgentLoggedOut");
    }

    @ParameterizedTest
    @CsvSource({"MISSED, OfferExpired", "REJECTED, OfferDeclined", "ERROR, OfferUnreachable"})
    void anOfferThatFailsLeavesTheCallWaiting(String state, String told) {
        List<String> events = told(
                event(50, "LOGIN", "Available", 50),
                change(110, contact("c1", "CONNECTING", 110, "")),
                change(130, contact("c1", state, 130, "")),
                change(131),
                change(140, contact("c1", "CONNECTING", 140, "")));

        assertThat(events).endsWith("110 Offered", "130 " + told, "140 Offered");
        assertThat(events).noneMatch(event -> event.contains("Ended"));
    }

    @Test
    void anAgentHasSeveralContactsAtOnce() {
        Reading reading = read(
                event(50, "LOGIN", "Available", 50),
                change(110, connected("a", "CONNECTED", 110, 110), connected("b", "CONNECTED", 108, 108)),
                change(120, connected("a", "ENDED", 120, 110), connected("b", "CONNECTED", 108, 108)),
                change(125, connected("b", "CONNECTED", 108, 108)));

        assertThat(reading.events().stream().map(EventWords::inWords))
                .endsWith(
                        "120 LegEnded UNKNOWN", "120 InteractionEnded UNKNOWN", "120 WrapUpStarted", "125 WrapUpEnded");
        assertThat(reading.find(WrapUpEnded.class).orElseThrow().leg().value()).isEqualTo("a/leg-1");
    }

    @Test
    void whatTheStreamMissedIsTakenFromTheSnapshot() {
        Reading reading = read(
                change(120, connected("c1", "CONNECTED", 115, 115)), change(140), event(150, "LOGOUT", "Offline", 150));

        assertThat(reading.events().stream().map(EventWords::inWords))
                .containsExactly(
                        "50 AgentLoggedIn",
                        "50 AgentReady",
                        "100 InteractionCreated",
                        "100 Queued sales c1/visit-1",
                        "115 Dequeued ANSWERED",
                        "115 LegConnected c1/leg-1 ann",
                        "140 LegEnded UNKNOWN",
                        "140 InteractionEnded UNKNOWN",
                        "150 AgentLoggedOut");
        assertThat(reading.summary().oddities())
                .containsOnly(entry("session-before-log", 1L), entry("end-not-shown", 1L));
    }

    @Test
    void whatComesTwiceOrTooLateIsToldOnce() {
        String login = event(50, "LOGIN", "Available", 50);
        Reading reading = read(login, login, event(40, "STATE_CHANGE", "Lunch", 40));

        assertThat(reading.events()).hasSize(2);
        assertThat(reading.summary().oddities()).containsOnly(entry("event-twice", 1L), entry("late-event", 1L));
    }

    @ParameterizedTest
    @CsvSource({
        "VOICE, voice, INBOUND, INBOUND",
        "CHAT, chat, INBOUND, API",
        "TASK, work-item, INBOUND, API",
        "EMAIL, email, OUTBOUND, OUTBOUND"
    })
    void contactsAreOfTheirChannel(String channel, String expected, String direction, String method) {
        Reading reading = read(change(
                120,
                connected("c1", "CONNECTED", 115, 115)
                        .replace("VOICE", channel)
                        .replace("\"INBOUND\"", "\"" + method + "\"")));

        InteractionCreated created = reading.find(InteractionCreated.class).orElseThrow();
        assertThat(created.channel().id()).isEqualTo(expected).isNotEqualTo(Channel.BOT.id());
        assertThat(created.direction().name()).isEqualTo(direction);
    }

    @Test
    void aLineThatIsNoEventIsRejectedAndTheRestIsRead() {
        Reading reading = read(
                event(50, "LOGIN", "Available", 50),
                "{",
                "[]",
                "{\"EventType\":\"LOGIN\"}",
                event(60, "LOGOUT", "Offline", 60));

        assertThat(reading.rejected())
                .extracting(RejectedRecord::message)
                .containsExactly(
                        "calls.csv:2: is no JSON",
                        "calls.csv:3: must be an object in JSON",
                        "calls.csv:4: must have AgentARN, EventType, and EventTimestamp in ISO 8601, has no AgentARN");
        assertThat(reading.events()).hasSize(3);
    }

    @Property
    void noStreamEndsTheReading(@ForAll("streams") List<String> lines) {
        Reading reading = read(lines.toArray(String[]::new));

        assertThat(reading.summary().failure()).isEmpty();
        assertThat(reading.summary().recordsRejected())
                .isEqualTo(lines.stream().filter("{"::equals).count());
    }

    @Provide
    Arbitrary<List<String>> streams() {
        Arbitrary<String> state = Arbitraries.of(
                "INCOMING",
                "CONNECTING",
                "CONNECTED",
                "CONNECTED_ONHOLD",
                "PAUSED",
                "ENDED",
                "MISSED",
                "REJECTED",
                "ERROR",
                "NEW");
        Arbitrary<String> shown = state.flatMap(now -> Arbitraries.integers()
                .between(90, 200)
                .flatMap(since -> Arbitraries.of("a", "b", "c")
                        .map(id ->
                                since % 2 == 0 ? contact(id, now, since, "") : connected(id, now, since, since - 5))));
        Arbitrary<String> line = shown.list()
                .ofMaxSize(3)
                .flatMap(contacts -> Arbitraries.integers()
                        .between(100, 220)
                        .flatMap(second -> Arbitraries.of(
                                        "LOGIN", "LOGOUT", "STATE_CHANGE", "STATE_CHANGE", "HEART_BEAT", "NEW")
                                .map(type -> event(
                                        second,
                                        type,
                                        second % 3 == 0 ? "Lunch" : "Available",
                                        second - 1,
                                        contacts.toArray(String[]::new)))));
        return Arbitraries.oneOf(line, line, line, Arbitraries.of("{"))
                .list()
                .ofMaxSize(20)
                .map(ArrayList::new);
    }
}
