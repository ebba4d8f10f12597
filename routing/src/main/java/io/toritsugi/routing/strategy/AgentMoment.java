package io.toritsugi.routing.strategy;

/**
 * A moment in an agent's work that idle time can be counted from.
 *
 * @since 0.1
 */
public enum AgentMoment {
    /** He logged in. */
    LOGGED_IN,
    /** He became ready, after logging in or after not being ready. */
    BECAME_READY,
    /** He was offered something. */
    OFFERED,
    /** He let an offer lapse, or declined it. */
    OFFER_MISSED,
    /** A leg of his connected, in a contact that came to him. */
    CONNECTED,
    /** A contact of his that came to him ended: his leg did. */
    CONTACT_ENDED,
    /** A contact of his that the centre began ended: his leg did, or after it the wrap-up. */
    OUTBOUND_ENDED,
    /** A wrap-up of his ended, of a contact that came to him. */
    WRAP_UP_ENDED,
    /** Work of his own ended that resets idle time. */
    MANUAL_WORK_ENDED
}
