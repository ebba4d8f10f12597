package io.toritsugi.routing.roster;

import io.toritsugi.core.id.organization.SkillId;
import io.toritsugi.core.organization.Organization;
import io.toritsugi.core.organization.staff.AgentProfile;
import io.toritsugi.core.organization.staff.Employment;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Takes from an organisation what routing knows of its agents.
 *
 * <p>Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class Roster {
    private static final int HIGHEST = 100;

    private Roster() {}

    /**
     * {@return those who are employed on a day, by id: their skills of that day, site, team and employer, and no personal data} A
     * level of 0 or less is left out; one of more than 100 counts as 100.
     *
     * @param organization the organisation
     * @param day the day
     */
    public static List<RosterEntry> of(Organization organization, LocalDate day) {
        return organization.agents().stream()
                .sorted(Comparator.comparing(AgentProfile::id))
                .flatMap(agent ->
                        agent.employmentOn(day).stream().map(employment -> entry(organization, agent, employment, day)))
                .toList();
    }

    private static RosterEntry entry(
            Organization organization, AgentProfile agent, Employment employment, LocalDate day) {
        SortedMap<SkillId, Integer> levels = new TreeMap<>();
        organization.skillMatrix().skillsOf(agent.id(), day).forEach((skill, level) -> {
            if (level > 0) {
                levels.put(skill, Math.min(level, HIGHEST));
            }
        });
        return RosterEntry.builder()
                .agent(agent.id())
                .putAllSkills(levels)
                .site(agent.site())
                .team(agent.team())
                .employer(employment.employer())
                .build();
    }
}
