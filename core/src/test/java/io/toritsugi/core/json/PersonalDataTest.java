package io.toritsugi.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.event.UnknownEvent;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.value.PersonalData;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Personal data is marked, and what is marked shows neither as text nor in a failure. */
class PersonalDataTest {
    @Test
    void everySampleCarriesTheMarkWhereverPersonalDataMayStand() {
        for (Event event : EventSamples.all()) {
            for (Method attribute : Vocabulary.attributes(Vocabulary.typeOf(event))) {
                String written = Json.JACKSON_2.write(Vocabulary.get(attribute, event));
                assertThat(written.contains(EventSamples.MARK))
                        .as(attribute.toString())
                        .isEqualTo(isMarked(attribute) || attribute.getName().equals("about"));
            }
        }
    }

    @Test
    void everyCustomerIsMarked() {
        for (Class<?> type : Vocabulary.types().values()) {
            for (Method attribute : Vocabulary.attributes(type)) {
                if (attribute.getGenericReturnType().getTypeName().contains(CustomerId.class.getName())) {
                    assertThat(isMarked(attribute)).as(attribute.toString()).isTrue();
                }
            }
        }
    }

    @Test
    void noTextShowsWhatIsMarked() {
        for (Event event : EventSamples.withUnknown()) {
            assertThat(event.toString()).doesNotContain(EventSamples.MARK).contains(nameOf(event));
            assertThat(event.concerns().toString()).doesNotContain(EventSamples.MARK);
            assertThat(new Json.Holder(event).toString()).doesNotContain(EventSamples.MARK);
            assertThat(PendingEvent.of(Instant.EPOCH, event).toString()).doesNotContain(EventSamples.MARK);
            assertThat(recorded(event).toString()).doesNotContain(EventSamples.MARK);
        }
        assertThat(Ref.of(CustomerId.of(EventSamples.MARK)).toString()).doesNotContain(EventSamples.MARK);
    }

    @ParameterizedTest
    @FieldSource("io.toritsugi.core.json.Json#OURS")
    void noFailureQuotesTheInput(Json json) {
        int failures = 0;
        for (String broken : brokenInputs()) {
            try {
                json.read(broken, PendingEvent.class);
            } catch (RuntimeException failure) {
                failures++;
                for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                    assertThat(cause.toString())
                            .as(broken)
                            .doesNotContain(EventSamples.MARK)
                            .doesNotContain("MARK")
                            .doesNotContain("8190123");
                }
            }
        }
        assertThat(failures).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @FieldSource("io.toritsugi.core.json.Json#OURS")
    void noFailureOfAFactOrAnIdQuotesTheInput(Json json) {
        for (String text : List.of(
                "{\"MARK\":1}",
                "\"MARK\"",
                "MARK",
                "{\"text\":MARK}",
                "{\"date\":\"MARK\"}",
                "{\"instant\":\"MARK\"}",
                "{\"duration\":\"MARK\"}",
                "{\"number\":\"MARK\"}",
                "{\"boolean\":\"MARK\"}",
                "{\"numbers\":{\"MARK\":\"MARK\"}}",
                "{\"money\":{\"amount\":\"MARK\",\"currency\":\"EUR\"}}",
                "{\"money\":{\"amount\":\"1\",\"currency\":\"MARK\"}}")) {
            assertFailsQuietly(json, text, FactValue.class);
        }
        assertFailsQuietly(json, "\" MARK\"", CustomerId.class);
        assertFailsQuietly(json, "\"MARK:1\"", RoutableId.class);
        assertFailsQuietly(json, "{\"kind\":\"CUSTOMER\",\"id\":\"MARK\"}", Actor.class);
    }

    @Test
    void aHostsOwnMapperCanHaveTheFence() {
        String broken = Json.JACKSON_2.write(ValueSamples.recorded()).replace("\"SIMULATED\"", "\"MARK\"");
        Json host2 = Json.of(com.fasterxml.jackson.databind.json.JsonMapper.builder()
                .enable(com.fasterxml.jackson.core.StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .addModule(Jackson2.personalDataFence())
                .build());
        Json host3 = Json.of(tools.jackson.databind.json.JsonMapper.builder()
                .enable(tools.jackson.core.StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .addModule(Jackson3.personalDataFence())
                .build());

        for (Json host : List.of(host2, host3)) {
            assertFailsQuietly(host, broken, RecordedEvent.class);
            assertThat(host.read(host.write(ValueSamples.recorded()), RecordedEvent.class))
                    .isEqualTo(ValueSamples.recorded());
        }
    }

    private static void assertFailsQuietly(Json json, String text, Class<?> type) {
        Throwable failure = catchThrowable(() -> json.read(text, type));
        assertThat(failure).as(text).isNotNull();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            assertThat(cause.toString()).as(text).doesNotContain("MARK");
        }
    }

    private static List<String> brokenInputs() {
        List<String> inputs = new ArrayList<>();
        for (Event event : EventSamples.withUnknown()) {
            String text = Json.JACKSON_2.write(PendingEvent.of(Instant.EPOCH, event));
            inputs.add(text.substring(0, text.length() - 3));
            inputs.add(text.replaceFirst("\":\"", "\":MARK\""));
            inputs.add(text + EventSamples.MARK);
            ObjectNode pending = tree(text);
            ObjectNode inner = (ObjectNode) pending.get("event");
            List<String> names = new ArrayList<>();
            inner.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                for (String value : List.of(
                        "\"MARK\"",
                        " \" MARK\"",
                        "MARK",
                        "{\"MARK\":\"MARK\"}",
                        "[\"MARK\",{}]",
                        "8190123456789012",
                        "8190123.5",
                        "{\"a\":\"MARK\",\"a\":\"MARK\"}",
                        "\"MARK\\u0000\"",
                        "\"MARK")) {
                    ObjectNode changed = pending.deepCopy();
                    ((ObjectNode) changed.get("event")).set(name, TextNode.valueOf("@@"));
                    inputs.add(changed.toString().replace("\"@@\"", value));
                }
            }
        }
        return inputs;
    }

    private static ObjectNode tree(String text) {
        try {
            return (ObjectNode) Jackson2.mapper().readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException failure) {
            throw new Json.Failed(failure);
        }
    }

    private static boolean isMarked(Method attribute) {
        return attribute.isAnnotationPresent(PersonalData.class);
    }

    private static String nameOf(Event event) {
        return event instanceof UnknownEvent ? "UnknownEvent" : event.type();
    }

    private static RecordedEvent recorded(Event event) {
        RecordedEvent sample = ValueSamples.recorded();
        return RecordedEvent.builder().tenant(TenantId.of("acme")).stream(StreamId.of("s"))
                .eventId(sample.eventId())
                .version(1)
                .position(1)
                .recordedAt(sample.recordedAt())
                .occurredAt(sample.occurredAt())
                .event(event)
                .build();
    }
}
