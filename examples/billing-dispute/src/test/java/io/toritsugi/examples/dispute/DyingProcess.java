package io.toritsugi.examples.dispute;

import io.toritsugi.acw.update.Connector;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.Appended;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.Snapshot;
import io.toritsugi.core.journal.StreamBatch;
import io.toritsugi.core.journal.VersionConflict;
import io.vavr.control.Either;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A process that ends before or after one of its steps: an append to the journal, or the delivery of an update. */
final class DyingProcess {
    private final int dies;
    private int moments;

    /**
     * Makes a process.
     *
     * @param dies at which of the moments before and after its steps it ends, counted from 0
     */
    DyingProcess(int dies) {
        this.dies = dies;
    }

    /** {@return how many moments there were} */
    int moments() {
        return moments;
    }

    Journal journal(Journal journal) {
        return new Journal() {
            @Override
            public Either<VersionConflict, Appended> append(TenantId tenant, List<StreamBatch> batches) {
                return step(() -> journal.append(tenant, batches));
            }

            @Override
            public long version(TenantId tenant, StreamId stream) {
                return journal.version(tenant, stream);
            }

            @Override
            public boolean saveSnapshot(TenantId tenant, Snapshot snapshot) {
                return step(() -> journal.saveSnapshot(tenant, snapshot));
            }

            @Override
            public Optional<Snapshot> loadSnapshot(TenantId tenant, String name) {
                return journal.loadSnapshot(tenant, name);
            }

            @Override
            public boolean deleteSnapshot(TenantId tenant, String name) {
                return step(() -> journal.deleteSnapshot(tenant, name));
            }

            @Override
            public List<RecordedEvent> readStream(TenantId tenant, StreamId stream, long afterVersion, int limit) {
                return journal.readStream(tenant, stream, afterVersion, limit);
            }

            @Override
            public List<RecordedEvent> readAll(TenantId tenant, long afterPosition, int limit) {
                return journal.readAll(tenant, afterPosition, limit);
            }

            @Override
            public List<RecordedEvent> readConcerning(TenantId tenant, Ref ref, long afterPosition, int limit) {
                return journal.readConcerning(tenant, ref, afterPosition, limit);
            }
        };
    }

    Map<String, Connector> connectors(Map<String, Connector> connectors) {
        return connectors.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> update -> step(() -> entry.getValue().deliver(update))));
    }

    private <T> T step(Supplier<T> step) {
        moment();
        T done = step.get();
        moment();
        return done;
    }

    private void moment() {
        if (moments++ == dies) {
            throw new Death();
        }
    }

    /** The end of a process; nobody catches it. */
    static final class Death extends Error {
        private static final long serialVersionUID = 1;
    }
}
