package io.toritsugi.routing;

import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.routing.catalog.Strategies;
import io.toritsugi.routing.strategy.AgentRanker;
import io.toritsugi.routing.strategy.AgentView;
import io.toritsugi.routing.strategy.EventView;
import io.toritsugi.routing.strategy.InteractionOrder;
import io.toritsugi.routing.strategy.RoutableView;
import io.toritsugi.routing.strategy.StateCodec;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Strategies that remember: who was offered something last goes last, and every other visit that comes goes before its elders. */
final class Remembering {
    static final StateCodec<List<String>> NAMES = new StateCodec<>() {
        @Override
        public List<String> initial() {
            return List.of();
        }

        @Override
        public String write(List<String> state) {
            return String.join("\n", state);
        }

        @Override
        public List<String> read(String text) {
            if (text.contains("?")) {
                throw new IllegalArgumentException("Names have no question mark, was \"" + text + "\"");
            }
            return text.isEmpty() ? List.of() : List.of(text.split("\n"));
        }
    };

    static final Strategies STRATEGIES = Strategies.of(List.of(new Turns()), List.of(new Alternating()));

    private Remembering() {}

    private record Turns() implements AgentRanker<List<String>> {
        @Override
        public String id() {
            return "turns";
        }

        @Override
        public StateCodec<List<String>> codec() {
            return NAMES;
        }

        @Override
        public int compare(AgentView a, AgentView b, RoutableView routable, List<String> state, Instant now) {
            return Integer.compare(turn(a, state), turn(b, state));
        }

        @Override
        public String key(AgentView agent, RoutableView routable, List<String> state, Instant now) {
            return "turn=" + turn(agent, state);
        }

        @Override
        public List<String> evolve(List<String> state, QueueId queue, EventView event) {
            if (!(event.event() instanceof Offered offered)) {
                return state;
            }
            String agent = offered.agent().value();
            return Stream.concat(state.stream().filter(name -> !name.equals(agent)), Stream.of(agent))
                    .toList();
        }

        private static int turn(AgentView agent, List<String> state) {
            return state.indexOf(agent.id().value());
        }
    }

    private record Alternating() implements InteractionOrder<List<String>> {
        @Override
        public String id() {
            return "alternating";
        }

        @Override
        public StateCodec<List<String>> codec() {
            return NAMES;
        }

        @Override
        public int compare(RoutableView a, RoutableView b, List<String> state, Instant now) {
            return Integer.compare(
                    state.indexOf(a.visit().value()) % 2,
                    state.indexOf(b.visit().value()) % 2);
        }

        @Override
        public List<String> evolve(List<String> state, EventView event) {
            return event.event() instanceof Queued queued
                    ? Stream.concat(state.stream(), Stream.of(queued.visit().value()))
                            .toList()
                    : state;
        }
    }
}
