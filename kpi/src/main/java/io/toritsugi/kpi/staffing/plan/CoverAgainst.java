package io.toritsugi.kpi.staffing.plan;

/**
 * With what the agents of schedules are compared: which depends on where shrinkage is to be found.
 *
 * <p>Shrinkage is subtracted once. What schedules show (breaks, meals, training, planned leave) is subtracted by them, for only
 * contact work counts as cover. What they do not show (sickness, lateness, or the breaks of shifts that were planned
 * without any) is for the rule of the plan.
 *
 * @since 0.1
 */
public enum CoverAgainst {
    /** With agents at work: schedules show all shrinkage, and that of the rule plays no part. */
    AGENTS,
    /** With positions: the shrinkage of the rule is what schedules do not show, and is still to come off what they plan. */
    POSITIONS
}
