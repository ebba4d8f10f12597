package io.toritsugi.routing.testkit;

import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.agent.AgentMachine;
import io.toritsugi.core.agent.AgentSettings;
import io.toritsugi.core.capacity.Capacity;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.workload.CapacityChanged;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.id.organization.SiteId;
import io.toritsugi.core.id.organization.SkillId;
import io.toritsugi.routing.roster.Membership;
import io.toritsugi.routing.roster.RosterEntry;
import io.toritsugi.routing.strategy.AgentMoment;
import io.toritsugi.routing.strategy.AgentView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An agent to try a strategy with.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id who he is
 * @param state what he does
 * @param entry what the configuration says of him
 * @param membership his part in the queue
 * @param moments when something last happened to him; unmodifiable
 * @since 0.1
 */
public record SampleAgent(
        AgentId id, Agent state, RosterEntry entry, Membership membership, Map<AgentMoment, Instant> moments)
        implements AgentView {
    /** Copies the map. */
    public SampleAgent {
        Map<AgentMoment, Instant> copy = new EnumMap<>(AgentMoment.class);
        copy.putAll(moments);
        moments = Collections.unmodifiableMap(copy);
    }

    @Override
    public Optional<Instant> lastAt(AgentMoment moment) {
        return Optional.ofNullable(moments.get(moment));
    }

    /** {@return the id} */
    @Override
    public String toString() {
        return id.value();
    }

    /**
     * {@return a builder of an agent of whom nothing is said}
     *
     * @param id his id
     */
    public static Builder builder(String id) {
        return new Builder(AgentId.of(id));
    }

    /**
     * Builds a {@link SampleAgent}; what is not said is as with an agent of whom nothing is known. Not thread-safe.
     *
     * @since 0.1
     */
    public static final class Builder {
        private final AgentId id;
        private final RosterEntry.Builder entry = RosterEntry.builder();
        private final Membership.Builder membership = Membership.builder();
        private final Map<AgentMoment, Instant> moments = new EnumMap<>(AgentMoment.class);
        private final List<Dated> history = new ArrayList<>();

        private Builder(AgentId id) {
            this.id = id;
            entry.agent(id);
        }

        /**
         * Says when something last happened to him.
         *
         * @param moment what
         * @param at when
         * @return this
         */
        public Builder at(AgentMoment moment, Instant at) {
            moments.put(moment, at);
            return this;
        }

        /**
         * Says his place among the agents of the queue.
         *
         * @param position as {@link Membership#position}
         * @return this
         */
        public Builder position(int position) {
            membership.position(position);
            return this;
        }

        /**
         * Says his rank in the queue.
         *
         * @param rank as {@link Membership#rank}
         * @return this
         */
        public Builder rank(int rank) {
            membership.rank(rank);
            return this;
        }

        /**
         * Says his weight in the queue.
         *
         * @param weight as {@link Membership#weight}
         * @return this
         */
        public Builder weight(int weight) {
            membership.weight(weight);
            return this;
        }

        /**
         * Adds a skill.
         *
         * @param skill its id
         * @param level its level, 1 to 100
         * @return this
         */
        public Builder skill(String skill, int level) {
            entry.putSkills(SkillId.of(skill), level);
            return this;
        }

        /**
         * Adds an attribute.
         *
         * @param name its name
         * @param value what it is
         * @return this
         */
        public Builder attribute(String name, FactValue value) {
            entry.putAttributes(name, value);
            return this;
        }

        /**
         * Says where he works.
         *
         * @param site the id of the site
         * @return this
         */
        public Builder site(String site) {
            entry.site(SiteId.of(site));
            return this;
        }

        /**
         * Says how much he can take at a time.
         *
         * @param units as {@link Capacity#total}
         * @return this
         */
        public Builder capacity(int units) {
            return happened(
                    Instant.EPOCH,
                    CapacityChanged.builder()
                            .agent(id)
                            .capacity(Capacity.builder().total(units).build())
                            .build());
        }

        /**
         * Gives him a contact that is offered.
         *
         * @param channel its medium
         * @return this
         */
        public Builder offered(Channel channel) {
            String contact = contact();
            return happened(
                    Instant.EPOCH,
                    Offered.builder()
                            .routable(RoutableId.of(InteractionId.of(contact)))
                            .offer(OfferId.of(contact))
                            .visit(VisitId.of(contact))
                            .agent(id)
                            .channel(channel)
                            .build());
        }

        /**
         * Gives him a contact that is connected.
         *
         * @param channel its medium
         * @return this
         */
        public Builder connected(Channel channel) {
            String contact = contact();
            return happened(
                    Instant.EPOCH,
                    LegConnected.builder()
                            .routable(RoutableId.of(InteractionId.of(contact)))
                            .leg(LegId.of(contact))
                            .agent(id)
                            .channel(channel)
                            .build());
        }

        /**
         * Says what else happened to him, for {@link AgentView#state}.
         *
         * @param at when, not before what was said already
         * @param event what
         * @return this
         */
        public Builder happened(Instant at, Event event) {
            history.add(Dated.of(at, event));
            return this;
        }

        /** {@return the agent} */
        public SampleAgent build() {
            AgentMachine machine = AgentMachine.of(AgentSettings.standard());
            return new SampleAgent(
                    id, machine.replay(Agent.of(id), history), entry.build(), membership.build(), moments);
        }

        private String contact() {
            return id.value() + "-" + history.size();
        }
    }
}
