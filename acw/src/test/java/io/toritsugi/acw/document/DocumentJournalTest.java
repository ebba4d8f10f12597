package io.toritsugi.acw.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.Provenance;
import io.toritsugi.acw.document.DocumentCommand.GiveAnswer;
import io.toritsugi.acw.vocabulary.AcwEvents;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.InMemoryJournal;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.journal.SnapshotCodec;
import io.toritsugi.core.journal.StreamOwner;
import io.toritsugi.core.journal.personal.AesGcmCodec;
import io.toritsugi.core.journal.personal.InMemoryKeys;
import io.toritsugi.core.journal.personal.ProtectedJson;
import io.toritsugi.core.journal.record.RecordFormat;
import io.toritsugi.core.json.Jackson2;
import io.toritsugi.core.json.Jackson3;
import io.toritsugi.core.json.JsonCodec;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Documents in a journal: what is personal is unreadable there, and can be forgotten. */
class DocumentJournalTest {
    static final List<JsonCodec> CODECS =
            List.of(Jackson2.codec(AcwEvents.VOCABULARY), Jackson3.codec(AcwEvents.VOCABULARY));

    private static final TenantId ACME = TenantId.of("acme");
    private static final StreamId STREAM = StreamId.of("document:i1/leg1");

    private final InMemoryKeys keys = new InMemoryKeys(new SecureRandom());
    private final AesGcmCodec personal = new AesGcmCodec(keys, new SecureRandom());

    @ParameterizedTest
    @FieldSource("CODECS")
    void noPersonalAnswerCanBeReadInTheStoredText(JsonCodec json) {
        RecordFormat format = new RecordFormat(json, personal);
        for (Dated dated : DocumentSamples.events()) {
            PendingEvent event = PendingEvent.of(dated.occurredAt(), dated.event());

            String stored = format.write(ACME, event).json();

            assertThat(stored).doesNotContain(DocumentSamples.MARK, "03 1234 5678", "1970-01-02");
            assertThat(dated.event().toString()).doesNotContain(DocumentSamples.MARK, "03 1234 5678", "1970-01-02");
            assertThat(format.read(ACME, STREAM, 1, 1, dated.occurredAt(), stored)
                            .event())
                    .isEqualTo(dated.event());
        }
    }

    @ParameterizedTest
    @FieldSource("CODECS")
    void aSnapshotHidesWhatTheEventsHide(JsonCodec json) {
        SnapshotCodec<Document> snapshots = DocumentMachine.snapshots(new ProtectedJson(json, personal));
        Desk desk = DocumentSamples.desk();

        String stored = snapshots.write(ACME, desk.document);

        assertThat(stored).doesNotContain(DocumentSamples.MARK, "03 1234 5678", "1970-01-02");
        assertThat(snapshots.read(ACME, stored)).isEqualTo(desk.document);
        assertThat(snapshots.read(ACME, snapshots.write(ACME, Document.unknown())))
                .isEqualTo(Document.unknown());
        assertThat(snapshots.format()).isEqualTo("toritsugi.document/1");
    }

    @Test
    void whatIsForgottenLeavesTheDocumentReadable() {
        RecordFormat format = new RecordFormat(CODECS.get(0), personal);
        List<Dated> events = DocumentSamples.events();
        List<String> stored = events.stream()
                .map(dated -> format.write(ACME, PendingEvent.of(dated.occurredAt(), dated.event()))
                        .json())
                .toList();

        keys.forget(ACME, Ref.of(Desk.CONTACT));
        Document document = Document.unknown();
        for (String text : stored) {
            document = Billing.machine().evolve(document, format.read(ACME, STREAM, 1, 1, Desk.NINE, text));
        }

        assertThat(document.answers()).containsKey(Billing.CATEGORY).doesNotContainKeys(Billing.PHONE, Billing.CALLER);
        assertThat(document.history(Billing.PHONE)).hasSize(3);
        assertThat(CODECS.get(0).write(document)).doesNotContain(DocumentSamples.MARK, "03 1234 5678");
    }

    @Test
    void twoOwnersOfOneDocumentLoseNothing() {
        InMemoryJournal journal = new InMemoryJournal(() -> Desk.NINE);
        StreamOwner<Document, DocumentCommand> desktop = StreamOwner.of(Billing.machine(), journal, ACME, STREAM);
        StreamOwner<Document, DocumentCommand> phone = StreamOwner.of(Billing.machine(), journal, ACME, STREAM);
        desktop.handle(Desk.open().build(), Desk.NINE, Desk.AGENT);
        desktop.handle(answer(Answer.of("double charge"), Desk.DESKTOP), Desk.NINE, Desk.AGENT);

        phone.handle(answer(Answer.of("wrong tariff"), Desk.PHONE), Desk.NINE, Desk.AGENT);
        desktop.catchUp();

        assertThat(desktop.state()).isEqualTo(phone.state());
        assertThat(desktop.state().find(Billing.INQUIRY).orElseThrow().conflicts())
                .extracting(Edit::given)
                .containsExactly(Optional.of(Answer.of("wrong tariff")));
        assertThat(desktop.state().documented()).isEmpty();
    }

    private static DocumentCommand answer(Answer answer, Input input) {
        return new GiveAnswer(Billing.INQUIRY, answer, Provenance.AGENT, 0, input);
    }
}
