package io.toritsugi.core.journal;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.vavr.control.Either;
import java.util.List;
import java.util.Objects;

/**
 * Keeps events: the one place where the truth is written.
 *
 * <p>An append is all or nothing, across any number of streams. An event that was appended is read by every later call, in
 * the same place and unchanged, and no reader ever sees a part of an append. Tenants share nothing but the journal.
 *
 * <p>Positions order the events of one tenant: they begin at 1 or later and rise in the order of the appends, perhaps with
 * holes. Whoever has read an event never finds one with a lower position afterwards, so a reader may go on from the last
 * position that he saw. Between tenants positions say nothing. A version counts the events of a stream from 1, without
 * holes.
 *
 * <p>A journal does not look for duplicates: an ingested event that is appended twice stands there twice, under one id, and
 * whoever reads it keeps the first.
 *
 * <p>A journal may have retired its oldest events. Then {@link #retired} says up to which position, versions go on as if they
 * were there, and reading a stream or all events from before what is left fails: whoever thinks that he has read everything
 * has. The history of one thing ({@link #readConcerning}) begins with what is left.
 *
 * <p>What goes wrong outside the caller, such as a full disk, is a {@link JournalFailure}; every method may throw it.
 *
 * <p>Implementations are thread-safe. They are tested with {@code JournalContract}, which an author of another one can run
 * against his own.
 *
 * @since 0.1
 */
public interface Journal extends SnapshotStore {
    /**
     * Appends events to streams, all or nothing, and returns when they are as safe as this journal makes them.
     *
     * <p>Positions follow the order of the batches and of the events within them; all have one {@code recordedAt}. An event
     * that brings an id keeps it; another gets {@link io.toritsugi.core.event.EventId#ofLive}. A live event brings none, an
     * ingested one must, a simulated one may.
     *
     * @param tenant whose events
     * @param batches what to append; at most one batch for a stream
     * @return what was written; or the conflict, and then nothing was written
     * @throws IllegalArgumentException if there is no batch, if two name one stream, if an ingested event has no id or a
     *     live one has; nothing was written then
     */
    Either<VersionConflict, Appended> append(TenantId tenant, List<StreamBatch> batches);

    /**
     * {@return the version of a stream: the number of its events, 0 if it has none}
     *
     * @param tenant whose stream
     * @param stream the stream
     */
    long version(TenantId tenant, StreamId stream);

    /**
     * Reads a part of one stream.
     *
     * @param tenant whose stream
     * @param stream the stream
     * @param afterVersion the version after which to begin; 0 for the beginning
     * @param limit the most events to return; 1 or more
     * @return the events in the order of their versions; fewer than {@code limit} only at the end
     * @throws IllegalArgumentException if {@code afterVersion} is negative or {@code limit} is less than 1
     * @throws JournalFailure with {@link JournalFailure.Reason#RETIRED} if an event after {@code afterVersion} was retired
     */
    List<RecordedEvent> readStream(TenantId tenant, StreamId stream, long afterVersion, int limit);

    /**
     * Reads a part of all events of a tenant.
     *
     * @param tenant whose events
     * @param afterPosition the position after which to begin; 0 for the beginning
     * @param limit the most events to return; 1 or more
     * @return the events in the order of their positions; fewer than {@code limit} only at the end
     * @throws IllegalArgumentException if {@code afterPosition} is negative or {@code limit} is less than 1
     * @throws JournalFailure with {@link JournalFailure.Reason#RETIRED} if {@code afterPosition} is less than
     *     {@link #retired}
     */
    List<RecordedEvent> readAll(TenantId tenant, long afterPosition, int limit);

    /**
     * {@return the position up to which the events of a tenant were retired; 0 if none were} Whoever wants all that is left
     * reads from there.
     *
     * @param tenant whose events
     */
    default long retired(TenantId tenant) {
        Objects.requireNonNull(tenant, "tenant");
        return 0;
    }

    /**
     * Reads a part of the history of one thing: the events that concern it, whatever their stream.
     *
     * @param tenant whose events
     * @param ref the thing
     * @param afterPosition the position after which to begin; 0 for the beginning
     * @param limit the most events to return; 1 or more
     * @return the events in the order of their positions; fewer than {@code limit} only at the end
     * @throws IllegalArgumentException if {@code afterPosition} is negative or {@code limit} is less than 1
     */
    List<RecordedEvent> readConcerning(TenantId tenant, Ref ref, long afterPosition, int limit);
}
