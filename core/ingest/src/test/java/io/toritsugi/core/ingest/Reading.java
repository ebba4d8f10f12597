package io.toritsugi.core.ingest;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.ingest.mapping.Mapping;
import io.toritsugi.core.ingest.mapping.Mappings;
import io.toritsugi.core.journal.PendingEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a test reads: every result and the summary. */
record Reading(IngestSummary summary, List<RecordResult> results) {
    static final String HEADING = "id,start,queue,wait,outcome,agent,talk\n";
    static final Mapping MAPPING = Mappings.read("""
            {
              "zone": "Asia/Tokyo",
              "interaction": {
                "id": ["id"],
                "start": {"columns": ["start"], "patterns": ["uuuu-MM-dd HH:mm:ss"]},
                "queue": {"column": "queue"}
              },
              "queue": {"wait": {"column": "wait"}},
              "service": {"agent": {"column": "agent"}, "talk": {"column": "talk"}},
              "outcome": {"column": "outcome"}
            }
            """).get();

    static String row(int number) {
        return number + ",2026-04-01 10:00:00,料金,12,answered,sato,90\n";
    }

    static Reading of(Source source, Mapping mapping, ReadOptions options) {
        List<RecordResult> results = new ArrayList<>();
        IngestSummary summary = Ingest.standard().read(source, mapping, options, results::add);
        return new Reading(summary, results);
    }

    static Reading of(byte[] content) {
        return of(Source.of("calls.csv", content), MAPPING, ReadOptions.standard());
    }

    static Reading of(String content) {
        return of(content.getBytes(StandardCharsets.UTF_8));
    }

    static Reading of(String content, Mapping mapping) {
        return of(Source.of("calls.csv", content.getBytes(StandardCharsets.UTF_8)), mapping, ReadOptions.standard());
    }

    List<RejectedRecord> rejected() {
        return results.stream()
                .filter(RecordResult.Rejected.class::isInstance)
                .map(result -> ((RecordResult.Rejected) result).record())
                .toList();
    }

    RejectionReason reason() {
        return rejected().get(0).reason();
    }

    List<PendingEvent> events() {
        return results.stream()
                .filter(RecordResult.Read.class::isInstance)
                .flatMap(result -> ((RecordResult.Read) result).events().stream())
                .toList();
    }

    <E extends Event> Optional<E> find(Class<E> type) {
        return events().stream()
                .map(PendingEvent::event)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    Instant at(Class<? extends Event> type) {
        return events().stream()
                .filter(pending -> type.isInstance(pending.event()))
                .findFirst()
                .orElseThrow()
                .occurredAt();
    }
}
