package io.toritsugi.acw.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.document.DocumentSamples;
import io.toritsugi.acw.quality.evaluation.EvaluationSamples;
import io.toritsugi.acw.record.RecordEntry;
import io.toritsugi.acw.update.UpdateSamples;
import io.toritsugi.acw.vocabulary.AcwEvents;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.json.Jackson2;
import io.toritsugi.core.json.Jackson3;
import io.toritsugi.core.json.JsonCodec;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the module says is read as it was written, by either Jackson. */
class RoundTripTest {
    static final List<JsonCodec> CODECS =
            List.of(Jackson2.codec(AcwEvents.VOCABULARY), Jackson3.codec(AcwEvents.VOCABULARY));

    @ParameterizedTest
    @MethodSource("events")
    void everyEventIsReadAsItWasWritten(Dated dated) {
        check(PendingEvent.of(dated.occurredAt(), dated.event()), PendingEvent.class);
    }

    static Stream<Dated> events() {
        return Stream.of(DocumentSamples.events(), UpdateSamples.events(), EvaluationSamples.events())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("io.toritsugi.acw.document.DocumentSamples#answers")
    void everyAnswerIsReadAsItWasWritten(Answer answer) {
        check(answer, Answer.class);
    }

    @ParameterizedTest
    @MethodSource("io.toritsugi.acw.document.DocumentSamples#entries")
    void everyEntryIsReadAsItWasWritten(RecordEntry entry) {
        check(entry, RecordEntry.class);
    }

    private static void check(Object value, Class<?> type) {
        String written = CODECS.get(0).write(value);
        for (JsonCodec codec : CODECS) {
            assertThat(codec.write(value)).isEqualTo(written);
            Object read = codec.read(written, type);
            assertThat(read).isEqualTo(value);
        }
    }

    @Test
    void thereIsASampleOfEveryType() {
        assertThat(new TreeSet<>(events().map(Dated::event)
                        .map(Event::type)
                        .filter(type -> !type.equals("WrapUpDocumented"))
                        .toList()))
                .isEqualTo(AcwEvents.VOCABULARY.types().keySet());
        assertThat(kinds(DocumentSamples.entries())).containsExactlyInAnyOrderElementsOf(declared(RecordEntry.class));
        assertThat(kinds(DocumentSamples.answers())).containsExactlyInAnyOrderElementsOf(declared(Answer.class));
    }

    private static List<String> declared(Class<?> family) {
        JsonSubTypes types = Objects.requireNonNull(family.getAnnotation(JsonSubTypes.class));
        return Stream.of(types.value()).map(JsonSubTypes.Type::name).toList();
    }

    private static List<String> kinds(List<?> samples) {
        return samples.stream()
                .map(sample -> CODECS.get(0).write(sample).replaceFirst("^\\{\"([a-z-]+)\":.*", "$1"))
                .map(name -> name.lines().findFirst().orElseThrow())
                .distinct()
                .toList();
    }
}
