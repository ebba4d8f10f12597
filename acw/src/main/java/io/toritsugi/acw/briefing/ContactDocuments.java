package io.toritsugi.acw.briefing;

import io.toritsugi.acw.answer.Attachment;
import io.toritsugi.acw.document.Document;
import io.toritsugi.acw.document.DocumentMachine;
import io.toritsugi.acw.document.DocumentState;
import io.toritsugi.acw.document.event.DocumentEvent;
import io.toritsugi.acw.document.event.DocumentId;
import io.toritsugi.acw.document.event.DocumentOpened;
import io.toritsugi.acw.record.Note;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.RecordedEvent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The documents of one contact. */
record ContactDocuments(List<Document> documents) {
    private static final int PAGE = 500;
    private static final DocumentMachine MACHINE = new DocumentMachine(ref -> Optional.empty());

    static ContactDocuments read(Journal journal, TenantId tenant, RoutableId contact) {
        Map<DocumentId, Document> byId = new LinkedHashMap<>();
        long after = 0;
        List<RecordedEvent> page;
        do {
            page = journal.readConcerning(tenant, Ref.of(contact), after, PAGE);
            for (RecordedEvent event : page) {
                after = event.position();
                if (event.event() instanceof DocumentEvent told
                        && told.routable().equals(contact)) {
                    Document before = byId.getOrDefault(told.document(), MACHINE.initial());
                    byId.put(told.document(), MACHINE.evolve(before, event));
                }
            }
        } while (page.size() == PAGE);
        return new ContactDocuments(byId.values().stream()
                .filter(document ->
                        document.state().filter(DocumentState.CANCELLED::equals).isEmpty())
                .toList());
    }

    /** {@return what was written; empty if nothing was} */
    Optional<ContactSummary> summary(RoutableId id, Interaction contact, Optional<Instant> served) {
        List<Note> notes = documents.stream().flatMap(ContactDocuments::notes).toList();
        List<Attachment> attachments = documents.stream()
                .flatMap(document -> document.answers().values().stream())
                .flatMap(answer -> answer instanceof Attachment attached ? Stream.of(attached) : Stream.empty())
                .toList();
        return notes.isEmpty() && attachments.isEmpty()
                ? Optional.empty()
                : Optional.of(new ContactSummary(
                        id,
                        contact.createdAt().orElseThrow(),
                        contact.created().map(InteractionCreated::channel),
                        agents(),
                        notes,
                        attachments,
                        isUnread(served)));
    }

    private List<AgentId> agents() {
        return documents.stream()
                .flatMap(document -> document.opened().flatMap(DocumentOpened::agent).stream())
                .distinct()
                .toList();
    }

    private boolean isUnread(Optional<Instant> served) {
        return served.isEmpty()
                || documents.stream()
                        .flatMap(document -> document.lastEventAt().stream())
                        .anyMatch(last -> last.isAfter(served.get()));
    }

    private static Stream<Note> notes(Document document) {
        return document.entries().stream()
                .flatMap(entry -> entry.entry() instanceof Note note ? Stream.of(note) : Stream.empty());
    }
}
