package io.toritsugi.core.interaction;

import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.interaction.InteractionEnded;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.event.queue.Dequeued;
import io.toritsugi.core.event.queue.OfferRevoked;
import io.toritsugi.core.event.selfservice.BotLegEnded;
import io.toritsugi.core.event.selfservice.SelfServiceLeft;
import io.toritsugi.core.event.selfservice.SelfServiceOutcome;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which events a command would give, were every one of them allowed. */
final class ContactPlan {
    private ContactPlan() {}

    static List<ContactEvent> of(Interaction state, ContactCommand command) {
        List<ContactEvent> plan = new ArrayList<>();
        if (command instanceof ContactCommand.Happened happened) {
            happened(state, happened.event(), plan);
        } else if (command instanceof ContactCommand.HangUp hangUp) {
            hangUp(state, hangUp, plan);
        }
        return plan;
    }

    private static void happened(Interaction state, ContactEvent event, List<ContactEvent> plan) {
        if (event instanceof Dequeued dequeued) {
            boolean toAnAgent = VisitRules.toAnAgent(dequeued.cause());
            revokeOffers(
                    state,
                    dequeued.routable(),
                    dequeued.visit(),
                    dequeued.cause(),
                    offer -> !toAnAgent || offer.state() == Offer.State.OPEN,
                    plan);
        } else if (event instanceof LegConnected connected) {
            takeFromQueue(state, connected, plan);
        }
        plan.add(event);
    }

    private static void takeFromQueue(Interaction state, LegConnected connected, List<ContactEvent> plan) {
        Optional<Visit> waiting = connected.visit().flatMap(state::findVisit).filter(Visit::waiting);
        if (waiting.isPresent()) {
            DequeueCause cause = connected.offer().isPresent() ? DequeueCause.ANSWERED : DequeueCause.PULLED;
            leaveQueue(
                    state,
                    connected.routable(),
                    waiting.get().id(),
                    cause,
                    offer -> connected.offer().filter(offer.id()::equals).isEmpty(),
                    plan);
        }
    }

    private static void leaveQueue(
            Interaction state,
            RoutableId routable,
            VisitId visit,
            DequeueCause cause,
            Predicate<Offer> which,
            List<ContactEvent> plan) {
        revokeOffers(state, routable, visit, cause, which, plan);
        plan.add(Dequeued.builder().routable(routable).visit(visit).cause(cause).build());
    }

    private static void revokeOffers(
            Interaction state,
            RoutableId routable,
            VisitId visit,
            DequeueCause cause,
            Predicate<Offer> which,
            List<ContactEvent> plan) {
        for (Offer offer : state.offers()) {
            if (offer.pending() && offer.visit().equals(visit) && which.test(offer)) {
                plan.add(OfferRevoked.builder()
                        .routable(routable)
                        .offer(offer.id())
                        .visit(visit)
                        .agent(offer.agent())
                        .cause(cause.name())
                        .build());
            }
        }
    }

    private static void hangUp(Interaction state, ContactCommand.HangUp command, List<ContactEvent> plan) {
        RoutableId routable = RoutableId.of(command.interaction());
        for (SelfService dialogue : state.selfServices()) {
            if (dialogue.live()) {
                plan.add(abandoned(command, dialogue));
            }
        }
        DequeueCause cause = command.by() == Actor.Kind.CUSTOMER ? DequeueCause.ABANDONED : DequeueCause.CANCELLED;
        for (Visit visit : state.visits()) {
            if (visit.waiting()) {
                leaveQueue(state, routable, visit.id(), cause, offer -> true, plan);
            }
        }
        for (Leg leg : state.legs()) {
            if (leg.live()) {
                plan.add(LegEnded.builder()
                        .routable(routable)
                        .leg(leg.id())
                        .agent(leg.agent())
                        .endedBy(command.by())
                        .mechanism(LegEndMechanism.HANG_UP)
                        .build());
            }
        }
        plan.add(InteractionEnded.builder()
                .interaction(command.interaction())
                .mechanism(command.mechanism())
                .build());
    }

    private static ContactEvent abandoned(ContactCommand.HangUp command, SelfService dialogue) {
        if (dialogue.bot().isPresent()) {
            return BotLegEnded.builder()
                    .interaction(command.interaction())
                    .leg(dialogue.id())
                    .outcome(SelfServiceOutcome.ABANDONED)
                    .build();
        }
        return SelfServiceLeft.builder()
                .interaction(command.interaction())
                .leg(dialogue.id())
                .outcome(SelfServiceOutcome.ABANDONED)
                .build();
    }
}
