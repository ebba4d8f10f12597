package io.toritsugi.routing.ranker.turn;

import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEnded;
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
 * Who talked least of late goes first; {@code "least-talk-time"}.
 *
 * <p>The time of a contact counts when the agent's leg ends, from its connection on, hold included; which contacts count, who comes, and what can be set is
 * as for {@link FewestContacts}. Ties go to the longest idle.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class LeastTalkTime implements AgentRanker<Workload> {
    private final Turns turns;

    private LeastTalkTime(Turns turns) {
        this.turns = turns;
    }

    /** Makes one with nothing set. */
    public LeastTalkTime() {
        this(Turns.STANDARD);
    }

    /**
     * Makes one that counts the contacts of all queues.
     *
     * @param window how far back contacts count, more than zero and at most 366 days
     */
    public LeastTalkTime(Duration window) {
        this(new Turns(Window.of(window), false));
    }

    @Override
    public String id() {
        return "least-talk-time";
    }

    @Override
    public LeastTalkTime configured(StrategySettings settings) {
        return new LeastTalkTime(Turns.in(settings));
    }

    @Override
    public StateCodec<Workload> codec() {
        return turns.codec();
    }

    @Override
    public int compare(AgentView a, AgentView b, RoutableView routable, Workload state, Instant now) {
        int byTime = Long.compare(state.of(a.id(), now), state.of(b.id(), now));
        return byTime != 0 ? byTime : LongestIdle.compareIdle(a, b);
    }

    @Override
    public String key(AgentView agent, RoutableView routable, Workload state, Instant now) {
        return "talk=" + Duration.ofMillis(state.of(agent.id(), now)) + " " + LongestIdle.idleKey(agent);
    }

    @Override
    public Workload evolve(Workload state, QueueId queue, EventView event) {
        if (event.event() instanceof LegConnected connected && turns.counts(connected, queue, event)) {
            return state.begun(connected.leg(), connected.agent().orElseThrow(), event.occurredAt());
        }
        return event.event() instanceof LegEnded ended
                ? state.ended(ended.leg(), event.occurredAt())
                : state.attended(queue, event);
    }
}
