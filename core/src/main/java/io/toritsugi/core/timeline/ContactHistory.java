package io.toritsugi.core.timeline;

import io.toritsugi.core.event.EventId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.interaction.RunningContact;
import io.toritsugi.core.journal.RecordedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** One contact of a timeline. */
record ContactHistory(
        RoutableId id,
        Interaction interaction,
        List<Placed> ordered,
        List<TimelineGap> gaps,
        List<Handover> handovers) {
    /** An entry and its place among those of its instant. */
    record Placed(TimelineEntry entry, long position) {
        Instant at() {
            return entry.at();
        }
    }

    /**
     * {@return what is known of a contact}
     *
     * @param events its events, in order
     * @param known the ids of all events
     */
    static ContactHistory of(RoutableId id, List<RecordedEvent> events, Set<EventId> known, Duration unattended) {
        RunningContact contact = RunningContact.unknown();
        events.forEach(contact::tell);
        Interaction state = contact.state();
        List<Handover> handovers = Handovers.in(id, events);
        return new ContactHistory(
                id,
                state,
                events.stream()
                        .map(event -> new Placed(Entries.of(id, event), event.position()))
                        .toList(),
                new GapFinder(id, state, events, unattended).find(known, handovers),
                handovers);
    }
}
