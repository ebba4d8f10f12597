package io.toritsugi.core.ingest.internal.queuelog;

import io.toritsugi.core.event.agent.AgentNotReady;
import io.toritsugi.core.event.interaction.InteractionEnded;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.TransferStarted;
import io.toritsugi.core.event.queue.Dequeued;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.event.wrapup.WrapUpEnded;
import io.toritsugi.core.ingest.Ingest;
import io.toritsugi.core.ingest.IngestSummary;
import io.toritsugi.core.ingest.ReadOptions;
import io.toritsugi.core.ingest.RecordResult;
import io.toritsugi.core.ingest.Source;
import io.toritsugi.core.ingest.mapping.FormatSettings;
import io.toritsugi.core.ingest.mapping.Mappings;
import io.toritsugi.core.journal.PendingEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        return events().stream().map(QueueLogs::inWords).toList();
    }

    private static String inWords(PendingEvent pending) {
        String words =
                pending.occurredAt().getEpochSecond() + " " + pending.event().type();
        if (pending.event() instanceof Queued queued) {
            return words + " " + queued.queue() + " " + queued.visit();
        }
        if (pending.event() instanceof Dequeued left) {
            return words + " " + left.cause() + seconds(left.assertedWait());
        }
        if (pending.event() instanceof LegConnected leg) {
            return words + " " + leg.leg() + " " + leg.agent().orElseThrow();
        }
        if (pending.event() instanceof LegEnded leg) {
            return words + " " + leg.mechanism() + seconds(leg.assertedTalk());
        }
        if (pending.event() instanceof TransferStarted transfer) {
            return words + " " + transfer.kind();
        }
        if (pending.event() instanceof InteractionEnded ended) {
            return words + " " + ended.mechanism();
        }
        if (pending.event() instanceof WrapUpEnded wrapUp) {
            return words + seconds(wrapUp.assertedDuration());
        }
        if (pending.event() instanceof AgentNotReady notReady) {
            return words + " " + notReady.reason().orElseThrow().code();
        }
        return words;
    }

    private static String seconds(Optional<Duration> asserted) {
        return asserted.map(length -> " " + length.toSeconds() + "s").orElse("");
    }
}
