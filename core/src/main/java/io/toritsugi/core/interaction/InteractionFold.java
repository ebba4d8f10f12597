package io.toritsugi.core.interaction;

import io.toritsugi.core.event.interaction.Classified;
import io.toritsugi.core.event.interaction.CustomerIdentified;
import io.toritsugi.core.event.interaction.FactRecorded;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.InteractionEnded;
import io.toritsugi.core.event.interaction.InteractionLinked;
import io.toritsugi.core.event.interaction.InteractionResolved;
import io.toritsugi.core.event.interaction.ReasonRecorded;
import java.time.Instant;
import java.util.Optional;

/** Folds what becomes of a contact as a whole. */
final class InteractionFold {
    private InteractionFold() {}

    static void created(ModifiableInteraction contact, Instant at, InteractionCreated event) {
        if (contact.created().isPresent()) {
            return;
        }
        contact.setCreated(event).setCreatedAt(at);
        if (contact.customer().isEmpty()) {
            contact.setCustomer(event.customer());
        }
        event.reasons().forEach(reason -> addReason(contact, reason));
    }

    static void identified(ModifiableInteraction contact, Instant at, CustomerIdentified event) {
        contact.setCustomer(event.customer());
    }

    static void reason(ModifiableInteraction contact, Instant at, ReasonRecorded event) {
        addReason(contact, event.reason());
    }

    private static void addReason(ModifiableInteraction contact, String reason) {
        if (!contact.reasons().contains(reason)) {
            contact.addReasons(reason);
        }
    }

    static void fact(ModifiableInteraction contact, Instant at, FactRecorded event) {
        contact.putFacts(event.key(), event.value());
    }

    static void linked(ModifiableInteraction contact, Instant at, InteractionLinked event) {
        contact.setJourney(event.journey().or(contact::journey))
                .setCaseId(event.caseId().or(contact::caseId));
    }

    static void classified(ModifiableInteraction contact, Instant at, Classified event) {
        contact.putClassifications(event.kind(), event);
    }

    static void resolved(ModifiableInteraction contact, Instant at, InteractionResolved event) {
        contact.setOutcome(event.outcome());
    }

    static void ended(ModifiableInteraction contact, Instant at, InteractionEnded event) {
        if (!contact.ended()) {
            contact.setEndedAt(at).setEndMechanism(event.mechanism());
        }
    }

    static void reopened(ModifiableInteraction contact) {
        contact.setEndedAt(Optional.empty()).setEndMechanism(Optional.empty()).setOutcome(Optional.empty());
    }
}
