package io.toritsugi.acw.policy;

/**
 * How a wrap-up begins and ends.
 *
 * @since 0.1
 */
public enum AcwMode {
    /** The agent may take the next contact at any time. */
    OPTIONAL,
    /** The agent wraps up, as long as he needs. */
    MANDATORY,
    /** The agent wraps up until he is done, or until the limit. */
    TIME_BOXED,
    /** The agent wraps up until the limit, even if he is done. */
    TIME_BOXED_NO_EARLY_EXIT,
    /** There is a wrap-up only where the agent asked for it during the contact. */
    AGENT_REQUESTED
}
