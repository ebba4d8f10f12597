package io.toritsugi.core.interaction;

import io.toritsugi.core.event.ContactEvent;
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
import java.util.function.UnaryOperator;

/** Folds what a customer does without a human agent. */
final class SelfServiceFold {
    private SelfServiceFold() {}

    static ImmutableInteraction fold(ImmutableInteraction state, Instant at, ContactEvent event) {
        if (event instanceof SelfServiceEntered entered) {
            return change(state, entered.leg(), dialogue -> begun(dialogue, at).withKind(entered.kind()));
        }
        if (event instanceof BotLegStarted started) {
            return change(state, started.leg(), dialogue -> begun(dialogue, at).withBot(started.bot()));
        }
        if (event instanceof MenuStepTaken taken) {
            return change(state, taken.leg(), dialogue -> dialogue.withLastPath(taken.path()));
        }
        if (event instanceof SelfServiceLeft left) {
            return change(state, left.leg(), dialogue -> over(dialogue, at, left.outcome(), left.assertedDuration()));
        }
        if (event instanceof BotLegEnded ended) {
            return change(
                    state, ended.leg(), dialogue -> over(dialogue, at, ended.outcome(), ended.assertedDuration()));
        }
        return state;
    }

    private static ImmutableSelfService begun(ImmutableSelfService dialogue, Instant at) {
        return dialogue.withEnteredAt(dialogue.enteredAt().orElse(at));
    }

    private static ImmutableSelfService over(
            ImmutableSelfService dialogue, Instant at, SelfServiceOutcome outcome, Optional<Duration> asserted) {
        return dialogue.live() ? dialogue.withLeftAt(at).withOutcome(outcome).withAssertedDuration(asserted) : dialogue;
    }

    private static ImmutableInteraction change(
            ImmutableInteraction state, LegId id, UnaryOperator<ImmutableSelfService> change) {
        return state.withSelfServices(ContactFold.upsert(
                state.selfServices(),
                dialogue -> dialogue.id().equals(id),
                () -> ImmutableSelfService.builder().id(id).build(),
                dialogue -> change.apply(ImmutableSelfService.copyOf(dialogue))));
    }
}
