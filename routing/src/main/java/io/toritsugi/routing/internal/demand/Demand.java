package io.toritsugi.routing.internal.demand;

import io.toritsugi.core.agent.AgentMachine;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.condition.FactCondition;
import io.toritsugi.core.condition.FactRef;
import io.toritsugi.core.condition.Operator;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.routing.PartyKind;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.routing.internal.demand.Feature.Fulfils;
import io.toritsugi.routing.internal.demand.Feature.Named;
import io.toritsugi.routing.internal.demand.Feature.Offerable;
import io.toritsugi.routing.internal.demand.Feature.Serves;
import io.toritsugi.routing.internal.demand.Feature.Skilled;
import io.toritsugi.routing.internal.demand.Feature.Staying;
import io.toritsugi.routing.internal.index.FeatureNumbers;
import io.toritsugi.routing.internal.rules.QueueRules;
import io.toritsugi.routing.internal.view.AgentSeen;
import io.toritsugi.routing.internal.waiting.Waiting;
import io.toritsugi.routing.share.Shares;
import io.toritsugi.routing.stage.Eligibility;
import io.toritsugi.routing.stage.Requirements;
import io.toritsugi.routing.stage.Stage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom visits want that want alike, as far as the index can be asked for it: whoever may take one of them has all features of one of the ways.
 *
 * @param eligibility who may take them
 * @param ways one for each stage and queue whose agents may
 * @param exact whether whoever has all features of a way, and is not excluded, may take them
 * @param changing whether who may take them changes with the state of queues
 * @param parties what the agents have of each party between which the work of their queue is shared out
 */
public record Demand(
        Eligibility eligibility, List<Way> ways, boolean exact, boolean changing, Map<String, Feature> parties) {
    /** What makes visits want alike. */
    public record Key(
            String version,
            QueueId queue,
            List<Condition> requirements,
            List<AgentId> preferred,
            int openStages,
            Optional<Channel> channel) {
        public static Key of(Waiting waiting, Optional<Channel> channel) {
            return new Key(
                    waiting.version(),
                    waiting.queue(),
                    waiting.requirements(),
                    waiting.preferredAgents(),
                    waiting.openStages(),
                    channel);
        }
    }

    /**
     * One way to be allowed: by a stage, as an agent of one queue.
     *
     * @param asked the same features, as the bench is asked for them
     * @param askedOf the same of one party, by the party
     * @param only the agents who alone may take them this way; null if nobody is named
     */
    public record Way(
            int rank,
            QueueId queue,
            Set<Feature> features,
            FeatureNumbers.Asked asked,
            Map<String, FeatureNumbers.Asked> askedOf,
            @Nullable Set<AgentId> only) {
        /** {@return what an agent of the queue has to have: all levels of one of these} */
        List<Map<Feature, Integer>> wishes() {
            Map<Feature, Integer> common = new HashMap<>();
            for (Feature feature : features) {
                if (feature instanceof Skilled skilled) {
                    common.merge(Skilled.subject(skilled.skill()), skilled.level(), Math::max);
                } else if (!(feature instanceof Serves)) {
                    common.put(feature, 1);
                }
            }
            if (only == null) {
                return List.of(common);
            }
            List<Map<Feature, Integer>> each = new ArrayList<>();
            for (AgentId agent : only) {
                Map<Feature, Integer> his = new HashMap<>(common);
                his.put(new Named(agent), 1);
                each.add(his);
            }
            return each;
        }
    }

    /**
     * {@return whom a visit wants}
     *
     * @param skills how many agents have each skill
     * @param lead how long before the end of his shift an agent is offered them no more; empty: until he leaves
     * @param shares how the work of its queue is shared out; null if it is not
     * @param numbers the numbers of features for the bench
     */
    public static Demand of(
            Waiting waiting,
            QueueRules held,
            Optional<Channel> channel,
            Map<String, Integer> skills,
            Optional<Duration> lead,
            @Nullable Shares shares,
            FeatureNumbers<Feature> numbers) {
        Eligibility eligibility = held.eligibility(waiting);
        Reading reading = new Reading();
        Set<Feature> common = new HashSet<>();
        common.add(new Offerable(channel));
        lead.map(Staying::new).ifPresent(common::add);
        eligibility.requirementsOfVisit().forEach(part -> reading.add(part, false, common));
        eligibility.requirementsOfQueue().forEach(part -> reading.add(part, true, common));
        Map<String, Feature> parties = parties(shares);
        List<Way> ways = new ArrayList<>();
        for (Stage stage : eligibility.admitting()) {
            Set<Feature> features = new HashSet<>(common);
            Requirements.partsOf(List.of(stage.requires())).forEach(part -> reading.add(part, true, features));
            if (features.stream().allMatch(feature -> isPossible(feature, skills))) {
                Set<AgentId> only = stage.preferredOnly() ? Set.copyOf(waiting.preferredAgents()) : null;
                List<QueueId> queues = new ArrayList<>(stage.queues());
                queues.add(waiting.queue());
                for (QueueId queue : queues) {
                    Set<Feature> all = new HashSet<>(features);
                    all.add(new Serves(queue));
                    ways.add(new Way(
                            stage.rank(),
                            queue,
                            Set.copyOf(all),
                            numbers.all(all),
                            askedOf(all, parties, numbers),
                            only));
                }
            }
        }
        return new Demand(eligibility, List.copyOf(ways), reading.exact, reading.changing || shares != null, parties);
    }

    private static Map<String, FeatureNumbers.Asked> askedOf(
            Set<Feature> features, Map<String, Feature> parties, FeatureNumbers<Feature> numbers) {
        Map<String, FeatureNumbers.Asked> asked = new HashMap<>();
        parties.forEach((party, feature) -> {
            Set<Feature> all = new HashSet<>(features);
            all.add(feature);
            asked.put(party, numbers.all(all));
        });
        return Map.copyOf(asked);
    }

    private static Map<String, Feature> parties(@Nullable Shares shares) {
        Map<String, Feature> parties = new HashMap<>();
        if (shares != null) {
            FactRef fact = FactRef.of(shares.by() == PartyKind.EMPLOYER ? "agent.employer" : "agent.site");
            for (String party : shares.targets().keySet()) {
                parties.put(
                        party, new Fulfils(new FactCondition.Comparison(fact, Operator.EQUAL, FactValue.of(party))));
            }
        }
        return Map.copyOf(parties);
    }

    private static boolean isPossible(Feature feature, Map<String, Integer> skills) {
        return !(feature instanceof Skilled skilled) || (skills.containsKey(skilled.skill()) && skilled.level() <= 100);
    }

    /** {@return the rank of the stages if they all have one; empty if agents of several ranks may take them} */
    public OptionalInt onlyRank() {
        int[] ranks = ways.stream().mapToInt(Way::rank).distinct().toArray();
        return ranks.length == 1 ? OptionalInt.of(ranks[0]) : OptionalInt.empty();
    }

    /** {@return whether an agent has a feature} */
    static boolean has(AgentSeen agent, Feature feature) {
        if (feature instanceof Serves serves) {
            return agent.state().queues().contains(serves.queue());
        }
        if (feature instanceof Offerable offerable) {
            return AgentMachine.brokenByOffer(agent.state(), offerable.channel(), OptionalInt.empty())
                    .isEmpty();
        }
        if (feature instanceof Skilled skilled) {
            return agent.entry().skills().entrySet().stream()
                    .anyMatch(skill ->
                            skill.getKey().value().equals(skilled.skill()) && skill.getValue() >= skilled.level());
        }
        if (feature instanceof Staying staying) {
            return agent.moments().stays(Optional.of(staying.lead()));
        }
        if (feature instanceof Named named) {
            return agent.id().equals(named.agent());
        }
        return ((Fulfils) feature).part().evaluate(agent.known()).isTrue();
    }

    /** Reads parts of requirements as features. */
    private static final class Reading {
        private boolean exact = true;
        private boolean changing;

        void add(Condition part, boolean configured, Set<Feature> features) {
            changing |=
                    part.factNames().stream().anyMatch(name -> name.startsWith("queue.") && !name.equals("queue.id"));
            if (part.equals(Condition.always())) {
                return;
            }
            Optional<Skilled> skilled = skilled(part);
            if (skilled.isPresent()) {
                features.add(skilled.get());
            } else if (configured
                    && part.factNames().stream().allMatch(name -> name.startsWith("agent.") || name.equals("skills"))) {
                features.add(new Fulfils(part));
            } else {
                exact = false;
            }
        }

        private static Optional<Skilled> skilled(Condition part) {
            if (!(part instanceof FactCondition.Comparison comparison)
                    || !comparison.fact().name().equals("skills")
                    || comparison.fact().key().isEmpty()
                    || !(comparison.value() instanceof FactValue.Decimal number)) {
                return Optional.empty();
            }
            @Nullable BigDecimal least = least(comparison.operator(), number.value());
            return least == null
                    ? Optional.empty()
                    : Optional.of(new Skilled(
                            comparison.fact().key().get(),
                            least.max(BigDecimal.ONE)
                                    .min(BigDecimal.valueOf(101))
                                    .intValueExact()));
        }

        private static @Nullable BigDecimal least(Operator operator, BigDecimal value) {
            return switch (operator) {
                case GREATER_OR_EQUAL -> value.setScale(0, RoundingMode.CEILING);
                case GREATER -> value.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
                default -> null;
            };
        }
    }
}
