package io.toritsugi.routing;

import io.toritsugi.core.id.AgentId;
import io.vavr.collection.TreeMap;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far a visit is in its queue: what begins anew when it is moved to another one. */
record Progress(
        int openStages,
        TreeMap<AgentId, Excluded> exclusions,
        @Nullable Instant backOff,
        List<AgentId> offeredTo) {
    static final Progress START = new Progress(0, TreeMap.empty(), null, List.of());

    Progress withOpenStages(int stages) {
        return new Progress(stages, exclusions, backOff, offeredTo);
    }

    Progress withExclusions(TreeMap<AgentId, Excluded> excluded, @Nullable Instant until) {
        return new Progress(openStages, excluded, until, offeredTo);
    }

    Progress offeredTo(AgentId agent) {
        List<AgentId> agents =
                Stream.concat(offeredTo.stream(), Stream.of(agent)).toList();
        return new Progress(openStages, exclusions, backOff, agents);
    }
}
