package io.toritsugi.core.organization;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.organization.SkillId;
import io.toritsugi.core.organization.staff.AgentProfile;
import io.toritsugi.core.organization.staff.SkillGrant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who can do what, how well, since when and until when: what routing by skill, coverage gaps and ramps are computed from.
 *
 * <p>The days of a question are included at both ends. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class SkillMatrix {
    private static final Comparator<SkillGrant> BY_DAY =
            Comparator.comparing(SkillGrant::firstDay).thenComparing(SkillGrant::skill);

    private final Organization organization;

    SkillMatrix(Organization organization) {
        this.organization = organization;
    }

    /**
     * A skill that an agent is about to lose.
     *
     * @param agent who
     * @param grant what expires
     * @since 0.1
     */
    public record Expiry(AgentId agent, SkillGrant grant) {}

    /**
     * {@return the skills of an agent on a day, with their levels}
     *
     * @param agent who
     * @param day the day
     */
    public SortedMap<SkillId, Integer> skillsOf(AgentId agent, LocalDate day) {
        SortedMap<SkillId, Integer> levels = new TreeMap<>();
        organization
                .findAgent(agent)
                .ifPresent(known -> known.skills().stream()
                        .filter(grant -> grant.holdsOn(day))
                        .forEach(grant -> levels.put(grant.skill(), grant.level())));
        return Collections.unmodifiableSortedMap(levels);
    }

    /**
     * {@return the level of an agent in a skill on a day; empty if he does not have it}
     *
     * @param agent who
     * @param skill the skill
     * @param day the day
     */
    public OptionalInt levelOf(AgentId agent, SkillId skill, LocalDate day) {
        return organization.findAgent(agent).stream()
                .flatMap(known -> known.skills().stream())
                .filter(grant -> grant.skill().equals(skill) && grant.holdsOn(day))
                .mapToInt(SkillGrant::level)
                .findFirst();
    }

    /**
     * {@return everything that an agent could, can and will be able to do, by first day, then by skill}
     *
     * @param agent who
     */
    public List<SkillGrant> history(AgentId agent) {
        return organization.findAgent(agent).stream()
                .flatMap(known -> known.skills().stream())
                .sorted(BY_DAY)
                .toList();
    }

    /**
     * {@return the first day on which an agent had a skill at a level or a higher one: where a ramp ends; empty if that is not
     * planned either}
     *
     * @param agent who
     * @param skill the skill
     * @param level the least level that counts
     */
    public Optional<LocalDate> reached(AgentId agent, SkillId skill, int level) {
        return history(agent).stream()
                .filter(grant -> grant.skill().equals(skill) && grant.level() >= level)
                .map(SkillGrant::firstDay)
                .findFirst();
    }

    /**
     * {@return who is employed on a day and has a skill then, at a level or a higher one}
     *
     * @param skill the skill
     * @param level the least level that counts
     * @param day the day
     */
    public SortedSet<AgentId> holders(SkillId skill, int level, LocalDate day) {
        SortedSet<AgentId> holders = new TreeSet<>();
        organization
                .workforce()
                .employed(day)
                .filter(agent -> agent.skills().stream()
                        .anyMatch(grant -> grant.skill().equals(skill) && grant.level() >= level && grant.holdsOn(day)))
                .forEach(agent -> holders.add(agent.id()));
        return Collections.unmodifiableSortedSet(holders);
    }

    /**
     * {@return how many have a skill on a day: the size of {@link #holders}}
     *
     * @param skill the skill
     * @param level the least level that counts
     * @param day the day
     */
    public int coverage(SkillId skill, int level, LocalDate day) {
        return holders(skill, level, day).size();
    }

    /**
     * {@return what expires from one day to another, by last day, then agent, then skill} A grant counts if its agent is
     * employed on its last day, and has no grant of the same skill for the day after, at whatever level.
     *
     * @param firstDay the first day that counts
     * @param lastDay the last day that counts
     */
    public List<Expiry> expiring(LocalDate firstDay, LocalDate lastDay) {
        return organization.agents().stream()
                .flatMap(agent -> agent.skills().stream()
                        .filter(grant -> expires(agent, grant, firstDay, lastDay))
                        .map(grant -> new Expiry(agent.id(), grant)))
                .sorted(Comparator.comparing(
                                (Expiry expiry) -> expiry.grant().lastDay().orElseThrow())
                        .thenComparing(Expiry::agent)
                        .thenComparing(expiry -> expiry.grant().skill()))
                .toList();
    }

    private static boolean expires(AgentProfile agent, SkillGrant grant, LocalDate firstDay, LocalDate lastDay) {
        return grant.lastDay()
                .filter(last -> !last.isBefore(firstDay) && !last.isAfter(lastDay))
                .filter(last -> agent.employmentOn(last).isPresent())
                .filter(last -> !isRenewed(agent, grant, last))
                .isPresent();
    }

    private static boolean isRenewed(AgentProfile agent, SkillGrant grant, LocalDate last) {
        return agent.skills().stream()
                .filter(next ->
                        next.skill().equals(grant.skill()) && next.firstDay().isAfter(last))
                .anyMatch(next -> next.firstDay().minusDays(1).equals(last));
    }
}
