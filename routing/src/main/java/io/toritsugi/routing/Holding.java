package io.toritsugi.routing;

import io.toritsugi.core.event.routing.HoldReason;
import io.toritsugi.routing.configuration.AdviserPolicy;
import io.toritsugi.routing.configuration.BatchPolicy;
import java.util.Optional;

/** What keeps visits that want alike from being offered, though somebody could take them: each hold has a name. */
final class Holding {
    private final RoutingDecision decision;
    private int asked;

    Holding(RoutingDecision decision) {
        this.decision = decision;
    }

    /** What of those who want alike is held. */
    enum Held {
        /** Nothing: the visit may be offered. */
        NONE,
        /** The visit alone. */
        VISIT,
        /** The visit, and all who come after it. */
        ALL
    }

    /**
     * {@return what is held}
     *
     * @param waiting a visit that could be offered to somebody; called for one after another, in their order
     * @param search those to whom
     */
    Held held(Waiting waiting, QueueRules rules, AgentSearch search) {
        Optional<BatchPolicy> batch = rules.queue().batch();
        if (batch.isPresent()) {
            if (!Gathering.isOpen(decision.state(), waiting.queue())) {
                Gathering.begin(decision, waiting, batch.get());
            }
            return Held.ALL;
        }
        Optional<AdviserPolicy> adviser = rules.queue().adviser();
        return adviser.isPresent() && !waiting.isOver(HoldReason.ANSWER)
                ? awaitingAnswer(waiting, rules, adviser.get(), search)
                : Held.NONE;
    }

    /** Of visits that want alike no more are asked about than there are agents who could be offered them. */
    private Held awaitingAnswer(Waiting waiting, QueueRules rules, AdviserPolicy adviser, AgentSearch search) {
        if (!waiting.isHeld(HoldReason.ANSWER)) {
            if (asked >= search.count()) {
                return Held.ALL;
            }
            Asking.ask(decision, waiting, rules, adviser, search);
        }
        asked++;
        return Held.VISIT;
    }
}
