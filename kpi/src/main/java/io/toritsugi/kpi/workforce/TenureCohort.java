package io.toritsugi.kpi.workforce;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.organization.Workforce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Agents who have been with the centre for about as long.
 *
 * <p>Figures of a cohort are those of its agents merged, not their mean. Immutable and thread-safe.
 *
 * @param fromDays for how many days at least; 0 or more
 * @param toDays for how many days at most, exclusive; empty without an end
 * @param agents who they are, in order; unmodifiable
 * @since 0.1
 */
public record TenureCohort(long fromDays, OptionalLong toDays, SortedSet<AgentId> agents) {
    /** Copies the agents. */
    public TenureCohort {
        agents = Collections.unmodifiableSortedSet(new TreeSet<>(agents));
    }

    /**
     * {@return the cohorts of a day, from the newest on; each employed agent is in one}
     *
     * @param workforce who is employed
     * @param day the day
     * @param bounds where a cohort ends and the next begins, in days; each greater than the one before it and 1 or more
     * @throws IllegalArgumentException if they are not
     */
    public static List<TenureCohort> of(Workforce workforce, LocalDate day, List<Long> bounds) {
        List<TenureCohort> cohorts = new ArrayList<>();
        long from = 0;
        for (long bound : bounds) {
            if (bound <= from) {
                throw new IllegalArgumentException("TenureCohort.bounds must grow from 1 or more on, was " + bounds);
            }
            cohorts.add(of(workforce, day, from, OptionalLong.of(bound)));
            from = bound;
        }
        cohorts.add(of(workforce, day, from, OptionalLong.empty()));
        return List.copyOf(cohorts);
    }

    private static TenureCohort of(Workforce workforce, LocalDate day, long from, OptionalLong to) {
        SortedSet<AgentId> agents = new TreeSet<>();
        for (AgentId agent : workforce.employedOn(day)) {
            OptionalLong tenure = workforce.tenureDays(agent, day);
            if (tenure.isPresent()
                    && tenure.getAsLong() >= from
                    && (to.isEmpty() || tenure.getAsLong() < to.getAsLong())) {
                agents.add(agent);
            }
        }
        return new TenureCohort(from, to, agents);
    }
}
