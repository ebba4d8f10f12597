package io.toritsugi.kpi.collect;

import io.toritsugi.core.decide.Deadlines;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.interaction.RunningContact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The contacts that are not added up for good: those that last, and those that have closed and wait for latecomers. */
final class UnsettledContacts {
    private static final Duration LATE_FOR = Duration.ofMinutes(5);

    private final Map<RoutableId, ContactLog> open = new HashMap<>();
    private final LinkedHashMap<RoutableId, ContactLog> closed = new LinkedHashMap<>();

    /** Takes in an event. {@return whether it was new} */
    boolean take(RoutableId id, Dated event) {
        @Nullable ContactLog lasting = open.get(id);
        return lasting != null ? takeLasting(id, lasting, event) : takeOther(id, event);
    }

    private boolean takeLasting(RoutableId id, ContactLog contact, Dated event) {
        boolean isNew = contact.take(event);
        if (contact.contact().view().closed()) {
            open.remove(id);
            closed.put(id, contact);
        }
        return isNew;
    }

    private boolean takeOther(RoutableId id, Dated event) {
        @Nullable ContactLog late = closed.remove(id);
        ContactLog contact = late != null ? late : new ContactLog();
        boolean isNew = contact.take(event);
        (contact.contact().view().closed() ? closed : open).put(id, contact);
        return isNew;
    }

    /** Hands out those that closed first, until no more than so many wait. */
    void settleBeyond(int lateContacts, Consumer<RunningContact> settle) {
        if (closed.size() <= lateContacts) {
            return;
        }
        Iterator<ContactLog> oldest = closed.values().iterator();
        while (closed.size() > lateContacts) {
            settle.accept(oldest.next().contact());
            oldest.remove();
        }
    }

    /** Hands out those that closed long enough before an instant. */
    void settleOver(Instant until, Consumer<RunningContact> settle) {
        closed.values().removeIf(log -> {
            boolean over = log.contact()
                    .view()
                    .lastEventAt()
                    .map(last -> Deadlines.after(last, LATE_FOR))
                    .filter(last -> !last.isAfter(until))
                    .isPresent();
            if (over) {
                settle.accept(log.contact());
            }
            return over;
        });
    }

    int lastingCount() {
        return open.size();
    }

    List<RunningContact> lasting() {
        return contacts(open);
    }

    List<RunningContact> waiting() {
        return contacts(closed);
    }

    private static List<RunningContact> contacts(Map<RoutableId, ContactLog> logs) {
        return logs.values().stream().map(ContactLog::contact).toList();
    }

    /** {@return the events of those that last, then of those that wait} */
    List<Dated> events() {
        List<Dated> events = new ArrayList<>();
        open.values().forEach(contact -> events.addAll(contact.told()));
        closed.values().forEach(contact -> events.addAll(contact.told()));
        return List.copyOf(events);
    }

    boolean shares(UnsettledContacts other) {
        return other.open.keySet().stream().anyMatch(this::knows)
                || other.closed.keySet().stream().anyMatch(this::knows);
    }

    private boolean knows(RoutableId id) {
        return open.containsKey(id) || closed.containsKey(id);
    }

    /** Takes in copies of other contacts. */
    void merge(UnsettledContacts other) {
        other.open.forEach((id, contact) -> open.put(id, contact.copy()));
        other.closed.forEach((id, contact) -> closed.put(id, contact.copy()));
    }
}
