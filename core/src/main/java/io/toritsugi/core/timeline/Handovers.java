package io.toritsugi.core.timeline;

import io.toritsugi.core.event.interaction.FactRecorded;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegRole;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.event.selfservice.HandoverRequested;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.journal.RecordedEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds what was passed on to persons in one contact. */
final class Handovers {
    private Handovers() {}

    static List<Handover> in(RoutableId contact, List<RecordedEvent> events) {
        List<Handover> handovers = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).event() instanceof HandoverRequested requested) {
                handovers.add(of(contact, requested, events, i));
            }
        }
        return List.copyOf(handovers);
    }

    private static Handover of(RoutableId contact, HandoverRequested requested, List<RecordedEvent> events, int place) {
        List<RecordedEvent> since = untilNext(events.subList(place + 1, events.size()));
        int taken = placeOfLeg(since);
        Optional<RecordedEvent> answer = taken < 0 ? Optional.empty() : Optional.of(since.get(taken));
        Optional<LegConnected> leg = answer.map(event -> (LegConnected) event.event());
        List<RecordedEvent> before = events.subList(0, taken < 0 ? events.size() : place + 1 + taken);
        SortedSet<String> known = keys(before.stream());
        SortedSet<String> again = taken < 0
                ? Collections.emptySortedSet()
                : keys(events.subList(place + 2 + taken, events.size()).stream());
        SortedSet<String> repeated = new TreeSet<>(again);
        repeated.retainAll(known);
        return new Handover(
                contact,
                requested.leg(),
                events.get(place).occurredAt(),
                requested.queue(),
                requested.reason(),
                requested.summary(),
                requested.transcript(),
                since.stream()
                        .map(RecordedEvent::event)
                        .filter(Queued.class::isInstance)
                        .map(event -> ((Queued) event).visit())
                        .findFirst(),
                answer.map(RecordedEvent::occurredAt),
                leg.map(LegConnected::leg),
                leg.flatMap(LegConnected::agent),
                Collections.unmodifiableSortedSet(known),
                Collections.unmodifiableSortedSet(repeated));
    }

    private static List<RecordedEvent> untilNext(List<RecordedEvent> events) {
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).event() instanceof HandoverRequested) {
                return events.subList(0, i);
            }
        }
        return events;
    }

    /** Who only consults or supervises has not taken the contact. */
    private static int placeOfLeg(List<RecordedEvent> events) {
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).event() instanceof LegConnected leg && leg.role() == LegRole.PRIMARY) {
                return i;
            }
        }
        return -1;
    }

    private static SortedSet<String> keys(Stream<RecordedEvent> events) {
        SortedSet<String> keys = new TreeSet<>();
        events.forEach(event -> {
            if (event.event() instanceof FactRecorded fact) {
                keys.add(fact.key());
            }
        });
        return keys;
    }
}
