package io.toritsugi.routing.ranker.turn;

/**
 * When an agent has had his turn.
 *
 * @since 0.1
 */
public enum TurnEnds {
    /** Something is offered to him, whatever comes of it: of two visits at once each goes to another agent. */
    AT_OFFER,
    /** He accepts an offer: who does not, is next again. */
    AT_ACCEPT
}
