package io.toritsugi.core.plan.actual;

import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.agent.AgentMachine;
import io.toritsugi.core.agent.AgentSettings;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.id.AgentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one agent does, and when, as events tell.
 *
 * <p>Events may come in any order of time; of those of one instant, the later one in the list comes later. What he does is what
 * {@link Agent#activity} says of him after them, odd ones included: adherence and a wallboard read the same events alike. What
 * names another agent is left out. What began and did not end, lasts. Before the first event the agent is taken for logged out.
 *
 * <p>A source may assert how long something took, and contradict the instants. That moves nothing here, for a duration does not
 * say when.
 *
 * <p>It keeps each event that names the agent, and each about a leg that names nobody: give it the events of the time in
 * question, and of a while before. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class ActualTimeline {
    // Folding reads no settings: any would do.
    private static final AgentMachine MACHINE = AgentMachine.of(AgentSettings.standard());

    private final AgentId agent;
    private final List<Dated> events;

    private ActualTimeline(AgentId agent, List<Dated> events) {
        this.agent = agent;
        this.events = List.copyOf(events);
    }

    /**
     * {@return the timeline of an agent of whom nothing is known}
     *
     * @param agent the agent
     */
    public static ActualTimeline unknown(AgentId agent) {
        return new ActualTimeline(Objects.requireNonNull(agent, "agent"), List.of());
    }

    /** {@return the agent} */
    public AgentId agent() {
        return agent;
    }

    /**
     * {@return the timeline with these events}
     *
     * @param more any events, about anybody
     */
    public ActualTimeline replay(List<? extends Dated> more) {
        List<Dated> all = new ArrayList<>(events);
        for (Dated event : more) {
            if (AgentMachine.mayChange(agent, event.event())) {
                all.add(Dated.of(event.occurredAt(), event.event()));
            }
        }
        all.sort(Comparator.comparing(Dated::occurredAt));
        return new ActualTimeline(agent, all);
    }

    /**
     * {@return what he does between two instants: spans in order, without gap or overlap, and no two neighbours alike; empty if
     * the instants are the same}
     *
     * @param from where the first span begins; inclusive
     * @param to where the last one ends; exclusive
     * @throws IllegalArgumentException if {@code to} is before {@code from}
     */
    public List<ActualSpan> between(Instant from, Instant to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("to must not be before from " + from + ", was " + to);
        }
        List<ActualSpan> spans = new ArrayList<>();
        Agent state = MACHINE.initial();
        Actual does = Actual.of(state.activity());
        Instant since = from;
        int next = 0;
        while (next < events.size() && events.get(next).occurredAt().isBefore(to)) {
            Instant at = events.get(next).occurredAt();
            Actual before = does;
            while (next < events.size() && events.get(next).occurredAt().equals(at)) {
                state = MACHINE.evolve(state, events.get(next));
                next++;
            }
            does = Actual.of(state.activity());
            if (at.isAfter(since) && !does.equals(before)) {
                spans.add(new ActualSpan(since, at, before));
                since = at;
            }
        }
        if (since.isBefore(to)) {
            spans.add(new ActualSpan(since, to, does));
        }
        return List.copyOf(spans);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ActualTimeline that && agent.equals(that.agent) && events.equals(that.events);
    }

    @Override
    public int hashCode() {
        return Objects.hash(agent, events);
    }

    @Override
    public String toString() {
        return "ActualTimeline of " + agent + ", " + events.size() + " events";
    }
}
