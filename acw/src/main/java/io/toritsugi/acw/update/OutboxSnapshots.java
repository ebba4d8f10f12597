package io.toritsugi.acw.update;

import io.toritsugi.acw.internal.snapshot.Subjects;
import io.toritsugi.acw.update.event.UpdateRequested;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.SnapshotCodec;
import io.toritsugi.core.journal.personal.ProtectedJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Outboxes as snapshots: a line of JSON for the numbers, one for what became of each update, and one for each that may still be sent, which is
 * protected like its event.
 */
record OutboxSnapshots(ProtectedJson json) implements SnapshotCodec<Outbox> {
    private static final String UPDATE = "{\"update\":";
    private static final String REQUEST = "{\"request\":";

    @Override
    public String format() {
        return "toritsugi.outbox/1";
    }

    @Override
    public String write(TenantId tenant, Outbox state) {
        List<String> lines = new ArrayList<>();
        lines.add(json.write(tenant, Ref.of(tenant), state.numbers()));
        for (EntryLine line : state.lines()) {
            lines.add(UPDATE + json.write(tenant, Ref.of(tenant), line) + "}");
            state.request(line.id()).ifPresent(request -> lines.add(request(tenant, request)));
        }
        return String.join("\n", lines);
    }

    private String request(TenantId tenant, UpdateRequested request) {
        return REQUEST + json.write(tenant, Subjects.of(request.concerns().stream(), tenant), request) + "}";
    }

    @Override
    public Outbox read(TenantId tenant, String content) {
        List<String> lines = content.lines().toList();
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("A snapshot of an outbox must have a line with its numbers, was empty");
        }
        Outbox read = Outbox.empty();
        int next = 1;
        while (next < lines.size()) {
            EntryLine line = json.read(tenant, inside(lines.get(next++), UPDATE), EntryLine.class);
            boolean open = next < lines.size() && lines.get(next).startsWith(REQUEST);
            read = read.changed(
                    line.id(),
                    line.entry(
                            open
                                    ? Optional.of(json.read(
                                            tenant, inside(lines.get(next++), REQUEST), UpdateRequested.class))
                                    : Optional.empty()));
        }
        return read.with(json.read(tenant, lines.get(0), OutboxNumbers.class));
    }

    private static String inside(String line, String begin) {
        if (!line.startsWith(begin) || !line.endsWith("}")) {
            throw new IllegalArgumentException("A snapshot of an outbox must have a line for each update");
        }
        return line.substring(begin.length(), line.length() - 1);
    }
}
