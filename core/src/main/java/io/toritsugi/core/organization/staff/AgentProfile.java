package io.toritsugi.core.organization.staff;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.organization.DepartmentId;
import io.toritsugi.core.id.organization.SiteId;
import io.toritsugi.core.id.organization.TeamId;
import io.toritsugi.core.permission.Role;
import io.toritsugi.core.value.PersonalData;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * What an organisation knows of a person who works in it, whatever his roles.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = AgentProfile.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = AgentProfile.Builder.class)
public sealed interface AgentProfile permits ImmutableAgentProfile {
    /** {@return what names him for ever} */
    AgentId id();

    /** {@return what people call him now; not blank, may change} */
    @PersonalData
    @Value.Redacted
    String name();

    /** {@return where he works, which decides his time zone} */
    SiteId site();

    /** {@return the team to which he belongs} */
    Optional<TeamId> team();

    /** {@return the department to which he belongs; absent: that of his team} */
    Optional<DepartmentId> department();

    /** {@return when he was, is and will be employed; no two on the same day} */
    List<Employment> employments();

    /** {@return what he could, can and will be able to do; no two of one skill on the same day} */
    List<SkillGrant> skills();

    /** {@return his roles, past ones too; he may have several at a time} */
    List<RoleAssignment> roles();

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (name().isBlank()) {
            throw new IllegalArgumentException("AgentProfile.name must not be blank");
        }
    }

    /**
     * {@return the employment that holds on a day}
     *
     * @param day the day
     */
    default Optional<Employment> employmentOn(LocalDate day) {
        return employments().stream()
                .filter(employment -> employment.holdsOn(day))
                .findFirst();
    }

    /**
     * {@return the roles that he has on a day}
     *
     * @param day the day
     */
    default SortedSet<Role> rolesOn(LocalDate day) {
        return roles().stream()
                .filter(assignment -> assignment.holdsOn(day))
                .map(RoleAssignment::role)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(TreeSet::new), Collections::unmodifiableSortedSet));
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link AgentProfile}; id, name and site are needed. Not thread-safe. */
    final class Builder extends ImmutableAgentProfile.Builder {
        Builder() {}
    }
}
