package io.toritsugi.routing;

import io.toritsugi.core.floor.FloorMachine;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.permission.Permissions;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import io.toritsugi.routing.roster.AgentFacts;
import io.toritsugi.routing.roster.RosterEntry;
import io.toritsugi.routing.stage.Circle;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A configuration, ready to be asked. Immutable but for what it remembers of agents; thread-safe. */
final class Compiled {
    private final RoutingConfiguration configuration;
    private final FloorMachine floor;
    private final Map<QueueId, QueueRules> queues = new HashMap<>();
    private final Map<AgentId, AgentFacts> agents = new ConcurrentHashMap<>();
    private final ChosenOrder<?> between;

    Compiled(RoutingConfiguration configuration, Permissions permissions, StrategySource strategies) {
        this.configuration = configuration;
        this.floor = FloorMachine.of(configuration.floor(), permissions);
        this.between = ChosenOrder.of(strategies.order(configuration.between()));
        for (Queue queue : configuration.queues()) {
            Circle circle = new Circle(queue.id(), queue.requires(), queue.stagesOrEverybody());
            queues.put(
                    queue.id(),
                    new QueueRules(
                            queue,
                            circle,
                            ChosenRanker.of(strategies.ranker(queue.ranker())),
                            ChosenOrder.of(strategies.order(queue.order()))));
        }
        configuration.agents().forEach(entry -> agents.put(entry.agent(), AgentFacts.of(entry)));
    }

    RoutingConfiguration configuration() {
        return configuration;
    }

    FloorMachine floor() {
        return floor;
    }

    ChosenOrder<?> between() {
        return between;
    }

    @Nullable
    QueueRules queue(QueueId queue) {
        return queues.get(queue);
    }

    AgentFacts agent(AgentId agent) {
        return agents.computeIfAbsent(agent, id -> AgentFacts.of(RosterEntry.of(id)));
    }

    /** The configurations of a router, by version. */
    interface Lookup {
        /** {@return a configuration; null if it is not known} */
        @Nullable
        Compiled find(@Nullable String version);

        /** {@return what holds for a visit; null if nobody knows} */
        default @Nullable QueueRules rulesOf(Waiting waiting) {
            Compiled compiled = find(waiting.version());
            return compiled == null ? null : compiled.queue(waiting.queue());
        }

        /** {@return when something next happens by itself to a visit; empty if nothing will} */
        default Optional<Instant> nextDue(Waiting waiting) {
            QueueRules rules = rulesOf(waiting);
            return rules == null ? Optional.empty() : rules.nextDue(waiting);
        }
    }
}
