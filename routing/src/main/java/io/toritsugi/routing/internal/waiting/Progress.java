package io.toritsugi.routing.internal.waiting;

import io.toritsugi.core.event.routing.HoldReason;
import io.toritsugi.core.id.AgentId;
import io.vavr.collection.TreeMap;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far a visit is in its queue: what begins anew when it is moved to another one. */
public record Progress(
        int openStages,
        TreeMap<AgentId, Excluded> exclusions,
        @Nullable Instant backOff,
        TreeMap<HoldReason, Hold> holds,
        Question question,
        List<AgentId> offeredTo) {
    static final Progress START = new Progress(0, TreeMap.empty(), null, TreeMap.empty(), Question.NONE, List.of());

    /** {@return the beginning in another queue: questions are counted on} */
    Progress anew() {
        return new Progress(0, TreeMap.empty(), null, TreeMap.empty(), question.over(), List.of());
    }

    /** {@return this with no stage open and nothing that holds; who is excluded stays so} */
    Progress reopened() {
        return new Progress(0, exclusions, backOff, TreeMap.empty(), question.over(), offeredTo);
    }

    Progress with(Question next) {
        return new Progress(openStages, exclusions, backOff, holds, next, offeredTo);
    }

    Progress withOpenStages(int stages) {
        return new Progress(stages, exclusions, backOff, holds, question, offeredTo);
    }

    Progress withExclusions(TreeMap<AgentId, Excluded> excluded, @Nullable Instant until) {
        return new Progress(openStages, excluded, until, holds, question, offeredTo);
    }

    Progress offeredTo(AgentId agent) {
        List<AgentId> agents =
                Stream.concat(offeredTo.stream(), Stream.of(agent)).toList();
        TreeMap<HoldReason, Hold> lasting = holds.filterValues(Hold::over).remove(HoldReason.ANSWER);
        return new Progress(openStages, exclusions, backOff, lasting, question.over(), agents);
    }

    Progress withHold(HoldReason reason, Hold hold) {
        return new Progress(openStages, exclusions, backOff, holds.put(reason, hold), question, offeredTo);
    }
}
