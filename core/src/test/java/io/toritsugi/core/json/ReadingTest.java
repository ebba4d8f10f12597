package io.toritsugi.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.HostEvent;
import io.toritsugi.core.event.UnknownEvent;
import io.toritsugi.core.event.interaction.MeasureRecorded;
import io.toritsugi.core.event.interaction.ReasonRecorded;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.journal.PendingEvent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is tolerated on reading, and what is not. */
class ReadingTest {
    private static final List<Json> OURS = Json.OURS;
    private static final String QUEUED =
            "{\"type\":\"Queued\",\"queue\":\"q\",\"routable\":\"interaction:i1\",\"visit\":\"v\"}";

    @ParameterizedTest
    @FieldSource("OURS")
    void unknownPropertiesAreTolerated(Json json) {
        for (Event event : EventSamples.all()) {
            String more = json.write(event).replaceFirst("}$", ",\"later\":{\"a\":[1,{\"type\":\"x\"}]},\"zz\":null}");
            assertThat(json.readEvent(more)).isEqualTo(event);
        }
        for (ValueSamples.Sample sample : ValueSamples.all()) {
            if (!sample.name().startsWith("FactValue")) {
                Object read =
                        json.read(json.write(sample.value()).replaceFirst("}$", ",\"later\":[1]}"), sample.type());
                assertThat(read).isEqualTo(sample.value());
            }
        }
    }

    @ParameterizedTest
    @FieldSource("OURS")
    void theTypeMayStandAnywhere(Json json) {
        for (Event event : EventSamples.withUnknown()) {
            String text = json.write(event);
            String prefix = "{\"type\":\"" + event.type() + "\",";
            String typeLast =
                    "{" + text.substring(prefix.length(), text.length() - 1) + ",\"type\":\"" + event.type() + "\"}";
            assertThat(json.readEvent(typeLast)).isEqualTo(event);
            assertThat(json.write(json.readEvent(typeLast))).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @FieldSource("OURS")
    void anUnknownEventIsWrittenBackUnchanged(Json json) {
        String text = "{\"type\":\"FromTheFuture\",\"z\":1.10,\"a\":{\"q\":[1,[],{}],\"b\":null},\"n\":1E+400,"
                + "\"i\":123456789012345678901234567890,\"l\":5000000000,\"t\":0.1000000000000000000000001,\"s\":\"取次\"}";

        Event read = json.readEvent(text);

        assertThat(read).isInstanceOf(UnknownEvent.class);
        assertThat(json.write(read)).isEqualTo(text);
    }

    @Test
    void anUnknownEventIsTheSameWhoeverReadIt() {
        String text = Json.JACKSON_2.write(ValueSamples.unknown());

        assertThat(Json.JACKSON_2.readEvent(text))
                .isEqualTo(Json.JACKSON_3.readEvent(text))
                .hasSameHashCodeAs(Json.JACKSON_3.readEvent(text));
    }

    @Test
    void aHostsOwnMapperRoundsTheFractionsOfUnknownEvents() {
        Event read = Json.HOST_2.readEvent("{\"type\":\"FromTheFuture\",\"a\":1.10}");

        assertThat(Json.HOST_2.write(read)).isEqualTo("{\"type\":\"FromTheFuture\",\"a\":1.1}");
        assertThatThrownBy(() -> Json.HOST_2.readEvent("{\"type\":\"FromTheFuture\",\"a\":1E+400}"))
                .hasMessageContaining("finite");
    }

    @ParameterizedTest
    @FieldSource("OURS")
    void aDecimalKeepsItsScaleHoweverLarge(Json json) {
        for (String number : List.of("1.10", "1E+3", "1E-7", "-0.00", "1E+2000", "0E+5")) {
            MeasureRecorded event = MeasureRecorded.builder()
                    .interaction(InteractionId.of("i1"))
                    .name("m")
                    .value(new BigDecimal(number))
                    .unit("s")
                    .build();
            assertThat(json.readEvent(json.write(event))).isEqualTo(event);
        }
    }

    @ParameterizedTest
    @FieldSource("OURS")
    void whatIsEmptyIsNotTakenForAbsent(Json json) {
        Event reason = ReasonRecorded.builder()
                .interaction(InteractionId.of("i1"))
                .reason("")
                .build();
        Event host = HostEvent.builder()
                .name("")
                .putPayload("", FactValue.of(""))
                .putPayload("set", FactValue.of(Set.of()))
                .putPayload("numbers", FactValue.of(Map.of()))
                .build();

        assertThat(json.readEvent(json.write(reason))).isEqualTo(reason);
        assertThat(json.readEvent(json.write(host))).isEqualTo(host);
    }

    @ParameterizedTest
    @FieldSource("OURS")
    void noClassIsTakenFromTheInput(Json json) {
        for (String name : List.of(
                "java.lang.ProcessBuilder", "io.toritsugi.core.event.queue.Queued", Trap.class.getName(), "queued")) {
            Event event = json.readEvent("{\"type\":\"" + name + "\",\"@class\":\"" + Trap.class.getName() + "\"}");
            assertThat(event).isInstanceOf(UnknownEvent.class);
        }
        String classed = "{\"@class\":\"" + Trap.class.getName() + "\"," + QUEUED.substring(1);
        assertThat(json.readEvent(classed)).isInstanceOf(Queued.class);
        assertThatThrownBy(() -> json.read("{\"" + Trap.class.getName() + "\":{}}", FactValue.class))
                .isInstanceOf(RuntimeException.class);
        assertThat(Trap.SPRUNG).isFalse();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("refused")
    void whatCannotBeAnEventFails(Json json, String text, String said) {
        assertThatThrownBy(() -> json.readEvent(text)).hasMessageContaining(said);
    }

    static Stream<Arguments> refused() {
        return OURS.stream()
                .flatMap(json -> Stream.of(
                        Arguments.of(json, "{}", "must have a \"type\""),
                        Arguments.of(json, "{\"reason\":\"x\"}", "must have a \"type\""),
                        Arguments.of(json, "{\"type\":null}", "must have a \"type\""),
                        Arguments.of(json, "{\"type\":\"\"}", "must have a \"type\""),
                        Arguments.of(json, "{\"type\":[1]}", "line: 1"),
                        Arguments.of(json, "[]", "line: 1"),
                        Arguments.of(json, "\"Queued\"", "line: 1"),
                        Arguments.of(json, "null", "event"),
                        Arguments.of(json, "{\"type\":\"Queued\"}", "[routable, visit, queue]"),
                        Arguments.of(json, with("\"priority\":\"high\""), "priority"),
                        Arguments.of(json, with("\"priority\":1.5"), "priority"),
                        Arguments.of(json, with("\"priority\":null"), "priority"),
                        Arguments.of(json, with("\"priority\":99999999999"), "priority"),
                        Arguments.of(json, with("\"requirements\":\"x\""), "requirements"),
                        Arguments.of(json, with("\"carriedAge\":\"soon\""), "carriedAge"),
                        Arguments.of(json, with("\"carriedAge\":\"PT-1S\""), "Queued.carriedAge must not be negative"),
                        Arguments.of(json, with("\"priority\":1,\"priority\":2"), "Queued"),
                        Arguments.of(json, with("\"visit\":\"v2\""), "Queued"),
                        Arguments.of(json, "{\"type\":\"FromTheFuture\",\"a\":1,\"a\":2}", "twice"),
                        Arguments.of(json, "{\"type\":\"FromTheFuture\",\"a\":{\"b\":1,\"b\":2}}", "twice"),
                        Arguments.of(json, "{\"type\":\"FromTheFuture\",\"a\":NaN}", "malformed"),
                        Arguments.of(
                                json,
                                "{\"type\":\"FromTheFuture\",\"a\":" + "[".repeat(600) + "]".repeat(600) + "}",
                                "malformed"),
                        Arguments.of(json, "{\"type\":\"FromTheFuture\",\"a\":" + "9".repeat(1001) + "}", "malformed"),
                        Arguments.of(
                                json,
                                "{\"type\":\"InteractionEnded\",\"interaction\":\"i1\",\"mechanism\":0}",
                                "mechanism"),
                        Arguments.of(
                                json,
                                "{\"type\":\"InteractionEnded\",\"interaction\":\"i1\",\"mechanism\":\"NO\"}",
                                "mechanism"),
                        Arguments.of(
                                json, "{\"type\":\"InteractionEnded\",\"interaction\":\" i\"}", "must not begin")));
    }

    @ParameterizedTest
    @FieldSource("OURS")
    void nothingMayFollowAValue(Json json) {
        String pending = json.write(ValueSamples.pending());

        assertThatThrownBy(() -> json.read(pending + " {}", PendingEvent.class)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> json.read(pending + "]", PendingEvent.class)).isInstanceOf(RuntimeException.class);
    }

    private static String with(String property) {
        return QUEUED.replaceFirst("}$", "," + property + "}");
    }

    /** What must never be made. */
    static final class Trap {
        private static final AtomicBoolean SPRUNG = new AtomicBoolean();

        Trap() {
            SPRUNG.set(true);
        }
    }
}
