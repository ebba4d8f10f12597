package io.toritsugi.core.interaction;

import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.conversation.MessageReceived;
import io.toritsugi.core.event.conversation.MessageSent;
import io.toritsugi.core.interaction.Reply.Awaited;
import java.time.Instant;
import java.util.Optional;

/** Folds since when a customer waits for a person's answer, and the answers. */
final class ReplyFold {
    private ReplyFold() {}

    static void reopened(ModifiableInteraction contact, Instant at) {
        contact.setUnansweredSince(at).setAwaited(Awaited.FIRST_AFTER_REOPENING);
    }

    static void received(ModifiableInteraction contact, Instant at, MessageReceived event) {
        contact.setMessagesReceived(contact.messagesReceived() + 1);
        await(contact, at);
    }

    static void sent(ModifiableInteraction contact, Instant at, MessageSent event) {
        if (event.automatic()) {
            return;
        }
        contact.setMessagesSent(contact.messagesSent() + 1);
        if (event.author() == Actor.Kind.AGENT || event.author() == Actor.Kind.SUPERVISOR) {
            if (awaitsFirst(contact)) {
                await(contact, at);
            }
            answer(contact, at, event);
        }
    }

    /** Who got in touch has waited since then, whether or not he has written yet; a call is not in writing until somebody writes. */
    private static boolean awaitsFirst(Interaction contact) {
        return contact.replies().isEmpty()
                && contact.created()
                        .filter(created -> created.direction() == Direction.INBOUND)
                        .isPresent();
    }

    private static void await(ModifiableInteraction contact, Instant at) {
        if (contact.unansweredSince().isPresent()) {
            return;
        }
        if (awaitsFirst(contact)) {
            contact.setUnansweredSince(contact.createdAt().orElse(at)).setAwaited(Awaited.FIRST);
        } else {
            contact.setUnansweredSince(at).setAwaited(Awaited.NEXT);
        }
    }

    /** An answer that was given before it was asked for is of clocks that disagree: it answers, but nobody knows how fast. */
    private static void answer(ModifiableInteraction contact, Instant at, MessageSent sent) {
        Optional<Instant> since = contact.unansweredSince();
        if (since.isEmpty()) {
            return;
        }
        if (!at.isBefore(since.get())) {
            contact.addReplies(
                    new Reply(since.get(), contact.awaited().orElse(Awaited.NEXT), at, sent.leg(), sent.agent()));
        }
        contact.setUnansweredSince(Optional.empty()).setAwaited(Optional.empty());
    }
}
