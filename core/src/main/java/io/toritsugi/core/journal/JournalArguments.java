package io.toritsugi.core.journal;

import io.toritsugi.core.event.Origin;
import io.toritsugi.core.id.StreamId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The checks of arguments that every journal makes, so that a mistake of the caller meets the same message everywhere.
 *
 * @since 0.1
 */
public final class JournalArguments {
    private JournalArguments() {}

    /**
     * Checks what is to be appended together.
     *
     * @param batches what to append
     * @return an unmodifiable copy
     * @throws IllegalArgumentException if there is no batch, if two name one stream, if an ingested event has no id or a live
     *     one has
     */
    public static List<StreamBatch> checkBatches(List<StreamBatch> batches) {
        List<StreamBatch> given = List.copyOf(batches);
        if (given.isEmpty()) {
            throw new IllegalArgumentException("Journal.append needs at least one batch, was given none");
        }
        Set<StreamId> streams = new HashSet<>();
        for (StreamBatch batch : given) {
            if (!streams.add(batch.stream())) {
                throw new IllegalArgumentException(
                        "Journal.append takes one batch for a stream, was given two for " + batch.stream());
            }
            for (PendingEvent event : batch.events()) {
                check(batch.stream(), event);
            }
        }
        return given;
    }

    /**
     * Checks which part a reader wants.
     *
     * @param name what {@code after} is called
     * @param after the version or position after which to begin
     * @param limit the most events to return
     * @throws IllegalArgumentException if {@code after} is negative or {@code limit} is less than 1
     */
    public static void checkPage(String name, long after, int limit) {
        if (after < 0) {
            throw new IllegalArgumentException(name + " must be 0 or more, was " + after);
        }
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be 1 or more, was " + limit);
        }
    }

    /**
     * Checks the name of a snapshot.
     *
     * @param name the name
     * @return the name
     * @throws IllegalArgumentException if it has less than 1 or more than 400 characters
     */
    public static String checkSnapshotName(String name) {
        return Snapshot.checkName(name);
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
}
