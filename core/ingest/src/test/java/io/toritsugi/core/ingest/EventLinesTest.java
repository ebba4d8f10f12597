package io.toritsugi.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.event.EventId;
import io.toritsugi.core.event.UnknownEvent;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.ingest.mapping.FormatSettings;
import io.toritsugi.core.ingest.mapping.Mapping;
import io.toritsugi.core.ingest.mapping.Mappings;
import io.toritsugi.core.journal.Attributed;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.json.Jackson2;
import io.toritsugi.core.json.Jackson3;
import io.toritsugi.core.json.JsonCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class EventLinesTest {
    private static final Path GOLDEN =
            Path.of("..", "src", "test", "resources", "io", "toritsugi", "core", "json", "golden");
    private static final Mapping EVENTS =
            Mappings.ofFormat(FormatSettings.builder().id(EventLines.FORMAT).build());
    private static final JsonCodec JSON = Jackson3.codec();
    private static final EventLines LINES = EventLines.of(JSON);
    private static final Instant NINE = Instant.parse("2026-04-01T00:00:00Z");

    private static Reading read(String text) {
        return Reading.of(text, EVENTS);
    }

    private static String written(List<? extends Attributed> events) throws IOException {
        StringBuilder out = new StringBuilder();
        LINES.write(events, out);
        return out.toString();
    }

    private static PendingEvent pending(String event, String id) {
        return JSON.read(
                "{\"eventId\":\"" + id + "\",\"occurredAt\":\"2026-04-01T00:00:00Z\",\"origin\":\"INGESTED\",\"event\":"
                        + event + "}",
                PendingEvent.class);
    }

    private static PendingEvent live() {
        return PendingEvent.of(
                NINE, pending("{\"type\":\"FromTheFuture\",\"x\":1}", "e").event());
    }

    /** Every event of the vocabulary of core, with all it can say. */
    private static List<PendingEvent> vocabulary() throws IOException {
        List<PendingEvent> events = new ArrayList<>();
        try (Stream<Path> files = Files.list(GOLDEN)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                String json = Files.readString(file).strip();
                if (json.startsWith("{\"type\":")) {
                    events.add(pending(json, "e" + events.size()));
                }
            }
        }
        return events;
    }

    @Test
    void whatIsWrittenIsReadForEveryEvent() throws IOException {
        List<PendingEvent> events = vocabulary();
        assertThat(events).hasSizeGreaterThan(60);

        Reading reading = read(written(events));

        assertThat(reading.summary().recordsRejected()).isZero();
        assertThat(reading.events()).isEqualTo(events);
        assertThat(EventLines.of(Jackson2.codec()).line(events.get(0))).isEqualTo(LINES.line(events.get(0)));
    }

    @Test
    void aRecordedEventIsReadWithItsIdAsOneThatWaitsForItsPlace() throws IOException {
        PendingEvent live = live();
        Attributed recorded = live.recorded(TenantId.of("acme"), StreamId.of("domain"), 7, 19, NINE.plusSeconds(1));

        assertThat(read(written(List.of(recorded))).events()).singleElement().satisfies(read -> {
            assertThat(read.eventId()).contains(EventId.ofLive(TenantId.of("acme"), StreamId.of("domain"), 7));
            assertThat(read.event()).isEqualTo(live.event());
            assertThat(read.origin()).isEqualTo(live.origin());
        });
    }

    @Test
    void whatIsNotKnownIsKept() throws IOException {
        String line = "{\"occurredAt\":\"2026-04-01T00:00:00Z\",\"event\":{\"type\":\"FromTheFuture\",\"x\":1}}\n";
        Reading reading = read(line);

        assertThat(reading.events()).singleElement().satisfies(read -> {
            assertThat(read.event()).isInstanceOf(UnknownEvent.class);
            assertThat(read.eventId()).isPresent();
        });
        assertThat(written(reading.events())).contains("\"event\":{\"type\":\"FromTheFuture\",\"x\":1}");
    }

    @Test
    void aLineThatIsNoEventIsRejectedAndShowsNothing() {
        String good = LINES.line(live());
        Reading reading = read(good + "\n{\"secret\":\"0312345678\"}\n0312345678 {\n" + good + "\n");

        assertThat(reading.summary().recordsGood()).isEqualTo(2);
        assertThat(reading.rejected()).extracting(RejectedRecord::line).containsExactly(2L, 3L);
        assertThat(reading.rejected())
                .allSatisfy(record -> assertThat(record.message())
                        .startsWith("calls.csv:")
                        .contains("is no event: ")
                        .doesNotContain("0312345678"));
    }

    @Property
    void noTextEndsTheReading(@ForAll List<String> lines) {
        Reading reading = Reading.of(
                Source.of("events", String.join("\n", lines).getBytes(StandardCharsets.UTF_8)),
                EVENTS,
                ReadOptions.standard());

        assertThat(reading.summary().failure()).isEmpty();
        assertThat(reading.summary().recordsGood()).isZero();
    }
}
