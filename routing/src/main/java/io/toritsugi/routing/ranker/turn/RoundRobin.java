package io.toritsugi.routing.ranker.turn;

import io.toritsugi.core.event.queue.OfferAccepted;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.routing.strategy.AgentRanker;
import io.toritsugi.routing.strategy.AgentView;
import io.toritsugi.routing.strategy.EventView;
import io.toritsugi.routing.strategy.RoutableView;
import io.toritsugi.routing.strategy.StateCodec;
import io.toritsugi.routing.strategy.StrategySettings;
import java.time.Instant;
import java.util.Optional;

/**
 * Who follows the agent who had the last turn goes first; {@code "round-robin"}.
 *
 * <p>The agents stand in a ring by position and id. What is remembered is the place of the one who was last offered a visit of this queue: if he leaves,
 * the one who followed him is next; who joins takes his place, and moves nothing; who cannot take a visit is passed over and keeps his place. Offers
 * of other queues move nothing. To be set: {@code turnEnds}, a {@link TurnEnds}; {@link TurnEnds#AT_OFFER} unless said.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class RoundRobin implements AgentRanker<Optional<Place>> {
    private final TurnEnds turnEnds;

    /** Makes one with nothing set. */
    public RoundRobin() {
        this(TurnEnds.AT_OFFER);
    }

    /**
     * Makes one.
     *
     * @param turnEnds when an agent has had his turn
     */
    public RoundRobin(TurnEnds turnEnds) {
        this.turnEnds = turnEnds;
    }

    @Override
    public String id() {
        return "round-robin";
    }

    @Override
    public RoundRobin configured(StrategySettings settings) {
        settings.checkNames("turnEnds");
        return new RoundRobin(settings.constant("turnEnds", TurnEnds.AT_OFFER));
    }

    @Override
    public StateCodec<Optional<Place>> codec() {
        return LastTurn.CODEC;
    }

    @Override
    public int compare(AgentView a, AgentView b, RoutableView routable, Optional<Place> state, Instant now) {
        Place first = Place.of(a);
        Place second = Place.of(b);
        return state.isEmpty() ? first.compareTo(second) : state.get().compareBehind(first, second);
    }

    @Override
    public Optional<Place> evolve(Optional<Place> state, QueueId queue, EventView event) {
        if (event.isOf(queue)) {
            if (turnEnds == TurnEnds.AT_OFFER && event.event() instanceof Offered offered) {
                return Optional.of(Place.of(offered.agent(), event.membership()));
            }
            if (turnEnds == TurnEnds.AT_ACCEPT && event.event() instanceof OfferAccepted accepted) {
                return Optional.of(Place.of(accepted.agent(), event.membership()));
            }
        }
        return state;
    }

    private enum LastTurn implements StateCodec<Optional<Place>> {
        CODEC;

        @Override
        public Optional<Place> initial() {
            return Optional.empty();
        }

        @Override
        public String write(Optional<Place> state) {
            return state.map(Place::write).orElse("");
        }

        @Override
        public Optional<Place> read(String text) {
            return text.isEmpty() ? Optional.empty() : Optional.of(Place.read(text));
        }
    }
}
