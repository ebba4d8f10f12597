package io.toritsugi.core.organization;

import io.toritsugi.core.event.organization.CostSubject;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.organization.DepartmentId;
import io.toritsugi.core.id.organization.EmployerId;
import io.toritsugi.core.id.organization.SiteId;
import io.toritsugi.core.organization.OrganizationProblem.Reason;
import io.toritsugi.core.organization.staff.AgentProfile;
import io.toritsugi.core.organization.staff.Employment;
import io.toritsugi.core.organization.staff.RoleAssignment;
import io.toritsugi.core.organization.staff.SkillGrant;
import io.toritsugi.core.organization.unit.CostRate;
import io.toritsugi.core.organization.unit.Department;
import io.toritsugi.core.organization.unit.Employer;
import io.toritsugi.core.organization.unit.ReasonCode;
import io.toritsugi.core.organization.unit.RoleDefinition;
import io.toritsugi.core.organization.unit.Site;
import io.toritsugi.core.organization.unit.Skill;
import io.toritsugi.core.organization.unit.Team;
import io.toritsugi.core.organization.unit.Validity;
import io.toritsugi.core.permission.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds everything in the data of an organisation that does not fit together. */
final class OrganizationRules {
    private final OrganizationData data;
    private final Set<Object> incomplete;
    private final List<OrganizationProblem> problems = new ArrayList<>();

    private final Map<Object, AgentProfile> agents;
    private final Map<Object, Team> teams;
    private final Map<Object, Site> sites;
    private final Map<Object, Employer> employers;
    private final Map<Object, Department> departments;
    private final Map<Object, Skill> skills;
    private final Set<Role> roles = new HashSet<>(Role.BUILT_IN);

    private OrganizationRules(OrganizationData data, Set<?> incomplete) {
        this.data = data;
        this.incomplete = Set.copyOf(incomplete);
        agents = index("agents", data.agents(), AgentProfile::id);
        teams = index("teams", data.teams(), Team::id);
        sites = index("sites", data.sites(), Site::id);
        employers = index("employers", data.employers(), Employer::id);
        departments = index("departments", data.departments(), Department::id);
        skills = index("skills", data.skills(), Skill::id);
        index("roles", data.roles(), RoleDefinition::role).values().forEach(own -> roles.add(own.role()));
        index("reasonCodes", data.reasonCodes(), ReasonCode::code);
    }

    /**
     * {@return all problems}
     *
     * @param data the data
     * @param incomplete the ids of what is known to be there but could not be read in full: whoever refers to them is told
     *     neither that they are unknown nor that they left
     */
    static List<OrganizationProblem> problems(OrganizationData data, Set<?> incomplete) {
        OrganizationRules rules = new OrganizationRules(data, incomplete);
        each("/agents", data.agents(), rules::agent);
        each("/teams", data.teams(), rules::team);
        each("/departments", data.departments(), rules::department);
        rules.departmentCycles();
        each("/skills", data.skills(), rules::skill);
        data.rolePermissions().rows().stream()
                .map(row -> row.role())
                .distinct()
                .forEach(role -> rules.role("/rolePermissions/rows", role));
        each("/costRates", data.costRates(), rules::costRate);
        rules.overlaps(
                "/costRates",
                data.costRates(),
                rate -> List.of(rate.subject(), rate.basis()),
                Reason.RATES_OVERLAP,
                rate -> rate.subject().toString());
        return List.copyOf(rules.problems);
    }

    private interface Check<T> {
        void at(String place, T part);
    }

    private static <T> void each(String place, List<T> parts, Check<T> check) {
        for (int i = 0; i < parts.size(); i++) {
            check.at(place + "/" + i, parts.get(i));
        }
    }

    private <T> Map<Object, T> index(String place, List<T> parts, Function<T, ?> id) {
        Map<Object, T> index = new HashMap<>();
        each("/" + place, parts, (where, part) -> {
            if (index.putIfAbsent(id.apply(part), part) != null) {
                problem(Reason.DUPLICATE_ID, where, id.apply(part).toString());
            }
        });
        return index;
    }

    private void problem(Reason reason, String place, String subject) {
        problem(reason, place, subject, "");
    }

    private void problem(Reason reason, String place, String subject, String allowed) {
        problems.add(new OrganizationProblem(reason, "", place, subject, allowed));
    }

    private void known(String place, Object id, Map<Object, ?> index, Reason unknown) {
        if (!index.containsKey(id) && !incomplete.contains(id)) {
            problem(unknown, place, id.toString());
        }
    }

    private void known(String place, Optional<?> id, Map<Object, ?> index, Reason unknown) {
        id.ifPresent(present -> known(place, (Object) present, index, unknown));
    }

    private void agent(String place, AgentProfile agent) {
        known(place + "/site", agent.site(), sites, Reason.UNKNOWN_SITE);
        known(place + "/team", agent.team(), teams, Reason.UNKNOWN_TEAM);
        known(place + "/department", agent.department(), departments, Reason.UNKNOWN_DEPARTMENT);
        String employments = place + "/employments";
        each(employments, agent.employments(), this::employment);
        overlaps(
                employments,
                agent.employments(),
                employment -> agent.id(),
                Reason.EMPLOYMENTS_OVERLAP,
                employment -> agent.id().value());
        each(place + "/skills", agent.skills(), this::grant);
        overlaps(
                place + "/skills",
                agent.skills(),
                SkillGrant::skill,
                Reason.GRANTS_OVERLAP,
                grant -> grant.skill().value());
        each(place + "/roles", agent.roles(), (where, assignment) -> {
            role(where + "/role", assignment.role());
            days(where, assignment);
        });
        overlaps(
                place + "/roles",
                agent.roles(),
                RoleAssignment::role,
                Reason.ROLES_OVERLAP,
                assignment -> assignment.role().id());
    }

    private void employment(String place, Employment employment) {
        known(place + "/employer", employment.employer(), employers, Reason.UNKNOWN_EMPLOYER);
        if (employment.reason().isPresent() && employment.lastDay().isEmpty()) {
            problem(
                    Reason.REASON_WITHOUT_LAST_DAY,
                    place + "/reason",
                    employment.reason().get().name());
        }
        days(place, employment);
    }

    private void grant(String place, SkillGrant grant) {
        known(place + "/skill", grant.skill(), skills, Reason.UNKNOWN_SKILL);
        @Nullable Skill skill = skills.get(grant.skill());
        if (skill != null && (grant.level() < skill.lowestLevel() || grant.level() > skill.highestLevel())) {
            problem(
                    Reason.LEVEL_OUT_OF_RANGE,
                    place + "/level",
                    Integer.toString(grant.level()),
                    skill.lowestLevel() + ".." + skill.highestLevel());
        }
        days(place, grant);
    }

    private void role(String place, Role role) {
        if (!roles.contains(role) && !incomplete.contains(role)) {
            problem(Reason.UNKNOWN_ROLE, place, role.id());
        }
    }

    private void team(String place, Team team) {
        team.leader().ifPresent(leader -> leader(place + "/leader", leader));
        each(place + "/deputies", team.deputies(), this::leader);
        known(place + "/department", team.department(), departments, Reason.UNKNOWN_DEPARTMENT);
    }

    private void department(String place, Department department) {
        known(place + "/parent", department.parent(), departments, Reason.UNKNOWN_DEPARTMENT);
        department.head().ifPresent(head -> leader(place + "/head", head));
    }

    private void leader(String place, AgentId leader) {
        known(place, leader, agents, Reason.UNKNOWN_AGENT);
        @Nullable AgentProfile agent = agents.get(leader);
        if (agent != null
                && !incomplete.contains(leader)
                && agent.employments().stream().allMatch(past -> past.endsBefore(data.effectiveFrom()))) {
            problem(Reason.LEADER_LEFT, place, leader.value());
        }
    }

    private void departmentCycles() {
        Set<DepartmentId> done = new HashSet<>();
        each("/departments", data.departments(), (place, department) -> {
            Set<DepartmentId> path = new HashSet<>();
            @Nullable Department next = department;
            while (next != null && !done.contains(next.id()) && path.add(next.id())) {
                next = next.parent().map(departments::get).orElse(null);
            }
            if (next != null && next.id().equals(department.id()) && path.contains(next.id())) {
                problem(
                        Reason.DEPARTMENT_CYCLE,
                        place + "/parent",
                        department.id().value());
                done.addAll(path);
            }
        });
    }

    private void skill(String place, Skill skill) {
        if (skill.lowestLevel() < 0 || skill.highestLevel() < skill.lowestLevel()) {
            problem(Reason.NO_LEVELS, place, skill.id().value());
        }
    }

    private void costRate(String place, CostRate rate) {
        subject(place + "/subject", rate.subject());
        if (rate.rate().amount().signum() < 0) {
            problem(Reason.RATE_NEGATIVE, place + "/rate", rate.subject().toString());
        }
        days(place, rate);
    }

    private void subject(String place, CostSubject subject) {
        switch (subject.kind()) {
            case AGENT -> known(place, AgentId.of(subject.id()), agents, Reason.UNKNOWN_AGENT);
            case EMPLOYER -> known(place, EmployerId.of(subject.id()), employers, Reason.UNKNOWN_EMPLOYER);
            case SITE -> known(place, SiteId.of(subject.id()), sites, Reason.UNKNOWN_SITE);
            case CHANNEL, FIXED -> {}
        }
    }

    private void days(String place, Validity part) {
        if (part.endsBefore(part.firstDay())) {
            problem(
                    Reason.ENDS_BEFORE_IT_BEGINS,
                    place + "/lastDay",
                    part.lastDay().orElseThrow().toString(),
                    ">= " + part.firstDay());
        }
    }

    private <T extends Validity> void overlaps(
            String place, List<T> parts, Function<T, Object> what, Reason reason, Function<T, String> subject) {
        Map<Object, List<T>> earlier = new HashMap<>();
        each(place, parts, (where, part) -> {
            if (!part.endsBefore(part.firstDay())) {
                List<T> alike = earlier.computeIfAbsent(what.apply(part), key -> new ArrayList<>());
                if (alike.stream().anyMatch(part::overlaps)) {
                    problem(reason, where, subject.apply(part));
                }
                alike.add(part);
            }
        });
    }
}
