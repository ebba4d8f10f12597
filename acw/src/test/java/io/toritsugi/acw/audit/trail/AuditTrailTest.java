package io.toritsugi.acw.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.acw.audit.AuditChain;
import io.toritsugi.acw.audit.AuditRecord;
import io.toritsugi.acw.audit.AuditVerifier;
import io.toritsugi.acw.audit.Retention;
import io.toritsugi.acw.audit.merkle.SignedCheckpoint;
import io.toritsugi.acw.document.Document;
import io.toritsugi.acw.document.DocumentMachine;
import io.toritsugi.acw.document.DocumentSamples;
import io.toritsugi.acw.update.UpdateSamples;
import io.toritsugi.acw.update.event.UpdateEvent;
import io.toritsugi.acw.vocabulary.AcwEvents;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.InMemoryJournal;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.StreamBatch;
import io.toritsugi.core.journal.personal.AesGcmCodec;
import io.toritsugi.core.journal.personal.InMemoryKeys;
import io.toritsugi.core.journal.record.RecordFormat;
import io.toritsugi.core.json.Jackson3;
import io.toritsugi.core.json.JsonCodec;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Events of a journal as an audit log: what was hashed is what was written, and what was forgotten stays forgotten. */
class AuditTrailTest {
    private static final String MARK = "PERSONAL-MARK";
    private static final TenantId ACME = TenantId.of("acme");
    private static final JsonCodec JSON = Jackson3.codec(AcwEvents.VOCABULARY);

    private final InMemoryKeys keys = new InMemoryKeys(new SecureRandom());
    private final AuditTrail trail = trail(keys);
    private final List<RecordedEvent> events = recorded();
    private final KeyPair pair = pair();

    private static AuditTrail trail(InMemoryKeys keys) {
        return new AuditTrail(
                JSON,
                new RecordFormat(JSON, new AesGcmCodec(keys, new SecureRandom())),
                event -> event.event() instanceof UpdateEvent ? "billing-records" : "notes");
    }

    private static List<RecordedEvent> recorded() {
        InMemoryJournal journal = new InMemoryJournal(() -> Instant.parse("2026-06-02T00:00:00Z"));
        journal.append(
                ACME,
                List.of(batch("document/\"1\" \\", DocumentSamples.events()), batch("outbox", UpdateSamples.events())));
        return journal.readAll(ACME, 0, 1000);
    }

    private static StreamBatch batch(String stream, List<Dated> events) {
        return StreamBatch.builder().stream(StreamId.of(stream))
                .addAllEvents(events.stream()
                        .map(dated -> PendingEvent.decided(dated, dated.occurredAt())
                                .actor(Actor.of(AgentId.of("miya")))
                                .build())
                        .toList())
                .build();
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new AssertionError(missing);
        }
    }

    private List<AuditRecord> records() {
        List<AuditRecord> records = new ArrayList<>();
        AuditChain chain = AuditChain.empty();
        for (RecordedEvent event : events) {
            AuditRecord record = trail.record(chain, event);
            records.add(record);
            chain = chain.with(record);
        }
        return records;
    }

    private static AuditChain chain(List<AuditRecord> records) {
        AuditChain chain = AuditChain.empty();
        for (AuditRecord record : records) {
            chain = chain.with(record);
        }
        return chain;
    }

    @Test
    void anEventIsReadBackAsItWas() {
        List<AuditRecord> records = records();

        assertThat(records).hasSameSizeAs(events);
        assertThat(records.stream().map(record -> trail.event(ACME, record))).isEqualTo(events);
        assertThat(records).extracting(AuditRecord::retention).contains("billing-records", "notes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trail.event(ACME, records.get(0).withoutContent()))
                .withMessageContaining("whose content is kept");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trail.event(ACME, AuditChain.empty().next(Instant.EPOCH, "notes", "1 x \"s\" {}")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trail.event(ACME, AuditChain.empty().next(Instant.EPOCH, "notes", "1 2 \"s")));
    }

    @Test
    @DisplayName("M88: what is forgotten leaves the chain valid")
    void erasureLeavesTheChainValid() {
        List<AuditRecord> records = records();
        List<String> lines = records.stream().map(AuditRecord::line).toList();
        assertThat(lines).noneMatch(line -> line.contains(MARK));
        AuditTrail withoutKeys = trail(new InMemoryKeys(new SecureRandom()));

        List<RecordedEvent> left =
                records.stream().map(record -> withoutKeys.event(ACME, record)).toList();

        assertThat(left).isNotEqualTo(events);
        assertThat(left.stream().map(event -> event.event().type()))
                .isEqualTo(events.stream().map(event -> event.event().type()).toList());
        assertThat(left.stream().map(event -> JSON.write(event.event()))).noneMatch(text -> text.contains(MARK));
        assertThat(new AuditVerifier(List.of(chain(records).checkpoint("acw")), Retention.forEver(), Instant.EPOCH)
                        .verify(lines.iterator()))
                .isEmpty();
    }

    @Test
    @DisplayName("M35: of every change of a wrap-up who, when, old, new and why")
    void everyChangeOfADocumentIsTold() {
        List<AuditedChange> changes = documentChanges(true);

        assertThat(changes).hasSameSizeAs(DocumentSamples.events());
        assertThat(changes).allSatisfy(change -> {
            assertThat(change.who()).isEqualTo(Actor.of(AgentId.of("miya")));
            assertThat(change.when()).isEqualTo(change.event().occurredAt());
        });
        assertThat(changes.get(0).differences())
                .allSatisfy(difference -> assertThat(difference.before()).isEmpty());
        assertThat(changes.stream().flatMap(change -> change.differences().stream()))
                .anySatisfy(difference -> {
                    assertThat(difference.before()).isPresent();
                    assertThat(difference.after()).isPresent();
                    assertThat(difference.before()).isNotEqualTo(difference.after());
                });
        assertThat(changes.stream().flatMap(change -> change.why().stream())).isNotEmpty();
        assertThat(changes.toString()).doesNotContain(MARK);
    }

    @Test
    void whatIsMaskedShowsNothingPersonal() {
        assertThat(values(documentChanges(true))).anyMatch(value -> value.contains(MARK));
        assertThat(values(documentChanges(false))).noneMatch(value -> value.contains(MARK));
    }

    private List<AuditedChange> documentChanges(boolean personal) {
        DocumentMachine machine = new DocumentMachine(template -> Optional.empty());
        StateChanges<Document> changes = personal
                ? StateChanges.full(machine, JSON, DocumentMachine::snapshots)
                : StateChanges.masked(machine, JSON, DocumentMachine::snapshots);
        return changes.of(events.subList(0, DocumentSamples.events().size()));
    }

    private static List<String> values(List<AuditedChange> changes) {
        return changes.stream()
                .flatMap(change -> change.differences().stream())
                .flatMap(difference -> Stream.concat(difference.before().stream(), difference.after().stream()))
                .toList();
    }

    @Test
    void anExportIsReadByAPersonAndProvedWithoutTheOtherRecords() {
        AuditExport export = export(Locale.ENGLISH);

        assertThat(export.problem(pair.getPublic())).isEmpty();
        assertThat(export.text()).contains("#0\n", "who: ", "when: 2026-", "+09:00", "what: DocumentOpened", " → ");
        assertThat(export(Locale.JAPANESE).text()).contains("担当: ", "日時: ");
        assertThat(export.proof().records()).hasSize(3);
        assertThat(export.toString()).doesNotContain("PERSONAL");
    }

    @Test
    void whatDoesNotHoldInAnExportIsNamed() {
        AuditExport export = export(Locale.ENGLISH);
        ExportProof proof = export.proof();

        assertThat(export.problem(pair().getPublic()).orElseThrow().en()).contains("not signed by this key");
        assertThat(new AuditExport(export.text().replace("miya", "sato"), proof)
                        .problem(pair.getPublic())
                        .orElseThrow()
                        .en())
                .contains("The file is not");
        ProvenRecord forged = new ProvenRecord(
                proof.records().get(1).line().replace("DocumentOpened", "DocumentClosed") + " ",
                proof.records().get(1).proof());
        assertThat(new AuditExport(
                                export.text(),
                                new ExportProof(
                                        proof.file(),
                                        proof.checkpoint(),
                                        List.of(proof.records().get(0), forged),
                                        proof.signature()))
                        .problem(pair.getPublic())
                        .orElseThrow()
                        .en())
                .isEqualTo("A record is not in the log: 1");
    }

    private AuditExport export(Locale language) {
        List<AuditRecord> records = records();
        List<AuditedChange> changes = documentChanges(false);
        List<AuditExport.ExportedChange> told = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            told.add(new AuditExport.ExportedChange(records.get(i), changes.get(i)));
        }
        return AuditExport.of(
                told,
                records.stream().map(AuditRecord::leaf).toList(),
                SignedCheckpoint.sign(chain(records).checkpoint("acw"), pair.getPrivate()),
                pair.getPrivate(),
                ZoneId.of("Asia/Tokyo"),
                language);
    }
}
