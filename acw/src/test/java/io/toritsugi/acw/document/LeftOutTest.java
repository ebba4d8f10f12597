package io.toritsugi.acw.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.document.edit.EntryRemoved;
import io.toritsugi.acw.document.edit.EntryWritten;
import io.toritsugi.acw.document.event.DocumentCutShort;
import io.toritsugi.acw.vocabulary.AcwEvents;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.documentation.WrapUpDocumented;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.json.Jackson3;
import io.toritsugi.core.json.JsonCodec;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an event may leave out. */
class LeftOutTest {
    private static final JsonCodec CODEC = Jackson3.codec(AcwEvents.VOCABULARY);
    private static final JsonMapper TREES = Jackson3.mapper();

    @Test
    void anEditOfAnEntryThatSaysNothingElseIsTheFirst() {
        EntryWritten written = without(EntryWritten.class, "", "revision", "basedOn", "conflict");
        EntryRemoved removed = without(EntryRemoved.class, "", "revision", "basedOn", "conflict");

        assertThat(written.revision()).isOne();
        assertThat(written.basedOn()).isZero();
        assertThat(written.conflict()).isFalse();
        assertThat(removed.revision()).isOne();
        assertThat(removed.basedOn()).isZero();
        assertThat(removed.conflict()).isFalse();
    }

    @Test
    void nothingFailedAndNothingWasSkippedUnlessSaid() {
        assertThat(without(DocumentCutShort.class, "", "failedChecks").failedChecks())
                .isEmpty();
        assertThat(without(WrapUpDocumented.class, "facts", "skippedSteps")
                        .facts()
                        .skippedSteps())
                .isEmpty();
    }

    private static <E extends Event> E without(Class<E> type, String part, String... properties) {
        PendingEvent sample = DocumentSamples.events().stream()
                .filter(dated -> type.isInstance(dated.event()))
                .map(dated -> PendingEvent.of(dated.occurredAt(), dated.event()))
                .findFirst()
                .orElseThrow();
        ObjectNode json = (ObjectNode) TREES.readTree(CODEC.write(sample));
        ObjectNode event = (ObjectNode) json.get("event");
        ObjectNode where = part.isEmpty() ? event : (ObjectNode) event.get(part);
        for (String property : properties) {
            assertThat(where.remove(property)).as(property).isNotNull();
        }
        return type.cast(CODEC.read(json.toString(), PendingEvent.class).event());
    }
}
