package io.toritsugi.routing.internal.domain;

import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.internal.domain.ServiceCounts.Period;
import io.toritsugi.routing.internal.rules.Compiled;
import io.toritsugi.routing.internal.rules.QueueRules;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of a queue just now. */
public final class QueueFacts {
    private static final String PREFIX = "queue.";

    private QueueFacts() {}

    /** {@return what conditions see of it, as it is after the last event of the domain} */
    public static Facts of(DomainState state, QueueId queue, Compiled.Lookup rules) {
        return name -> switch (name) {
            case "queue.id" -> Optional.of(FactValue.of(queue.value()));
            case "queue.waiting" -> Optional.of(FactValue.of(waiting(state, queue)));
            case "queue.staffed" -> Optional.of(FactValue.of(staffed(state, queue)));
            case "queue.ready" -> Optional.of(FactValue.of(ready(state, queue)));
            case "queue.longestWait" -> Optional.of(FactValue.of(longestWait(state, queue)));
            default ->
                name.startsWith(PREFIX)
                        ? servedSoFar(state, queue, rules)
                                .find(name.substring(PREFIX.length()))
                                .map(FactValue::of)
                        : Optional.empty();
        };
    }

    public static int waiting(DomainState state, QueueId queue) {
        return state.index().tallies().of(queue).waiting();
    }

    public static int staffed(DomainState state, QueueId queue) {
        return state.index().tallies().of(queue).staffed();
    }

    private static int ready(DomainState state, QueueId queue) {
        return state.index().tallies().of(queue).ready();
    }

    private static long longestWait(DomainState state, QueueId queue) {
        return state.lastEventAt()
                .flatMap(now -> state.index()
                        .elders()
                        .since(queue)
                        .map(since -> Duration.between(since, now).toSeconds()))
                .orElse(0L);
    }

    /** {@return whether an agent is there and not about to leave} */
    public static boolean isStaffed(Agent agent) {
        return agent.status() == AgentStatus.READY || agent.status() == AgentStatus.NOT_READY;
    }

    /** {@return how the visits of a queue have ended so far: on the day of the last event of the domain, against the target that holds} */
    public static ServiceCounts servedSoFar(DomainState state, QueueId queue, Compiled.Lookup rules) {
        @Nullable Compiled compiled = rules.find(state.configured());
        @Nullable QueueRules held = compiled == null ? null : compiled.queue(queue);
        @Nullable Queue configured = held == null ? null : held.queue();
        Instant now = state.lastEventAt().orElse(Instant.EPOCH);
        return state.queue(queue).served().in(Period.of(configured, now));
    }
}
