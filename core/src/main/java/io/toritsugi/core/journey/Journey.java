package io.toritsugi.core.journey;

import io.toritsugi.core.id.CaseId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.JourneyId;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One matter of a customer, over all its contacts.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id its name
 * @param merged the journeys that have become a part of it: other names for it
 * @param contacts its contacts, in the order in which they came to it
 * @param cases the cases of its contacts
 * @param history how it became what it is, in order: for each contact how it came or went, and each merge
 * @since 0.1
 */
public record Journey(
        JourneyId id,
        SortedSet<JourneyId> merged,
        List<InteractionId> contacts,
        SortedSet<CaseId> cases,
        List<JourneyChange> history) {
    /** Copies the parts. */
    public Journey {
        Objects.requireNonNull(id, "Journey.id");
        merged = Collections.unmodifiableSortedSet(new TreeSet<>(merged));
        contacts = List.copyOf(contacts);
        cases = Collections.unmodifiableSortedSet(new TreeSet<>(cases));
        history = List.copyOf(history);
    }
}
