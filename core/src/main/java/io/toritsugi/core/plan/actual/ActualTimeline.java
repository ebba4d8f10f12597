package io.toritsugi.core.plan.actual;

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
 * <p>Events may come in any order of time; of those of one instant, the later one in the list holds. Total over odd ones: what is
 * told twice holds once, what ends without a beginning changes nothing, what has ended stays so, and what names another agent
 * is left out. What began and did not end, lasts. Before the first event the agent is taken for logged out.
 *
 * <p>A source may assert how long something took, and contradict the instants. That moves nothing here, for a duration does not
 * say when.
 *
 * <p>It keeps a note of each event that names the agent, and of each about a leg that names nobody: give it the events of the
 * time in question, and of a while before. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class ActualTimeline {
    private final AgentId agent;
    private final List<Mark> marks;

    private ActualTimeline(AgentId agent, List<Mark> marks) {
        this.agent = agent;
        this.marks = List.copyOf(marks);
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
     * @param events any events, about anybody
     */
    public ActualTimeline replay(List<? extends Dated> events) {
        List<Mark> more = new ArrayList<>(marks);
        for (Dated event : events) {
            Mark.of(event)
                    .filter(mark -> mark.agent().map(agent::equals).orElse(true))
                    .ifPresent(more::add);
        }
        more.sort(Comparator.comparing(Mark::at));
        return new ActualTimeline(agent, more);
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
        ActualFold fold = new ActualFold();
        Instant since = from;
        int next = 0;
        while (next < marks.size() && marks.get(next).at().isBefore(to)) {
            Instant at = marks.get(next).at();
            Actual before = fold.now();
            while (next < marks.size() && marks.get(next).at().equals(at)) {
                fold.apply(marks.get(next));
                next++;
            }
            if (at.isAfter(since) && !fold.now().equals(before)) {
                spans.add(new ActualSpan(since, at, before));
                since = at;
            }
        }
        if (since.isBefore(to)) {
            spans.add(new ActualSpan(since, to, fold.now()));
        }
        return List.copyOf(spans);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ActualTimeline that && agent.equals(that.agent) && marks.equals(that.marks);
    }

    @Override
    public int hashCode() {
        return Objects.hash(agent, marks);
    }

    @Override
    public String toString() {
        return "ActualTimeline of " + agent + ", " + marks.size() + " changes";
    }
}
