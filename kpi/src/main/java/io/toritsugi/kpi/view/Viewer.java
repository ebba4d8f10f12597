package io.toritsugi.kpi.view;

import java.util.Set;

/**
 * Who looks at figures.
 *
 * <p>Immutable and thread-safe.
 *
 * @param agent his name in groups by agent; not blank
 * @param teams the teams for which he is responsible, as groups by team name them: for the head of a department those in it;
 *     unmodifiable
 * @param departments the departments for which he is responsible, as groups by department name them; unmodifiable
 * @since 0.1
 */
public record Viewer(String agent, Set<String> teams, Set<String> departments) {
    /**
     * Checks and copies the parts.
     *
     * @throws IllegalArgumentException if the agent is blank
     */
    public Viewer {
        if (agent.isBlank()) {
            throw new IllegalArgumentException("Viewer.agent must not be blank, was \"" + agent + "\"");
        }
        teams = Set.copyOf(teams);
        departments = Set.copyOf(departments);
    }
}
