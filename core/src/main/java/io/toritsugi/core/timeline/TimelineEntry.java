package io.toritsugi.core.timeline;

import io.toritsugi.core.event.EventId;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.Bilingual;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that happened in a contact.
 *
 * <p>Holds no personal data: what was said, written or recorded stays in the event. Immutable and thread-safe.
 *
 * @param at when it happened
 * @param event the id of the event, by which it is found
 * @param contact the contact
 * @param type the name of the event's type, such as {@code "LegConnected"}
 * @param text what happened, in words
 * @param detail how or why, as the event codes it, such as {@code "ABANDONED"}
 * @param leg the leg or dialogue that it is about
 * @param queue the queue that it is about
 * @param agent the agent who takes part
 * @param corrects the event that it replaces, which has no entry of its own
 * @since 0.1
 */
public record TimelineEntry(
        Instant at,
        EventId event,
        RoutableId contact,
        String type,
        Bilingual text,
        Optional<String> detail,
        Optional<LegId> leg,
        Optional<QueueId> queue,
        Optional<AgentId> agent,
        Optional<EventId> corrects) {
    /** Checks the parts. */
    public TimelineEntry {
        Objects.requireNonNull(at, "TimelineEntry.at");
        Objects.requireNonNull(event, "TimelineEntry.event");
        Objects.requireNonNull(contact, "TimelineEntry.contact");
        Objects.requireNonNull(type, "TimelineEntry.type");
        Objects.requireNonNull(text, "TimelineEntry.text");
        Objects.requireNonNull(detail, "TimelineEntry.detail");
        Objects.requireNonNull(leg, "TimelineEntry.leg");
        Objects.requireNonNull(queue, "TimelineEntry.queue");
        Objects.requireNonNull(agent, "TimelineEntry.agent");
        Objects.requireNonNull(corrects, "TimelineEntry.corrects");
    }
}
