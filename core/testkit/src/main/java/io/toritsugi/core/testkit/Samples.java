package io.toritsugi.core.testkit;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.Appended;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.Snapshot;
import io.toritsugi.core.journal.StreamBatch;
import io.toritsugi.core.journal.VersionConflict;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;

/** What the contract suites of the journal append and expect. */
final class Samples {
    static final TenantId TENANT = TenantId.of("acme");
    static final TenantId OTHER_TENANT = TenantId.of("other");
    static final StreamId FIRST = StreamId.of("domain/first");
    static final StreamId SECOND = StreamId.of("domain/second");
    static final StreamId THIRD = StreamId.of("domain/third");
    static final Instant NINE = Instant.parse("2026-04-01T00:00:00Z");
    static final InstantSource AT_NINE = InstantSource.fixed(NINE);

    private Samples() {}

    static Event connected(String interaction, String agent) {
        return LegConnected.builder()
                .routable(RoutableId.of(InteractionId.of(interaction)))
                .leg(LegId.of("leg-of-" + interaction))
                .agent(AgentId.of(agent))
                .build();
    }

    static PendingEvent pending(String interaction) {
        return PendingEvent.of(NINE, connected(interaction, "a1"));
    }

    static StreamBatch batch(StreamId stream, long expectedVersion, String... interactions) {
        return StreamBatch.builder().stream(stream)
                .expectedVersion(expectedVersion)
                .addAllEvents(Arrays.stream(interactions).map(Samples::pending).toList())
                .build();
    }

    static StreamBatch anyVersion(StreamId stream, String... interactions) {
        return StreamBatch.builder().stream(stream)
                .addAllEvents(Arrays.stream(interactions).map(Samples::pending).toList())
                .build();
    }

    static StreamBatch batch(StreamId stream, PendingEvent... events) {
        return StreamBatch.builder().stream(stream).addEvents(events).build();
    }

    static Appended append(Journal journal, StreamBatch... batches) {
        return append(journal, TENANT, batches);
    }

    static Appended append(Journal journal, TenantId tenant, StreamBatch... batches) {
        Either<VersionConflict, Appended> answer = journal.append(tenant, List.of(batches));
        if (answer.isLeft()) {
            return Assertions.fail("refused: " + answer.getLeft().message());
        }
        return answer.get();
    }

    static List<RecordedEvent> all(Journal journal) {
        return journal.readAll(TENANT, 0, Integer.MAX_VALUE);
    }

    static Snapshot snapshot(String name, long at, String content) {
        return new Snapshot(name, at, "agent/1", content);
    }

    static String[] numbered(int interactions) {
        return IntStream.range(0, interactions).mapToObj(i -> "i" + i).toArray(String[]::new);
    }

    static List<String> interactionsOf(List<RecordedEvent> events) {
        return events.stream()
                .map(event -> ((LegConnected) event.event()).routable().value())
                .toList();
    }
}
