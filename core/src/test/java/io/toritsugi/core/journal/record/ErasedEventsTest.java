package io.toritsugi.core.journal.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.agent.AgentMachine;
import io.toritsugi.core.agent.AgentSettings;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.HostEvent;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.floor.FloorMachine;
import io.toritsugi.core.floor.FloorSettings;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.interaction.ContactMachine;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.personal.AesGcmCodec;
import io.toritsugi.core.journal.personal.InMemoryKeys;
import io.toritsugi.core.journal.personal.PersonalDataCodec;
import io.toritsugi.core.journal.personal.ShownCodec;
import io.toritsugi.core.json.EventSamples;
import io.toritsugi.core.json.Jackson2;
import io.toritsugi.core.json.Jackson3;
import io.toritsugi.core.json.JsonCodec;
import io.toritsugi.core.json.Vocabulary;
import io.toritsugi.core.permission.Permissions;
import io.toritsugi.core.value.PersonalData;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every event of the vocabulary, stored under keys and read after they were forgotten. */
class ErasedEventsTest {
    static final List<JsonCodec> CODECS = List.of(Jackson2.codec(), Jackson3.codec());

    private static final TenantId TENANT = TenantId.of("acme");
    private static final Path GOLDEN =
            Path.of("src/test/resources/io/toritsugi/core/journal/record/protected-events.txt");

    private final InMemoryKeys keys = new InMemoryKeys(new SecureRandom());
    private final PersonalDataCodec aes = new AesGcmCodec(keys, new SecureRandom());

    @ParameterizedTest
    @FieldSource("CODECS")
    void nothingPersonalIsStoredAndEverythingIsReadBack(JsonCodec json) {
        RecordFormat format = new RecordFormat(json, aes);
        for (Event event : EventSamples.all()) {
            WrittenRecord written = format.write(TENANT, pending(event));

            assertThat(written.json()).as(event.type()).doesNotContain("MARK");
            written.concerns()
                    .forEach(concern ->
                            assertThat(concern.token()).as(event.type()).doesNotContain("MARK"));
            for (JsonCodec reader : CODECS) {
                assertThat(read(new RecordFormat(reader, aes), written)).isEqualTo(event);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("CODECS")
    void whatWasForgottenIsGoneAndEverythingElseIsAsItWas(JsonCodec json) throws ReflectiveOperationException {
        RecordFormat format = new RecordFormat(json, aes);
        for (Event event : EventSamples.all()) {
            WrittenRecord written = format.write(TENANT, pending(event));
            forgetEverybody(event);

            Event erased = read(format, written);

            assertThat(json.write(pending(erased))).as(event.type()).doesNotContain("MARK");
            for (Method attribute : Vocabulary.attributes(Vocabulary.typeOf(event))) {
                if (!attribute.isAnnotationPresent(PersonalData.class)
                        && !attribute.getName().equals("about")) {
                    assertThat(attribute.invoke(erased))
                            .as(attribute.toString())
                            .isEqualTo(attribute.invoke(event));
                }
            }
            assertThat(withoutCustomers(erased)).isEqualTo(withoutCustomers(event));
            assertThat(read(format, format.write(TENANT, pending(erased))))
                    .as("an erased event can be stored again")
                    .isEqualTo(erased);
        }
        HostEvent host = EventSamples.all().stream()
                .filter(HostEvent.class::isInstance)
                .map(HostEvent.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(((HostEvent) read(format, forgotten(format, host))).about())
                .containsExactlyInAnyOrderElementsOf(host.about().stream()
                        .map(ref -> ref.kind() == Ref.Kind.CUSTOMER ? Ref.of(CustomerId.of("***")) : ref)
                        .toList());
    }

    @Test
    void everyFoldTakesErasedEvents() {
        RecordFormat format = new RecordFormat(Jackson2.codec(), aes);
        ContactMachine contacts = new ContactMachine();
        AgentMachine agents = AgentMachine.of(AgentSettings.builder().build());
        FloorMachine floors = FloorMachine.of(FloorSettings.builder().build(), Permissions.everything());
        for (Event event : EventSamples.all()) {
            RecordedEvent erased = recorded(format, forgotten(format, event));

            assertThat(contacts.evolve(contacts.initial(), erased)).isNotNull();
            assertThat(agents.evolve(agents.initial(), erased)).isNotNull();
            assertThat(floors.evolve(floors.initial(), erased)).isNotNull();
        }
    }

    @Test
    void theProtectedFormIsAsItWasPromised() throws IOException {
        String written = EventSamples.all().stream()
                .map(event -> new RecordFormat(Jackson2.codec(), new ShownCodec()).write(TENANT, pending(event)))
                .map(WrittenRecord::json)
                .filter(json -> json.contains("$protected"))
                .collect(Collectors.joining("\n", "", "\n"));
        if (Boolean.getBoolean("toritsugi.golden.rewrite")) {
            Files.writeString(GOLDEN, written);
        }

        assertThat(written).isEqualTo(Files.readString(GOLDEN));
        assertThat(EventSamples.all().stream()
                        .map(event ->
                                new RecordFormat(Jackson3.codec(), new ShownCodec()).write(TENANT, pending(event)))
                        .map(WrittenRecord::json)
                        .filter(json -> json.contains("$protected")))
                .containsExactlyElementsOf(written.lines().toList());
    }

    private WrittenRecord forgotten(RecordFormat format, Event event) {
        WrittenRecord written = format.write(TENANT, pending(event));
        forgetEverybody(event);
        return written;
    }

    private void forgetEverybody(Event event) {
        Stream.concat(event.concerns().stream(), Stream.of(Ref.of(TENANT)))
                .forEach(subject -> keys.forget(TENANT, subject));
    }

    private static List<Ref> withoutCustomers(Event event) {
        return event.concerns().stream()
                .filter(ref -> ref.kind() != Ref.Kind.CUSTOMER)
                .toList();
    }

    private static PendingEvent pending(Event event) {
        return PendingEvent.of(Instant.EPOCH, event);
    }

    private static Event read(RecordFormat format, WrittenRecord written) {
        return recorded(format, written).event();
    }

    private static RecordedEvent recorded(RecordFormat format, WrittenRecord written) {
        return format.read(TENANT, StreamId.of("s"), 1, 1, Instant.EPOCH, written.json());
    }
}
