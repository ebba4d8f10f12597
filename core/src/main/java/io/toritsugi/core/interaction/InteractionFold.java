package io.toritsugi.core.interaction;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.conversation.MessageReceived;
import io.toritsugi.core.event.conversation.MessageSent;
import io.toritsugi.core.event.interaction.Classification;
import io.toritsugi.core.event.interaction.Classified;
import io.toritsugi.core.event.interaction.CustomerIdentified;
import io.toritsugi.core.event.interaction.FactRecorded;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.InteractionEnded;
import io.toritsugi.core.event.interaction.InteractionLinked;
import io.toritsugi.core.event.interaction.InteractionReopened;
import io.toritsugi.core.event.interaction.InteractionResolved;
import io.toritsugi.core.event.interaction.ReasonRecorded;
import io.toritsugi.core.fact.FactValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Folds what becomes of a contact as a whole. */
final class InteractionFold {
    private InteractionFold() {}

    static ImmutableInteraction fold(ImmutableInteraction state, Instant at, ContactEvent event) {
        if (event instanceof InteractionCreated created) {
            return state.created().isPresent() ? state : created(state, at, created);
        }
        if (event instanceof CustomerIdentified identified) {
            return state.withCustomer(identified.customer());
        }
        if (event instanceof ReasonRecorded recorded) {
            return state.withReasons(withReason(state.reasons(), recorded.reason()));
        }
        if (event instanceof FactRecorded recorded) {
            return state.withFacts(withFact(state.facts(), recorded));
        }
        if (event instanceof InteractionLinked linked) {
            return state.withJourney(linked.journey().or(state::journey))
                    .withCaseId(linked.caseId().or(state::caseId));
        }
        if (event instanceof Classified classified) {
            return state.withClassifications(withClassification(state.classifications(), classified));
        }
        if (event instanceof MessageReceived) {
            return state.withMessagesReceived(state.messagesReceived() + 1);
        }
        if (event instanceof MessageSent sent) {
            return sent.automatic() ? state : state.withMessagesSent(state.messagesSent() + 1);
        }
        return ending(state, at, event);
    }

    private static ImmutableInteraction ending(ImmutableInteraction state, Instant at, ContactEvent event) {
        if (event instanceof InteractionEnded ended) {
            return state.ended() ? state : state.withEndedAt(at).withEndMechanism(ended.mechanism());
        }
        if (event instanceof InteractionResolved resolved) {
            return state.withOutcome(resolved.outcome());
        }
        if (event instanceof InteractionReopened) {
            return state.withEndedAt(Optional.empty())
                    .withEndMechanism(Optional.empty())
                    .withOutcome(Optional.empty());
        }
        return state;
    }

    private static ImmutableInteraction created(ImmutableInteraction state, Instant at, InteractionCreated created) {
        List<String> reasons = state.reasons();
        for (String reason : created.reasons()) {
            reasons = withReason(reasons, reason);
        }
        return state.withCreated(created)
                .withCreatedAt(at)
                .withCustomer(state.customer().or(created::customer))
                .withReasons(reasons);
    }

    private static List<String> withReason(List<String> reasons, String reason) {
        if (reasons.contains(reason)) {
            return reasons;
        }
        List<String> more = new ArrayList<>(reasons);
        more.add(reason);
        return more;
    }

    private static Map<String, FactValue> withFact(Map<String, FactValue> facts, FactRecorded recorded) {
        Map<String, FactValue> more = new LinkedHashMap<>(facts);
        more.put(recorded.key(), recorded.value());
        return more;
    }

    private static Map<Classification, Classified> withClassification(
            Map<Classification, Classified> classifications, Classified classified) {
        Map<Classification, Classified> more = new EnumMap<>(Classification.class);
        more.putAll(classifications);
        more.put(classified.kind(), classified);
        return more;
    }
}
