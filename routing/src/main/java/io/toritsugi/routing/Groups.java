package io.toritsugi.routing;

import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.routing.internal.index.Grades;
import io.toritsugi.routing.internal.index.WishIndex;
import io.toritsugi.routing.strategy.LastingKey;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.TreeSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who waits and can be offered just now: those who want alike are one group, in the order of their queue where its order has lasting keys, or else in
 * the order of arrival.
 *
 * @param groups the groups
 * @param members in which group a visit is, and where
 * @param lanes the visits by a queue whose agents may take them, found by what an agent has
 * @param subjects the number of each subject in which visits may wish for a level
 * @param changing the groups for which it changes with the state of queues who may take them
 */
record Groups(
        HashMap<Demand.Key, Group> groups,
        HashMap<VisitId, Member> members,
        HashMap<QueueId, HashMap<Lane, WishIndex<Place>>> lanes,
        HashMap<Feature, Integer> subjects,
        HashSet<Demand.Key> changing) {
    /** {@return the groups of nobody: the skills that fewest agents have are numbered first, which spares most looks} */
    static Groups of(@Nullable Compiled compiled) {
        java.util.Map<String, Integer> skills = compiled == null ? java.util.Map.of() : compiled.skills();
        HashMap<Feature, Integer> subjects = HashMap.empty();
        for (String skill : skills.keySet().stream()
                .sorted(Comparator.comparing((String each) -> skills.getOrDefault(each, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .toList()) {
            subjects = subjects.put(Feature.Skilled.subject(skill), subjects.size());
        }
        return new Groups(HashMap.empty(), HashMap.empty(), HashMap.empty(), subjects, HashSet.empty());
    }

    /** Visits that want alike, in order. */
    record Group(Demand demand, Lane lane, List<Wish> wishes, TreeSet<Place> visits) {
        private Group with(TreeSet<Place> next) {
            return new Group(demand, lane, wishes, next);
        }
    }

    /**
     * Visits of one queue under one configuration, whose places can be compared.
     *
     * @param lasting whether their order is that of their places
     */
    record Lane(QueueId queue, String version, boolean lasting) {}

    /** What visits wish of an agent of a queue. */
    record Wish(QueueId queue, Grades grades) {}

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

    @Nullable
    Group groupOf(VisitId visit) {
        Member member = members.get(visit).getOrNull();
        return member == null ? null : groups.get(member.group()).getOrNull();
    }

    /** {@return the visits that agents of a queue may be able to take} */
    Map<Lane, WishIndex<Place>> of(QueueId queue) {
        return lanes.getOrElse(queue, HashMap.empty());
    }

    /** {@return the levels that count, of those in subjects} */
    Grades grades(java.util.Map<Feature, Integer> levels) {
        return grades(levels, subjects);
    }

    private static Grades grades(java.util.Map<Feature, Integer> levels, HashMap<Feature, Integer> subjects) {
        java.util.Map<Integer, Integer> numbered = new java.util.HashMap<>();
        levels.forEach((subject, level) -> subjects.get(subject).forEach(number -> numbered.put(number, level)));
        return Grades.of(numbered);
    }

    /** {@return the groups with a visit in one of them} */
    Groups with(Demand.Key key, Demand demand, boolean lasting, Place place) {
        @Nullable Group before = groups.get(key).getOrNull();
        if (before != null) {
            return filed(key, before, before.with(before.visits().add(place)), place);
        }
        HashMap<Feature, Integer> known = subjects;
        List<Wish> wishes = new ArrayList<>();
        for (Demand.Way way : demand.ways()) {
            for (java.util.Map<Feature, Integer> levels : way.wishes()) {
                for (Feature subject : levels.keySet()) {
                    known = known.containsKey(subject) ? known : known.put(subject, known.size());
                }
                wishes.add(new Wish(way.queue(), grades(levels, known)));
            }
        }
        Lane lane = new Lane(key.queue(), key.version(), lasting);
        Group group = new Group(demand, lane, List.copyOf(wishes), TreeSet.of(place));
        return new Groups(groups, members, lanes, known, demand.changing() ? changing.add(key) : changing)
                .filed(key, group, group, place);
    }

    private Groups filed(Demand.Key key, Group before, Group after, Place place) {
        HashMap<QueueId, HashMap<Lane, WishIndex<Place>>> next = lanes;
        for (Wish wish : before.wishes()) {
            HashMap<Lane, WishIndex<Place>> ofQueue = next.getOrElse(wish.queue(), HashMap.empty());
            WishIndex<Place> index = ofQueue.getOrElse(before.lane(), WishIndex.empty());
            next = next.put(wish.queue(), ofQueue.put(before.lane(), index.with(wish.grades(), place)));
        }
        return new Groups(
                groups.put(key, after), members.put(place.visit(), new Member(key, place)), next, subjects, changing);
    }

    /** {@return the groups without a visit} */
    Groups without(VisitId visit) {
        Member member = members.get(visit).getOrNull();
        if (member == null) {
            return this;
        }
        Group before = groups.get(member.group()).get();
        HashMap<QueueId, HashMap<Lane, WishIndex<Place>>> next = lanes;
        for (Wish wish : before.wishes()) {
            HashMap<Lane, WishIndex<Place>> ofQueue = next.getOrElse(wish.queue(), HashMap.empty());
            WishIndex<Place> index =
                    ofQueue.getOrElse(before.lane(), WishIndex.empty()).without(wish.grades(), member.place());
            ofQueue = index.isEmpty() ? ofQueue.remove(before.lane()) : ofQueue.put(before.lane(), index);
            next = ofQueue.isEmpty() ? next.remove(wish.queue()) : next.put(wish.queue(), ofQueue);
        }
        TreeSet<Place> visits = before.visits().remove(member.place());
        return visits.isEmpty()
                ? new Groups(
                        groups.remove(member.group()),
                        members.remove(visit),
                        next,
                        subjects,
                        changing.remove(member.group()))
                : new Groups(
                        groups.put(member.group(), before.with(visits)),
                        members.remove(visit),
                        next,
                        subjects,
                        changing);
    }
}
