package io.toritsugi.routing.internal.search;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.routing.internal.demand.Bench;
import io.toritsugi.routing.internal.demand.Demand;
import io.toritsugi.routing.internal.demand.Feature;
import io.toritsugi.routing.internal.demand.Groups;
import io.toritsugi.routing.internal.demand.Groups.Group;
import io.toritsugi.routing.internal.demand.Groups.Lane;
import io.toritsugi.routing.internal.demand.Groups.Member;
import io.toritsugi.routing.internal.demand.Groups.Place;
import io.toritsugi.routing.internal.domain.DomainState;
import io.toritsugi.routing.internal.index.Grades;
import io.toritsugi.routing.internal.view.AgentSeen;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds who waits and may be served now: the first of all where it can be told at once, or else the groups in which there may be somebody. */
public final class OpenVisits {
    private final Groups all;
    private final Predicate<Place> servable;
    private final Map<Lane, Member> firsts = new HashMap<>();
    private final Map<Demand.Key, Group> groups = new LinkedHashMap<>();

    private OpenVisits(Groups all, Predicate<Place> servable) {
        this.all = all;
        this.servable = servable;
    }

    /** {@return those who may be served because something happened with them, or with agents} */
    public static OpenVisits of(DomainState state, Touched touched, Predicate<Place> servable) {
        OpenVisits open = new OpenVisits(state.index().groups(), servable);
        if (touched.all()) {
            open.all.groups().forEach(open::look);
            return open;
        }
        open.all
                .changing()
                .forEach(key -> open.look(key, open.all.groups().get(key).get()));
        for (VisitId visit : touched.visits()) {
            open.all
                    .members()
                    .get(visit)
                    .map(Member::group)
                    .forEach(key -> open.look(key, open.all.groups().get(key).get()));
        }
        for (AgentId agent : touched.agents()) {
            @Nullable Set<Feature> features = state.index().bench().featuresOf(agent);
            if (features != null) {
                AgentSeen seated = Objects.requireNonNull(
                                state.index().bench().agents().find(agent))
                        .agent();
                open.look(seated.state().queues(), Bench.levels(seated, features));
            }
        }
        return open;
    }

    /** {@return those whom agents of some queues may take who have some levels} */
    public static OpenVisits of(
            DomainState state, Collection<QueueId> queues, Map<Feature, Integer> levels, Predicate<Place> servable) {
        OpenVisits open = new OpenVisits(state.index().groups(), servable);
        open.look(queues, levels);
        return open;
    }

    /** {@return those who can be served, and before whom nobody in the same lane can be} */
    public List<Place> firsts() {
        return firsts.values().stream().map(Member::place).sorted().toList();
    }

    /** {@return the groups in which somebody may be served, and what holds him back is to be seen} */
    public Collection<Group> groups() {
        return groups.values();
    }

    private void look(Demand.Key key, Group group) {
        if (!group.lane().findsEach()) {
            groups.put(key, group);
            return;
        }
        @Nullable Member before = firsts.get(group.lane());
        for (Place place : group.visits()) {
            if (before != null && place.compareTo(before.place()) >= 0) {
                return;
            }
            if (servable.test(place)) {
                firsts.put(group.lane(), new Member(key, place));
                return;
            }
        }
    }

    private void look(Collection<QueueId> queues, Map<Feature, Integer> levels) {
        Grades grades = all.grades(levels);
        for (QueueId queue : queues) {
            all.of(queue).forEach((lane, visits) -> {
                if (!lane.findsEach()) {
                    visits.forEach(
                            grades,
                            member -> groups.put(
                                    member.group(),
                                    all.groups().get(member.group()).get()));
                    return;
                }
                @Nullable
                Member first = visits.first(grades, firsts.get(lane), member -> servable.test(member.place()));
                if (first != null) {
                    firsts.put(lane, first);
                }
            });
        }
    }
}
