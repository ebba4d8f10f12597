package io.toritsugi.routing.internal.rules;

import io.toritsugi.core.event.plugin.PluginFault;
import io.toritsugi.routing.internal.view.VisitSeen;
import io.toritsugi.routing.strategy.EventView;
import io.toritsugi.routing.strategy.InteractionOrder;
import io.toritsugi.routing.strategy.LastingKey;
import io.toritsugi.routing.strategy.RoutableView;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** An order that was chosen for a queue, or between queues: it is checked, and a stand-in decides where it does wrong. */
public record ChosenOrder<S>(InteractionOrder<S> order) {
    static <S> ChosenOrder<S> of(InteractionOrder<S> order) {
        return new ChosenOrder<>(order);
    }

    Object initial() {
        return order.codec().initial();
    }

    /** {@return what gives its lasting keys; empty if it has none, or fails} */
    public Optional<Function<RoutableView, LastingKey>> lastingKey() {
        try {
            return Objects.requireNonNull(order.visitKey());
        } catch (RuntimeException broken) {
            return Optional.empty();
        }
    }

    /** {@return what is remembered after an event; what was, where the strategy throws or gives nothing} */
    Object evolve(Object state, EventView event) {
        try {
            return Objects.requireNonNull(order.evolve(read(state), event));
        } catch (RuntimeException broken) {
            return state;
        }
    }

    /** {@return the first of several visits; what the order did wrong is told} */
    public VisitSeen first(List<VisitSeen> visits, Object state, Instant now, Consumer<PluginFault> faults) {
        try {
            Comparator<VisitSeen> byOrder = (a, b) -> order.compare(a, b, read(state), now);
            VisitSeen first = Collections.min(visits, byOrder.thenComparingLong(VisitSeen::sequence));
            if (isFirst(first, visits, byOrder)) {
                return first;
            }
            faults.accept(PluginFault.INCONSISTENT);
        } catch (RuntimeException broken) {
            faults.accept(PluginFault.THREW);
        }
        return Collections.min(visits, Standins.visits(now));
    }

    /** {@return the place of one of several visits, from 1: how many go before it, and one; by the stand-in where the order does wrong} */
    public int placeOf(VisitSeen visit, List<VisitSeen> visits, Object state, Instant now) {
        try {
            Comparator<VisitSeen> byOrder = (a, b) -> order.compare(a, b, read(state), now);
            return before(visit, visits, byOrder.thenComparingLong(VisitSeen::sequence)) + 1;
        } catch (RuntimeException broken) {
            return before(visit, visits, Standins.visits(now)) + 1;
        }
    }

    private static int before(VisitSeen visit, List<VisitSeen> visits, Comparator<VisitSeen> order) {
        return (int)
                visits.stream().filter(other -> order.compare(other, visit) < 0).count();
    }

    private static boolean isFirst(VisitSeen first, List<VisitSeen> visits, Comparator<VisitSeen> order) {
        for (VisitSeen other : visits) {
            int one = order.compare(first, other);
            if (one > 0 || Integer.signum(one) != -Integer.signum(order.compare(other, first))) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("unchecked")
    private S read(Object state) {
        return (S) state;
    }
}
