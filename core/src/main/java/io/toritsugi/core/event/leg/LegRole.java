package io.toritsugi.core.event.leg;

/**
 * The part that a leg plays.
 *
 * @since 0.1
 */
public enum LegRole {
    /** It serves the customer. */
    PRIMARY,
    /** It advises the primary leg; the customer does not hear it. */
    CONSULTED,
    /** It serves the customer together with the primary leg. */
    CONFERENCED,
    /** It supervises: see {@link Supervision}. */
    SUPERVISING
}
