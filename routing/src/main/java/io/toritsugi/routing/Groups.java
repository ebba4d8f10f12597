package io.toritsugi.routing;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.routing.strategy.LastingKey;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.TreeSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who waits and can be offered just now: those who want alike are one group, in the order of their queue where its order has lasting keys, or else in
 * the order of arrival.
 *
 * @param groups the groups
 * @param members in which group a visit is, and where
 * @param byPivot the groups by a queue and a skill that every agent has who may take them; no skill if they ask for none
 * @param changing the groups for which it changes with the state of queues who may take them
 */
record Groups(
        HashMap<Demand.Key, Group> groups,
        HashMap<VisitId, Member> members,
        HashMap<Pivot, HashSet<Demand.Key>> byPivot,
        HashSet<Demand.Key> changing) {
    static final Groups NONE = new Groups(HashMap.empty(), HashMap.empty(), HashMap.empty(), HashSet.empty());

    /** Of what asks for no skill. */
    static final String NO_SKILL = "";

    /** Visits that want alike, in order. */
    record Group(Demand demand, boolean lasting, TreeSet<Place> visits) {}

    /** The place of a visit in its group. */
    record Place(LastingKey key, long sequence, VisitId visit) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::key).thenComparingLong(Place::sequence);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** A visit in its group. */
    record Member(Demand.Key group, Place place) {}

    /** By what an agent finds groups. */
    record Pivot(QueueId queue, String skill) {}

    @Nullable
    Group groupOf(VisitId visit) {
        Member member = members.get(visit).getOrNull();
        return member == null ? null : groups.get(member.group()).getOrNull();
    }

    /** {@return the groups some of whose visits an agent may be able to take} */
    List<Demand.Key> open(AgentSeen agent, Set<Feature> features) {
        List<Demand.Key> open = new ArrayList<>();
        for (QueueId queue : agent.state().queues()) {
            collect(new Pivot(queue, NO_SKILL), agent.id(), features, open);
            agent.entry()
                    .skills()
                    .keySet()
                    .forEach(skill -> collect(new Pivot(queue, skill.value()), agent.id(), features, open));
        }
        return open;
    }

    private void collect(Pivot pivot, AgentId agent, Set<Feature> features, List<Demand.Key> open) {
        byPivot.get(pivot)
                .forEach(keys -> keys.forEach(key -> {
                    if (groups.get(key).get().demand().mayBeServedBy(agent, features)) {
                        open.add(key);
                    }
                }));
    }

    /** {@return the groups with a visit in one of them} */
    Groups with(Demand.Key key, Demand demand, boolean lasting, Place place) {
        Group before = groups.get(key).getOrElse(() -> new Group(demand, lasting, TreeSet.empty()));
        Group after =
                new Group(before.demand(), before.lasting(), before.visits().add(place));
        HashMap<Pivot, HashSet<Demand.Key>> pivots = byPivot;
        if (before.visits().isEmpty()) {
            for (Pivot pivot : pivots(demand)) {
                pivots = pivots.put(
                        pivot, pivots.getOrElse(pivot, HashSet.empty()).add(key));
            }
        }
        return new Groups(
                groups.put(key, after),
                members.put(place.visit(), new Member(key, place)),
                pivots,
                demand.changing() ? changing.add(key) : changing);
    }

    /** {@return the groups without a visit} */
    Groups without(VisitId visit) {
        Member member = members.get(visit).getOrNull();
        if (member == null) {
            return this;
        }
        Group before = groups.get(member.group()).get();
        TreeSet<Place> visits = before.visits().remove(member.place());
        if (!visits.isEmpty()) {
            Group after = new Group(before.demand(), before.lasting(), visits);
            return new Groups(groups.put(member.group(), after), members.remove(visit), byPivot, changing);
        }
        HashMap<Pivot, HashSet<Demand.Key>> pivots = byPivot;
        for (Pivot pivot : pivots(before.demand())) {
            HashSet<Demand.Key> keys = pivots.getOrElse(pivot, HashSet.empty()).remove(member.group());
            pivots = keys.isEmpty() ? pivots.remove(pivot) : pivots.put(pivot, keys);
        }
        return new Groups(
                groups.remove(member.group()), members.remove(visit), pivots, changing.remove(member.group()));
    }

    private static Set<Pivot> pivots(Demand demand) {
        Set<Pivot> pivots = new java.util.HashSet<>();
        demand.ways().forEach(way -> pivots.add(new Pivot(way.queue(), way.pivot())));
        return pivots;
    }
}
