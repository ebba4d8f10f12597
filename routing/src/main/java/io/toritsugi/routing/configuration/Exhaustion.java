package io.toritsugi.routing.configuration;

/**
 * What becomes of a visit when everybody who may take it is excluded from it.
 *
 * @since 0.1
 */
public enum Exhaustion {
    /** After a while nobody is excluded any more. */
    RESET,
    /** Its next stage opens; if there is none, nobody is excluded any more after a while. */
    WIDEN,
    /** It moves to another queue. */
    OVERFLOW,
    /** It leaves the queue. */
    CANCEL
}
