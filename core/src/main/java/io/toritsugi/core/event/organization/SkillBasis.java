package io.toritsugi.core.event.organization;

/**
 * What shows that an agent has a skill.
 *
 * @since 0.1
 */
public enum SkillBasis {
    /** He was trained. */
    TRAINING,
    /** He was examined by somebody else, who says so in writing. */
    CERTIFICATE,
    /** He was tested or observed in the house. */
    ASSESSMENT,
    /** He had it when he came, as he says. */
    EXPERIENCE
}
