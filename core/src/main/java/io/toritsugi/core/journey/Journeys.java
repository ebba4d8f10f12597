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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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

    private final Map<InteractionId, JourneyId> contacts = new LinkedHashMap<>();
    private final Map<InteractionId, SortedSet<CaseId>> cases = new LinkedHashMap<>();
    private final Map<JourneyId, JourneyId> merges = new TreeMap<>();
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
        contacts.remove(contact);
        contacts.put(contact, journey);
    }

    private void merge(Dated dated, JourneysMerged merged) {
        JourneyId into = resolve(merged.into());
        JourneyId from = resolve(merged.merged());
        if (into.equals(from)) {
            odd(MERGED_WITH_ITSELF);
            return;
        }
        List<InteractionId> moved = contactsOf(from);
        merges.put(from, into);
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
        standAlone(into, from);
        leaving.forEach(contact -> move(contact, into));
        JourneyChange change =
                new JourneyChange(dated.occurredAt(), JourneyChange.Kind.SPLIT, from, into, leaving, split.basis());
        remember(from, change);
        remember(into, change);
    }

    /** What was merged is a journey of its own again; the contacts that it brought and that do not leave with it stay. */
    private void standAlone(JourneyId journey, JourneyId from) {
        if (merges.containsKey(journey)) {
            contactsOf(from).stream()
                    .filter(contact -> leadsThrough(contacts.get(contact), journey))
                    .forEach(contact -> contacts.replace(contact, from));
            merges.remove(journey);
        }
    }

    private boolean leadsThrough(@Nullable JourneyId name, JourneyId journey) {
        @Nullable JourneyId next = name;
        while (next != null && !next.equals(journey)) {
            next = merges.get(next);
        }
        return next != null;
    }

    private void remember(JourneyId journey, JourneyChange change) {
        histories.computeIfAbsent(journey, key -> new ArrayList<>()).add(change);
    }

    private void odd(String name) {
        oddities.merge(name, 1L, Long::sum);
    }

    private JourneyId resolve(JourneyId journey) {
        JourneyId name = journey;
        JourneyId next = merges.get(name);
        while (next != null) {
            name = next;
            next = merges.get(name);
        }
        return name;
    }

    private List<InteractionId> contactsOf(JourneyId journey) {
        return contacts.entrySet().stream()
                .filter(entry -> resolve(entry.getValue()).equals(journey))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * {@return the journey that a contact belongs to; empty if it was linked to none}
     *
     * @param contact the contact
     */
    public Optional<JourneyId> journeyOf(InteractionId contact) {
        return Optional.ofNullable(contacts.get(contact)).map(this::resolve);
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
        List<InteractionId> members = contactsOf(journey);
        SortedSet<JourneyId> names = new TreeSet<>(merges.keySet());
        names.removeIf(name -> !resolve(name).equals(journey));
        SortedSet<CaseId> ofMembers = new TreeSet<>();
        members.forEach(contact -> ofMembers.addAll(cases.getOrDefault(contact, Collections.emptySortedSet())));
        return Optional.of(new Journey(journey, names, members, ofMembers, histories.getOrDefault(journey, List.of())));
    }

    /** {@return the names of the journeys that have contacts, in order} */
    public List<JourneyId> ids() {
        SortedSet<JourneyId> ids = new TreeSet<>();
        contacts.values().forEach(journey -> ids.add(resolve(journey)));
        return List.copyOf(ids);
    }

    /** {@return how often each oddity was met, by its name: {@code merged-with-itself} or {@code split-of-strangers}; unmodifiable} */
    public SortedMap<String, Long> oddities() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(oddities));
    }
}
