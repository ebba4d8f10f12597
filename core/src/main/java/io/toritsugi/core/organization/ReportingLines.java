package io.toritsugi.core.organization;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.organization.DepartmentId;
import io.toritsugi.core.id.organization.TeamId;
import io.toritsugi.core.organization.staff.AgentProfile;
import io.toritsugi.core.organization.unit.Department;
import io.toritsugi.core.organization.unit.Team;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who leads whom, and to whom a contact escalates.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class ReportingLines {
    private final Organization organization;

    ReportingLines(Organization organization) {
        this.organization = organization;
    }

    /**
     * {@return the department of an agent: his own, else that of his team}
     *
     * @param agent who
     */
    public Optional<DepartmentId> departmentOf(AgentId agent) {
        return organization
                .findAgent(agent)
                .flatMap(known -> known.department()
                        .or(() -> known.team().flatMap(organization::findTeam).flatMap(Team::department)));
    }

    /**
     * {@return a department and those in which it lies, from the inside outwards; empty if it is not known}
     *
     * @param department the department
     */
    public List<DepartmentId> withParents(DepartmentId department) {
        List<DepartmentId> path = new ArrayList<>();
        Optional<Department> next = organization.findDepartment(department);
        while (next.isPresent()) {
            path.add(next.get().id());
            next = next.get().parent().flatMap(organization::findDepartment);
        }
        return List.copyOf(path);
    }

    /**
     * {@return who leads a team on a day: the leader, or the first deputy who is employed if he is not}
     *
     * @param team the team
     * @param day the day
     */
    public Optional<AgentId> leaderOf(TeamId team, LocalDate day) {
        return organization.findTeam(team).stream()
                .flatMap(ReportingLines::leaders)
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
        Stream<AgentId> ofTeam =
                organization.findAgent(agent).flatMap(AgentProfile::team).flatMap(organization::findTeam).stream()
                        .flatMap(ReportingLines::leaders);
        Stream<AgentId> ofDepartment = departmentOf(agent).stream()
                .flatMap(department -> withParents(department).stream())
                .flatMap(department -> organization.findDepartment(department).flatMap(Department::head).stream());
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
        return organization
                .findAgent(agent)
                .flatMap(known -> known.employmentOn(day))
                .isPresent();
    }
}
