package io.toritsugi.routing;

/** Brings a domain back after its host was away. */
final class Recovery {
    private static final String CAUSE = "RECOVERED";

    private Recovery() {}

    /** Takes back every offer that nobody has answered, at the instant of the last event: nobody has missed one. */
    static void revokeOffers(RoutingDecision decision) {
        if (decision.state().last() == null) {
            return;
        }
        decision.turnClockTo(decision.state().last());
        for (Waiting waiting : decision.state().inOrder()) {
            Consequences.revokeOthers(decision, waiting, waiting.accepted(), CAUSE);
        }
    }
}
