package io.toritsugi.core.interaction;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.conversation.MessageReceived;
import io.toritsugi.core.event.conversation.MessageSent;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.InteractionEnded;
import io.toritsugi.core.event.interaction.InteractionReopened;
import io.toritsugi.core.event.interaction.InteractionResolved;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.event.selfservice.BotLegStarted;
import io.toritsugi.core.event.selfservice.HandoverRequested;
import io.toritsugi.core.event.selfservice.SelfServiceEntered;
import org.jspecify.annotations.Nullable;

/** Says which rule an event would break, given what happened before it: one table for commands and observations. */
final class ContactRules {
    private ContactRules() {}

    static @Nullable ContactRule brokenBy(Interaction state, Dated dated, ContactEvent event) {
        if (state.routable().isPresent() && !state.routable().get().equals(event.routable())) {
            return ContactRule.OTHER_CONTACT;
        }
        if (event instanceof InteractionCreated) {
            return state.created().isPresent() ? ContactRule.CREATED_TWICE : null;
        }
        if (state.created().isEmpty() && event.routable().interaction().isPresent()) {
            return ContactRule.NOT_CREATED;
        }
        if (state.ended() && beginsSomething(event)) {
            return ContactRule.ENDED;
        }
        @Nullable ContactRule broken = ofInteraction(state, event);
        broken = broken != null ? broken : SelfServiceRules.brokenBy(state, dated.occurredAt(), event);
        broken = broken != null ? broken : VisitRules.brokenBy(state, dated.occurredAt(), event);
        broken = broken != null ? broken : OfferRules.brokenBy(state, dated.occurredAt(), event);
        broken = broken != null ? broken : LegRules.brokenBy(state, dated.occurredAt(), event);
        return broken != null ? broken : WrapUpRules.brokenBy(state, dated.occurredAt(), event);
    }

    private static @Nullable ContactRule ofInteraction(Interaction state, ContactEvent event) {
        if (event instanceof InteractionReopened) {
            return state.ended() ? null : ContactRule.NOT_ENDED;
        }
        if (event instanceof InteractionResolved) {
            return state.outcome().isPresent() ? ContactRule.ALREADY_RESOLVED : null;
        }
        if (event instanceof InteractionEnded) {
            return state.ended() ? ContactRule.ENDED : stillOpen(state) ? ContactRule.STILL_OPEN : null;
        }
        return null;
    }

    private static boolean stillOpen(Interaction state) {
        return state.selfServices().stream().anyMatch(SelfService::live)
                || state.visits().stream().anyMatch(Visit::waiting)
                || state.offers().stream().anyMatch(Offer::pending)
                || state.legs().stream().anyMatch(Leg::live);
    }

    private static boolean beginsSomething(ContactEvent event) {
        return event instanceof SelfServiceEntered
                || event instanceof BotLegStarted
                || event instanceof HandoverRequested
                || event instanceof Queued
                || event instanceof Offered
                || event instanceof LegConnected
                || event instanceof MessageReceived
                || event instanceof MessageSent;
    }
}
