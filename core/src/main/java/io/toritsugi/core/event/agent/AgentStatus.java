package io.toritsugi.core.event.agent;

/**
 * The status of an agent: whether he is there, and whether he takes contacts. What he is doing is another matter.
 *
 * @since 0.1
 */
public enum AgentStatus {
    /** He is not there. */
    LOGGED_OUT,
    /** He takes contacts as far as his capacity allows. */
    READY,
    /** He is there, and takes none. */
    NOT_READY,
    /** He finishes what he has, takes nothing new, and will be logged out. */
    DRAINING
}
