package io.toritsugi.core.journey;

import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.interaction.InteractionLinked;
import io.toritsugi.core.event.journey.JourneySplit;
import io.toritsugi.core.event.journey.JourneysMerged;
import io.toritsugi.core.id.CaseId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.JourneyId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The journeys of a tenant, folded from events one by one.
 *
 * <p>A contact belongs to one journey at a time: the last link or split that names it decides. A journey that was merged is another name
 * for the one it went into, for links that come later too; a split into it makes it a journey of its own again.
 *
 * <p>Total: a merge that would make a journey a part of itself, and a split of contacts that are not in the journey, change nothing for
 * what they cannot change and are counted as oddities. Events are expected in their order. Memory grows with the contacts that are linked.
 * Not thread-safe.
 *
 * @since 0.1
 */
public final class Journeys {
    private static final String MERGED_WITH_ITSELF = "merged-with-itself";
    private static final String NOT_IN_JOURNEY = "split-of-strangers";

    private final Map<InteractionId, JourneyId> contacts = new HashMap<>();
    private final SortedMap<JourneyId, Set<InteractionId>> members = new TreeMap<>();
    private final Map<InteractionId, SortedSet<CaseId>> cases = new HashMap<>();

    /** The journeys that were merged, by those that they are names of now. */
    private final Map<JourneyId, JourneyId> merges = new HashMap<>();

    private final Map<JourneyId, SortedSet<JourneyId>> names = new HashMap<>();
    private final SortedMap<JourneyId, List<JourneyChange>> histories = new TreeMap<>();
    private final SortedMap<String, Long> oddities = new TreeMap<>();

    /** Knows no journey yet. */
    public Journeys() {}

    /**
     * Takes in what happened.
     *
     * @param dated any event
     */
    public void accept(Dated dated) {
        if (dated.event() instanceof InteractionLinked linked) {
            linked.caseId()
                    .ifPresent(caseId -> cases.computeIfAbsent(linked.interaction(), key -> new TreeSet<>())
                            .add(caseId));
            linked.journey().ifPresent(journey -> link(dated, linked, resolve(journey)));
        } else if (dated.event() instanceof JourneysMerged merged) {
            merge(dated, merged);
        } else if (dated.event() instanceof JourneySplit split) {
            split(dated, split);
        }
    }

    /**
     * Takes in what happened, in order.
     *
     * @param events any events
     */
    public void acceptAll(Iterable<? extends Dated> events) {
        events.forEach(this::accept);
    }

    private void link(Dated dated, InteractionLinked linked, JourneyId journey) {
        Optional<JourneyId> before = journeyOf(linked.interaction());
        List<InteractionId> contact = List.of(linked.interaction());
        before.filter(other -> !other.equals(journey))
                .ifPresent(other -> remember(
                        other,
                        new JourneyChange(
                                dated.occurredAt(),
                                JourneyChange.Kind.LINKED_ELSEWHERE,
                                other,
                                journey,
                                contact,
                                linked.basis())));
        if (before.isEmpty() || !before.get().equals(journey)) {
            move(linked.interaction(), journey);
            remember(
                    journey,
                    new JourneyChange(
                            dated.occurredAt(), JourneyChange.Kind.LINKED, journey, journey, contact, linked.basis()));
        }
    }

    private void move(InteractionId contact, JourneyId journey) {
        JourneyId before = contacts.put(contact, journey);
        if (before != null) {
            members.getOrDefault(before, new LinkedHashSet<>()).remove(contact);
        }
        members.computeIfAbsent(journey, key -> new LinkedHashSet<>()).add(contact);
    }

    private void merge(Dated dated, JourneysMerged merged) {
        JourneyId into = resolve(merged.into());
        JourneyId from = resolve(merged.merged());
        if (into.equals(from)) {
            odd(MERGED_WITH_ITSELF);
            return;
        }
        List<InteractionId> moved = contactsOf(from);
        moved.forEach(contact -> move(contact, into));
        rename(from, into);
        JourneyChange change =
                new JourneyChange(dated.occurredAt(), JourneyChange.Kind.MERGED, from, into, moved, merged.basis());
        remember(from, change);
        remember(into, change);
    }

    private void split(Dated dated, JourneySplit split) {
        JourneyId from = resolve(split.from());
        List<InteractionId> leaving = split.contacts().stream()
                .distinct()
                .filter(contact -> journeyOf(contact).filter(from::equals).isPresent())
                .toList();
        if (leaving.size() < split.contacts().size()) {
            odd(NOT_IN_JOURNEY);
        }
        JourneyId into = split.into();
        if (leaving.isEmpty() || into.equals(from)) {
            return;
        }
        standAlone(into);
        leaving.forEach(contact -> move(contact, into));
        JourneyChange change =
                new JourneyChange(dated.occurredAt(), JourneyChange.Kind.SPLIT, from, into, leaving, split.basis());
        remember(from, change);
        remember(into, change);
    }

    /** All names of a journey are names of another. */
    private void rename(JourneyId from, JourneyId into) {
        SortedSet<JourneyId> all = names.computeIfAbsent(into, key -> new TreeSet<>());
        all.add(from);
        all.addAll(names.getOrDefault(from, Collections.emptySortedSet()));
        names.remove(from);
        all.forEach(name -> merges.put(name, into));
    }

    /** What was merged is a journey of its own again; what was merged into it before stays where it is. */
    private void standAlone(JourneyId journey) {
        JourneyId into = merges.remove(journey);
        if (into != null) {
            names.getOrDefault(into, new TreeSet<>()).remove(journey);
        }
    }

    private void remember(JourneyId journey, JourneyChange change) {
        histories.computeIfAbsent(journey, key -> new ArrayList<>()).add(change);
    }

    private void odd(String name) {
        oddities.merge(name, 1L, Long::sum);
    }

    private JourneyId resolve(JourneyId journey) {
        return merges.getOrDefault(journey, journey);
    }

    private List<InteractionId> contactsOf(JourneyId journey) {
        return List.copyOf(members.getOrDefault(journey, Set.of()));
    }

    /**
     * {@return the journey that a contact belongs to; empty if it was linked to none}
     *
     * @param contact the contact
     */
    public Optional<JourneyId> journeyOf(InteractionId contact) {
        return Optional.ofNullable(contacts.get(contact));
    }

    /**
     * {@return a journey, by its name or that of one that was merged into it; empty if nothing is known of it}
     *
     * @param id the name
     */
    public Optional<Journey> find(JourneyId id) {
        JourneyId journey = resolve(id);
        if (!histories.containsKey(journey)) {
            return Optional.empty();
        }
        List<InteractionId> ofJourney = contactsOf(journey);
        SortedSet<CaseId> ofContacts = new TreeSet<>();
        ofJourney.forEach(contact -> ofContacts.addAll(cases.getOrDefault(contact, Collections.emptySortedSet())));
        return Optional.of(new Journey(
                journey,
                names.getOrDefault(journey, Collections.emptySortedSet()),
                ofJourney,
                ofContacts,
                histories.getOrDefault(journey, List.of())));
    }

    /** {@return the names of the journeys that have contacts, in order} */
    public List<JourneyId> ids() {
        return members.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** {@return how often each oddity was met, by its name: {@code merged-with-itself} or {@code split-of-strangers}; unmodifiable} */
    public SortedMap<String, Long> oddities() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(oddities));
    }
}
