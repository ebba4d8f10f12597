package io.toritsugi.acw.briefing;

import io.toritsugi.acw.answer.Attachment;
import io.toritsugi.acw.record.Note;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.PersonalData;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What was written about an earlier contact.
 *
 * <p>Immutable and thread-safe; {@code toString} leaves out what people wrote.
 *
 * @param contact the contact
 * @param at when it began
 * @param channel through which channel, where known
 * @param agents who documented it, in the order of their documents
 * @param notes the notes that hold, in the order in which they were written
 * @param attachments what was attached, in the order of the fields
 * @param unread whether any of it was written since the viewer last served the customer; so too if he never has
 * @since 0.1
 */
public record ContactSummary(
        RoutableId contact,
        Instant at,
        Optional<Channel> channel,
        List<AgentId> agents,
        @PersonalData List<Note> notes,
        @PersonalData List<Attachment> attachments,
        boolean unread) {
    /** Copies the lists. */
    public ContactSummary {
        Objects.requireNonNull(contact, "ContactSummary.contact");
        Objects.requireNonNull(at, "ContactSummary.at");
        Objects.requireNonNull(channel, "ContactSummary.channel");
        agents = List.copyOf(agents);
        notes = List.copyOf(notes);
        attachments = List.copyOf(attachments);
    }

    @Override
    public String toString() {
        return "ContactSummary[contact=" + contact + ", at=" + at + ", notes=" + notes.size() + ", attachments="
                + attachments.size() + ", unread=" + unread + "]";
    }
}
