package io.toritsugi.core.interaction;

import io.toritsugi.core.decide.Decider;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.wrapup.WrapUpEnded;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.journal.SnapshotCodec;
import io.toritsugi.core.journal.personal.ProtectedJson;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides the life of one contact, from its creation to the last wrap-up.
 *
 * <p>A command that would break a {@link ContactRule} is refused with that rule. An observation is folded whatever it says:
 * what can be understood of it is, and the rule that it breaks is counted in {@link Interaction#oddities}.
 *
 * <p>Three things happen by themselves: an offer lapses at its expiry, the clock of a wrap-up that was paused runs on, and a
 * wrap-up ends at its limit. An offer that would lapse
 * while another agent has taken the visit is revoked instead, for nobody has missed it. Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class ContactMachine implements Decider<Interaction, ContactCommand, ContactRejection> {
    /** Makes a machine; it has no state of its own. */
    public ContactMachine() {}

    /**
     * {@return what keeps contacts as snapshots, in the format {@code toritsugi.contact/1}} Marked fields are protected like
     * those of the events: who the customer is, under the customer; facts, under the contact.
     *
     * @param json how they are written
     */
    public static SnapshotCodec<Interaction> snapshots(ProtectedJson json) {
        return new ContactSnapshots(Objects.requireNonNull(json, "ContactMachine.snapshots"));
    }

    @Override
    public Interaction initial() {
        return Interaction.unknown();
    }

    /**
     * {@return the events that a command would give, were every one of them allowed: for whoever decides them together with
     * something else} Deadlines are not looked at.
     *
     * @param state what has happened so far
     * @param command what somebody wants
     */
    public List<ContactEvent> plan(Interaction state, ContactCommand command) {
        return ContactPlan.of(state, command);
    }

    /**
     * {@return the rule that an event would break if a command made it happen next; empty if it would break none}
     *
     * @param state what has happened so far
     * @param event an event of a contact, and when it would happen; another event breaks no rule
     */
    public Optional<ContactRejection> check(Interaction state, Dated event) {
        if (!(event.event() instanceof ContactEvent contactEvent)) {
            return Optional.empty();
        }
        @Nullable ContactRule broken = brokenBy(state, event, contactEvent);
        return broken == null ? Optional.empty() : Optional.of(ContactRejection.of(broken, contactEvent));
    }

    @Override
    public Either<ContactRejection, List<Dated>> decide(Interaction state, ContactCommand command, Instant now) {
        Instant at = state.lastEventAt().filter(now::isBefore).orElse(now);
        List<Dated> events = new ArrayList<>();
        Interaction current = state;
        for (Optional<Dated> due = ContactDeadlines.firstDue(current, at);
                due.isPresent();
                due = ContactDeadlines.firstDue(current, at)) {
            events.add(due.get());
            current = evolve(current, due.get());
        }
        for (ContactEvent event : ContactPlan.of(current, command)) {
            Dated dated = Dated.of(at, event);
            @Nullable ContactRule broken = brokenBy(current, dated, event);
            if (broken != null) {
                return Either.left(ContactRejection.of(broken, event));
            }
            events.add(dated);
            current = evolve(current, dated);
        }
        return Either.right(List.copyOf(events));
    }

    /** A source may report that time was up; a command may not say so. */
    private static @Nullable ContactRule brokenBy(Interaction state, Dated dated, ContactEvent event) {
        boolean clock = event instanceof WrapUpEnded ended && ended.cause() == WrapUpExit.TIMED_OUT;
        @Nullable
        ContactRule broken = Transition.of(event).brokenBy(state, event.routable(), dated.occurredAt(), event);
        return broken == null && clock ? ContactRule.WRAP_UP_CLOCK : broken;
    }

    /**
     * {@inheritDoc}
     *
     * <p>An event that is not a {@link ContactEvent} changes nothing.
     */
    @Override
    public Interaction evolve(Interaction state, Dated event) {
        return replay(state, List.of(event));
    }

    @Override
    public Interaction replay(Interaction state, Iterable<? extends Dated> events) {
        RunningContact contact = RunningContact.from(state);
        events.forEach(contact::tell);
        return contact.state();
    }

    @Override
    public Optional<Instant> nextDeadline(Interaction state) {
        return ContactDeadlines.next(state);
    }
}
