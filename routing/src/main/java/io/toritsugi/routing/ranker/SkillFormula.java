package io.toritsugi.routing.ranker;

/**
 * How {@link BestSkill} scores an agent.
 *
 * @since 0.1
 */
public enum SkillFormula {
    /**
     * The mean over all requirements and labels: 1 for one that holds and 0 for one that does not; for one that asks for more or less than
     * a number <i>s</i>, where the agent has <i>v</i>, 1 / (1 + e<sup>-x</sup>) with x = (v - s) / |s|, for less the other way round. If s
     * is 0 it is divided by 1. Source: Azure Communication Services, distribution modes of Job Router, "Default label matching" and
     * "Default worker selector matching".
     */
    MATCH_SCORE,
    /** The mean level of the skills that the requirements name. Source: Genesys Cloud, evaluation method "best available skills". */
    MEAN_LEVEL,
    /** How many of the skills that the requirements name are there at the level that they ask for. Source: ServiceNow, Advanced Work Assignment. */
    MOST_SUFFICIENT
}
