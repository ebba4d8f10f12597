package io.toritsugi.routing.ranker.turn;

import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.routing.ranker.LongestIdle;
import io.toritsugi.routing.strategy.AgentRanker;
import io.toritsugi.routing.strategy.AgentView;
import io.toritsugi.routing.strategy.EventView;
import io.toritsugi.routing.strategy.RoutableView;
import io.toritsugi.routing.strategy.StateCodec;
import io.toritsugi.routing.strategy.StrategySettings;
import java.time.Duration;
import java.time.Instant;

/**
 * Who got the fewest contacts of late goes first; {@code "fewest-contacts"}.
 *
 * <p>A contact counts when the agent's leg connects, if it came from a queue, and he serves the customer. Who comes is not taken for one who got nothing: see
 * {@link Workload}. Ties go to the longest idle. To be set:
 *
 * <ul>
 *   <li>{@code window}: how far back contacts count, up to 366 days, to within a twelfth; 8 hours unless said;
 *   <li>{@code thisQueueOnly}: whether only contacts of this queue count; false unless said.
 * </ul>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class FewestContacts implements AgentRanker<Workload> {
    private final Turns turns;

    private FewestContacts(Turns turns) {
        this.turns = turns;
    }

    /** Makes one with nothing set. */
    public FewestContacts() {
        this(Turns.STANDARD);
    }

    /**
     * Makes one that counts the contacts of all queues.
     *
     * @param window how far back contacts count, more than zero and at most 366 days
     */
    public FewestContacts(Duration window) {
        this(new Turns(Window.of(window), false));
    }

    @Override
    public String id() {
        return "fewest-contacts";
    }

    @Override
    public FewestContacts configured(StrategySettings settings) {
        return new FewestContacts(Turns.in(settings));
    }

    @Override
    public StateCodec<Workload> codec() {
        return turns.codec();
    }

    @Override
    public int compare(AgentView a, AgentView b, RoutableView routable, Workload state, Instant now) {
        int byCount = Long.compare(state.of(a.id(), now), state.of(b.id(), now));
        return byCount != 0 ? byCount : LongestIdle.compareIdle(a, b);
    }

    @Override
    public Workload evolve(Workload state, QueueId queue, EventView event) {
        return event.event() instanceof LegConnected connected && turns.counts(connected, queue, event)
                ? state.plus(connected.agent().orElseThrow(), event.occurredAt(), 1)
                : state.attended(queue, event);
    }
}
