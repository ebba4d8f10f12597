package io.toritsugi.core.interaction;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.id.RoutableId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one sort of event does to a contact: one table for commands and observations.
 *
 * @param event the sort
 * @param beginning whether it begins something, which nothing does after the end of a contact
 * @param rule which rule of its own it would break, given what happened before it
 * @param effect what it changes, whether or not it breaks a rule
 * @param <E> the sort
 */
record Transition<E extends ContactEvent>(Class<E> event, boolean beginning, Rule<E> rule, Effect<E> effect) {
    private static final ClassValue<Transition<?>> BY_CLASS = new ClassValue<>() {
        @Override
        protected Transition<?> computeValue(Class<?> type) {
            return ContactTransitions.of(type);
        }
    };

    /** Tells which rule an event would break. */
    @FunctionalInterface
    interface Rule<E> {
        @Nullable
        ContactRule brokenBy(Interaction before, Instant at, E event);
    }

    /** Changes a contact. */
    @FunctionalInterface
    interface Effect<E> {
        void apply(ModifiableInteraction contact, Instant at, E event);
    }

    static Transition<?> of(ContactEvent event) {
        return BY_CLASS.get(event.getClass());
    }

    /** {@return the rule that an event of this sort would break next; null for none} */
    @Nullable
    ContactRule brokenBy(Interaction before, RoutableId routable, Instant at, ContactEvent told) {
        if (before.routable().isPresent() && !before.routable().get().equals(routable)) {
            return ContactRule.OTHER_CONTACT;
        }
        boolean creating = event == ContactTransitions.CREATING;
        if (!creating && before.created().isEmpty() && routable.kind() == RoutableId.Kind.INTERACTION) {
            return ContactRule.NOT_CREATED;
        }
        return beginning && before.ended() ? ContactRule.ENDED : rule.brokenBy(before, at, event.cast(told));
    }

    void apply(ModifiableInteraction contact, Instant at, ContactEvent told) {
        effect.apply(contact, at, event.cast(told));
    }
}
