package io.toritsugi.acw.promise;

import io.toritsugi.acw.internal.due.DueIndex;
import io.toritsugi.acw.internal.due.DueIndexes;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.promise.PromiseEvent;
import io.toritsugi.core.event.promise.PromiseMade;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.PromiseId;
import io.toritsugi.core.id.organization.CalendarId;
import io.toritsugi.core.time.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The promises that somebody still has to keep, those that are broken included, in the order in which they are due.
 *
 * <p>It folds the events of any promises, each one's in order; those that were kept or cancelled leave it. An event costs O(log of the ones in
 * it), a question O(its answer). Not thread-safe.
 *
 * @since 0.1
 */
public final class PromiseBoard {
    private final Function<CalendarId, Optional<BusinessCalendar>> calendars;
    private final Map<PromiseId, WatchedPromise> owed = new HashMap<>();
    private final DueIndex<PromiseId> byDue = new DueIndex<>();
    private final DueIndex<PromiseId> byDeadline = new DueIndex<>();
    private final DueIndexes<CustomerId, PromiseId> byCustomer = new DueIndexes<>();

    /**
     * Makes an empty one.
     *
     * @param calendars the business hours by their ids, in which promises age
     */
    public PromiseBoard(Function<CalendarId, Optional<BusinessCalendar>> calendars) {
        this.calendars = Objects.requireNonNull(calendars, "PromiseBoard.calendars");
    }

    /**
     * Takes in what happened.
     *
     * @param event any event; those that are not about promises are passed over
     */
    public void accept(Dated event) {
        if (!(event.event() instanceof PromiseEvent told)) {
            return;
        }
        WatchedPromise before = owed.get(told.promise());
        if (before == null && !(told instanceof PromiseMade)) {
            return;
        }
        WatchedPromise after = PromiseFold.fold(before == null ? WatchedPromise.unknown() : before, event);
        if (before != null) {
            remove(told.promise(), before);
        }
        if (after.owed()) {
            add(told.promise(), after);
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

    /** {@return all of them, the first due first} */
    public List<WatchedPromise> all() {
        return promises(byDue.all());
    }

    /**
     * {@return those whose time has passed, the longest ago first}
     *
     * @param now the time; at the instant at which it is due a promise is broken
     */
    public List<WatchedPromise> overdue(Instant now) {
        return promises(byDue.upTo(now));
    }

    /**
     * {@return those to a customer, the first due first}
     *
     * @param customer the customer
     */
    public List<WatchedPromise> of(CustomerId customer) {
        return promises(byCustomer.of(customer));
    }

    /**
     * {@return those that break by a time: each is due a {@link PromiseCommand.Tick}}
     *
     * @param now the time
     */
    public List<WatchedPromise> toTick(Instant now) {
        return promises(byDeadline.upTo(now));
    }

    /** {@return when the next of them breaks by itself} */
    public Optional<Instant> nextDeadline() {
        return byDeadline.first();
    }

    /**
     * {@return how long a promise has been owed: the time since it was made, in its business hours if it has some} Empty if it is not made, or
     * its hours are not known.
     *
     * @param promise the promise
     * @param now the time
     */
    public Optional<Duration> age(WatchedPromise promise, Instant now) {
        Optional<Instant> since = promise.madeAt().map(made -> made.isBefore(now) ? made : now);
        Optional<CalendarId> hours = promise.made().flatMap(PromiseMade::calendar);
        return hours.isEmpty()
                ? since.map(made -> Duration.between(made, now))
                : since.flatMap(made -> calendars.apply(hours.get()).map(calendar -> calendar.between(made, now)));
    }

    private List<WatchedPromise> promises(List<PromiseId> ids) {
        return ids.stream().map(owed::get).toList();
    }

    private void add(PromiseId id, WatchedPromise promise) {
        owed.put(id, promise);
        Instant due = promise.dueAt().orElseThrow();
        byDue.add(due, id);
        promise.nextDeadline().ifPresent(at -> byDeadline.add(at, id));
        promise.made().flatMap(PromiseMade::customer).ifPresent(customer -> byCustomer.add(customer, due, id));
    }

    private void remove(PromiseId id, WatchedPromise promise) {
        owed.remove(id);
        Instant due = promise.dueAt().orElseThrow();
        byDue.remove(due, id);
        promise.nextDeadline().ifPresent(at -> byDeadline.remove(at, id));
        promise.made().flatMap(PromiseMade::customer).ifPresent(customer -> byCustomer.remove(customer, due, id));
    }
}
