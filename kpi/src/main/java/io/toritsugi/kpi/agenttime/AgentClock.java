package io.toritsugi.kpi.agenttime;

import io.toritsugi.core.agent.Activity;
import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.agent.AgentMachine;
import io.toritsugi.core.agent.AgentSettings;
import io.toritsugi.core.agent.Engagement;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.agent.StatusReason;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.RoutableId;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The time of one agent. Two looks at him are kept apart: what holds since the last period was handed on, and what holds since the
 * last event; they become one when time goes on.
 */
final class AgentClock {
    /** What is seen of him at an instant. */
    private record Look(TimeCategory category, Optional<StatusReason> reason, int sessions) {
        static Look at(Agent agent) {
            Activity activity = agent.activity();
            TimeCategory category = TimeCategory.of(activity.kind(), activity.reason());
            boolean reasoned = category.reasonClass().isPresent();
            return new Look(category, reasoned ? activity.reason() : Optional.empty(), sessionsOf(agent));
        }
    }

    // Folding reads no settings: any would do.
    private static final AgentMachine MACHINE = AgentMachine.of(AgentSettings.standard());

    private final AgentId id;
    private Agent agent;
    private Set<RoutableId> routables = Set.of();
    private @Nullable Look lasting;
    private Instant since = Instant.MIN;
    private int begun;
    private @Nullable Look latest;
    private Instant latestAt = Instant.MIN;
    private int latestBegun;

    AgentClock(AgentId id) {
        this.id = id;
        this.agent = Agent.of(id);
    }

    /** {@return whether the event came in order of time} */
    boolean accept(Dated event, Consumer<? super AgentPeriod> consumer) {
        boolean inOrder = !event.occurredAt().isBefore(latestAt);
        Instant at = inOrder ? event.occurredAt() : latestAt;
        if (at.isAfter(latestAt)) {
            settle(consumer);
        }
        Agent after = MACHINE.evolve(agent, Dated.of(at, event.event()));
        latestBegun += begunBetween(agent, after);
        agent = after;
        routables = routablesOf(after);
        latest = Look.at(after);
        latestAt = at;
        return inOrder;
    }

    void cutAt(Instant until, Consumer<? super AgentPeriod> consumer) {
        if (!until.isAfter(latestAt)) {
            return;
        }
        settle(consumer);
        handOn(until, consumer);
        latestAt = until;
    }

    Activity activity() {
        return agent.activity();
    }

    /** {@return the contacts in which he has a part, or had one last; unmodifiable} */
    Set<RoutableId> routables() {
        return routables;
    }

    private static Set<RoutableId> routablesOf(Agent agent) {
        Set<RoutableId> routables = new HashSet<>();
        agent.engagements().forEach(engagement -> routables.add(engagement.routable()));
        agent.lastEnded().ifPresent(engagement -> routables.add(engagement.routable()));
        return Collections.unmodifiableSet(routables);
    }

    private void settle(Consumer<? super AgentPeriod> consumer) {
        if (latest == null || (latest.equals(lasting) && latestBegun == 0)) {
            return;
        }
        handOn(latestAt, consumer);
        lasting = latest;
        begun += latestBegun;
        latestBegun = 0;
    }

    private void handOn(Instant to, Consumer<? super AgentPeriod> consumer) {
        if (lasting != null && since.isBefore(to)) {
            consumer.accept(
                    new AgentPeriod(id, lasting.category(), lasting.reason(), lasting.sessions(), begun, since, to));
            begun = 0;
        }
        since = to;
    }

    private static int sessionsOf(Agent agent) {
        int sessions = 0;
        for (Engagement engagement : agent.engagements()) {
            if (served(engagement.state()) || engagement.state() == Engagement.State.WRAP_UP) {
                sessions++;
            }
        }
        return sessions;
    }

    /** A session begins once, with its leg: neither when a contact is taken up again, nor with its wrap-up. */
    private static int begunBetween(Agent before, Agent after) {
        int count = 0;
        for (Engagement engagement : after.engagements()) {
            if (served(engagement.state())
                    && engagement.leg().flatMap(before::findEngagement).isEmpty()) {
                count++;
            }
        }
        return count;
    }

    private static boolean served(Engagement.State state) {
        return state == Engagement.State.CONNECTED || state == Engagement.State.HELD;
    }
}
