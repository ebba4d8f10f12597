package io.toritsugi.core.agent;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.workload.ManualWorkEnded;
import io.toritsugi.core.event.workload.ManualWorkStarted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Folds the work that an agent does of his own. */
final class ManualWorkFold {
    private ManualWorkFold() {}

    static AgentState started(AgentState state, Instant at, ManualWorkStarted started) {
        if (find(state, started.work().value()).isPresent()) {
            return state;
        }
        List<ManualWork> more = new ArrayList<>(state.manualWork());
        more.add(new ManualWork(
                started.work(),
                started.kind(),
                started.channel().map(Channel::id),
                started.units(),
                started.resetsIdle(),
                at));
        return state.withManualWork(List.copyOf(more), state.idle());
    }

    static AgentState ended(AgentState state, Instant at, ManualWorkEnded ended) {
        Optional<ManualWork> found = find(state, ended.work().value());
        if (found.isEmpty()) {
            return state;
        }
        List<ManualWork> fewer = new ArrayList<>(state.manualWork());
        fewer.remove(found.get());
        return state.withManualWork(List.copyOf(fewer), found.get().resetsIdle() ? at : state.idle());
    }

    private static Optional<ManualWork> find(AgentState state, String id) {
        return state.manualWork().stream()
                .filter(work -> work.id().value().equals(id))
                .findFirst();
    }
}
