package io.toritsugi.routing.configuration.check;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.condition.FactRef;
import io.toritsugi.core.condition.FactType;
import io.toritsugi.core.condition.FactTypes;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.json.shape.Findings;
import io.toritsugi.core.json.shape.Shape;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import io.toritsugi.routing.configuration.StrategyRef;
import io.toritsugi.routing.configuration.check.RoutingProblem.Reason;
import io.toritsugi.routing.roster.RosterEntry;
import io.toritsugi.routing.stage.RoutingFacts;
import io.toritsugi.routing.stage.Stage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the parts of a configuration must have to do with each other.
 *
 * <p>Ids stand once; queues that are named are there; moves from queue to queue never lead round; every stage can open in time,
 * and in the end admits more than preferred agents; conditions ask for facts that there are, of the right types; strategies are
 * known. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class RoutingRules {
    private static final Set<String> RESERVED = Set.of("id", "site", "employer", "team");

    private final Map<String, FactType> facts;
    private final StrategyCheck strategies;

    private RoutingRules(Map<String, FactType> facts, StrategyCheck strategies) {
        this.facts = Map.copyOf(facts);
        this.strategies = strategies;
    }

    /**
     * {@return the rules of a host}
     *
     * @param facts what is recorded of contacts, as {@code contact.fact.} and the key, and what else the host gives, beside the facts that {@link RoutingFacts} names
     * @param strategies which strategies there are
     */
    public static RoutingRules of(Map<String, FactType> facts, StrategyCheck strategies) {
        return new RoutingRules(facts, strategies);
    }

    /**
     * {@return all that is wrong with a configuration, in the order of its parts, circles last; at most {@value Findings#MOST}}
     *
     * @param configuration the configuration
     */
    public List<RoutingProblem> problems(RoutingConfiguration configuration) {
        return problems(configuration, Set.of());
    }

    List<RoutingProblem> problems(RoutingConfiguration configuration, Set<QueueId> others) {
        return new Check(configuration, others).all();
    }

    private final class Check {
        private final RoutingConfiguration configuration;
        private final Set<QueueId> known;
        private final FactTypes ofVisit;
        private final FactTypes ofAll;
        private final List<RoutingProblem> problems = new ArrayList<>();

        Check(RoutingConfiguration configuration, Set<QueueId> others) {
            this.configuration = configuration;
            known = new HashSet<>(others);
            configuration.queues().forEach(queue -> known.add(queue.id()));
            ofVisit = RoutingFacts.visitTypes(facts);
            ofAll = RoutingFacts.types(configuration.agents(), facts);
        }

        List<RoutingProblem> all() {
            strategy("/between", StrategyCheck.Kind.BETWEEN, configuration.between());
            unique(
                    "/queues",
                    "/id",
                    configuration.queues().stream().map(Queue::id).toList());
            for (int i = 0; i < configuration.queues().size(); i++) {
                queue("/queues/" + i, configuration.queues().get(i));
            }
            agents();
            configuration
                    .floor()
                    .wrapUps()
                    .queues()
                    .keySet()
                    .forEach(queue -> exists(Shape.below("/floor/wrapUps/queues", queue.value()), queue));
            Moves.circles(configuration.queues()).forEach(this::add);
            return List.copyOf(problems);
        }

        private void queue(String place, Queue queue) {
            strategy(place + "/ranker", StrategyCheck.Kind.RANKER, queue.ranker());
            strategy(place + "/order", StrategyCheck.Kind.ORDER, queue.order());
            queue.batch()
                    .ifPresent(batch ->
                            strategy(place + "/batch/assigner", StrategyCheck.Kind.ASSIGNER, batch.assigner()));
            condition(place + "/requires", queue.requires(), ofAll);
            Moves.named(place, queue).forEach(move -> exists(move.place(), move.to()));
            List<Stage> stages = queue.stages();
            unique(place + "/stages", "/id", stages.stream().map(Stage::id).toList());
            for (int i = 0; i < stages.size(); i++) {
                stage(place + "/stages/" + i, stages.get(i));
            }
            StageRules.problems(place, queue).forEach(this::add);
        }

        private void stage(String place, Stage stage) {
            condition(place + "/requires", stage.requires(), ofAll);
            stage.opensWhen().ifPresent(opens -> condition(place + "/opensWhen", opens, ofVisit));
            int i = 0;
            for (QueueId queue : stage.queues()) {
                exists(place + "/queues/" + i++, queue);
            }
            for (int j = 0; j < stage.relax().size(); j++) {
                relaxed(place + "/relax/" + j, stage.relax().get(j));
            }
        }

        private void relaxed(String place, FactRef fact) {
            Optional<FactType> type = ofAll.find(fact.name());
            if (type.isEmpty()) {
                add(RoutingProblem.of(
                        Reason.UNKNOWN_FACT,
                        place,
                        fact.toString(),
                        String.join(", ", ofAll.types().keySet())));
            } else if (fact.key().isPresent() && type.get() != FactType.NUMBERS) {
                add(RoutingProblem.of(
                        Reason.NO_ELEMENTS,
                        place,
                        fact.toString(),
                        FactRef.of(fact.name()).toString()));
            }
        }

        private void agents() {
            List<RosterEntry> agents = configuration.agents();
            unique("/agents", "/agent", agents.stream().map(RosterEntry::agent).toList());
            Map<String, FactType> types = new HashMap<>();
            for (int i = 0; i < agents.size(); i++) {
                String place = "/agents/" + i;
                agents.get(i)
                        .memberships()
                        .keySet()
                        .forEach(queue -> exists(Shape.below(place + "/memberships", queue.value()), queue));
                new TreeMap<>(agents.get(i).attributes()).forEach((name, value) -> {
                    String where = Shape.below(place + "/attributes", name);
                    FactType type = FactType.of(value);
                    FactType first = types.merge(name, type, (earlier, later) -> earlier);
                    if (RESERVED.contains(name)) {
                        add(RoutingProblem.of(Reason.RESERVED_NAME, where, name, ""));
                    } else if (first != type) {
                        add(RoutingProblem.of(Reason.TYPES_DIFFER, where, type.id(), first.id()));
                    }
                });
            }
        }

        private void unique(String list, String part, Collection<?> ids) {
            Set<Object> seen = new HashSet<>();
            int i = 0;
            for (Object id : ids) {
                if (!seen.add(id)) {
                    add(RoutingProblem.of(Reason.DUPLICATE_ID, list + "/" + i + part, id.toString(), ""));
                }
                i++;
            }
        }

        private void exists(String place, QueueId queue) {
            if (!known.contains(queue)) {
                add(RoutingProblem.of(Reason.UNKNOWN_QUEUE, place, queue.value(), ""));
            }
        }

        private void condition(String place, Condition condition, FactTypes types) {
            condition.problems(types).forEach(problem -> add(RoutingProblem.of(place, problem)));
        }

        private void strategy(String place, StrategyCheck.Kind kind, StrategyRef strategy) {
            strategies
                    .problem(kind, strategy)
                    .ifPresent(allowed -> add(RoutingProblem.of(Reason.STRATEGY, place, strategy.id(), allowed)));
        }

        private void add(RoutingProblem problem) {
            if (problems.size() < Findings.MOST) {
                problems.add(problem);
            }
        }
    }
}
