package io.toritsugi.routing.internal.command;

import io.toritsugi.core.event.queue.OfferAccepted;
import io.toritsugi.core.event.queue.OfferDeclined;
import io.toritsugi.core.event.queue.OfferUnreachable;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.interaction.Offer;
import io.toritsugi.routing.RouterCommand;
import io.toritsugi.routing.RoutingRule;
import io.toritsugi.routing.internal.decide.RoutingDecision;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an agent, or the host for him, answers to an offer. The same answer twice is one. */
public final class Answers {
    private Answers() {}

    static void accept(RoutingDecision decision, RouterCommand.Accept command) {
        Offer offer = find(decision, command.routable(), command.offer(), command.agent(), Offer.State.ACCEPTED);
        if (offer != null) {
            decision.happenToContact(OfferAccepted.builder()
                    .routable(command.routable())
                    .offer(offer.id())
                    .visit(offer.visit())
                    .agent(command.agent())
                    .build());
        }
    }

    static void decline(RoutingDecision decision, RouterCommand.Decline command) {
        Offer offer = find(decision, command.routable(), command.offer(), command.agent(), Offer.State.DECLINED);
        if (offer != null) {
            decision.happenToContact(OfferDeclined.builder()
                    .routable(command.routable())
                    .offer(offer.id())
                    .visit(offer.visit())
                    .agent(command.agent())
                    .reason(command.reason())
                    .build());
        }
    }

    static void unreachable(RoutingDecision decision, RouterCommand.Unreachable command) {
        Offer offer = find(decision, command.routable(), command.offer(), command.agent(), Offer.State.UNREACHABLE);
        if (offer != null) {
            decision.happenToContact(OfferUnreachable.builder()
                    .routable(command.routable())
                    .offer(offer.id())
                    .visit(offer.visit())
                    .agent(command.agent())
                    .cause(command.cause())
                    .build());
        }
    }

    /** {@return the offer; null if the answer is refused, or was given before} */
    private static @Nullable Offer find(
            RoutingDecision decision, RoutableId routable, OfferId id, AgentId agent, Offer.State given) {
        Optional<Offer> offer =
                decision.state().floor().findContact(routable).flatMap(contact -> contact.findOffer(id));
        if (offer.isEmpty()) {
            decision.refuse(RoutingRule.OFFER_UNKNOWN, id.value());
            return null;
        }
        if (!offer.get().agent().equals(agent)) {
            decision.refuse(RoutingRule.OFFER_OF_ANOTHER, id.value());
            return null;
        }
        return offer.get().state() == given ? null : offer.get();
    }
}
