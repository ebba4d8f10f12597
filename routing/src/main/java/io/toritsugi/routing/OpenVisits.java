package io.toritsugi.routing;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.routing.Groups.Lane;
import io.toritsugi.routing.Groups.Place;
import io.toritsugi.routing.internal.index.Grades;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds who waits and can be served now: where the order of a queue has lasting keys the first only, and else all. */
final class OpenVisits {
    private final Groups groups;
    private final Predicate<Place> servable;
    private final Map<Lane, Place> firsts = new HashMap<>();
    private final Set<Place> others = new LinkedHashSet<>();

    private OpenVisits(Groups groups, Predicate<Place> servable) {
        this.groups = groups;
        this.servable = servable;
    }

    /** {@return those with whom, or with whose agents, something happened} */
    static Stream<Place> of(DomainState state, Touched touched, Predicate<Place> servable) {
        OpenVisits open = new OpenVisits(state.index().groups(), servable);
        if (touched.all()) {
            open.groups.groups().values().forEach(open::look);
            return open.found();
        }
        open.groups
                .changing()
                .forEach(key -> open.look(open.groups.groups().get(key).get()));
        for (VisitId visit : touched.visits()) {
            Groups.@Nullable Group group = open.groups.groupOf(visit);
            if (group != null) {
                open.look(group);
            }
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
        return open.found();
    }

    /** {@return those whom agents of some queues may take who have some levels} */
    static Stream<Place> of(
            DomainState state, Collection<QueueId> queues, Map<Feature, Integer> levels, Predicate<Place> servable) {
        OpenVisits open = new OpenVisits(state.index().groups(), servable);
        open.look(queues, levels);
        return open.found();
    }

    private Stream<Place> found() {
        return Stream.concat(firsts.values().stream(), others.stream());
    }

    private void look(Groups.Group group) {
        for (Place place : group.visits()) {
            if (group.lane().lasting() && !isBeforeFirst(group.lane(), place)) {
                return;
            }
            if (servable.test(place)) {
                add(group.lane(), place);
            }
        }
    }

    private void look(Collection<QueueId> queues, Map<Feature, Integer> levels) {
        Grades grades = groups.grades(levels);
        for (QueueId queue : queues) {
            groups.of(queue).forEach((lane, visits) -> {
                if (lane.lasting()) {
                    @Nullable Place first = visits.first(grades, firsts.get(lane), servable);
                    if (first != null) {
                        firsts.put(lane, first);
                    }
                } else {
                    visits.forEach(grades, place -> {
                        if (!others.contains(place) && servable.test(place)) {
                            others.add(place);
                        }
                    });
                }
            });
        }
    }

    private boolean isBeforeFirst(Lane lane, Place place) {
        @Nullable Place first = firsts.get(lane);
        return first == null || place.compareTo(first) < 0;
    }

    private void add(Lane lane, Place place) {
        if (lane.lasting()) {
            firsts.put(lane, place);
        } else {
            others.add(place);
        }
    }
}
