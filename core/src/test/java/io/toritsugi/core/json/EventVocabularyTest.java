package io.toritsugi.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.event.UnknownEvent;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.journal.personal.AesGcmCodec;
import io.toritsugi.core.journal.personal.InMemoryKeys;
import io.toritsugi.core.journal.personal.PersonalDataCodec;
import io.toritsugi.core.journal.record.RecordFormat;
import io.toritsugi.core.value.PersonalData;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventVocabularyTest {
    private static final TenantId ACME = TenantId.of("acme");
    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");
    private static final EventVocabulary NOTES = EventVocabulary.of("notes", Map.of("NoteTaken", NoteTaken.class));
    private static final PendingEvent TAKEN = PendingEvent.of(NOW, new NoteTaken("he moved house"));

    /** An event of another module. */
    record NoteTaken(@PersonalData String text) implements Event {
        @Override
        public String type() {
            return "NoteTaken";
        }

        @Override
        public List<Ref> concerns() {
            return List.of(Ref.of(AgentId.of("ann")));
        }
    }

    static Stream<JsonCodec> knowing() {
        return Stream.of(Jackson2.codec(NOTES), Jackson3.codec(NOTES));
    }

    static Stream<JsonCodec> ignorant() {
        return Stream.of(Jackson2.codec(), Jackson3.codec());
    }

    @ParameterizedTest
    @MethodSource("knowing")
    void aCodecReadsTheEventsOfItsVocabulary(JsonCodec codec) {
        assertThat(codec.read(codec.write(TAKEN), PendingEvent.class)).isEqualTo(TAKEN);
    }

    @ParameterizedTest
    @MethodSource("ignorant")
    void anotherCodecReadsThemAsUnknown(JsonCodec codec) {
        assertThat(codec.read(codec.write(TAKEN), PendingEvent.class).event()).isInstanceOf(UnknownEvent.class);
    }

    @ParameterizedTest
    @MethodSource("ignorant")
    void anotherCodecRefusesToStoreThem(JsonCodec codec) {
        assertThatThrownBy(() -> new RecordFormat(codec, PersonalDataCodec.plain()).write(ACME, TAKEN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NoteTaken");
    }

    @ParameterizedTest
    @MethodSource("knowing")
    void theirPersonalDataIsProtectedAndReadBack(JsonCodec codec) {
        RecordFormat format =
                new RecordFormat(codec, new AesGcmCodec(new InMemoryKeys(new SecureRandom()), new SecureRandom()));

        String stored = format.write(ACME, TAKEN).json();

        assertThat(stored).doesNotContain("house");
        assertThat(format.read(ACME, StreamId.of("notes"), 1, 1, NOW, stored).event())
                .isEqualTo(TAKEN.event());
    }

    @Test
    void aNameOfCoreIsTaken() {
        assertThatThrownBy(() -> EventVocabulary.of("notes", Map.of(Queued.TYPE, NoteTaken.class)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("Queued", "core", "notes");
    }

    @Test
    void twoVocabulariesMustNotShareAName() {
        EventVocabulary others = EventVocabulary.of("others", Map.of("NoteTaken", NoteTaken.class));

        assertThatThrownBy(() -> Jackson3.codec(NOTES, others))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("NoteTaken", "notes", "others");
    }
}
