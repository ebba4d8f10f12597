package io.toritsugi.routing.internal.decide;

import io.toritsugi.core.decide.Deadlines;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.routing.internal.rules.QueueRules;
import io.toritsugi.routing.internal.view.AgentSeen;
import io.toritsugi.routing.internal.view.VisitSeen;
import io.toritsugi.routing.internal.waiting.Waiting;
import io.toritsugi.routing.stage.Eligibility;
import io.toritsugi.routing.stage.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Words the offer of a visit to an agent. */
public final class Offering {
    /** By what name an offer tells which assigner chose the agent. */
    public static final String ASSIGNER = "assigner";

    /** By what name an offer tells which adviser named the agent. */
    public static final String ADVISER = "adviser";

    private Offering() {}

    /**
     * {@return the offer}
     *
     * @param candidates how many agents could be offered the visit
     * @param chosenBy what chose the agent, by name, if it was not the ranker
     */
    static Offered of(
            RoutingDecision decision,
            VisitSeen visit,
            QueueRules held,
            AgentSeen agent,
            int candidates,
            Map<String, String> chosenBy) {
        Waiting waiting = visit.waiting();
        Object remembered = decision.state().memory().ranker(held);
        return Offered.builder()
                .routable(waiting.routable())
                .offer(OfferId.of(waiting.sequence() + "-" + (waiting.offers() + 1)))
                .visit(waiting.visit())
                .agent(agent.id())
                .expiresAt(expiry(decision.at(), waiting, held))
                .stage(stage(waiting, held, agent, visit))
                .rankingKey(held.ranker().key(agent, visit, remembered, decision.at()))
                .candidates(candidates)
                .putConfigVersions("routing", waiting.version())
                .putConfigVersions("ranker", held.ranker().ranker().id())
                .putAllConfigVersions(chosenBy)
                .channel(visit.channel())
                .build();
    }

    private static Instant expiry(Instant now, Waiting waiting, QueueRules held) {
        Instant full = Deadlines.after(now, held.queue().offers().expiresAfter());
        Optional<Duration> longest = held.queue().limits().maxWait();
        if (held.queue().offers().withinPatience() && longest.isPresent()) {
            Instant patience = Deadlines.after(waiting.inQueueSince(), longest.get());
            return patience.isBefore(full) && patience.isAfter(now) ? patience : full;
        }
        return full;
    }

    private static Optional<String> stage(Waiting waiting, QueueRules held, AgentSeen agent, VisitSeen visit) {
        Eligibility eligibility = held.eligibility(waiting);
        return eligibility.admitting().stream()
                .filter(stage -> stage.rank() == agent.stageRank()
                        && eligibility.admits(
                                stage, agent.known(), agent.state().queues(), visit.facts()))
                .map(Stage::id)
                .findFirst();
    }
}
