package io.toritsugi.core.interaction;

import io.toritsugi.core.event.selfservice.BotLegEnded;
import io.toritsugi.core.event.selfservice.BotLegStarted;
import io.toritsugi.core.event.selfservice.MenuStepTaken;
import io.toritsugi.core.event.selfservice.SelfServiceEntered;
import io.toritsugi.core.event.selfservice.SelfServiceLeft;
import io.toritsugi.core.event.selfservice.SelfServiceOutcome;
import io.toritsugi.core.id.LegId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Folds what a customer does without a human agent. */
final class SelfServiceFold {
    private SelfServiceFold() {}

    static void entered(ModifiableInteraction contact, Instant at, SelfServiceEntered event) {
        begun(contact, at, event.leg()).setKind(event.kind());
    }

    static void started(ModifiableInteraction contact, Instant at, BotLegStarted event) {
        begun(contact, at, event.leg()).setBot(event.bot());
    }

    private static ModifiableSelfService begun(ModifiableInteraction contact, Instant at, LegId leg) {
        ModifiableSelfService dialogue = dialogue(contact, leg);
        return dialogue.enteredAt().isPresent() ? dialogue : dialogue.setEnteredAt(at);
    }

    static void stepped(ModifiableInteraction contact, Instant at, MenuStepTaken event) {
        dialogue(contact, event.leg()).setLastPath(event.path());
    }

    static void left(ModifiableInteraction contact, Instant at, SelfServiceLeft event) {
        end(dialogue(contact, event.leg()), at, event.outcome(), event.assertedDuration());
    }

    static void ended(ModifiableInteraction contact, Instant at, BotLegEnded event) {
        end(dialogue(contact, event.leg()), at, event.outcome(), event.assertedDuration());
    }

    private static void end(
            ModifiableSelfService dialogue, Instant at, SelfServiceOutcome outcome, Optional<Duration> asserted) {
        if (dialogue.live()) {
            dialogue.setLeftAt(at).setOutcome(outcome).setAssertedDuration(asserted);
        }
    }

    private static ModifiableSelfService dialogue(ModifiableInteraction contact, LegId id) {
        return Elements.changing(
                contact.selfServices(),
                dialogue -> dialogue.id().equals(id),
                () -> ModifiableSelfService.create().setId(id),
                dialogue -> dialogue instanceof ModifiableSelfService changing
                        ? changing
                        : ModifiableSelfService.create().from(dialogue));
    }
}
