package io.toritsugi.acw.followup;

import io.toritsugi.acw.internal.due.DueIndex;
import io.toritsugi.acw.internal.due.DueIndexes;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.followup.FollowUpCreated;
import io.toritsugi.core.event.followup.FollowUpEvent;
import io.toritsugi.core.followup.FollowUpOwner;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.WorkItemId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    private final DueIndex<WorkItemId> byDue = new DueIndex<>();
    private final DueIndex<WorkItemId> byDeadline = new DueIndex<>();
    private final DueIndexes<FollowUpOwner, WorkItemId> byOwner = new DueIndexes<>();
    private final DueIndexes<CustomerId, WorkItemId> byCustomer = new DueIndexes<>();

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
        return followUps(byDue.upTo(now));
    }

    /**
     * {@return those that are due in a period, the first due first}
     *
     * @param from the beginning of the period, inclusive
     * @param to its end, exclusive
     */
    public List<FollowUp> dueBetween(Instant from, Instant to) {
        return followUps(byDue.between(from, to));
    }

    /**
     * {@return those of an owner, the most urgent first: by priority, then by when they are due, those that are not bound to a time last}
     *
     * @param owner the owner
     */
    public List<FollowUp> of(FollowUpOwner owner) {
        return followUps(byOwner.of(owner)).stream()
                .sorted(Comparator.comparingInt(FollowUp::priority).reversed())
                .toList();
    }

    /**
     * {@return those for a customer, the first due first, those that are not bound to a time last}
     *
     * @param customer the customer
     */
    public List<FollowUp> of(CustomerId customer) {
        return followUps(byCustomer.of(customer));
    }

    /**
     * {@return those to which something happens by itself by a time: each is due a {@link FollowUpCommand.Tick}}
     *
     * @param now the time
     */
    public List<FollowUp> toTick(Instant now) {
        return followUps(byDeadline.upTo(now));
    }

    /** {@return when something next happens by itself to any of them} */
    public Optional<Instant> nextDeadline() {
        return byDeadline.first();
    }

    private List<FollowUp> followUps(List<WorkItemId> ids) {
        return ids.stream().map(open::get).toList();
    }

    private void add(WorkItemId id, FollowUp followUp) {
        open.put(id, followUp);
        Instant due = due(followUp);
        followUp.deadlines().finishBy().ifPresent(at -> byDue.add(at, id));
        followUp.nextDeadline().ifPresent(at -> byDeadline.add(at, id));
        followUp.owner().ifPresent(owner -> byOwner.add(owner, due, id));
        customer(followUp).ifPresent(customer -> byCustomer.add(customer, due, id));
    }

    private void remove(WorkItemId id, FollowUp followUp) {
        open.remove(id);
        Instant due = due(followUp);
        followUp.deadlines().finishBy().ifPresent(at -> byDue.remove(at, id));
        followUp.nextDeadline().ifPresent(at -> byDeadline.remove(at, id));
        followUp.owner().ifPresent(owner -> byOwner.remove(owner, due, id));
        customer(followUp).ifPresent(customer -> byCustomer.remove(customer, due, id));
    }

    private static Instant due(FollowUp followUp) {
        return followUp.deadlines().finishBy().orElse(Instant.MAX);
    }

    private static Optional<CustomerId> customer(FollowUp followUp) {
        return followUp.created().flatMap(FollowUpCreated::customer);
    }
}
