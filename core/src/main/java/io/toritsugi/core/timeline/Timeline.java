package io.toritsugi.core.timeline;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.EventId;
import io.toritsugi.core.id.CaseId;
import io.toritsugi.core.id.JourneyId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.journal.RecordedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What happened in some contacts, in the order in which it happened, and the gaps in it.
 *
 * <p>Entries are in order of time, those of one instant in the order of the journal. An event that stands in the journal twice counts
 * once, and one that is corrected is replaced by its correction. The order in which the events are given does not matter. Immutable and
 * thread-safe.
 *
 * @since 0.1
 */
public final class Timeline {
    private static final Comparator<RecordedEvent> IN_ORDER =
            Comparator.comparing(RecordedEvent::occurredAt).thenComparing(RecordedEvent::position);

    private final SortedMap<RoutableId, ContactHistory> contacts;

    private Timeline(SortedMap<RoutableId, ContactHistory> contacts) {
        this.contacts = contacts;
    }

    /**
     * {@return the timeline of these events; those that are about no contact are left out}
     *
     * @param events the events of contacts, in any order
     * @param unattended the longest time for which nobody need be with the customer between two parts of a contact; zero or more
     * @throws IllegalArgumentException if that time is negative
     */
    public static Timeline of(Collection<RecordedEvent> events, Duration unattended) {
        if (unattended.isNegative()) {
            throw new IllegalArgumentException("Timeline.unattended must be zero or more, was " + unattended);
        }
        Map<EventId, RecordedEvent> once = new LinkedHashMap<>();
        events.stream().sorted(IN_ORDER).forEach(event -> once.putIfAbsent(event.eventId(), event));
        Set<EventId> replaced = new HashSet<>();
        once.values().forEach(event -> event.corrects().ifPresent(replaced::add));
        SortedMap<RoutableId, List<RecordedEvent>> byContact = new TreeMap<>();
        for (RecordedEvent event : once.values()) {
            if (event.event() instanceof ContactEvent told && !replaced.contains(event.eventId())) {
                byContact
                        .computeIfAbsent(told.routable(), key -> new ArrayList<>())
                        .add(event);
            }
        }
        SortedMap<RoutableId, ContactHistory> contacts = new TreeMap<>();
        byContact.forEach(
                (contact, told) -> contacts.put(contact, ContactHistory.of(contact, told, once.keySet(), unattended)));
        return new Timeline(contacts);
    }

    /** {@return what happened, in order; unmodifiable} */
    public List<TimelineEntry> entries() {
        return contacts.values().stream()
                .flatMap(contact -> contact.ordered().stream())
                .sorted(Comparator.comparing(ContactHistory.Placed::at).thenComparing(ContactHistory.Placed::position))
                .map(ContactHistory.Placed::entry)
                .toList();
    }

    /** {@return what is missing, in the order of the instants at which it is noticed; empty if nothing is; unmodifiable} */
    public List<TimelineGap> gaps() {
        return contacts.values().stream()
                .flatMap(contact -> contact.gaps().stream())
                .sorted(Comparator.comparing(TimelineGap::at))
                .toList();
    }

    /** {@return what bots and menus passed on to persons, in order; unmodifiable} */
    public List<Handover> handovers() {
        return contacts.values().stream()
                .flatMap(contact -> contact.handovers().stream())
                .sorted(Comparator.comparing(Handover::requestedAt))
                .toList();
    }

    /** {@return what the contacts have come to, in the order of their beginnings; unmodifiable} */
    public Map<RoutableId, Interaction> contacts() {
        Map<RoutableId, Interaction> inOrder = new LinkedHashMap<>();
        contacts.values().stream()
                .sorted(Comparator.comparing(
                        contact -> contact.interaction().createdAt().orElse(Instant.MAX)))
                .forEach(contact -> inOrder.put(contact.id(), contact.interaction()));
        return Collections.unmodifiableMap(inOrder);
    }

    /**
     * {@return the part of it that belongs to a journey}
     *
     * @param journey the journey
     */
    public Timeline within(JourneyId journey) {
        return only(contact -> contact.journey().filter(journey::equals).isPresent());
    }

    /**
     * {@return the part of it that belongs to a case}
     *
     * @param caseId the case
     */
    public Timeline within(CaseId caseId) {
        return only(contact -> contact.caseId().filter(caseId::equals).isPresent());
    }

    private Timeline only(Predicate<Interaction> wanted) {
        SortedMap<RoutableId, ContactHistory> some = new TreeMap<>(contacts);
        some.values().removeIf(contact -> !wanted.test(contact.interaction()));
        return new Timeline(some);
    }
}
