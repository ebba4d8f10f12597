package io.toritsugi.routing.internal.decide;

import io.toritsugi.core.id.VisitId;
import io.toritsugi.routing.internal.domain.DomainState;
import io.toritsugi.routing.internal.waiting.Waiting;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;

/** Brings a domain to rest after something happened: stages open, what is exhausted is treated, and whoever can be is offered. */
public final class Settling {
    private Settling() {}

    public static void settle(RoutingDecision decision, boolean matching) {
        boolean changed = true;
        while (changed && !decision.refused()) {
            advance(decision);
            // Whoever is offered something is not free any more, and whatever is told takes time: stages may wait for
            // either.
            changed = matching && !decision.refused() && (Matching.match(decision) || Leaving.turnAway(decision));
        }
        if (matching && !decision.refused()) {
            decision.touched().clear();
        }
    }

    private static void advance(RoutingDecision decision) {
        boolean moved = true;
        while (moved && !decision.refused()) {
            int before = decision.happened();
            moved = false;
            for (long sequence : open(decision)) {
                VisitId visit = decision.state().bySequence().get(sequence).getOrNull();
                Waiting waiting = visit == null ? null : decision.state().find(visit);
                moved |= waiting != null && waiting.accepted() == null && Stages.advance(decision, waiting);
            }
            // Whatever happened may be what a stage that was looked at before waits for.
            moved |= decision.happened() > before;
        }
    }

    /** {@return the visits for which there may be something to do, in the order of arrival} */
    private static NavigableSet<Long> open(RoutingDecision decision) {
        DomainState state = decision.state();
        if (decision.touched().all()) {
            return new TreeSet<>(state.bySequence().keySet().toJavaSet());
        }
        NavigableSet<Long> open = new TreeSet<>(state.index().watched().toJavaSet());
        decision.touched().visits().stream()
                .map(state::find)
                .filter(Objects::nonNull)
                .forEach(waiting -> open.add(Objects.requireNonNull(waiting).sequence()));
        return open;
    }
}
