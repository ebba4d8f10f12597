package io.toritsugi.core.organization.unit;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.organization.DepartmentId;
import io.toritsugi.core.id.organization.TeamId;
import io.toritsugi.core.value.Bilingual;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Agents with a leader.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = Team.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = Team.Builder.class)
public sealed interface Team permits ImmutableTeam {
    /** {@return what names it for ever} */
    TeamId id();

    /** {@return what people call it now; may change} */
    Bilingual name();

    /** {@return who leads it; he need not belong to it} */
    Optional<AgentId> leader();

    /** {@return who leads it where the leader cannot, in this order} */
    List<AgentId> deputies();

    /** {@return the department of its agents, unless an agent has his own} */
    Optional<DepartmentId> department();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Team}; id and name are needed. Not thread-safe. */
    final class Builder extends ImmutableTeam.Builder {
        Builder() {}
    }
}
