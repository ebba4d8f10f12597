package io.toritsugi.routing.internal.demand;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.routing.internal.demand.Feature.Fulfils;
import io.toritsugi.routing.internal.demand.Feature.Named;
import io.toritsugi.routing.internal.demand.Feature.Offerable;
import io.toritsugi.routing.internal.demand.Feature.Serves;
import io.toritsugi.routing.internal.demand.Feature.Skilled;
import io.toritsugi.routing.internal.demand.Feature.Staying;
import io.toritsugi.routing.internal.index.FeatureIndex;
import io.toritsugi.routing.internal.index.FeatureNumbers;
import io.toritsugi.routing.internal.rules.Compiled;
import io.toritsugi.routing.internal.view.AgentSeen;
import io.toritsugi.routing.strategy.AgentView;
import io.toritsugi.routing.strategy.LastingKey;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.TreeMap;
import io.vavr.collection.TreeSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The agents who could be offered something just now, found by their features: once in the order of each ranker that has lasting keys, or else in no
 * order.
 *
 * @param numbers the numbers of features, by which all of them can be asked
 * @param byRanker the agents by ranker; {@link #UNRANKED} if there is no ranker with lasting keys
 * @param levels the levels of each skill that may be asked for
 * @param channels the media that may be asked for
 * @param parts what queues and stages may ask for
 * @param leads how much longer agents may have to stay
 */
public record Bench(
        FeatureNumbers<Feature> numbers,
        TreeMap<String, FeatureIndex<AgentId, Feature, Seated>> byRanker,
        Map<String, TreeSet<Integer>> levels,
        HashSet<Optional<Channel>> channels,
        HashSet<Fulfils> parts,
        HashSet<Staying> leads) {
    private static final String UNRANKED = "";
    private static final LastingKey LAST = new LastingKey(Long.MAX_VALUE, Instant.MAX);

    /** An agent with the key of one ranker. */
    public record Seated(AgentSeen agent, LastingKey key) {}

    /** {@return a bench on which nobody sits} */
    public static Bench of(@Nullable Compiled compiled) {
        FeatureNumbers<Feature> numbers = new FeatureNumbers<>();
        TreeMap<String, FeatureIndex<AgentId, Feature, Seated>> empty = TreeMap.empty();
        for (String ranker :
                compiled == null ? Set.of(UNRANKED) : compiled.lastingRankers().keySet()) {
            empty = empty.put(ranker, FeatureIndex.inOrder(Comparator.comparing(Seated::key), numbers));
        }
        if (empty.isEmpty()) {
            empty = empty.put(UNRANKED, FeatureIndex.inOrder(Comparator.comparing(Seated::key), numbers));
        }
        return new Bench(numbers, empty, HashMap.empty(), HashSet.empty(), HashSet.empty(), HashSet.empty());
    }

    /** {@return the agents in the order of a ranker; null if it has no lasting keys, or is not of the configuration that holds} */
    @Nullable
    public FeatureIndex<AgentId, Feature, Seated> inOrderOf(String ranker) {
        return byRanker.get(ranker).getOrNull();
    }

    /** {@return the agents in any order} */
    public FeatureIndex<AgentId, Feature, Seated> agents() {
        return byRanker.head()._2();
    }

    /** {@return what an agent on the bench has; null if he could be offered nothing} */
    @Nullable
    public Set<Feature> featuresOf(AgentId agent) {
        return agents().featuresOf(agent);
    }

    /** {@return the bench that can be asked for what a demand asks for} */
    public Bench knowing(Demand demand) {
        Bench next = this;
        List<Feature> asked = new ArrayList<>(demand.parties().values());
        demand.ways().forEach(way -> asked.addAll(way.features()));
        for (Feature feature : asked) {
            if (!next.agents().knows(feature)) {
                next = next.knowing(feature);
            }
        }
        return next;
    }

    private Bench knowing(Feature feature) {
        TreeMap<String, FeatureIndex<AgentId, Feature, Seated>> next =
                byRanker.mapValues(index -> index.knowing(feature, seated -> Demand.has(seated.agent(), feature)));
        if (feature instanceof Skilled skilled) {
            TreeSet<Integer> known = levels.getOrElse(skilled.skill(), TreeSet.empty());
            return new Bench(
                    numbers, next, levels.put(skilled.skill(), known.add(skilled.level())), channels, parts, leads);
        }
        if (feature instanceof Offerable offerable) {
            return new Bench(numbers, next, levels, channels.add(offerable.channel()), parts, leads);
        }
        if (feature instanceof Staying staying) {
            return new Bench(numbers, next, levels, channels, parts, leads.add(staying));
        }
        return new Bench(
                numbers, next, levels, channels, feature instanceof Fulfils part ? parts.add(part) : parts, leads);
    }

    /** {@return the bench with an agent as he is now, or without him if he could be offered nothing} */
    public Bench with(AgentSeen agent, @Nullable Compiled compiled) {
        Set<Feature> features = features(agent);
        if (agent.moments().coolUntil() != null || features.stream().noneMatch(Offerable.class::isInstance)) {
            return without(agent.id());
        }
        TreeMap<String, FeatureIndex<AgentId, Feature, Seated>> next = byRanker;
        for (String ranker : byRanker.keySet()) {
            Seated seated = new Seated(agent, keyOf(agent, ranker, compiled));
            next = next.put(ranker, byRanker.get(ranker).get().with(agent.id(), seated, features));
        }
        return new Bench(numbers, next, levels, channels, parts, leads);
    }

    private Bench without(AgentId agent) {
        return agents().find(agent) == null
                ? this
                : new Bench(numbers, byRanker.mapValues(index -> index.without(agent)), levels, channels, parts, leads);
    }

    private Set<Feature> features(AgentSeen agent) {
        Set<Feature> features = new java.util.HashSet<>();
        agent.state().queues().forEach(queue -> features.add(new Serves(queue)));
        agent.entry()
                .skills()
                .forEach((skill, level) -> levels.get(skill.value())
                        .forEach(known -> known.takeWhile(least -> least <= level)
                                .forEach(least -> features.add(new Skilled(skill.value(), least)))));
        channels.map(Offerable::new).filter(offer -> Demand.has(agent, offer)).forEach(features::add);
        parts.filter(part -> Demand.has(agent, part)).forEach(features::add);
        leads.filter(lead -> Demand.has(agent, lead)).forEach(features::add);
        return features;
    }

    /** {@return what an agent has, with the level of each skill} */
    public static java.util.Map<Feature, Integer> levels(AgentSeen agent, Set<Feature> features) {
        java.util.Map<Feature, Integer> levels = new java.util.HashMap<>();
        levels.put(new Named(agent.id()), 1);
        agent.entry().skills().forEach((skill, level) -> levels.put(Skilled.subject(skill.value()), level));
        features.stream().filter(feature -> !(feature instanceof Skilled)).forEach(feature -> levels.put(feature, 1));
        return levels;
    }

    /** {@return the same as if every medium could be offered to him, and he stayed} */
    public java.util.Map<Feature, Integer> levelsAnyhow(AgentSeen agent) {
        Set<Feature> features = features(agent);
        channels.map(Offerable::new).forEach(features::add);
        leads.forEach(features::add);
        return levels(agent, features);
    }

    private static LastingKey keyOf(AgentSeen agent, String ranker, @Nullable Compiled compiled) {
        Function<AgentView, LastingKey> key =
                compiled == null ? null : compiled.lastingRankers().get(ranker);
        if (key == null) {
            return LAST;
        }
        try {
            return key.apply(agent);
        } catch (RuntimeException broken) {
            return LAST;
        }
    }
}
