package io.toritsugi.core.journal;

import io.toritsugi.core.event.EventId;
import io.toritsugi.core.event.Origin;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        List<StreamBatch> given = List.copyOf(batches);
        check(given);
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
        checkPage("afterVersion", afterVersion, limit);
        Book book = find(tenant);
        return book == null ? List.of() : page(book.stream(stream), afterVersion, limit);
    }

    @Override
    public synchronized List<RecordedEvent> readAll(TenantId tenant, long afterPosition, int limit) {
        checkPage("afterPosition", afterPosition, limit);
        Book book = find(tenant);
        return book == null ? List.of() : page(book.all, afterPosition, limit);
    }

    @Override
    public synchronized List<RecordedEvent> readConcerning(TenantId tenant, Ref ref, long afterPosition, int limit) {
        Objects.requireNonNull(ref, "ref");
        checkPage("afterPosition", afterPosition, limit);
        Book book = find(tenant);
        return book == null ? List.of() : book.concerning(ref, afterPosition, limit);
    }

    private @Nullable Book find(TenantId tenant) {
        return books.get(Objects.requireNonNull(tenant, "tenant"));
    }

    private static void check(List<StreamBatch> batches) {
        if (batches.isEmpty()) {
            throw new IllegalArgumentException("Journal.append needs at least one batch, was given none");
        }
        Set<StreamId> streams = new HashSet<>();
        for (StreamBatch batch : batches) {
            if (!streams.add(batch.stream())) {
                throw new IllegalArgumentException(
                        "Journal.append takes one batch for a stream, was given two for " + batch.stream());
            }
            for (PendingEvent event : batch.events()) {
                check(batch.stream(), event);
            }
        }
    }

    private static void check(StreamId stream, PendingEvent event) {
        boolean allowed = switch (event.origin()) {
            case LIVE -> event.eventId().isEmpty();
            case INGESTED -> event.eventId().isPresent();
            case SIMULATED -> true;
        };
        if (!allowed) {
            throw new IllegalArgumentException("PendingEvent.eventId must be "
                    + (event.origin() == Origin.LIVE ? "absent" : "present")
                    + " for an event of origin " + event.origin() + ", stream was " + stream);
        }
    }

    private static void checkPage(String name, long after, int limit) {
        if (after < 0) {
            throw new IllegalArgumentException(name + " must be 0 or more, was " + after);
        }
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be 1 or more, was " + limit);
        }
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
                RecordedEvent event = record(tenant, batch.stream(), version, position, now, pending);
                entries.add(new Entry(event, Set.copyOf(pending.event().concerns())));
            }
        }
        return entries;
    }

    private static RecordedEvent record(
            TenantId tenant, StreamId stream, long version, long position, Instant recordedAt, PendingEvent pending) {
        return RecordedEvent.builder().tenant(tenant).stream(stream)
                .version(version)
                .position(position)
                .recordedAt(recordedAt)
                .eventId(pending.eventId().orElseGet(() -> EventId.ofLive(tenant, stream, version)))
                .occurredAt(pending.occurredAt())
                .event(pending.event())
                .cause(pending.cause())
                .correlation(pending.correlation())
                .actor(pending.actor())
                .origin(pending.origin())
                .configVersion(pending.configVersion())
                .corrects(pending.corrects())
                .clockLag(pending.clockLag())
                .build();
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
