package io.toritsugi.acw.followup;

import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.followup.FollowUpCreated;
import io.toritsugi.core.event.followup.FollowUpEvent;
import io.toritsugi.core.followup.FollowUpOwner;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.WorkItemId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The open follow-ups, in the order in which they are due.
 *
 * <p>It folds the events of any follow-ups, each one's in order; those that have ended leave it. An event costs O(log of the open ones), a
 * question O(its answer). Not thread-safe.
 *
 * @since 0.1
 */
public final class FollowUpBoard {
    private final Map<WorkItemId, FollowUp> open = new HashMap<>();
    private final NavigableSet<Place> byDue = new TreeSet<>();
    private final NavigableSet<Place> byDeadline = new TreeSet<>();
    private final Map<FollowUpOwner, NavigableSet<Place>> byOwner = new HashMap<>();
    private final Map<CustomerId, NavigableSet<Place>> byCustomer = new HashMap<>();

    /** Makes an empty one. */
    public FollowUpBoard() {}

    /**
     * Takes in what happened.
     *
     * @param event any event; those that are not about follow-ups are passed over
     */
    public void accept(Dated event) {
        if (!(event.event() instanceof FollowUpEvent told)) {
            return;
        }
        FollowUp before = open.get(told.followUp());
        if (before == null && !(told instanceof FollowUpCreated)) {
            return;
        }
        FollowUp after = FollowUpFold.fold(before == null ? FollowUp.unknown() : before, event);
        if (before != null) {
            remove(told.followUp(), before);
        }
        if (after.open()) {
            add(told.followUp(), after);
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

    /**
     * {@return the open follow-up with this id}
     *
     * @param id the id
     */
    public Optional<FollowUp> find(WorkItemId id) {
        return Optional.ofNullable(open.get(id));
    }

    /** {@return how many are open} */
    public int size() {
        return open.size();
    }

    /**
     * {@return those that should have been done and are not, the longest overdue first}
     *
     * @param now the time; at the instant of its deadline a follow-up is overdue
     */
    public List<FollowUp> overdue(Instant now) {
        return followUps(byDue.headSet(Place.after(now), false));
    }

    /**
     * {@return those that are due in a period, the first due first}
     *
     * @param from the beginning of the period, inclusive
     * @param to its end, exclusive
     */
    public List<FollowUp> dueBetween(Instant from, Instant to) {
        return from.isBefore(to)
                ? followUps(byDue.subSet(Place.before(from), true, Place.before(to), false))
                : List.of();
    }

    /**
     * {@return those of an owner, the most urgent first: by priority, then by when they are due, those that are not bound to a time last}
     *
     * @param owner the owner
     */
    public List<FollowUp> of(FollowUpOwner owner) {
        return followUps(byOwner.getOrDefault(owner, new TreeSet<>())).stream()
                .sorted(Comparator.comparingInt(FollowUp::priority).reversed())
                .toList();
    }

    /**
     * {@return those for a customer, the first due first, those that are not bound to a time last}
     *
     * @param customer the customer
     */
    public List<FollowUp> of(CustomerId customer) {
        return followUps(byCustomer.getOrDefault(customer, new TreeSet<>()));
    }

    /**
     * {@return those to which something happens by itself by a time: each is due a {@link FollowUpCommand.Tick}}
     *
     * @param now the time
     */
    public List<FollowUp> toTick(Instant now) {
        return followUps(byDeadline.headSet(Place.after(now), false));
    }

    /** {@return when something next happens by itself to any of them} */
    public Optional<Instant> nextDeadline() {
        return byDeadline.isEmpty()
                ? Optional.empty()
                : Optional.of(byDeadline.first().at());
    }

    private List<FollowUp> followUps(Collection<Place> places) {
        return places.stream().map(place -> open.get(place.id())).toList();
    }

    private void add(WorkItemId id, FollowUp followUp) {
        open.put(id, followUp);
        Place due = due(id, followUp);
        followUp.deadlines().finishBy().ifPresent(at -> byDue.add(due));
        followUp.nextDeadline().ifPresent(at -> byDeadline.add(new Place(at, id)));
        followUp.owner()
                .ifPresent(owner ->
                        byOwner.computeIfAbsent(owner, any -> new TreeSet<>()).add(due));
        customer(followUp)
                .ifPresent(customer -> byCustomer
                        .computeIfAbsent(customer, any -> new TreeSet<>())
                        .add(due));
    }

    private void remove(WorkItemId id, FollowUp followUp) {
        open.remove(id);
        Place due = due(id, followUp);
        byDue.remove(due);
        followUp.nextDeadline().ifPresent(at -> byDeadline.remove(new Place(at, id)));
        followUp.owner().ifPresent(owner -> leave(byOwner, owner, due));
        customer(followUp).ifPresent(customer -> leave(byCustomer, customer, due));
    }

    private static <K> void leave(Map<K, NavigableSet<Place>> places, K key, Place place) {
        places.computeIfPresent(key, (same, left) -> {
            left.remove(place);
            return left.isEmpty() ? null : left;
        });
    }

    private static Place due(WorkItemId id, FollowUp followUp) {
        return new Place(followUp.deadlines().finishBy().orElse(Instant.MAX), id);
    }

    private static Optional<CustomerId> customer(FollowUp followUp) {
        return followUp.created().flatMap(FollowUpCreated::customer);
    }

    /** A follow-up in an order of time. */
    private record Place(Instant at, WorkItemId id) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::at).thenComparing(Place::id);
        private static final WorkItemId FIRST = WorkItemId.of("!");

        /** {@return a place before all others of this instant} */
        static Place before(Instant at) {
            return new Place(at, FIRST);
        }

        /** {@return a place behind all others of this instant} */
        static Place after(Instant at) {
            return at.equals(Instant.MAX) ? new Place(at, FIRST) : new Place(at.plusNanos(1), FIRST);
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }
}
