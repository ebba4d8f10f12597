package io.toritsugi.kpi.agenttime;

import io.toritsugi.core.event.agent.StatusReason;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.plan.TimeRange;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A stretch of time that an agent spends in one way.
 *
 * <p>A session is his part in one contact that is connected, held or wrapped up; a parked contact is none for the time. Immutable
 * and thread-safe.
 *
 * @param agent the agent
 * @param category what sort of time it is
 * @param reason the reason that belongs to the category, where known
 * @param sessions how many sessions he has at the same time all the while; 0 or more
 * @param begun how many sessions began at {@code from}, or lasted for no time just before; 0 or more
 * @param from where it begins; inclusive
 * @param to where it ends; exclusive
 * @since 0.1
 */
public record AgentPeriod(
        AgentId agent,
        TimeCategory category,
        Optional<StatusReason> reason,
        int sessions,
        int begun,
        Instant from,
        Instant to)
        implements TimeRange {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException unless {@code to} is after {@code from}, and both counts are 0 or more
     */
    public AgentPeriod {
        Objects.requireNonNull(agent, "AgentPeriod.agent");
        Objects.requireNonNull(category, "AgentPeriod.category");
        Objects.requireNonNull(reason, "AgentPeriod.reason");
        if (sessions < 0 || begun < 0) {
            throw new IllegalArgumentException(
                    "AgentPeriod.sessions and begun must be 0 or more, was " + sessions + " and " + begun);
        }
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("AgentPeriod.to must be after from " + from + ", was " + to);
        }
    }
}
