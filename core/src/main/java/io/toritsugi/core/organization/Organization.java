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
import io.toritsugi.core.organization.staff.Agent;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
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
    private final SortedMap<AgentId, Agent> agents;
    private final SortedMap<TeamId, Team> teams;
    private final SortedMap<SiteId, Site> sites;
    private final SortedMap<EmployerId, Employer> employers;
    private final SortedMap<DepartmentId, Department> departments;
    private final SortedMap<SkillId, Skill> skills;
    private final SortedMap<String, ReasonCode> reasonCodes;
    private final SortedMap<Role, RoleDefinition> roles;

    private Organization(OrganizationData data) {
        this.data = data;
        agents = byId(data.agents(), Agent::id);
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
    public Collection<Agent> agents() {
        return agents.values();
    }

    /**
     * {@return a person}
     *
     * @param agent who
     */
    public Optional<Agent> findAgent(AgentId agent) {
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

    /**
     * {@return the department of an agent: his own, else that of his team}
     *
     * @param agent who
     */
    public Optional<DepartmentId> departmentOf(AgentId agent) {
        return findAgent(agent)
                .flatMap(known -> known.department()
                        .or(() -> known.team().flatMap(this::findTeam).flatMap(Team::department)));
    }

    /**
     * {@return a department and those in which it lies, from the inside outwards; empty if it is not known}
     *
     * @param department the department
     */
    public List<DepartmentId> withParents(DepartmentId department) {
        List<DepartmentId> path = new ArrayList<>();
        Optional<Department> next = findDepartment(department);
        while (next.isPresent()) {
            path.add(next.get().id());
            next = next.get().parent().flatMap(this::findDepartment);
        }
        return List.copyOf(path);
    }

    /** {@return whether it has departments at all} */
    public boolean hasDepartments() {
        return !departments.isEmpty();
    }

    /**
     * {@return the agents of a team who are employed on a day}
     *
     * @param team the team
     * @param day the day
     */
    public List<Agent> agentsOf(TeamId team, LocalDate day) {
        return employed(day)
                .filter(agent -> agent.team().filter(team::equals).isPresent())
                .toList();
    }

    /**
     * {@return the agents of a site who are employed on a day}
     *
     * @param site the site
     * @param day the day
     */
    public List<Agent> agentsOf(SiteId site, LocalDate day) {
        return employed(day).filter(agent -> agent.site().equals(site)).toList();
    }

    /**
     * {@return the agents whom an employer employs on a day}
     *
     * @param employer the employer
     * @param day the day
     */
    public List<Agent> agentsOf(EmployerId employer, LocalDate day) {
        return employed(day)
                .filter(agent -> agent.employmentOn(day)
                        .filter(employment -> employment.employer().equals(employer))
                        .isPresent())
                .toList();
    }

    /**
     * {@return the agents of a department, and of all departments below it, who are employed on a day}
     *
     * @param department the department
     * @param day the day
     */
    public List<Agent> agentsOf(DepartmentId department, LocalDate day) {
        return employed(day)
                .filter(agent -> departmentOf(agent.id())
                        .filter(own -> withParents(own).contains(department))
                        .isPresent())
                .toList();
    }

    Stream<Agent> employed(LocalDate day) {
        return agents().stream().filter(agent -> agent.employmentOn(day).isPresent());
    }

    /**
     * {@return who leads a team on a day: the leader, or the first deputy who is employed if he is not}
     *
     * @param team the team
     * @param day the day
     */
    public Optional<AgentId> leaderOf(TeamId team, LocalDate day) {
        return findTeam(team).stream()
                .flatMap(Organization::leaders)
                .filter(leader -> isEmployed(leader, day))
                .findFirst();
    }

    /**
     * {@return to whom a contact of an agent escalates on a day, in this order} The leader of his team, its deputies, then the
     * heads of his department and of those in which it lies; without himself, without those who are not employed on that day,
     * and each once. Whether one of them is free to take the contact, his session says.
     *
     * @param agent whose contact it is
     * @param day the day
     */
    public List<AgentId> escalation(AgentId agent, LocalDate day) {
        Stream<AgentId> ofTeam = findAgent(agent).flatMap(Agent::team).flatMap(this::findTeam).stream()
                .flatMap(Organization::leaders);
        Stream<AgentId> ofDepartment = departmentOf(agent).stream()
                .flatMap(department -> withParents(department).stream())
                .flatMap(department -> findDepartment(department).flatMap(Department::head).stream());
        return Stream.concat(ofTeam, ofDepartment)
                .filter(candidate -> !candidate.equals(agent))
                .filter(candidate -> isEmployed(candidate, day))
                .distinct()
                .toList();
    }

    static Stream<AgentId> leaders(Team team) {
        return Stream.concat(team.leader().stream(), team.deputies().stream());
    }

    private boolean isEmployed(AgentId agent, LocalDate day) {
        return findAgent(agent).flatMap(known -> known.employmentOn(day)).isPresent();
    }

    /** {@return who is employed, since when, who came and who left} */
    public Workforce workforce() {
        return new Workforce(this);
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
