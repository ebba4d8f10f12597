package io.toritsugi.core.organization;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.organization.DepartmentId;
import io.toritsugi.core.id.organization.EmployerId;
import io.toritsugi.core.id.organization.SiteId;
import io.toritsugi.core.id.organization.TeamId;
import io.toritsugi.core.organization.staff.AgentProfile;
import io.toritsugi.core.organization.staff.Employment;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who is employed, where, since when, who came and who left: what groups, attrition, tenure and ramp are computed from.
 *
 * <p>An agent's employments that follow each other without a day between them are one time with the centre, whoever employs
 * him: one who moves from a vendor to the house neither leaves nor comes. One who comes back after a gap begins anew. The
 * days of a question are included at both ends. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Workforce {
    private final Organization organization;

    Workforce(Organization organization) {
        this.organization = organization;
    }

    /**
     * {@return who is employed on a day}
     *
     * @param day the day
     */
    public SortedSet<AgentId> employedOn(LocalDate day) {
        return ids(agent -> agent.employmentOn(day).isPresent());
    }

    /**
     * {@return the agents of a team who are employed on a day}
     *
     * @param team the team
     * @param day the day
     */
    public List<AgentProfile> agentsOf(TeamId team, LocalDate day) {
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
    public List<AgentProfile> agentsOf(SiteId site, LocalDate day) {
        return employed(day).filter(agent -> agent.site().equals(site)).toList();
    }

    /**
     * {@return the agents whom an employer employs on a day}
     *
     * @param employer the employer
     * @param day the day
     */
    public List<AgentProfile> agentsOf(EmployerId employer, LocalDate day) {
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
    public List<AgentProfile> agentsOf(DepartmentId department, LocalDate day) {
        return employed(day)
                .filter(agent -> organization
                        .reportingLines()
                        .departmentOf(agent.id())
                        .filter(own ->
                                organization.reportingLines().withParents(own).contains(department))
                        .isPresent())
                .toList();
    }

    Stream<AgentProfile> employed(LocalDate day) {
        return organization.agents().stream()
                .filter(agent -> agent.employmentOn(day).isPresent());
    }

    /**
     * {@return for how many days an agent has been with the centre on a day: 0 on the first, empty if he is not employed on
     * that day}
     *
     * @param agent who
     * @param day the day
     */
    public OptionalLong tenureDays(AgentId agent, LocalDate day) {
        return organization.findAgent(agent).stream()
                .flatMap(known -> stays(known).stream())
                .filter(stay -> stay.holdsOn(day))
                .mapToLong(stay -> ChronoUnit.DAYS.between(stay.first(), day))
                .findFirst();
    }

    /**
     * {@return who came from one day to another}
     *
     * @param firstDay the first day that counts
     * @param lastDay the last day that counts
     */
    public SortedSet<AgentId> joined(LocalDate firstDay, LocalDate lastDay) {
        return ids(agent -> stays(agent).stream().anyMatch(stay -> within(stay.first(), firstDay, lastDay)));
    }

    /**
     * {@return whose last day with the centre lies from one day to another}
     *
     * @param firstDay the first day that counts
     * @param lastDay the last day that counts
     */
    public SortedSet<AgentId> left(LocalDate firstDay, LocalDate lastDay) {
        return ids(agent -> stays(agent).stream()
                .anyMatch(stay -> stay.last()
                        .filter(last -> within(last, firstDay, lastDay))
                        .isPresent()));
    }

    private SortedSet<AgentId> ids(Predicate<AgentProfile> which) {
        SortedSet<AgentId> ids = new TreeSet<>();
        organization.agents().stream().filter(which).forEach(agent -> ids.add(agent.id()));
        return Collections.unmodifiableSortedSet(ids);
    }

    private static boolean within(LocalDate day, LocalDate firstDay, LocalDate lastDay) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    private static List<Stay> stays(AgentProfile agent) {
        List<Stay> stays = new ArrayList<>();
        agent.employments().stream()
                .sorted(Comparator.comparing(Employment::firstDay))
                .forEach(employment -> {
                    int last = stays.size() - 1;
                    if (last >= 0 && stays.get(last).isFollowedBy(employment)) {
                        stays.set(last, new Stay(stays.get(last).first(), employment.lastDay()));
                    } else {
                        stays.add(new Stay(employment.firstDay(), employment.lastDay()));
                    }
                });
        return stays;
    }

    private record Stay(LocalDate first, Optional<LocalDate> last) {
        boolean holdsOn(LocalDate day) {
            return !day.isBefore(first) && last.filter(end -> end.isBefore(day)).isEmpty();
        }

        // Employments do not overlap, so the next one begins after this one ended.
        boolean isFollowedBy(Employment next) {
            return last.filter(next.firstDay().minusDays(1)::equals).isPresent();
        }
    }
}
