package io.toritsugi.routing.testkit;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.condition.ConditionProblem;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.strategy.RoutableView;
import io.vavr.control.Validation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A visit to try a strategy with.
 *
 * <p>Immutable and thread-safe.
 *
 * @param visit the visit; its interaction has the same id
 * @param queue the queue
 * @param waitingInQueue how many wait there
 * @param priority the priority
 * @param waitingSince since when it waits
 * @param carriedAge what counts beside that
 * @param sequence its place in the order of arrival
 * @param channel the medium
 * @param requirements what an agent must fulfil
 * @param preferredAgents whom it should reach
 * @param offeredTo to whom it was offered
 * @param facts what is known of the contact
 * @since 0.1
 */
public record SampleVisit(
        VisitId visit,
        Queue queue,
        int waitingInQueue,
        int priority,
        Instant waitingSince,
        Duration carriedAge,
        long sequence,
        Optional<Channel> channel,
        List<Condition> requirements,
        List<AgentId> preferredAgents,
        List<AgentId> offeredTo,
        Facts facts)
        implements RoutableView {
    /** Copies the lists. */
    public SampleVisit {
        requirements = List.copyOf(requirements);
        preferredAgents = List.copyOf(preferredAgents);
        offeredTo = List.copyOf(offeredTo);
    }

    @Override
    public RoutableId routable() {
        return RoutableId.of(InteractionId.of(visit.value()));
    }

    /** {@return the id} */
    @Override
    public String toString() {
        return visit.value();
    }

    /**
     * {@return a builder of a visit of which nothing is said}
     *
     * @param id its id
     * @param sequence its place in the order of arrival; no other visit must have it
     */
    public static Builder builder(String id, long sequence) {
        return new Builder(VisitId.of(id), sequence);
    }

    /**
     * Builds a {@link SampleVisit}: of the queue {@code sales}, alone there, since 2026-04-01T00:00:00Z, priority 0, a call, unless said. Not thread-safe.
     *
     * @since 0.1
     */
    public static final class Builder {
        private final VisitId visit;
        private final long sequence;
        private Queue queue = Queue.of(QueueId.of("sales"));
        private int waiting = 1;
        private int priority;
        private Instant since = Instant.parse("2026-04-01T00:00:00Z");
        private Duration carried = Duration.ZERO;
        private @Nullable Channel channel = Channel.VOICE;
        private final List<Condition> requirements = new ArrayList<>();
        private final List<AgentId> preferred = new ArrayList<>();
        private final List<AgentId> offered = new ArrayList<>();
        private final Map<String, FactValue> facts = new TreeMap<>();

        private Builder(VisitId visit, long sequence) {
            this.visit = visit;
            this.sequence = sequence;
        }

        /**
         * Says in which queue it waits.
         *
         * @param which the queue
         * @return this
         */
        public Builder queue(Queue which) {
            queue = which;
            return this;
        }

        /**
         * Says how many wait in its queue.
         *
         * @param count how many, itself included, 1 or more
         * @return this
         */
        public Builder waitingInQueue(int count) {
            waiting = count;
            return this;
        }

        /**
         * Says its priority.
         *
         * @param value as {@link RoutableView#priority}
         * @return this
         */
        public Builder priority(int value) {
            priority = value;
            return this;
        }

        /**
         * Says since when it waits.
         *
         * @param at as {@link RoutableView#waitingSince}
         * @return this
         */
        public Builder waitingSince(Instant at) {
            since = at;
            return this;
        }

        /**
         * Says what counts beside that.
         *
         * @param age as {@link RoutableView#carriedAge}
         * @return this
         */
        public Builder carriedAge(Duration age) {
            carried = age;
            return this;
        }

        /**
         * Says its medium.
         *
         * @param medium the medium
         * @return this
         */
        public Builder channel(Channel medium) {
            channel = medium;
            return this;
        }

        /**
         * Says that its medium is not known.
         *
         * @return this
         */
        public Builder withoutChannel() {
            channel = null;
            return this;
        }

        /**
         * Adds something that an agent must fulfil.
         *
         * @param condition the text of a condition, such as {@code skills['billing'] >= 50}
         * @return this
         * @throws IllegalArgumentException if it is none
         */
        public Builder requires(String condition) {
            Validation<List<ConditionProblem>, Condition> parsed = Condition.parse(condition);
            if (parsed.isInvalid()) {
                throw new IllegalArgumentException(
                        "SampleVisit.requires must be a condition, was \"" + condition + "\"");
            }
            requirements.add(parsed.get());
            return this;
        }

        /**
         * Adds an agent whom it should reach.
         *
         * @param agent his id
         * @return this
         */
        public Builder prefers(String agent) {
            preferred.add(AgentId.of(agent));
            return this;
        }

        /**
         * Adds an agent to whom it was offered.
         *
         * @param agent his id
         * @return this
         */
        public Builder offeredTo(String agent) {
            offered.add(AgentId.of(agent));
            return this;
        }

        /**
         * Adds what is known of the contact.
         *
         * @param name the name of the fact, such as {@code contact.segment}
         * @param value what it is
         * @return this
         */
        public Builder fact(String name, FactValue value) {
            facts.put(name, value);
            return this;
        }

        /** {@return the visit} */
        public SampleVisit build() {
            return new SampleVisit(
                    visit,
                    queue,
                    waiting,
                    priority,
                    since,
                    carried,
                    sequence,
                    Optional.ofNullable(channel),
                    requirements,
                    preferred,
                    offered,
                    Facts.of(facts));
        }
    }
}
