package io.toritsugi.routing.internal.search;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.routing.internal.demand.Bench;
import io.toritsugi.routing.internal.demand.Bench.Seated;
import io.toritsugi.routing.internal.demand.Demand;
import io.toritsugi.routing.internal.demand.Feature;
import io.toritsugi.routing.internal.demand.Groups;
import io.toritsugi.routing.internal.domain.DomainState;
import io.toritsugi.routing.internal.domain.PartyTurns;
import io.toritsugi.routing.internal.domain.Seen;
import io.toritsugi.routing.internal.index.FeatureIndex;
import io.toritsugi.routing.internal.index.FeatureNumbers;
import io.toritsugi.routing.internal.rules.Compiled;
import io.toritsugi.routing.internal.view.AgentSeen;
import io.toritsugi.routing.internal.waiting.Waiting;
import io.toritsugi.routing.share.PartyTurn;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds those who could be offered a visit just now, by the index. */
public final class AgentSearch {
    private static final Comparator<Seated> BY_ID =
            Comparator.comparing(seated -> seated.agent().id());
    private static final Comparator<Seated> BY_KEY =
            Comparator.comparing(Seated::key).thenComparing(BY_ID);

    private final Seen seen;
    private final Bench bench;
    private final Waiting waiting;
    private final Demand demand;
    private final @Nullable PartyTurn turn;
    private final Facts facts;
    private final Optional<Channel> channel;

    private AgentSearch(Seen seen, Bench bench, Waiting waiting, Demand demand, @Nullable PartyTurn turn) {
        this.turn = turn;
        this.seen = seen;
        this.bench = bench;
        this.waiting = waiting;
        this.demand = demand;
        this.facts = seen.facts(waiting);
        this.channel = seen.channel(waiting);
    }

    /** {@return the search for a visit; null if it is not to be offered just now} */
    public static @Nullable AgentSearch of(DomainState state, Compiled.Lookup rules, Waiting waiting) {
        return of(state, rules, waiting, new PartyTurns(state, rules));
    }

    /** {@return the search for one of several visits of a domain; null if it is not to be offered just now} */
    public static @Nullable AgentSearch of(
            DomainState state, Compiled.Lookup rules, Waiting waiting, PartyTurns turns) {
        Groups.@Nullable Group group = state.index().groups().groupOf(waiting.visit());
        return group == null
                ? null
                : new AgentSearch(
                        new Seen(state, rules), state.index().bench(), waiting, group.demand(), turns.of(waiting));
    }

    /** {@return the party among whose agents it searches; null if among all} */
    @Nullable
    public PartyTurn turn() {
        return turn;
    }

    /** {@return the search among all agents} */
    public AgentSearch whoseverTurnItIs() {
        return new AgentSearch(seen, bench, waiting, demand, null);
    }

    private FeatureNumbers.Asked asked(Demand.Way way) {
        return turn == null ? way.asked() : Objects.requireNonNull(way.askedOf().get(turn.party()));
    }

    private Set<Feature> features(Demand.Way way) {
        if (turn == null) {
            return way.features();
        }
        Set<Feature> features = new HashSet<>(way.features());
        features.add(Objects.requireNonNull(demand.parties().get(turn.party())));
        return features;
    }

    /** {@return whether there is one} */
    public boolean any() {
        return demand.ways().stream()
                .anyMatch(way -> way.only() == null
                        ? bench.agents().having(asked(way)).any(this::isCandidate)
                        : named(way, bench.agents()).anyMatch(this::isCandidate));
    }

    /** {@return all of them, in the order of their ids} */
    public List<AgentSeen> all() {
        SortedMap<AgentId, AgentSeen> all = new TreeMap<>();
        for (Demand.Way way : demand.ways()) {
            forEach(way, seated -> {
                @Nullable AgentSeen candidate = all.containsKey(seated.agent().id()) ? null : candidate(seated);
                if (candidate != null) {
                    all.put(candidate.id(), candidate);
                }
            });
        }
        return List.copyOf(all.values());
    }

    /** {@return those of the lowest stage rank, in the order of their ids} */
    public List<AgentSeen> lowest() {
        List<AgentSeen> all = all();
        OptionalInt lowest = all.stream().mapToInt(AgentSeen::stageRank).min();
        return lowest.isEmpty()
                ? all
                : all.stream()
                        .filter(agent -> agent.stageRank() == lowest.getAsInt())
                        .toList();
    }

    /** {@return the first in the order of the lasting keys of a ranker; null if it has none, or agents of several ranks may take the visit} */
    @Nullable
    public AgentSeen first(String ranker) {
        @Nullable FeatureIndex<AgentId, Feature, Seated> index = bench.inOrderOf(ranker);
        if (index == null || demand.onlyRank().isEmpty()) {
            return null;
        }
        @Nullable Seated first = null;
        for (Demand.Way way : demand.ways()) {
            @Nullable
            Seated best = way.only() == null
                    ? index.having(asked(way)).first(this::isCandidate, BY_ID)
                    : named(way, index).filter(this::isCandidate).min(BY_KEY).orElse(null);
            first = best != null && (first == null || BY_KEY.compare(best, first) < 0) ? best : first;
        }
        return first == null ? null : candidate(first);
    }

    /** {@return how many they are} */
    public int count() {
        if (demand.exact() && demand.ways().size() == 1 && demand.ways().get(0).only() == null) {
            return countExactly(demand.ways().get(0));
        }
        Set<AgentId> counted = new HashSet<>();
        for (Demand.Way way : demand.ways()) {
            forEach(way, seated -> {
                if (!counted.contains(seated.agent().id()) && isCandidate(seated)) {
                    counted.add(seated.agent().id());
                }
            });
        }
        return counted.size();
    }

    private int countExactly(Demand.Way way) {
        Set<AgentId> out = new HashSet<>(waiting.open().values().toJavaList());
        waiting.exclusions().keySet().forEach(out::add);
        long among = out.stream()
                .map(bench::featuresOf)
                .filter(has -> has != null && has.containsAll(features(way)))
                .count();
        return bench.agents().having(asked(way)).count() - (int) among;
    }

    private void forEach(Demand.Way way, Consumer<Seated> consumer) {
        if (way.only() == null) {
            bench.agents().having(asked(way)).forEach(consumer);
        } else {
            named(way, bench.agents()).forEach(consumer);
        }
    }

    private Stream<Seated> named(Demand.Way way, FeatureIndex<AgentId, Feature, Seated> index) {
        return Objects.requireNonNull(way.only()).stream()
                .filter(agent -> {
                    @Nullable Set<Feature> has = index.featuresOf(agent);
                    return has != null && has.containsAll(features(way));
                })
                .map(agent -> Objects.requireNonNull(index.find(agent)));
    }

    private boolean isCandidate(Seated seated) {
        AgentId id = seated.agent().id();
        if (waiting.exclusions().containsKey(id) || waiting.open().containsValue(id)) {
            return false;
        }
        return demand.exact() || candidate(seated) != null;
    }

    private @Nullable AgentSeen candidate(Seated seated) {
        AgentSeen candidate = seen.admitted(seated.agent().state(), waiting, demand.eligibility(), facts);
        return candidate != null && seen.isFree(candidate, waiting, channel) ? candidate : null;
    }
}
