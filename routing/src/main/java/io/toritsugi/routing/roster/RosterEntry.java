package io.toritsugi.routing.roster;

import io.toritsugi.core.event.routing.PartyKind;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.organization.EmployerId;
import io.toritsugi.core.id.organization.SiteId;
import io.toritsugi.core.id.organization.SkillId;
import io.toritsugi.core.id.organization.TeamId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * One agent as routing sees him.
 *
 * <p>Which queues he serves is his state, not his entry: {@link io.toritsugi.core.agent.Agent#queues}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = RosterEntry.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = RosterEntry.Builder.class)
public sealed interface RosterEntry permits ImmutableRosterEntry {
    /** {@return the agent} */
    AgentId agent();

    /** {@return his skills with their levels, 1 to 100} */
    @Value.NaturalOrder
    SortedMap<SkillId, Integer> skills();

    /** {@return what else is known of him, by name; no personal data} */
    @Value.NaturalOrder
    SortedMap<String, FactValue> attributes();

    /** {@return his part in queues; in any other that he serves it is {@link Membership#standard}} */
    @Value.NaturalOrder
    SortedMap<QueueId, Membership> memberships();

    /** {@return where he works} */
    Optional<SiteId> site();

    /** {@return who employs him: the house itself, or a vendor} */
    Optional<EmployerId> employer();

    /**
     * {@return the id of his employer or of his site}
     *
     * @param by which of them
     */
    default Optional<String> party(PartyKind by) {
        return switch (by) {
            case EMPLOYER -> employer().map(EmployerId::value);
            case SITE -> site().map(SiteId::value);
        };
    }

    /** {@return his team} */
    Optional<TeamId> team();

    /**
     * {@return his part in a queue}
     *
     * @param queue the queue
     */
    default Membership membershipIn(QueueId queue) {
        Membership found = memberships().get(queue);
        return found == null ? Membership.standard() : found;
    }

    /**
     * {@return an agent of whom nothing is said}
     *
     * @param agent the agent
     */
    static RosterEntry of(AgentId agent) {
        return builder().agent(agent).build();
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        skills().forEach((skill, level) -> {
            if (level < 1 || level > 100) {
                throw new IllegalArgumentException(
                        "RosterEntry.skills must be 1 to 100, was " + level + " for " + skill + " of " + agent());
            }
        });
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link RosterEntry}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableRosterEntry.Builder {
        Builder() {}
    }
}
