package io.toritsugi.routing.configuration;

/**
 * When a visit that is offered to several agents is settled, and the other offers are taken back.
 *
 * @since 0.1
 */
public enum Settlement {
    /** As soon as one agent accepts: the others stop ringing at once. */
    ACCEPTED,
    /** When his leg connects: if it never does, the others may still take it. */
    CONNECTED
}
