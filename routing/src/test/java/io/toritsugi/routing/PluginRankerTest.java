package io.toritsugi.routing;

import static io.toritsugi.routing.Centre.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.routing.catalog.Strategies;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import io.toritsugi.routing.configuration.StrategyRef;
import io.toritsugi.routing.roster.RosterEntry;
import io.toritsugi.routing.strategy.AgentRanker;
import io.toritsugi.routing.strategy.AgentView;
import io.toritsugi.routing.strategy.LastingKey;
import io.toritsugi.routing.strategy.RoutableView;
import io.toritsugi.routing.strategy.StateCodec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A ranker of a vendor costs what those cost who may take the visit, not what all agents do. */
class PluginRankerTest {
    private static final int AGENTS = 300;
    private static final int EVERY = 60;

    /** Later names go first. */
    private record ByName(List<String> lookedAt) implements AgentRanker<StateCodec.Nothing> {
        @Override
        public String id() {
            return "by-name";
        }

        @Override
        public StateCodec<StateCodec.Nothing> codec() {
            return StateCodec.none();
        }

        @Override
        public int compare(AgentView a, AgentView b, RoutableView routable, StateCodec.Nothing state, Instant now) {
            lookedAt.add(a.id().value());
            lookedAt.add(b.id().value());
            return b.id().compareTo(a.id());
        }
    }

    /** The same by keys, which each visit has of its own. */
    private record ByKey(ByName names) implements AgentRanker<StateCodec.Nothing> {
        @Override
        public String id() {
            return names.id();
        }

        @Override
        public StateCodec<StateCodec.Nothing> codec() {
            return names.codec();
        }

        @Override
        public Optional<Function<AgentView, LastingKey>> agentKey(RoutableView routable) {
            return Optional.of(agent -> {
                names.lookedAt().add(agent.id().value());
                return new LastingKey(-Long.parseLong(agent.id().value().substring(1)), Instant.EPOCH);
            });
        }

        @Override
        public int compare(AgentView a, AgentView b, RoutableView routable, StateCodec.Nothing state, Instant now) {
            throw new IllegalStateException("Nobody asks");
        }
    }

    @Test
    void itLooksAtNobodyWhoMayNotTakeTheVisit() {
        List<String> lookedAt = new ArrayList<>();
        List<String> skilled = new ArrayList<>();

        assertThat(offeredTo(new ByName(lookedAt), skilled)).isEqualTo("a60");
        assertThat(lookedAt).isSubsetOf(skilled).containsAll(skilled);
        assertThat(lookedAt.size() / 2).as("how often it compared two").isLessThanOrEqualTo(4 * skilled.size());
    }

    @Test
    void withKeysItLooksAtEachOnce() {
        List<String> lookedAt = new ArrayList<>();
        List<String> skilled = new ArrayList<>();

        assertThat(offeredTo(new ByKey(new ByName(lookedAt)), skilled)).isEqualTo("a240");
        assertThat(lookedAt).containsExactlyInAnyOrderElementsOf(skilled);
    }

    /** {@return who is offered a call, of hundreds of agents a few of whom are skilled} */
    private static String offeredTo(AgentRanker<?> ranker, List<String> skilled) {
        List<RosterEntry> roster = new ArrayList<>();
        for (int i = 0; i < AGENTS; i++) {
            roster.add(Centre.skilled("a" + i, i % EVERY == 0 ? "french" : "german", 3));
            if (i % EVERY == 0) {
                skilled.add("a" + i);
            }
        }
        Centre centre = Centre.of(
                Strategies.of(List.of(ranker), List.of()),
                RoutingConfiguration.builder()
                        .version("v1")
                        .addAllAgents(roster)
                        .addQueues(Queue.builder()
                                .id(SALES)
                                .ranker(StrategyRef.of("by-name"))
                                .build())
                        .build());
        for (int i = 0; i < AGENTS; i++) {
            centre.serves("a" + i, SALES);
        }
        return centre.calls(
                        "c1",
                        SALES,
                        call -> call.addRequirements(
                                Condition.parse("skills['french'] >= 2").get()))
                .offeredTo("c1");
    }
}
