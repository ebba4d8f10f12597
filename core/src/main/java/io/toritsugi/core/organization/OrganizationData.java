package io.toritsugi.core.organization;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.organization.staff.AgentProfile;
import io.toritsugi.core.organization.unit.CostRate;
import io.toritsugi.core.organization.unit.Department;
import io.toritsugi.core.organization.unit.Employer;
import io.toritsugi.core.organization.unit.ReasonCode;
import io.toritsugi.core.organization.unit.RoleDefinition;
import io.toritsugi.core.organization.unit.Site;
import io.toritsugi.core.organization.unit.Skill;
import io.toritsugi.core.organization.unit.Team;
import io.toritsugi.core.permission.RolePermissions;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;

/**
 * Everything that is known of an organisation, as it stands in files.
 *
 * <p>Its parts may contradict each other: {@link Organization#of} finds that. Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = OrganizationData.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = OrganizationData.Builder.class)
public sealed interface OrganizationData permits ImmutableOrganizationData {
    /** {@return which version this is: any text that is not blank, such as a date or a commit; compared for equality only} */
    String version();

    /** {@return whose organisation it is} */
    TenantId tenant();

    /** {@return the day from which this version holds} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    LocalDate effectiveFrom();

    /** {@return the people, those who left among them} */
    List<AgentProfile> agents();

    /** {@return the teams} */
    List<Team> teams();

    /** {@return the sites} */
    List<Site> sites();

    /** {@return the employers} */
    List<Employer> employers();

    /** {@return the departments} */
    List<Department> departments();

    /** {@return the skills} */
    List<Skill> skills();

    /** {@return the names of roles that did not come with the SDK, or are called otherwise here} */
    List<RoleDefinition> roles();

    /** {@return the reason codes, in the order in which agents see them; empty: {@link ReasonCode#STANDARD}} */
    List<ReasonCode> reasonCodes();

    /** {@return what each role permits; {@link RolePermissions#standard} unless said} */
    @Value.Default
    default RolePermissions rolePermissions() {
        return RolePermissions.standard();
    }

    /** {@return what costs how much} */
    List<CostRate> costRates();

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (version().isBlank()) {
            throw new IllegalArgumentException("OrganizationData.version must not be blank");
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link OrganizationData}; version, tenant and effectiveFrom are needed. Not thread-safe. */
    final class Builder extends ImmutableOrganizationData.Builder {
        Builder() {}
    }
}
