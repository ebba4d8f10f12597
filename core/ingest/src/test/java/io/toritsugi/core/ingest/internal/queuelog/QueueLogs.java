package io.toritsugi.core.ingest.internal.queuelog;

import io.toritsugi.core.ingest.EventWords;
import io.toritsugi.core.ingest.Ingest;
import io.toritsugi.core.ingest.IngestSummary;
import io.toritsugi.core.ingest.ReadOptions;
import io.toritsugi.core.ingest.RecordResult;
import io.toritsugi.core.ingest.Source;
import io.toritsugi.core.ingest.mapping.FormatSettings;
import io.toritsugi.core.ingest.mapping.Mappings;
import io.toritsugi.core.journal.PendingEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A queue log that was read. */
record QueueLogs(IngestSummary summary, List<RecordResult> results) {
    static QueueLogs of(String text, Map<String, String> options) {
        List<RecordResult> results = new ArrayList<>();
        IngestSummary summary = Ingest.standard()
                .read(
                        Source.of("queue_log", text.getBytes(StandardCharsets.UTF_8)),
                        Mappings.ofFormat(FormatSettings.builder()
                                .id(QueueLogFormat.ID)
                                .putAllOptions(options)
                                .build()),
                        ReadOptions.standard(),
                        results::add);
        return new QueueLogs(summary, results);
    }

    static QueueLogs of(String... lines) {
        return of(String.join("\n", lines) + "\n", Map.of());
    }

    List<PendingEvent> events() {
        return results.stream()
                .filter(RecordResult.Read.class::isInstance)
                .flatMap(result -> ((RecordResult.Read) result).events().stream())
                .toList();
    }

    /** What happened, each as its second since 1970, its type, and what its source asserts. */
    List<String> told() {
        return events().stream().map(EventWords::inWords).toList();
    }
}
