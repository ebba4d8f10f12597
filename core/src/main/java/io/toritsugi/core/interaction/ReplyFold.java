package io.toritsugi.core.interaction;

import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.conversation.MessageReceived;
import io.toritsugi.core.event.conversation.MessageSent;
import io.toritsugi.core.event.interaction.InteractionReopened;
import io.toritsugi.core.interaction.Reply.Awaited;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Folds since when a customer waits for a person's answer, and the answers. */
final class ReplyFold {
    private ReplyFold() {}

    static ImmutableInteraction fold(ImmutableInteraction state, Instant at, ContactEvent event) {
        if (event instanceof InteractionReopened) {
            return state.withUnansweredSince(at).withAwaited(Awaited.FIRST_AFTER_REOPENING);
        }
        if (event instanceof MessageReceived) {
            return awaiting(state, at);
        }
        if (event instanceof MessageSent sent && byAPerson(sent)) {
            return answered(awaitsFirst(state) ? awaiting(state, at) : state, at, sent);
        }
        return state;
    }

    /** Who got in touch has waited since then, whether or not he has written yet; a call is not in writing until somebody writes. */
    private static boolean awaitsFirst(Interaction state) {
        return state.replies().isEmpty()
                && state.created()
                        .filter(created -> created.direction() == Direction.INBOUND)
                        .isPresent();
    }

    private static ImmutableInteraction awaiting(ImmutableInteraction state, Instant at) {
        if (state.unansweredSince().isPresent()) {
            return state;
        }
        return awaitsFirst(state)
                ? state.withUnansweredSince(state.createdAt().orElse(at)).withAwaited(Awaited.FIRST)
                : state.withUnansweredSince(at).withAwaited(Awaited.NEXT);
    }

    private static boolean byAPerson(MessageSent sent) {
        return !sent.automatic() && (sent.author() == Actor.Kind.AGENT || sent.author() == Actor.Kind.SUPERVISOR);
    }

    /** An answer that was given before it was asked for is of clocks that disagree: it answers, but nobody knows how fast. */
    private static ImmutableInteraction answered(ImmutableInteraction state, Instant at, MessageSent sent) {
        Optional<Instant> since = state.unansweredSince();
        if (since.isEmpty()) {
            return state;
        }
        ImmutableInteraction done = state.withUnansweredSince(Optional.empty()).withAwaited(Optional.empty());
        if (at.isBefore(since.get())) {
            return done;
        }
        List<Reply> replies = new ArrayList<>(state.replies());
        replies.add(new Reply(since.get(), state.awaited().orElse(Awaited.NEXT), at, sent.leg(), sent.agent()));
        return done.withReplies(replies);
    }
}
