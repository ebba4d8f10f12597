package io.toritsugi.core.timeline;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.RecordedEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Reads timelines from a journal.
 *
 * <p>Takes time and memory in proportion to the events of the contacts that are read. Thread-safe if the journal is.
 *
 * @since 0.1
 */
public final class TimelineReader {
    private static final Duration STANDARD_TOLERANCE = Duration.ofSeconds(5);
    private static final int PAGE = 500;

    private final Journal journal;
    private final TenantId tenant;
    private final Duration unattended;

    private TimelineReader(Journal journal, TenantId tenant, Duration unattended) {
        this.journal = journal;
        this.tenant = tenant;
        this.unattended = unattended;
    }

    /**
     * {@return a reader that tolerates five seconds between two parts of a contact}
     *
     * @param journal where the events are
     * @param tenant whose events
     */
    public static TimelineReader of(Journal journal, TenantId tenant) {
        return new TimelineReader(
                Objects.requireNonNull(journal, "TimelineReader.journal"),
                Objects.requireNonNull(tenant, "TimelineReader.tenant"),
                STANDARD_TOLERANCE);
    }

    /**
     * {@return the same reader with another tolerance}
     *
     * @param longest the longest time for which nobody need be with the customer between two parts of a contact; zero or more
     * @throws IllegalArgumentException if it is negative
     */
    public TimelineReader tolerating(Duration longest) {
        if (longest.isNegative()) {
            throw new IllegalArgumentException("TimelineReader.tolerating must be zero or more, was " + longest);
        }
        return new TimelineReader(journal, tenant, longest);
    }

    /**
     * {@return everything that happened in the contacts of a customer, over all channels and agents}
     *
     * <p>A contact is his as soon as one of its events names him. For a journey or a case take the part of it: {@link Timeline#within}.
     *
     * @param customer the customer
     */
    public Timeline of(CustomerId customer) {
        SortedSet<RoutableId> contacts = new TreeSet<>();
        for (RecordedEvent event : concerning(Ref.of(customer))) {
            if (event.event() instanceof ContactEvent told) {
                contacts.add(told.routable());
            }
        }
        return of(contacts);
    }

    /**
     * {@return everything that happened in these contacts}
     *
     * @param contacts interactions and work items
     */
    public Timeline of(Collection<RoutableId> contacts) {
        List<RecordedEvent> events = new ArrayList<>();
        contacts.stream().distinct().forEach(contact -> events.addAll(concerning(Ref.of(contact))));
        return Timeline.of(events, unattended);
    }

    private List<RecordedEvent> concerning(Ref ref) {
        List<RecordedEvent> all = new ArrayList<>();
        long after = 0;
        while (true) {
            List<RecordedEvent> page = journal.readConcerning(tenant, ref, after, PAGE);
            all.addAll(page);
            if (page.size() < PAGE) {
                return all;
            }
            after = page.get(page.size() - 1).position();
        }
    }
}
