package io.toritsugi.core.timeline;

import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.journal.RecordedEvent;

/** Says in words what events of contacts tell, without anything personal. */
final class Entries {
    private static final WordTable WORDS = new WordTable();

    static {
        ContactWords.addTo(WORDS);
        ServiceWords.addTo(WORDS);
    }

    private Entries() {}

    static TimelineEntry of(RoutableId contact, RecordedEvent event) {
        String type = event.event().type();
        WordTable.Words words = WORDS.of(type);
        About about = words.about().apply(event.event());
        return new TimelineEntry(
                event.occurredAt(),
                event.eventId(),
                contact,
                type,
                words.text(),
                about.detail(),
                about.leg(),
                about.queue(),
                about.agent(),
                event.corrects());
    }
}
