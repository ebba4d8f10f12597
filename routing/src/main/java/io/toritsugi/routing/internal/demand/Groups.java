package io.toritsugi.routing.internal.demand;

import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.routing.internal.index.Grades;
import io.toritsugi.routing.internal.index.WishIndex;
import io.toritsugi.routing.internal.rules.Compiled;
import io.toritsugi.routing.internal.rules.QueueRules;
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
 * @param lanes the visits, or one of each group, by a queue whose agents may take them: found by what an agent has
 * @param subjects the number of each subject in which visits may wish for a level
 * @param changing the groups for which it changes with the state of queues who may take them
 */
public record Groups(
        HashMap<Demand.Key, Group> groups,
        HashMap<VisitId, Member> members,
        HashMap<QueueId, HashMap<Lane, WishIndex<Member>>> lanes,
        HashMap<Feature, Integer> subjects,
        HashSet<Demand.Key> changing) {
    /** {@return the groups of nobody: the skills that fewest agents have are numbered first, which spares most looks} */
    public static Groups of(@Nullable Compiled compiled) {
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

    /**
     * Visits that want alike, in order.
     *
     * @param wishes what each of them wishes of whom
     * @param filed who stands for all of them, where not each is found for himself: one of them, so that no two groups have the same
     */
    public record Group(Demand demand, Lane lane, List<Wish> wishes, Member filed, TreeSet<Place> visits) {
        private Group with(TreeSet<Place> next) {
            return new Group(demand, lane, wishes, filed, next);
        }

        private Group filedAs(Member next) {
            return new Group(demand, lane, wishes, next, visits);
        }
    }

    /**
     * Visits of one queue under one configuration.
     *
     * @param lasting whether their order is that of their places
     * @param free whether the first who can be served is next, and need not be found by his group because something may hold him back
     */
    public record Lane(QueueId queue, String version, boolean lasting, boolean free) {
        public static Lane of(Demand.Key key, Demand demand, QueueRules held, boolean lasting) {
            boolean free = held.queue().batch().isEmpty()
                    && held.queue().adviser().isEmpty()
                    && demand.parties().isEmpty();
            return new Lane(key.queue(), key.version(), lasting, free);
        }

        /** {@return whether each visit is found for himself} */
        public boolean findsEach() {
            return lasting && free;
        }
    }

    /** What visits wish of an agent of a queue. */
    record Wish(QueueId queue, Grades grades) {}

    /** The place of a visit in its group. */
    public record Place(LastingKey key, long sequence, VisitId visit) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::key).thenComparingLong(Place::sequence);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** A visit in its group. */
    public record Member(Demand.Key group, Place place) implements Comparable<Member> {
        @Override
        public int compareTo(Member other) {
            return place.compareTo(other.place);
        }
    }

    @Nullable
    public Group groupOf(VisitId visit) {
        Member member = members.get(visit).getOrNull();
        return member == null ? null : groups.get(member.group()).getOrNull();
    }

    /** {@return the visits that agents of a queue may be able to take} */
    public Map<Lane, WishIndex<Member>> of(QueueId queue) {
        return lanes.getOrElse(queue, HashMap.empty());
    }

    /** {@return the levels that count, of those in subjects} */
    public Grades grades(java.util.Map<Feature, Integer> levels) {
        return grades(levels, subjects);
    }

    private static Grades grades(java.util.Map<Feature, Integer> levels, HashMap<Feature, Integer> subjects) {
        java.util.Map<Integer, Integer> numbered = new java.util.HashMap<>();
        levels.forEach((subject, level) -> subjects.get(subject).forEach(number -> numbered.put(number, level)));
        return Grades.of(numbered);
    }

    /** {@return the groups with a visit in one of them} */
    public Groups with(Demand.Key key, Demand demand, Lane lane, Place place) {
        Member member = new Member(key, place);
        @Nullable Group before = groups.get(key).getOrNull();
        if (before != null) {
            return new Groups(
                    groups.put(key, before.with(before.visits().add(place))),
                    members.put(place.visit(), member),
                    before.lane().findsEach() ? filed(lanes, before, member) : lanes,
                    subjects,
                    changing);
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
        Group group = new Group(demand, lane, List.copyOf(wishes), member, TreeSet.of(place));
        return new Groups(
                groups.put(key, group),
                members.put(place.visit(), member),
                filed(lanes, group, member),
                known,
                demand.changing() ? changing.add(key) : changing);
    }

    /** {@return the groups without a visit} */
    public Groups without(VisitId visit) {
        @Nullable Member member = members.get(visit).getOrNull();
        if (member == null) {
            return this;
        }
        Group before = groups.get(member.group()).get();
        boolean files = before.lane().findsEach() || member.equals(before.filed());
        HashMap<QueueId, HashMap<Lane, WishIndex<Member>>> left = files ? notFiled(before, member) : lanes;
        TreeSet<Place> visits = before.visits().remove(member.place());
        if (visits.isEmpty()) {
            return new Groups(
                    groups.remove(member.group()),
                    members.remove(visit),
                    left,
                    subjects,
                    changing.remove(member.group()));
        }
        Group after = before.with(visits);
        if (!before.lane().findsEach() && files) {
            after = after.filedAs(new Member(member.group(), visits.head()));
            left = filed(left, after, after.filed());
        }
        return new Groups(groups.put(member.group(), after), members.remove(visit), left, subjects, changing);
    }

    private static HashMap<QueueId, HashMap<Lane, WishIndex<Member>>> filed(
            HashMap<QueueId, HashMap<Lane, WishIndex<Member>>> lanes, Group group, Member member) {
        HashMap<QueueId, HashMap<Lane, WishIndex<Member>>> next = lanes;
        for (Wish wish : group.wishes()) {
            HashMap<Lane, WishIndex<Member>> ofQueue = next.getOrElse(wish.queue(), HashMap.empty());
            WishIndex<Member> index = ofQueue.getOrElse(group.lane(), WishIndex.empty());
            next = next.put(wish.queue(), ofQueue.put(group.lane(), index.with(wish.grades(), member)));
        }
        return next;
    }

    private HashMap<QueueId, HashMap<Lane, WishIndex<Member>>> notFiled(Group group, Member member) {
        HashMap<QueueId, HashMap<Lane, WishIndex<Member>>> next = lanes;
        for (Wish wish : group.wishes()) {
            HashMap<Lane, WishIndex<Member>> ofQueue = next.getOrElse(wish.queue(), HashMap.empty());
            WishIndex<Member> index =
                    ofQueue.getOrElse(group.lane(), WishIndex.empty()).without(wish.grades(), member);
            ofQueue = index.isEmpty() ? ofQueue.remove(group.lane()) : ofQueue.put(group.lane(), index);
            next = ofQueue.isEmpty() ? next.remove(wish.queue()) : next.put(wish.queue(), ofQueue);
        }
        return next;
    }
}
