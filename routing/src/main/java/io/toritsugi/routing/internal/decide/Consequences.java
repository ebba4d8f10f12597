package io.toritsugi.routing.internal.decide;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.agent.AgentDraining;
import io.toritsugi.core.event.agent.AgentLoggedOut;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegUnparked;
import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.event.queue.OfferAccepted;
import io.toritsugi.core.event.queue.OfferRevoked;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.queue.VisitMoved;
import io.toritsugi.core.event.workload.QueueLeft;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.interaction.ContactRule;
import io.toritsugi.routing.configuration.Settlement;
import io.toritsugi.routing.internal.domain.DomainState;
import io.toritsugi.routing.internal.domain.QueueFacts;
import io.toritsugi.routing.internal.rules.QueueRules;
import io.toritsugi.routing.internal.waiting.Waiting;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What follows at once from what happened to an agent or a contact. */
public final class Consequences {
    private Consequences() {}

    static void of(RoutingDecision decision, DomainState before, Event event) {
        if (event instanceof Offered || event instanceof LegConnected || event instanceof LegUnparked) {
            Interruption.by(decision, event);
        } else if (event instanceof OfferAccepted accepted) {
            accepted(decision, accepted);
        } else if (event instanceof VisitMoved moved) {
            Waiting waiting = decision.state().find(moved.visit());
            if (waiting != null) {
                revokeOthers(decision, waiting, waiting.accepted(), DequeueCause.MOVED.name());
            }
        } else if (event instanceof AgentLoggedOut left) {
            unstaffed(decision, before, before.floor().agent(left.agent()).queues());
        } else if (event instanceof AgentDraining leaving) {
            unstaffed(decision, before, before.floor().agent(leaving.agent()).queues());
        } else if (event instanceof QueueLeft left) {
            unstaffed(decision, before, new TreeSet<>(Set.of(left.queue())));
        }
    }

    private static void accepted(RoutingDecision decision, OfferAccepted accepted) {
        Waiting waiting = decision.state().find(accepted.visit());
        QueueRules rules = waiting == null ? null : decision.rules().rulesOf(waiting);
        if (waiting != null && rules != null && rules.queue().offers().othersRevoked() == Settlement.ACCEPTED) {
            revokeOthers(decision, waiting, accepted.offer(), ContactRule.OFFER_TAKEN.name());
        }
    }

    /** Takes back the offers of a visit that nobody has answered, but for one. */
    public static void revokeOthers(RoutingDecision decision, Waiting waiting, @Nullable OfferId but, String cause) {
        waiting.open().forEach((offer, agent) -> {
            if (!offer.equals(but)) {
                decision.follow(OfferRevoked.builder()
                        .routable(waiting.routable())
                        .offer(offer)
                        .visit(waiting.visit())
                        .agent(agent)
                        .cause(cause)
                        .build());
            }
        });
    }

    private static void unstaffed(RoutingDecision decision, DomainState before, SortedSet<QueueId> queues) {
        for (QueueId queue : queues) {
            if (QueueFacts.staffed(before, queue) > 0 && QueueFacts.staffed(decision.state(), queue) == 0) {
                for (Waiting waiting : decision.state().inOrder()) {
                    QueueRules rules =
                            waiting.queue().equals(queue) ? decision.rules().rulesOf(waiting) : null;
                    if (rules != null
                            && waiting.accepted() == null
                            && rules.queue().limits().needsAgentsToStay()) {
                        Leaving.leave(
                                decision,
                                waiting,
                                DequeueCause.NO_AGENTS_LEFT,
                                rules.queue().limits().withoutAgents());
                    }
                }
            }
        }
    }
}
