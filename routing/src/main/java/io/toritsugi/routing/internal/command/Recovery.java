package io.toritsugi.routing.internal.command;

import io.toritsugi.routing.internal.decide.Consequences;
import io.toritsugi.routing.internal.decide.RoutingDecision;
import io.toritsugi.routing.internal.waiting.Waiting;

/** Brings a domain back after its host was away. */
public final class Recovery {
    private static final String CAUSE = "RECOVERED";

    private Recovery() {}

    /** Takes back every offer that nobody has answered, at the instant of the last event: nobody has missed one. */
    public static void revokeOffers(RoutingDecision decision) {
        if (decision.state().last() == null) {
            return;
        }
        decision.turnClockTo(decision.state().last());
        for (Waiting waiting : decision.state().inOrder()) {
            Consequences.revokeOthers(decision, waiting, waiting.accepted(), CAUSE);
        }
    }
}
