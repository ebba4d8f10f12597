package io.toritsugi.acw.audit;

import static io.toritsugi.acw.audit.AuditSamples.NOON;
import static io.toritsugi.acw.audit.AuditSamples.chain;
import static io.toritsugi.acw.audit.AuditSamples.lines;
import static io.toritsugi.acw.audit.AuditSamples.records;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.acw.audit.merkle.Checkpoint;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Whoever changes a log is found out, and where. */
class AuditVerifierTest {
    private static final AuditVerifier VERIFIER = new AuditVerifier(List.of(), Retention.forEver(), NOON);

    @Property
    void aLogThatNobodyTouchedIsRight(@ForAll @IntRange(max = 40) int size, @ForAll @IntRange(max = 40) int at) {
        List<AuditRecord> records = records(size);
        Checkpoint checkpoint = chain(records.subList(0, Math.min(size, at))).checkpoint("acw");

        assertThat(new AuditVerifier(List.of(checkpoint), Retention.forEver(), NOON)
                        .verify(lines(records).iterator()))
                .isEmpty();
        assertThat(records)
                .extracting(AuditRecord::line)
                .allSatisfy(line -> assertThat(AuditRecord.parse(line).line()).isEqualTo(line));
    }

    @Property
    @Label("M88: whoever changes any past event is found out")
    void anyBitThatChangesIsFoundWhereItIs(
            @ForAll @IntRange(min = 1, max = 30) int size,
            @ForAll @IntRange(max = 29) int any,
            @ForAll @IntRange(max = 100_000) int where) {
        List<String> lines = new ArrayList<>(lines(records(size)));
        int changed = any % size;
        byte[] bytes = lines.get(changed).getBytes(StandardCharsets.UTF_8);
        bytes[where / 8 % bytes.length] ^= (byte) (1 << where % 8);
        lines.set(changed, new String(bytes, StandardCharsets.UTF_8));

        assertThat(VERIFIER.verify(lines.iterator()).map(AuditFault::from)).contains((long) changed);
    }

    @Property
    void aRecordThatIsMissingIsNamed(
            @ForAll @IntRange(min = 2, max = 30) int size, @ForAll @IntRange(max = 28) int any) {
        List<String> lines = new ArrayList<>(lines(records(size)));
        int removed = any % (size - 1);
        lines.remove(removed);

        assertThat(VERIFIER.verify(lines.iterator())).contains(fault(AuditFault.Kind.REMOVED, removed));
    }

    @Property
    void recordsThatChangedPlacesAreNamed(
            @ForAll @IntRange(min = 2, max = 30) int size, @ForAll @IntRange(max = 28) int any) {
        List<String> lines = new ArrayList<>(lines(records(size)));
        int first = any % (size - 1);
        Collections.swap(lines, first, size - 1);

        assertThat(VERIFIER.verify(lines.iterator())).contains(fault(AuditFault.Kind.REORDERED, first));
    }

    @Property
    void aRecordThatIsThereTwiceIsNamed(
            @ForAll @IntRange(min = 1, max = 30) int size, @ForAll @IntRange(max = 29) int any) {
        List<String> lines = new ArrayList<>(lines(records(size)));
        int place = any % size;
        lines.add(place + 1, lines.get(place));

        assertThat(VERIFIER.verify(lines.iterator())).contains(fault(AuditFault.Kind.INSERTED, place + 1));
    }

    /** Who can make all links anew is found out by what was published before. */
    @Test
    void aLogThatWasWrittenAnewDoesNotHoldAgainstACheckpoint() {
        List<AuditRecord> records = records(10);
        List<Checkpoint> checkpoints = List.of(
                chain(records.subList(0, 3)).checkpoint("acw"),
                chain(records.subList(0, 6)).checkpoint("acw"),
                chain(records).checkpoint("acw"));
        List<String> contents = new ArrayList<>();
        records.forEach(record -> contents.add(record.content().orElseThrow()));
        contents.set(4, "{\"event\":\"forged\"}");
        AuditVerifier verifier = new AuditVerifier(checkpoints, Retention.forEver(), NOON);

        assertThat(VERIFIER.verify(lines(records(contents)).iterator())).isEmpty();
        assertThat(verifier.verify(lines(records(contents)).iterator()))
                .contains(new AuditFault(AuditFault.Kind.REWRITTEN, 3, 5));
        assertThat(verifier.verify(lines(records).iterator())).isEmpty();
    }

    @Test
    void aLogWhoseEndIsCutOffDoesNotHoldAgainstACheckpoint() {
        List<AuditRecord> records = records(10);
        AuditVerifier verifier =
                new AuditVerifier(List.of(chain(records).checkpoint("acw")), Retention.forEver(), NOON);

        assertThat(verifier.verify(lines(records.subList(0, 7)).iterator()))
                .contains(fault(AuditFault.Kind.REMOVED, 7));
    }

    @Test
    void theRestOfALogIsVerifiedAlone() {
        List<AuditRecord> records = records(10);

        assertThat(VERIFIER.verify(
                        chain(records.subList(0, 4)),
                        lines(records.subList(4, 10)).iterator()))
                .isEmpty();
        assertThat(VERIFIER.verify(
                        chain(records.subList(0, 3)),
                        lines(records.subList(4, 10)).iterator()))
                .contains(fault(AuditFault.Kind.REMOVED, 3));
    }

    /** Seven years and one: what is thrown away in time leaves the log valid, what is thrown away earlier does not. */
    @Test
    void contentsAreKeptByClass() {
        Retention retention =
                new Retention(Map.of("billing-records", Period.ofYears(7)), Optional.of(Period.ofYears(1)));
        List<AuditRecord> records = records(4);
        Instant twoYearsLater = Instant.parse("2028-06-01T12:00:00Z");
        List<AuditRecord> kept = records.stream()
                .map(record -> retention.apply(record, twoYearsLater))
                .toList();

        assertThat(kept.stream().map(record -> record.content().isPresent())).containsExactly(true, false, true, false);
        assertThat(new AuditVerifier(List.of(chain(records).checkpoint("acw")), retention, twoYearsLater)
                        .verify(lines(kept).iterator()))
                .isEmpty();
        assertThat(new AuditVerifier(List.of(), retention, NOON)
                        .verify(lines(kept).iterator()))
                .contains(fault(AuditFault.Kind.CONTENT_MISSING, 1));
        assertThat(retention.keptUntil(records.get(1))).contains(Instant.parse("2027-06-01T12:00:01Z"));
        assertThat(retention
                        .apply(records.get(1), Instant.parse("2027-06-01T12:00:00Z"))
                        .content())
                .isPresent();
        assertThat(retention
                        .apply(records.get(1), Instant.parse("2027-06-01T12:00:01Z"))
                        .content())
                .isEmpty();
        assertThat(Retention.forEver().keptUntil(records.get(0))).isEmpty();
        AuditRecord leapDay = AuditChain.empty().next(Instant.parse("2028-02-29T12:00:00Z"), "billing-records", "{}");
        assertThat(retention.keptUntil(leapDay)).contains(Instant.parse("2035-02-28T12:00:00Z"));
    }

    @Test
    void whatIsNotAllowedIsNamed() {
        AuditChain chain = AuditChain.empty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chain.next(NOON, "Notes", "{}"))
                .withMessageContaining("AuditRecord.retention must be")
                .withMessageContaining("\"Notes\"");
        assertThatIllegalArgumentException().isThrownBy(() -> chain.next(NOON, "notes", "a\nb"));
        assertThatIllegalArgumentException().isThrownBy(() -> chain.next(NOON, "notes", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> chain.next(NOON, "notes", "half \ud800"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chain.with(records(2).get(1)))
                .withMessageContaining("needs the record with index 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Retention(Map.of("notes", Period.ofDays(-1)), Optional.empty()))
                .withMessageContaining("Retention.byClass.notes must not be negative");
        assertThatIllegalArgumentException().isThrownBy(() -> AuditRecord.parse("1\t2"));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Checkpoint("a\nb", 0, chain.head(), chain.tree().root()));
        assertThat(new AuditFault(AuditFault.Kind.REWRITTEN, 3, 5).text(Locale.ENGLISH))
                .isEqualTo("The log was written anew. [3-5]");
        assertThat(fault(AuditFault.Kind.CHANGED, 3).text(Locale.JAPANESE)).isEqualTo("記録が変更されています。 [3]");
        assertThat(records(1).get(0).toString()).doesNotContain("FieldEdited");
    }

    private static AuditFault fault(AuditFault.Kind kind, long place) {
        return new AuditFault(kind, place, place);
    }
}
