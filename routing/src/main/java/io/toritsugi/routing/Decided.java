package io.toritsugi.routing;

import io.toritsugi.core.event.Dated;
import io.toritsugi.routing.internal.domain.DomainState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision, with the domains that its events led to. Immutable but for a hint where to look next, which may be wrong; thread-safe.
 *
 * @see Router#evolve
 */
@SuppressWarnings(
        "ReferenceEquality") // An equal domain that was made otherwise is folded as any other: this need not look at
// all of it.
final class Decided {
    private final DomainState start;
    private final List<Dated> events;
    private final List<DomainState> states;
    private volatile int next;

    Decided(DomainState start, List<Dated> events, List<DomainState> states) {
        this.start = start;
        this.events = events;
        this.states = states;
    }

    /** {@return whether a domain is the one to which the decision led} */
    boolean settled(DomainState state) {
        return state == (states.isEmpty() ? start : states.get(states.size() - 1));
    }

    /** {@return the domain after an event, if this is the next of the decision; null if it is not} */
    @Nullable
    DomainState find(DomainState before, Dated event) {
        int at = next < events.size() ? next : 0;
        if (at >= events.size() || before != (at == 0 ? start : states.get(at - 1))) {
            at = 0;
        }
        if (events.isEmpty() || before != (at == 0 ? start : states.get(at - 1))) {
            return null;
        }
        Dated known = events.get(at);
        if (!known.occurredAt().equals(event.occurredAt()) || !known.event().equals(event.event())) {
            return null;
        }
        next = at + 1;
        return states.get(at);
    }
}
