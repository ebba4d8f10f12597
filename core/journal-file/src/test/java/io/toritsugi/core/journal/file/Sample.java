package io.toritsugi.core.journal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.Appended;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.JournalFailure;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.StreamBatch;
import io.toritsugi.core.json.Jackson3;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the tests of this package append, and how they open, read and copy a folder. */
final class Sample {
    static final TenantId ACME = TenantId.of("acme");
    static final TenantId OTHER = TenantId.of("other");
    static final Instant NINE = Instant.parse("2026-04-01T00:00:00Z");
    static final int SEGMENT = 1 << 16;

    private Sample() {}

    static FileJournalBuilder at(Path folder) {
        return FileJournal.at(folder)
                .recordedAt(InstantSource.fixed(NINE))
                .json(Jackson3.codec())
                .segmentBytes(SEGMENT);
    }

    static PendingEvent event(String interaction) {
        return PendingEvent.of(
                NINE,
                LegConnected.builder()
                        .routable(RoutableId.of(InteractionId.of(interaction)))
                        .leg(LegId.of("leg-of-" + interaction))
                        .agent(AgentId.of("a1"))
                        .build());
    }

    static String interaction(RecordedEvent event) {
        return ((LegConnected) event.event()).routable().value();
    }

    static StreamBatch batch(String stream, String prefix, int events) {
        return StreamBatch.builder().stream(StreamId.of(stream))
                .addAllEvents(IntStream.range(0, events)
                        .mapToObj(i -> event(prefix + "-" + i + "of" + events))
                        .toList())
                .build();
    }

    static Appended append(Journal journal, TenantId tenant, String stream, String prefix, int events) {
        return journal.append(tenant, List.of(batch(stream, prefix, events))).get();
    }

    /** Appends until that many more segments are full; {@return what was appended} */
    static List<RecordedEvent> fill(Journal journal, TenantId tenant, String stream, String prefix, int segments) {
        return IntStream.range(0, segments * 4)
                .mapToObj(i ->
                        append(journal, tenant, stream, prefix + "-" + i, 40).events())
                .flatMap(List::stream)
                .toList();
    }

    /** {@return everything that is left, of both tenants, in the order of the positions} */
    static List<RecordedEvent> content(Journal journal) {
        TreeMap<Long, RecordedEvent> all = new TreeMap<>();
        for (TenantId tenant : List.of(ACME, OTHER)) {
            for (RecordedEvent event : journal.readAll(tenant, journal.retired(tenant), Integer.MAX_VALUE)) {
                assertThat(all.put(event.position(), event))
                        .as("a second event at position " + event.position())
                        .isNull();
            }
        }
        return List.copyOf(all.values());
    }

    static JournalFailure failure(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        JournalFailure failure = catchThrowableOfType(JournalFailure.class, call);
        assertThat(failure).as("a failure of the journal").isNotNull();
        return failure;
    }

    static Path copy(Path folder, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to;
    }

    static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    static List<String> names(Path folder, String suffix) throws IOException {
        return names(folder).stream().filter(name -> name.endsWith(suffix)).toList();
    }
}
