package io.toritsugi.core.journey;

import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.JourneyId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Something that made a journey what it is.
 *
 * <p>Immutable and thread-safe.
 *
 * @param at when it happened
 * @param kind what it was
 * @param from the journey that lost something; of a link the one that gained
 * @param into the journey that gained something
 * @param contacts the contacts that came or went, in order
 * @param basis why, as the event says
 * @since 0.1
 */
public record JourneyChange(
        Instant at, Kind kind, JourneyId from, JourneyId into, List<InteractionId> contacts, String basis) {
    /**
     * What it was.
     *
     * @since 0.1
     */
    public enum Kind {
        /** A contact was linked to the journey. */
        LINKED,
        /** A contact was linked to another journey, and left. */
        LINKED_ELSEWHERE,
        /** Another journey became a part of it. */
        MERGED,
        /** Contacts left it for another journey, or came from one. */
        SPLIT
    }

    /** Copies the parts. */
    public JourneyChange {
        Objects.requireNonNull(at, "JourneyChange.at");
        Objects.requireNonNull(kind, "JourneyChange.kind");
        Objects.requireNonNull(from, "JourneyChange.from");
        Objects.requireNonNull(into, "JourneyChange.into");
        contacts = List.copyOf(contacts);
        Objects.requireNonNull(basis, "JourneyChange.basis");
    }
}
