package io.toritsugi.core.ingest.live;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.EventId;
import io.toritsugi.core.event.Origin;
import io.toritsugi.core.ingest.IngestFailure;
import io.toritsugi.core.ingest.RecordResult;
import io.toritsugi.core.ingest.internal.text.ContentChain;
import io.toritsugi.core.journal.PendingEvent;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Messages that were received, kept in memory until a host asks: for tests, and the pattern of an adapter to which chat, mail or
 * a message bus is pushed.
 *
 * <p>The ids of its events come from the id of their message, so a message that is delivered twice gives the same events, not
 * new ones. Positions count the messages. What was received is gone after a restart: an adapter that must not lose any lets
 * its bus deliver again, or keeps them elsewhere.
 *
 * <p>Thread-safe: messages may be received while a host asks.
 *
 * @since 0.1
 */
public final class InMemorySource implements LiveSource {
    private static final String MARKER = "message/1";
    private static final String NUMBER = "[1-9][0-9]{0,17}";

    private final String name;
    private final List<RecordResult> messages = new ArrayList<>();
    private long forgotten;

    private InMemorySource(String name) {
        this.name = Objects.requireNonNull(name, "InMemorySource.name");
    }

    /**
     * {@return a source without messages}
     *
     * @param name its name, by which the ids of its events differ from those of others; stable
     */
    public static InMemorySource named(String name) {
        return new InMemorySource(name);
    }

    /**
     * Takes a message.
     *
     * @param messageId the id that its sender gave it
     * @param occurredAt when that happened which it tells of
     * @param events what it tells of, in order; may be empty
     */
    public synchronized void receive(String messageId, Instant occurredAt, List<? extends Event> events) {
        ContentChain chain = new ContentChain(MARKER);
        chain.add(name, messageId);
        List<PendingEvent> pending = new ArrayList<>();
        for (Event event : events) {
            pending.add(PendingEvent.builder()
                    .occurredAt(occurredAt)
                    .event(event)
                    .eventId(EventId.ofIngested(chain.hex(), 1, pending.size()))
                    .origin(Origin.INGESTED)
                    .build());
        }
        messages.add(new RecordResult.Read(received() + 1, "message", pending, List.of()));
    }

    /**
     * Forgets what a host has stored, to free its memory. A position before it is lost from then on.
     *
     * @param position the position that the host stored last
     * @throws IllegalArgumentException if this source gave no such position, or has forgotten it
     */
    public synchronized void forgetBefore(LivePosition position) {
        long count = countAt(position);
        if (!has(count)) {
            throw new IllegalArgumentException(
                    "InMemorySource.forgetBefore must be asked with a position of this source, was \"" + position
                            + "\"");
        }
        messages.subList(0, (int) (count - forgotten)).clear();
        forgotten = count;
    }

    @Override
    public synchronized Either<IngestFailure, LiveBatch> poll(LivePosition position, int max) {
        if (max < 1) {
            throw new IllegalArgumentException("LiveSource.max must be one or more, was " + max);
        }
        long from = position.equals(LivePosition.BEGINNING) ? forgotten : countAt(position);
        if (!has(from)) {
            return Either.left(new IngestFailure(
                    IngestFailure.Reason.POSITION_LOST,
                    name + ": has no longer, or never had, what stood at the position; there are the messages "
                            + (forgotten + 1) + " to " + received()));
        }
        int first = (int) (from - forgotten);
        int end = (int) Math.min(messages.size(), (long) first + max);
        return Either.right(new LiveBatch(
                messages.subList(first, end),
                end == first ? position : LivePosition.of(String.valueOf(forgotten + end))));
    }

    private long received() {
        return forgotten + messages.size();
    }

    private boolean has(long count) {
        return count >= forgotten && count <= received();
    }

    private static long countAt(LivePosition position) {
        if (position.equals(LivePosition.BEGINNING)) {
            return 0;
        }
        return position.value().matches(NUMBER) ? Long.parseLong(position.value()) : -1;
    }
}
