package io.toritsugi.routing;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.VisitId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the groups of those who wait of whom somebody may be offered now. */
final class OpenGroups {
    private OpenGroups() {}

    static List<Groups.Group> of(DomainState state, Touched touched) {
        Groups groups = state.index().groups();
        if (touched.all()) {
            return groups.groups().values().toJavaList();
        }
        Map<Demand.Key, Groups.Group> open = new LinkedHashMap<>();
        groups.changing().forEach(key -> open.put(key, groups.groups().get(key).get()));
        for (VisitId visit : touched.visits()) {
            groups.members()
                    .get(visit)
                    .forEach(member -> open.put(
                            member.group(), groups.groups().get(member.group()).get()));
        }
        for (AgentId agent : touched.agents()) {
            @Nullable Set<Feature> features = state.index().bench().featuresOf(agent);
            if (features != null) {
                Bench.Seated seated =
                        Objects.requireNonNull(state.index().bench().agents().find(agent));
                groups.open(seated.agent(), features)
                        .forEach(key -> open.put(key, groups.groups().get(key).get()));
            }
        }
        return new ArrayList<>(open.values());
    }
}
