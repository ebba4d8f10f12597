package io.toritsugi.routing.ranker.turn;

import io.toritsugi.core.event.queue.Dequeued;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.queue.VisitMoved;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.routing.strategy.AgentRanker;
import io.toritsugi.routing.strategy.AgentView;
import io.toritsugi.routing.strategy.EventView;
import io.toritsugi.routing.strategy.RoutableView;
import io.toritsugi.routing.strategy.StateCodec;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * For each visit, the agents go in their fixed order, by position and id, from the first to the last and again from the first; {@code "top-down"}, also called linear.
 *
 * <p>A visit that nobody was offered yet begins with the first agent. What is remembered is, for each visit that waits after an offer, the place of the one who
 * was last offered it; a visit that moves to another queue begins anew there. Nothing can be set.
 *
 * <p>Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class TopDown implements AgentRanker<SortedMap<VisitId, Place>> {
    /** Makes one. */
    public TopDown() {}

    @Override
    public String id() {
        return "top-down";
    }

    @Override
    public StateCodec<SortedMap<VisitId, Place>> codec() {
        return Tried.CODEC;
    }

    @Override
    public int compare(AgentView a, AgentView b, RoutableView routable, SortedMap<VisitId, Place> state, Instant now) {
        @Nullable Place last = state.get(routable.visit());
        Place first = Place.of(a);
        Place second = Place.of(b);
        return last == null ? first.compareTo(second) : last.compareBehind(first, second);
    }

    @Override
    public SortedMap<VisitId, Place> evolve(SortedMap<VisitId, Place> state, QueueId queue, EventView event) {
        if (event.event() instanceof Offered offered && event.isOf(queue)) {
            SortedMap<VisitId, Place> next = new TreeMap<>(state);
            next.put(offered.visit(), Place.of(offered.agent(), event.membership()));
            return Collections.unmodifiableSortedMap(next);
        }
        if (event.event() instanceof Dequeued dequeued) {
            return without(dequeued.visit(), state);
        }
        return event.event() instanceof VisitMoved moved && !moved.queue().equals(queue)
                ? without(moved.visit(), state)
                : state;
    }

    private static SortedMap<VisitId, Place> without(VisitId visit, SortedMap<VisitId, Place> state) {
        if (!state.containsKey(visit)) {
            return state;
        }
        SortedMap<VisitId, Place> next = new TreeMap<>(state);
        next.remove(visit);
        return Collections.unmodifiableSortedMap(next);
    }

    /** A line for each visit: its id, a tab, the place. No id has either of them. */
    private enum Tried implements StateCodec<SortedMap<VisitId, Place>> {
        CODEC;

        @Override
        public SortedMap<VisitId, Place> initial() {
            return Collections.emptySortedMap();
        }

        @Override
        public String write(SortedMap<VisitId, Place> state) {
            StringBuilder text = new StringBuilder();
            state.forEach((visit, place) -> text.append(visit.value())
                    .append('\t')
                    .append(place.write())
                    .append('\n'));
            return text.toString();
        }

        @Override
        public SortedMap<VisitId, Place> read(String text) {
            SortedMap<VisitId, Place> state = new TreeMap<>();
            text.lines().forEach(line -> {
                int tab = line.indexOf('\t');
                if (tab < 0) {
                    throw new IllegalArgumentException("TopDown must be VISIT, tab, PLACE, was \"" + line + "\"");
                }
                state.put(VisitId.of(line.substring(0, tab)), Place.read(line.substring(tab + 1)));
            });
            return Collections.unmodifiableSortedMap(state);
        }
    }
}
