package io.toritsugi.core.interaction;

import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.conversation.MessageReceived;
import io.toritsugi.core.event.conversation.MessageSent;
import io.toritsugi.core.event.interaction.InteractionCreated;
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
        if (event instanceof InteractionCreated created) {
            return created.direction() == Direction.INBOUND && state.replies().isEmpty()
                    ? awaiting(state, at, Awaited.FIRST)
                    : state;
        }
        if (event instanceof InteractionReopened) {
            return awaiting(state, at, Awaited.FIRST_AFTER_REOPENING);
        }
        if (event instanceof MessageReceived) {
            return state.unansweredSince().isPresent() ? state : awaiting(state, at, Awaited.NEXT);
        }
        if (event instanceof MessageSent sent && byAPerson(sent)) {
            return answered(state, at, sent);
        }
        return state;
    }

    private static ImmutableInteraction awaiting(ImmutableInteraction state, Instant since, Awaited what) {
        return state.withUnansweredSince(since).withAwaited(what);
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
