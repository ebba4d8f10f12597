package io.toritsugi.core.interaction;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.conversation.MessageReceived;
import io.toritsugi.core.event.conversation.MessageSent;
import io.toritsugi.core.event.documentation.WrapUpDocumented;
import io.toritsugi.core.event.interaction.Classified;
import io.toritsugi.core.event.interaction.CustomerIdentified;
import io.toritsugi.core.event.interaction.FactRecorded;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.InteractionEnded;
import io.toritsugi.core.event.interaction.InteractionLinked;
import io.toritsugi.core.event.interaction.InteractionReopened;
import io.toritsugi.core.event.interaction.InteractionResolved;
import io.toritsugi.core.event.interaction.ReasonRecorded;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.LegHeld;
import io.toritsugi.core.event.leg.LegParked;
import io.toritsugi.core.event.leg.LegResumed;
import io.toritsugi.core.event.leg.LegUnparked;
import io.toritsugi.core.event.leg.TransferCompleted;
import io.toritsugi.core.event.leg.TransferFailed;
import io.toritsugi.core.event.leg.TransferStarted;
import io.toritsugi.core.event.queue.Dequeued;
import io.toritsugi.core.event.queue.OfferAccepted;
import io.toritsugi.core.event.queue.OfferDeclined;
import io.toritsugi.core.event.queue.OfferExpired;
import io.toritsugi.core.event.queue.OfferRevoked;
import io.toritsugi.core.event.queue.OfferUnreachable;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.event.queue.VisitMoved;
import io.toritsugi.core.event.queue.VisitReprioritised;
import io.toritsugi.core.event.selfservice.BotLegEnded;
import io.toritsugi.core.event.selfservice.BotLegStarted;
import io.toritsugi.core.event.selfservice.BotReplied;
import io.toritsugi.core.event.selfservice.HandoverRequested;
import io.toritsugi.core.event.selfservice.MenuStepTaken;
import io.toritsugi.core.event.selfservice.SelfServiceEntered;
import io.toritsugi.core.event.selfservice.SelfServiceLeft;
import io.toritsugi.core.event.wrapup.WrapUpEnded;
import io.toritsugi.core.event.wrapup.WrapUpExtended;
import io.toritsugi.core.event.wrapup.WrapUpPaused;
import io.toritsugi.core.event.wrapup.WrapUpResumed;
import io.toritsugi.core.event.wrapup.WrapUpStarted;
import io.toritsugi.core.interaction.Transition.Effect;
import io.toritsugi.core.interaction.Transition.Rule;
import java.util.ArrayList;
import java.util.List;

/** What each sort of event does to a contact. */
final class ContactTransitions {
    static final Class<InteractionCreated> CREATING = InteractionCreated.class;

    private static final List<Transition<?>> ALL = new ContactTransitions().all;
    private static final Transition<ContactEvent> NOTHING =
            new Transition<>(ContactEvent.class, false, (before, at, event) -> null, (contact, at, event) -> {});

    private final List<Transition<?>> all = new ArrayList<>();

    private ContactTransitions() {
        contacts();
        dialogues();
        visits();
        offers();
        legs();
        transfers();
        wrapUps();
    }

    /** {@return what events of a class do} */
    static Transition<?> of(Class<?> type) {
        for (Transition<?> transition : ALL) {
            if (transition.event().isAssignableFrom(type)) {
                return transition;
            }
        }
        return NOTHING;
    }

    private void contacts() {
        on(CREATING, InteractionRules::creating, InteractionFold::created);
        on(InteractionEnded.class, InteractionRules::ending, InteractionFold::ended);
        on(InteractionResolved.class, InteractionRules::resolving, InteractionFold::resolved);
        on(InteractionReopened.class, InteractionRules::reopening, (contact, at, event) -> {
            InteractionFold.reopened(contact);
            ReplyFold.reopened(contact, at);
        });
        always(CustomerIdentified.class, InteractionFold::identified);
        always(ReasonRecorded.class, InteractionFold::reason);
        always(FactRecorded.class, InteractionFold::fact);
        always(InteractionLinked.class, InteractionFold::linked);
        always(Classified.class, InteractionFold::classified);
        begins(MessageReceived.class, (before, at, event) -> null, ReplyFold::received);
        begins(MessageSent.class, (before, at, event) -> null, ReplyFold::sent);
    }

    private void dialogues() {
        begins(SelfServiceEntered.class, (b, at, e) -> SelfServiceRules.once(b, e.leg()), SelfServiceFold::entered);
        begins(BotLegStarted.class, (b, at, e) -> SelfServiceRules.once(b, e.leg()), SelfServiceFold::started);
        begins(HandoverRequested.class, (b, at, e) -> SelfServiceRules.known(b, e.leg()), (contact, at, event) -> {});
        on(MenuStepTaken.class, (b, at, e) -> SelfServiceRules.live(b, e.leg(), at), SelfServiceFold::stepped);
        on(BotReplied.class, (b, at, e) -> SelfServiceRules.live(b, e.leg(), at), (contact, at, event) -> {});
        on(SelfServiceLeft.class, (b, at, e) -> SelfServiceRules.live(b, e.leg(), at), SelfServiceFold::left);
        on(BotLegEnded.class, (b, at, e) -> SelfServiceRules.live(b, e.leg(), at), SelfServiceFold::ended);
    }

    private void visits() {
        begins(Queued.class, VisitRules::queueing, VisitFold::queued);
        on(VisitReprioritised.class, (b, at, e) -> VisitRules.waiting(b, e.visit()), VisitFold::reprioritised);
        on(VisitMoved.class, (b, at, e) -> VisitRules.waiting(b, e.visit()), VisitFold::moved);
        on(Dequeued.class, VisitRules::leaving, VisitFold::dequeued);
    }

    private void offers() {
        begins(Offered.class, OfferRules::making, OfferFold::made);
        on(OfferAccepted.class, OfferRules::accepting, OfferFold::accepted);
        on(OfferDeclined.class, (b, at, e) -> OfferRules.open(b, e.offer(), e.visit(), e.agent()), OfferFold::declined);
        on(OfferExpired.class, (b, at, e) -> OfferRules.open(b, e.offer(), e.visit(), e.agent()), OfferFold::expired);
        on(
                OfferRevoked.class,
                (b, at, e) -> OfferRules.pending(b, e.offer(), e.visit(), e.agent()),
                OfferFold::revoked);
        on(
                OfferUnreachable.class,
                (b, at, e) -> OfferRules.pending(b, e.offer(), e.visit(), e.agent()),
                OfferFold::unreachable);
    }

    private void legs() {
        begins(LegConnected.class, LegRules::connecting, (contact, at, event) -> {
            VisitFold.answered(contact, event);
            OfferFold.connected(contact, event);
            LegFold.connected(contact, at, event);
        });
        on(LegHeld.class, (b, at, e) -> LegRules.talking(b, e.leg(), at), LegFold::held);
        on(LegParked.class, (b, at, e) -> LegRules.talking(b, e.leg(), at), LegFold::parked);
        on(LegResumed.class, (b, at, e) -> LegRules.held(b, e.leg(), at), LegFold::resumed);
        on(LegUnparked.class, (b, at, e) -> LegRules.parked(b, e.leg(), at), LegFold::unparked);
        on(LegEnded.class, (b, at, e) -> LegRules.live(b, e.leg(), at), LegFold::ended);
    }

    private void transfers() {
        on(TransferStarted.class, LegRules::passingOn, LegFold::passingOn);
        on(TransferCompleted.class, (b, at, e) -> LegRules.transferring(b, e.leg()), LegFold::passedOn);
        on(TransferFailed.class, (b, at, e) -> LegRules.transferring(b, e.leg()), LegFold::kept);
    }

    private void wrapUps() {
        on(WrapUpStarted.class, WrapUpRules::starting, WrapUpFold::started);
        on(WrapUpExtended.class, (b, at, e) -> WrapUpRules.running(b, e.leg(), at), WrapUpFold::extended);
        on(WrapUpPaused.class, WrapUpRules::pausing, WrapUpFold::paused);
        on(WrapUpResumed.class, WrapUpRules::resuming, WrapUpFold::resumed);
        always(WrapUpDocumented.class, LegFold::documented);
        on(WrapUpEnded.class, (b, at, e) -> WrapUpRules.running(b, e.leg(), at), WrapUpFold::ended);
    }

    private <E extends ContactEvent> void always(Class<E> event, Effect<E> effect) {
        on(event, (before, at, told) -> null, effect);
    }

    private <E extends ContactEvent> void on(Class<E> event, Rule<E> rule, Effect<E> effect) {
        all.add(new Transition<>(event, false, rule, effect));
    }

    private <E extends ContactEvent> void begins(Class<E> event, Rule<E> rule, Effect<E> effect) {
        all.add(new Transition<>(event, true, rule, effect));
    }
}
