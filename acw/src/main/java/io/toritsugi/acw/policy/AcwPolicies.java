package io.toritsugi.acw.policy;

import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.organization.TeamId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * What tenant, teams and queues say about wrap-ups. It is data and may contradict itself.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = AcwPolicies.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = AcwPolicies.Builder.class)
public sealed interface AcwPolicies permits ImmutableAcwPolicies {
    /** {@return what the tenant says; nothing unless said} */
    @Value.Default
    default AcwPolicy tenant() {
        return AcwPolicy.builder().build();
    }

    /** {@return what teams say} */
    @Value.NaturalOrder
    SortedMap<TeamId, AcwPolicy> teams();

    /** {@return what queues say} */
    @Value.NaturalOrder
    SortedMap<QueueId, AcwPolicy> queues();

    /**
     * {@return what holds for a wrap-up} Each part is that of the first who says it: the queue, the team, the template, the tenant.
     * Where none does: {@link AcwMode#MANDATORY}, without limits, no disposition required, no extension, no grace, exclusive, 100
     * units held. What is {@linkplain #problems() out of range} is passed over, as if it were not said.
     *
     * @param queue the queue that the contact came from, where it came from one
     * @param team the team of the agent, where he has one
     * @param template what the template wants, where it wants something
     */
    default ResolvedPolicy resolve(Optional<QueueId> queue, Optional<TeamId> team, Optional<AcwPolicy> template) {
        Map<PolicySource, AcwPolicy> said = new EnumMap<>(PolicySource.class);
        queue.map(id -> queues().get(id)).ifPresent(policy -> said.put(PolicySource.QUEUE, policy));
        team.map(id -> teams().get(id)).ifPresent(policy -> said.put(PolicySource.TEAM, policy));
        template.ifPresent(policy -> said.put(PolicySource.TEMPLATE, policy));
        said.put(PolicySource.TENANT, tenant());
        return new PolicyResolution(said).resolved();
    }

    /**
     * {@return everything that is out of range, and everything that does not fit together once it is settled for a queue and a
     * team, in the order of tenant, teams and queues; empty if nothing} What comes about only where a certain team serves a certain
     * queue is told at the queue.
     */
    default List<PolicyProblem> problems() {
        return new PolicyProblems(this).all();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link AcwPolicies}; every part is optional. Not thread-safe. */
    final class Builder extends ImmutableAcwPolicies.Builder {
        Builder() {}
    }
}
