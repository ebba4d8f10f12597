package io.toritsugi.core.journal.jdbc;

import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.StreamBatch;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;

/** What the tests append and expect. */
final class Events {
    static final TenantId TENANT = TenantId.of("acme");
    static final StreamId FIRST = StreamId.of("domain/first");
    static final StreamId SECOND = StreamId.of("domain/second");
    static final Instant NINE = Instant.parse("2026-04-01T00:00:00Z");
    static final InstantSource AT_NINE = InstantSource.fixed(NINE);

    private Events() {}

    static PendingEvent connected(String interaction, String agent) {
        return PendingEvent.of(
                NINE,
                LegConnected.builder()
                        .routable(RoutableId.of(InteractionId.of(interaction)))
                        .leg(LegId.of("leg"))
                        .agent(AgentId.of(agent))
                        .build());
    }

    static StreamBatch batch(StreamId stream, long expectedVersion, String... interactions) {
        return batchOf(stream, interactions).expectedVersion(expectedVersion).build();
    }

    static StreamBatch anyVersion(StreamId stream, String... interactions) {
        return batchOf(stream, interactions).build();
    }

    static List<String> interactionsOf(List<RecordedEvent> events) {
        return events.stream()
                .map(event -> ((LegConnected) event.event()).routable().value())
                .toList();
    }

    private static StreamBatch.Builder batchOf(StreamId stream, String... interactions) {
        return StreamBatch.builder().stream(stream)
                .addAllEvents(Arrays.stream(interactions)
                        .map(interaction -> connected(interaction, "a1"))
                        .toList());
    }
}
