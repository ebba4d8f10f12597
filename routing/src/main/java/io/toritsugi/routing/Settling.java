package io.toritsugi.routing;

/** Brings a domain to rest after something happened: stages open, what is exhausted is treated, and whoever can be is offered. */
final class Settling {
    private Settling() {}

    static void settle(RoutingDecision decision, boolean matching) {
        boolean moved = true;
        while (moved && !decision.refused()) {
            moved = false;
            for (WaitingVisit visit : decision.state().waiting()) {
                Waiting waiting = decision.state().find(visit.visit());
                moved |= waiting != null && waiting.accepted() == null && Stages.advance(decision, waiting);
            }
        }
        if (matching && !decision.refused()) {
            Matching.match(decision);
        }
    }
}
