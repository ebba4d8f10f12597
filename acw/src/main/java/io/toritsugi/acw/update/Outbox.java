package io.toritsugi.acw.update;

import io.toritsugi.acw.update.event.UpdateId;
import io.toritsugi.acw.update.event.UpdateRequested;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The updates of one other system: those that are to be sent, and what became of the rest.
 *
 * <p>The state of {@link OutboxMachine}: a value that any sequence of events folds to. An event costs O(log of the updates that are to be sent).
 * Of an update that will not be sent any more its id alone is kept. {@code toString} shows numbers alone. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Outbox {
    private static final Outbox EMPTY =
            new Outbox(HashMap.empty(), HashMap.empty(), TreeSet.empty(), 0, 0, Optional.empty(), Optional.empty());

    private final Map<UpdateId, Entry> entries;
    private final Map<String, SortedSet<Place>> byKey;
    /** The first of each key, unless it is a dead letter. */
    private final SortedSet<Place> heads;

    private final long requested;
    private final int failuresInRow;
    private final Optional<Instant> circuitOpenUntil;
    private final Optional<Instant> lastEventAt;

    private Outbox(
            Map<UpdateId, Entry> entries,
            Map<String, SortedSet<Place>> byKey,
            SortedSet<Place> heads,
            long requested,
            int failuresInRow,
            Optional<Instant> circuitOpenUntil,
            Optional<Instant> lastEventAt) {
        this.entries = entries;
        this.byKey = byKey;
        this.heads = heads;
        this.requested = requested;
        this.failuresInRow = failuresInRow;
        this.circuitOpenUntil = circuitOpenUntil;
        this.lastEventAt = lastEventAt;
    }

    /** {@return an outbox in which nothing ever was} */
    public static Outbox empty() {
        return EMPTY;
    }

    /**
     * {@return how far an update is; empty if it was never requested}
     *
     * @param update the update
     */
    public Optional<UpdateState> state(UpdateId update) {
        return find(update).map(Entry::state);
    }

    /**
     * {@return how many updates are in a state}
     *
     * @param state the state
     */
    public int count(UpdateState state) {
        return entries.values().count(entry -> entry.state() == state);
    }

    /** {@return the dead letters, in the order in which they were requested} */
    public List<UpdateRequested> deadLetters() {
        return entries.values()
                .filter(entry -> entry.state() == UpdateState.DEAD)
                .sortBy(Entry::number)
                .flatMap(entry -> Option.ofOptional(entry.request()))
                .asJava();
    }

    /** {@return how many attempts in a row have failed} */
    public int failuresInRow() {
        return failuresInRow;
    }

    /** {@return up to when nothing is sent; empty if nothing keeps it} */
    public Optional<Instant> circuitOpenUntil() {
        return circuitOpenUntil;
    }

    /**
     * {@return what can be sent at a time, the first of each key that is due, in the order in which they were requested; after a pause of
     * the circuit, one alone}
     *
     * @param now the time
     */
    public List<UpdateRequested> ready(Instant now) {
        if (circuitOpenUntil.filter(now::isBefore).isPresent()) {
            return List.of();
        }
        List<UpdateRequested> ready = new ArrayList<>();
        for (Place head : heads) {
            Entry entry = find(head.update()).orElseThrow();
            if (entry.retryAt().filter(now::isBefore).isEmpty()) {
                ready.add(entry.request().orElseThrow());
                if (circuitOpenUntil.isPresent()) {
                    break;
                }
            }
        }
        return List.copyOf(ready);
    }

    /** {@return when something can next be sent; empty if nothing is to be sent} It may be in the past. */
    public Optional<Instant> nextAttempt() {
        Optional<Instant> first = Optional.empty();
        for (Place head : heads) {
            Instant at = find(head.update()).flatMap(Entry::retryAt).orElse(Instant.MIN);
            if (first.filter(earlier -> !at.isBefore(earlier)).isEmpty()) {
                first = Optional.of(at);
            }
        }
        return first.map(at -> circuitOpenUntil.filter(at::isBefore).orElse(at));
    }

    Optional<Entry> find(UpdateId update) {
        return entries.get(update).toJavaOptional();
    }

    Optional<Instant> lastEventAt() {
        return lastEventAt;
    }

    Outbox requested(UpdateRequested request) {
        return find(request.update()).isPresent()
                ? this
                : with(request.update(), Entry.of(requested, request), requested + 1);
    }

    Outbox changed(UpdateId update, Entry entry) {
        return with(update, entry, requested);
    }

    private Outbox with(UpdateId update, Entry entry, long count) {
        SortedSet<Place> before = byKey.getOrElse(entry.key(), TreeSet.empty());
        Place place = new Place(entry.number(), update);
        SortedSet<Place> after = entry.open() ? before.add(place) : before.remove(place);
        Map<UpdateId, Entry> all = entries.put(update, entry);
        SortedSet<Place> first = heads;
        if (!before.isEmpty()) {
            first = first.remove(before.head());
        }
        if (!after.isEmpty()
                && all.get(after.head().update())
                        .filter(head -> head.state() == UpdateState.PENDING)
                        .isDefined()) {
            first = first.add(after.head());
        }
        return new Outbox(
                all,
                after.isEmpty() ? byKey.remove(entry.key()) : byKey.put(entry.key(), after),
                first,
                count,
                failuresInRow,
                circuitOpenUntil,
                lastEventAt);
    }

    OutboxNumbers numbers() {
        return new OutboxNumbers(requested, failuresInRow, circuitOpenUntil, lastEventAt);
    }

    /** {@return what became of each update, in the order in which they were requested} */
    List<EntryLine> lines() {
        return entries.toJavaStream()
                .map(entry -> EntryLine.of(entry._1, entry._2))
                .sorted(Comparator.comparingLong(EntryLine::number))
                .toList();
    }

    /** {@return what is still to be sent of an update} */
    Optional<UpdateRequested> request(UpdateId update) {
        return entries.get(update).toJavaOptional().flatMap(Entry::request);
    }

    Outbox with(OutboxNumbers numbers) {
        return new Outbox(
                entries,
                byKey,
                heads,
                numbers.requested(),
                numbers.failuresInRow(),
                numbers.circuitOpenUntil(),
                numbers.lastEventAt());
    }

    Outbox circuit(int failures, Optional<Instant> openUntil) {
        return new Outbox(entries, byKey, heads, requested, failures, openUntil, lastEventAt);
    }

    Outbox seen(Instant at) {
        return new Outbox(
                entries,
                byKey,
                heads,
                requested,
                failuresInRow,
                circuitOpenUntil,
                lastEventAt.filter(at::isBefore).or(() -> Optional.of(at)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Outbox that
                && entries.equals(that.entries)
                && byKey.equals(that.byKey)
                && heads.equals(that.heads)
                && requested == that.requested
                && failuresInRow == that.failuresInRow
                && circuitOpenUntil.equals(that.circuitOpenUntil)
                && lastEventAt.equals(that.lastEventAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(entries, requested, failuresInRow, circuitOpenUntil, lastEventAt);
    }

    @Override
    public String toString() {
        return "Outbox[pending=" + count(UpdateState.PENDING) + ", dead=" + count(UpdateState.DEAD) + ", requested="
                + requested + "]";
    }

    /** An update in the order of requests. */
    private record Place(long number, UpdateId update) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return Long.compare(number, other.number);
        }
    }
}
