package io.toritsugi.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.EventId;
import io.toritsugi.core.event.UnknownEvent;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvelopeTest {
    private static final Event EVENT = UnknownEvent.of("FromTheFuture", Map.of());

    @ParameterizedTest
    @CsvSource({"0, 1, version", "-1, 1, version", "1, 0, position", "1, -1, position"})
    void aPlaceIsCountedFromOne(long version, long position, String said) {
        assertThatThrownBy(() -> recorded(version, position).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("RecordedEvent." + said);
    }

    @ParameterizedTest
    @CsvSource({"PT0S", "PT-1S"})
    void aClockThatWentBackLagsByMoreThanZero(Duration lag) {
        assertThatThrownBy(() -> PendingEvent.builder()
                        .occurredAt(Instant.EPOCH)
                        .event(EVENT)
                        .clockLag(lag)
                        .build())
                .hasMessage("Attributed.clockLag must be more than zero, was " + lag);
        assertThatThrownBy(() -> recorded(1, 1).clockLag(lag).build())
                .hasMessage("Attributed.clockLag must be more than zero, was " + lag);
    }

    @Test
    void aBatchHasEventsAndAVersionThatCanBe() {
        StreamId stream = StreamId.of("s");
        assertThatThrownBy(() -> StreamBatch.builder().stream(stream).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StreamBatch.builder().stream(stream)
                        .addEvents(PendingEvent.of(Instant.EPOCH, EVENT))
                        .expectedVersion(-1)
                        .build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aConflictSaysWhatWasExpected() {
        VersionConflict conflict = new VersionConflict(StreamId.of("s"), 3, 5);

        assertThat(conflict.message()).isEqualTo("Stream s was expected at version 3, and is at version 5");
        assertThat(conflict.attributes()).isEqualTo(Map.of("stream", "s", "expected", "3", "actual", "5"));
    }

    @Test
    void whatWasAppendedIsACopy() {
        List<RecordedEvent> events = new ArrayList<>(List.of(recorded(1, 1).build()));
        Appended appended = new Appended(1, events);
        events.clear();

        assertThat(appended.events()).hasSize(1);
    }

    private static RecordedEvent.Builder recorded(long version, long position) {
        RecordedEvent.Builder builder = RecordedEvent.builder();
        builder.tenant(TenantId.of("acme")).stream(StreamId.of("s"))
                .eventId(EventId.of("e"))
                .version(version)
                .position(position)
                .recordedAt(Instant.EPOCH)
                .occurredAt(Instant.EPOCH)
                .event(EVENT);
        return builder;
    }
}
