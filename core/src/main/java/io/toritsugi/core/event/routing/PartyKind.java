package io.toritsugi.core.event.routing;

/**
 * By what the parties are told apart between whom the work of a queue is shared out.
 *
 * @since 0.1
 */
public enum PartyKind {
    /** By who employs the agents: the house itself, or a vendor. */
    EMPLOYER,
    /** By where the agents work. */
    SITE
}
