package io.toritsugi.core.journal;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A journal that forgets everything when its process ends: for tests, simulations and hosts that keep their events
 * elsewhere.
 *
 * <p>A position has no holes. An append costs time in the number of its events, a read in the number of events it returns,
 * both whatever the size of the journal. Thread-safe: an append excludes reads and other appends while it writes.
 *
 * @since 0.1
 */
public final class InMemoryJournal implements Journal {
    private final InstantSource clock;
    private final Map<TenantId, Book> books = new HashMap<>();
    private final Map<TenantId, Map<String, Snapshot>> snapshots = new HashMap<>();

    /**
     * Makes an empty journal.
     *
     * @param recordedAt says when the journal got an append; asked once for each that is written
     */
    public InMemoryJournal(InstantSource recordedAt) {
        this.clock = Objects.requireNonNull(recordedAt, "recordedAt");
    }

    @Override
    public synchronized Either<VersionConflict, Appended> append(TenantId tenant, List<StreamBatch> batches) {
        Objects.requireNonNull(tenant, "tenant");
        List<StreamBatch> given = JournalArguments.checkBatches(batches);
        Book book = books.get(tenant);
        for (StreamBatch batch : given) {
            long actual = book == null ? 0 : book.version(batch.stream());
            long expected = batch.expectedVersion().orElse(actual);
            if (expected != actual) {
                return Either.left(new VersionConflict(batch.stream(), expected, actual));
            }
        }
        List<Entry> entries = entries(tenant, book, given, clock.instant());
        Book written = book == null ? new Book() : book;
        entries.forEach(written::add);
        books.put(tenant, written);
        List<RecordedEvent> events = entries.stream().map(Entry::event).toList();
        return Either.right(new Appended(written.position(), events));
    }

    @Override
    public synchronized long version(TenantId tenant, StreamId stream) {
        Objects.requireNonNull(stream, "stream");
        Book book = find(tenant);
        return book == null ? 0 : book.version(stream);
    }

    @Override
    public synchronized List<RecordedEvent> readStream(TenantId tenant, StreamId stream, long afterVersion, int limit) {
        Objects.requireNonNull(stream, "stream");
        JournalArguments.checkPage("afterVersion", afterVersion, limit);
        Book book = find(tenant);
        return book == null ? List.of() : page(book.stream(stream), afterVersion, limit);
    }

    @Override
    public synchronized List<RecordedEvent> readAll(TenantId tenant, long afterPosition, int limit) {
        JournalArguments.checkPage("afterPosition", afterPosition, limit);
        Book book = find(tenant);
        return book == null ? List.of() : page(book.all, afterPosition, limit);
    }

    @Override
    public synchronized List<RecordedEvent> readConcerning(TenantId tenant, Ref ref, long afterPosition, int limit) {
        Objects.requireNonNull(ref, "ref");
        JournalArguments.checkPage("afterPosition", afterPosition, limit);
        Book book = find(tenant);
        return book == null ? List.of() : book.concerning(ref, afterPosition, limit);
    }

    @Override
    public synchronized boolean saveSnapshot(TenantId tenant, Snapshot snapshot) {
        Objects.requireNonNull(tenant, "tenant");
        Map<String, Snapshot> named = snapshots.computeIfAbsent(tenant, any -> new HashMap<>());
        Snapshot kept = named.get(snapshot.name());
        if (kept != null && snapshot.at() < kept.at()) {
            return false;
        }
        named.put(snapshot.name(), snapshot);
        return true;
    }

    @Override
    public synchronized Optional<Snapshot> loadSnapshot(TenantId tenant, String name) {
        JournalArguments.checkSnapshotName(name);
        return Optional.ofNullable(snapshotsOf(tenant).get(name));
    }

    @Override
    public synchronized boolean deleteSnapshot(TenantId tenant, String name) {
        JournalArguments.checkSnapshotName(name);
        return snapshotsOf(tenant).remove(name) != null;
    }

    private Map<String, Snapshot> snapshotsOf(TenantId tenant) {
        return snapshots.getOrDefault(Objects.requireNonNull(tenant, "tenant"), new HashMap<>());
    }

    private @Nullable Book find(TenantId tenant) {
        return books.get(Objects.requireNonNull(tenant, "tenant"));
    }

    // All that may throw is done here, before anything is written.
    private static List<Entry> entries(TenantId tenant, @Nullable Book book, List<StreamBatch> batches, Instant now) {
        List<Entry> entries = new ArrayList<>();
        long position = book == null ? 0 : book.position();
        for (StreamBatch batch : batches) {
            long version = book == null ? 0 : book.version(batch.stream());
            for (PendingEvent pending : batch.events()) {
                version++;
                position++;
                RecordedEvent event = pending.recorded(tenant, batch.stream(), version, position, now);
                entries.add(new Entry(event, Set.copyOf(pending.event().concerns())));
            }
        }
        return entries;
    }

    private static List<RecordedEvent> page(List<RecordedEvent> events, long after, int limit) {
        int from = (int) Math.min(after, events.size());
        return List.copyOf(events.subList(from, from + Math.min(limit, events.size() - from)));
    }

    private record Entry(RecordedEvent event, Set<Ref> concerns) {}

    /** The events of one tenant; the event at position p stands at index p - 1. */
    private static final class Book {
        private final List<RecordedEvent> all = new ArrayList<>();
        private final Map<StreamId, List<RecordedEvent>> streams = new HashMap<>();
        private final Map<Ref, List<Long>> positions = new HashMap<>();

        void add(Entry entry) {
            RecordedEvent event = entry.event();
            all.add(event);
            streams.computeIfAbsent(event.stream(), any -> new ArrayList<>()).add(event);
            entry.concerns()
                    .forEach(ref -> positions
                            .computeIfAbsent(ref, any -> new ArrayList<>())
                            .add(event.position()));
        }

        long position() {
            return all.size();
        }

        long version(StreamId stream) {
            return stream(stream).size();
        }

        List<RecordedEvent> stream(StreamId stream) {
            return streams.getOrDefault(stream, List.of());
        }

        List<RecordedEvent> concerning(Ref ref, long after, int limit) {
            List<Long> found = positions.getOrDefault(ref, List.of());
            int at = Collections.binarySearch(found, after);
            int from = at < 0 ? -at - 1 : at + 1;
            return found.subList(from, from + Math.min(limit, found.size() - from)).stream()
                    .map(position -> all.get(Math.toIntExact(position) - 1))
                    .toList();
        }
    }
}
