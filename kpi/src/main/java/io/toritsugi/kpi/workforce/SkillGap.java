package io.toritsugi.kpi.workforce;

import io.toritsugi.core.id.organization.SkillId;
import io.toritsugi.core.organization.SkillMatrix;
import java.time.LocalDate;

/**
 * How many more agents should have a skill.
 *
 * <p>Immutable and thread-safe.
 *
 * @param skill the skill
 * @param level the least level that counts
 * @param needed how many should have it; 0 or more
 * @param holders how many have it; 0 or more
 * @since 0.1
 */
public record SkillGap(SkillId skill, int level, int needed, int holders) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public SkillGap {
        if (needed < 0 || holders < 0) {
            throw new IllegalArgumentException(
                    "SkillGap.needed and holders must be 0 or more, was " + needed + " and " + holders);
        }
    }

    /**
     * {@return the gap on a day: who is employed then, and whose skill has not expired, counts}
     *
     * @param matrix who has which skill
     * @param skill the skill
     * @param level the least level that counts
     * @param needed how many should have it, such as the positions of a staffing requirement; 0 or more
     * @param day the day
     */
    public static SkillGap of(SkillMatrix matrix, SkillId skill, int level, int needed, LocalDate day) {
        return new SkillGap(skill, level, needed, matrix.coverage(skill, level, day));
    }

    /** {@return how many are missing; 0 where there are enough} */
    public int missing() {
        return Math.max(0, needed - holders);
    }
}
