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
import io.toritsugi.routing.strategy.RoutableView;
import io.toritsugi.routing.strategy.StateCodec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A ranker of a vendor costs what those cost who may take the visit, not what all agents do. */
class PluginRankerTest {
    private static final int AGENTS = 300;
    private static final int EVERY = 60;

    /** Lower names go first. */
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

    @Test
    void itLooksAtNobodyWhoMayNotTakeTheVisit() {
        List<String> lookedAt = new ArrayList<>();
        List<RosterEntry> roster = new ArrayList<>();
        List<String> skilled = new ArrayList<>();
        for (int i = 0; i < AGENTS; i++) {
            roster.add(Centre.skilled("a" + i, i % EVERY == 0 ? "french" : "german", 3));
            if (i % EVERY == 0) {
                skilled.add("a" + i);
            }
        }
        Centre centre = Centre.of(
                Strategies.of(List.of(new ByName(lookedAt)), List.of()),
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

        centre.calls(
                "c1",
                SALES,
                call -> call.addRequirements(
                        Condition.parse("skills['french'] >= 2").get()));

        assertThat(centre.offeredTo("c1")).isEqualTo("a60");
        assertThat(lookedAt).isSubsetOf(skilled).containsAll(skilled);
        assertThat(lookedAt.size() / 2)
                .as("how often it compared two")
                .isLessThanOrEqualTo(4 * skilled.size());
    }
}
