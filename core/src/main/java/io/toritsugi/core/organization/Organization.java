package io.toritsugi.core.organization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.id.organization.DepartmentId;
import io.toritsugi.core.id.organization.EmployerId;
import io.toritsugi.core.id.organization.SiteId;
import io.toritsugi.core.id.organization.SkillId;
import io.toritsugi.core.id.organization.TeamId;
import io.toritsugi.core.organization.staff.AgentProfile;
import io.toritsugi.core.organization.unit.Department;
import io.toritsugi.core.organization.unit.Employer;
import io.toritsugi.core.organization.unit.ReasonCode;
import io.toritsugi.core.organization.unit.RoleDefinition;
import io.toritsugi.core.organization.unit.Site;
import io.toritsugi.core.organization.unit.Skill;
import io.toritsugi.core.organization.unit.Team;
import io.toritsugi.core.permission.Role;
import io.toritsugi.core.value.Bilingual;
import io.vavr.control.Validation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One version of an organisation in which everything fits together, and what can be asked of it.
 *
 * <p>There is no other way to one than {@link #of}, which checks. Whoever asks names the day; nothing here knows today. A
 * question about an id that the organisation does not know has an empty answer. Where people are listed, they are in the
 * order of their ids. In JSON it is its {@link OrganizationData}. Two are equal if their data are. Immutable and
 * thread-safe.
 *
 * @since 0.1
 */
public final class Organization {
    private final OrganizationData data;
    private final SortedMap<AgentId, AgentProfile> agents;
    private final SortedMap<TeamId, Team> teams;
    private final SortedMap<SiteId, Site> sites;
    private final SortedMap<EmployerId, Employer> employers;
    private final SortedMap<DepartmentId, Department> departments;
    private final SortedMap<SkillId, Skill> skills;
    private final SortedMap<String, ReasonCode> reasonCodes;
    private final SortedMap<Role, RoleDefinition> roles;

    private Organization(OrganizationData data) {
        this.data = data;
        agents = byId(data.agents(), AgentProfile::id);
        teams = byId(data.teams(), Team::id);
        sites = byId(data.sites(), Site::id);
        employers = byId(data.employers(), Employer::id);
        departments = byId(data.departments(), Department::id);
        skills = byId(data.skills(), Skill::id);
        reasonCodes = byId(reasonCodes(), ReasonCode::code);
        roles = byId(data.roles(), RoleDefinition::role);
    }

    private static <I extends Comparable<? super I>, T> SortedMap<I, T> byId(List<T> parts, Function<T, I> id) {
        SortedMap<I, T> byId = new TreeMap<>();
        parts.forEach(part -> byId.put(id.apply(part), part));
        return Collections.unmodifiableSortedMap(byId);
    }

    /**
     * Checks that everything fits together.
     *
     * @param data what is known of the organisation, from a builder or a file
     * @return the organisation, or all problems, at least one
     */
    public static Validation<List<OrganizationProblem>, Organization> of(OrganizationData data) {
        List<OrganizationProblem> problems = OrganizationRules.problems(data, Set.of());
        return problems.isEmpty() ? Validation.valid(new Organization(data)) : Validation.invalid(problems);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Organization read(OrganizationData data) {
        Objects.requireNonNull(data, "Organization");
        Validation<List<OrganizationProblem>, Organization> checked = of(data);
        if (checked.isInvalid()) {
            throw new IllegalArgumentException("Organization must fit together: "
                    + checked.getError().get(0).message());
        }
        return checked.get();
    }

    /** {@return everything that is known of the organisation} */
    @JsonValue
    public OrganizationData data() {
        return data;
    }

    /** {@return which version this is} */
    public String version() {
        return data.version();
    }

    /** {@return whose organisation it is} */
    public TenantId tenant() {
        return data.tenant();
    }

    /** {@return everybody, those who left among them} */
    public Collection<AgentProfile> agents() {
        return agents.values();
    }

    /**
     * {@return a person}
     *
     * @param agent who
     */
    public Optional<AgentProfile> findAgent(AgentId agent) {
        return Optional.ofNullable(agents.get(agent));
    }

    /**
     * {@return a team}
     *
     * @param team which
     */
    public Optional<Team> findTeam(TeamId team) {
        return Optional.ofNullable(teams.get(team));
    }

    /**
     * {@return a site}
     *
     * @param site which
     */
    public Optional<Site> findSite(SiteId site) {
        return Optional.ofNullable(sites.get(site));
    }

    /**
     * {@return an employer}
     *
     * @param employer which
     */
    public Optional<Employer> findEmployer(EmployerId employer) {
        return Optional.ofNullable(employers.get(employer));
    }

    /**
     * {@return a department}
     *
     * @param department which
     */
    public Optional<Department> findDepartment(DepartmentId department) {
        return Optional.ofNullable(departments.get(department));
    }

    /**
     * {@return a skill}
     *
     * @param skill which
     */
    public Optional<Skill> findSkill(SkillId skill) {
        return Optional.ofNullable(skills.get(skill));
    }

    /**
     * {@return a reason code}
     *
     * @param code the code
     */
    public Optional<ReasonCode> findReasonCode(String code) {
        return Optional.ofNullable(reasonCodes.get(code));
    }

    /** {@return the reason codes, in the order in which agents see them} */
    public List<ReasonCode> reasonCodes() {
        return data.reasonCodes().isEmpty() ? ReasonCode.STANDARD : data.reasonCodes();
    }

    /**
     * {@return what people call a role here; empty if it neither came with the SDK nor is defined}
     *
     * @param role the role
     */
    public Optional<Bilingual> nameOf(Role role) {
        RoleDefinition own = roles.get(role);
        return own == null ? role.standardName() : Optional.of(own.name());
    }

    /**
     * {@return the time zone of an agent: that of his site}
     *
     * @param agent who
     */
    public Optional<ZoneId> zoneOf(AgentId agent) {
        return findAgent(agent).flatMap(known -> findSite(known.site())).map(Site::zone);
    }

    /**
     * {@return which day it is for an agent, in the time zone of his site}
     *
     * @param agent who
     * @param now when
     */
    public Optional<LocalDate> dayOf(AgentId agent, Instant now) {
        return zoneOf(agent).map(zone -> LocalDate.ofInstant(now, zone));
    }

    /** {@return whether it has departments at all} */
    public boolean hasDepartments() {
        return !departments.isEmpty();
    }

    /** {@return who is employed, where, since when, who came and who left} */
    public Workforce workforce() {
        return new Workforce(this);
    }

    /** {@return who leads whom} */
    public ReportingLines reportingLines() {
        return new ReportingLines(this);
    }

    /** {@return who can do what, and how well} */
    public SkillMatrix skillMatrix() {
        return new SkillMatrix(this);
    }

    /** {@return what costs how much} */
    public CostRates costRates() {
        return new CostRates(this);
    }

    /** {@return who may do what} */
    public OrganizationPermissions permissions() {
        return new OrganizationPermissions(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Organization that && data.equals(that.data);
    }

    @Override
    public int hashCode() {
        return data.hashCode();
    }

    /** {@return tenant and version} */
    @Override
    public String toString() {
        return "Organization{tenant=" + tenant() + ", version=" + version() + "}";
    }
}
