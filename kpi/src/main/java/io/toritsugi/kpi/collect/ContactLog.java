package io.toritsugi.kpi.collect;

import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.EventId;
import io.toritsugi.core.interaction.RunningContact;
import io.toritsugi.core.journal.Attributed;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.journal.RecordedEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The events of one contact as they should have been told: each once, those of one stream by their versions, and a correction
 * where what it corrects stood.
 *
 * <p>Events without an id or a version are taken in the order in which they come. Of several corrections of one event the
 * last in that order holds. A correction of what has not been told stands where it came, until that is told.
 */
final class ContactLog {
    private final List<Dated> told = new ArrayList<>();
    private Map<EventId, Dated> byId = Map.of();
    private Set<EventId> awaited = Set.of();
    private RunningContact contact = RunningContact.unknown();

    /** {@return the contact after these events} */
    RunningContact contact() {
        return contact;
    }

    /** {@return all events that were new, also those that were corrected} */
    List<Dated> told() {
        return told;
    }

    ContactLog copy() {
        ContactLog copy = new ContactLog();
        copy.told.addAll(told);
        copy.byId = new HashMap<>(byId);
        copy.awaited = new HashSet<>(awaited);
        copy.contact = RunningContact.from(contact.state());
        return copy;
    }

    /** Takes in an event. {@return whether it was new} */
    boolean take(Dated event) {
        @Nullable EventId id = idOf(event);
        if (id != null && !isNew(id, event)) {
            return false;
        }
        int place = placeOf(event);
        told.add(place, event);
        if (concernsAnother(event) || place < told.size() - 1) {
            contact = refolded();
        } else {
            contact.tell(event);
        }
        return true;
    }

    private boolean isNew(EventId id, Dated event) {
        if (byId.isEmpty()) {
            byId = new HashMap<>();
        }
        return byId.putIfAbsent(id, event) == null;
    }

    /** {@return whether it corrects another event, or has been corrected before it was told} */
    private boolean concernsAnother(Dated event) {
        @Nullable EventId corrected = correctedBy(event);
        if (corrected != null && !byId.containsKey(corrected)) {
            awaited = awaited.isEmpty() ? new HashSet<>() : awaited;
            awaited.add(corrected);
        }
        boolean wasAwaited = !awaited.isEmpty() && awaited.remove(idOf(event));
        return corrected != null || wasAwaited;
    }

    /** Before the first event of its stream that has a greater version; at the end if there is none. */
    private int placeOf(Dated event) {
        int place = told.size();
        if (event instanceof RecordedEvent recorded) {
            for (int i = told.size() - 1; i >= 0; i--) {
                if (told.get(i) instanceof RecordedEvent other && other.stream().equals(recorded.stream())) {
                    if (other.version() < recorded.version()) {
                        break;
                    }
                    place = i;
                }
            }
        }
        return place;
    }

    private RunningContact refolded() {
        IdentityHashMap<Dated, Dated> holds = new IdentityHashMap<>();
        for (Dated event : told) {
            holds.put(correctedFirst(event), event);
        }
        RunningContact refolded = RunningContact.unknown();
        for (Dated event : told) {
            @Nullable Dated now = holds.get(event);
            if (now != null) {
                refolded.tell(now);
            }
        }
        return refolded;
    }

    /** {@return what an event corrects in the end, through other corrections; itself if it corrects nothing that was told} */
    private Dated correctedFirst(Dated event) {
        Set<EventId> passed = new HashSet<>();
        Dated first = event;
        @Nullable EventId next = correctedBy(event);
        while (next != null && byId.get(next) != null) {
            if (!passed.add(next) || next.equals(idOf(event))) {
                return event;
            }
            first = byId.get(next);
            next = correctedBy(first);
        }
        return first;
    }

    private static @Nullable EventId correctedBy(Dated correction) {
        return correction instanceof Attributed attributed
                ? attributed.corrects().orElse(null)
                : null;
    }

    private static @Nullable EventId idOf(Dated event) {
        if (event instanceof RecordedEvent recorded) {
            return recorded.eventId();
        }
        return event instanceof PendingEvent pending ? pending.eventId().orElse(null) : null;
    }
}
