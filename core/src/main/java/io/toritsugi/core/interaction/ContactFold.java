package io.toritsugi.core.interaction;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Dated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Folds any event into any contact: what is understood of it counts, and the rule that it breaks is counted. */
final class ContactFold {
    private ContactFold() {}

    static Interaction fold(Interaction state, Dated dated, ContactEvent event) {
        ImmutableInteraction before = ImmutableInteraction.copyOf(state);
        @Nullable ContactRule broken = ContactRules.brokenBy(before, dated, event);
        if (broken == ContactRule.OTHER_CONTACT) {
            return before.withOddities(counted(before.oddities(), broken));
        }
        ImmutableInteraction after = byFamily(before, dated.occurredAt(), event)
                .withRoutable(event.routable())
                .withLastEventAt(latest(before, dated.occurredAt()));
        return broken == null ? after : after.withOddities(counted(after.oddities(), broken));
    }

    private static ImmutableInteraction byFamily(ImmutableInteraction state, Instant at, ContactEvent event) {
        ImmutableInteraction next = InteractionFold.fold(state, at, event);
        next = ReplyFold.fold(next, at, event);
        next = SelfServiceFold.fold(next, at, event);
        next = VisitFold.fold(next, at, event);
        next = OfferFold.fold(next, at, event);
        next = LegFold.fold(next, at, event);
        return WrapUpFold.fold(next, at, event);
    }

    private static Instant latest(Interaction state, Instant at) {
        return state.lastEventAt().filter(at::isBefore).orElse(at);
    }

    private static Map<ContactRule, Integer> counted(Map<ContactRule, Integer> oddities, ContactRule rule) {
        Map<ContactRule, Integer> counted = new EnumMap<>(ContactRule.class);
        counted.putAll(oddities);
        counted.merge(rule, 1, Integer::sum);
        return counted;
    }

    /** Changes the first element that matches, or adds a changed stub where none does. */
    static <T> List<T> upsert(List<T> elements, Predicate<T> matches, Supplier<T> stub, UnaryOperator<T> change) {
        List<T> changed = new ArrayList<>(elements);
        for (int i = 0; i < changed.size(); i++) {
            if (matches.test(changed.get(i))) {
                changed.set(i, change.apply(changed.get(i)));
                return changed;
            }
        }
        changed.add(change.apply(stub.get()));
        return changed;
    }
}
