package io.toritsugi.routing;

/** Brings a domain to rest after something happened: stages open, what is exhausted is treated, and whoever can be is offered. */
final class Settling {
    private Settling() {}

    static void settle(RoutingDecision decision, boolean matching) {
        boolean changed = true;
        while (changed && !decision.refused()) {
            advance(decision);
            // Whoever is offered something is not free any more, which may be what a stage waits for.
            changed = matching && !decision.refused() && Matching.match(decision);
        }
    }

    private static void advance(RoutingDecision decision) {
        boolean moved = true;
        while (moved && !decision.refused()) {
            moved = false;
            for (WaitingVisit visit : decision.state().waiting()) {
                Waiting waiting = decision.state().find(visit.visit());
                moved |= waiting != null && waiting.accepted() == null && Stages.advance(decision, waiting);
            }
        }
    }
}
