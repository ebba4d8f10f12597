package io.toritsugi.acw.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.document.DocumentCommand.RemoveEntry;
import io.toritsugi.acw.document.DocumentCommand.WriteEntry;
import io.toritsugi.acw.document.WrittenEntry.Writing;
import io.toritsugi.acw.document.edit.EntryRemoved;
import io.toritsugi.acw.document.edit.EntryWritten;
import io.toritsugi.acw.record.EntryId;
import io.toritsugi.acw.record.Note;
import io.toritsugi.acw.record.RecordEntry;
import io.toritsugi.core.event.Dated;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two devices on one entry of the record. */
class EntriesTest {
    private static final EntryId ID = EntryId.of("e1");
    private static final RecordEntry FIRST = note("charged twice");
    private static final RecordEntry OTHER = note("charged three times");
    private static final RecordEntry THIRD = note("charged twice, and a fee");

    private final Desk desk = Desk.opened();

    @Test
    void whoHasNotSeenWhatWasWrittenGetsHisOwnBesideIt() {
        write(FIRST, 0, Desk.DESKTOP);

        write(OTHER, 0, Desk.PHONE);

        assertThat(entry().entry()).isEqualTo(FIRST);
        assertThat(beside()).containsExactly(Optional.of(OTHER));
        assertThat(entry().revision()).isEqualTo(2);
        assertThat(entry().current().by()).isEqualTo(Desk.AGENT);
        assertThat(entry().conflicts().get(0).device()).isEqualTo(Desk.PHONE.device());
    }

    @Test
    void whoHasSeenBothSettlesIt() {
        write(FIRST, 0, Desk.DESKTOP);
        write(OTHER, 0, Desk.PHONE);

        write(THIRD, 2, Desk.PHONE);

        assertThat(entry().entry()).isEqualTo(THIRD);
        assertThat(beside()).isEmpty();
        assertThat(entry().edits())
                .extracting(Writing::entry)
                .containsExactly(Optional.of(FIRST), Optional.of(OTHER), Optional.of(THIRD));
    }

    @Test
    void whoKeepsWhatIsWrittenSettlesItToo() {
        write(FIRST, 0, Desk.DESKTOP);
        write(OTHER, 0, Desk.PHONE);

        assertThat(write(FIRST, 2, Desk.DESKTOP)).hasSize(1);

        assertThat(entry().entry()).isEqualTo(FIRST);
        assertThat(beside()).isEmpty();
    }

    @Test
    void whatWasWrittenAnewIsNotRemovedUnseen() {
        write(FIRST, 0, Desk.DESKTOP);
        write(OTHER, 1, Desk.DESKTOP);

        remove(1, Desk.PHONE);

        assertThat(desk.document.entries()).extracting(WrittenEntry::entry).containsExactly(OTHER);
        assertThat(beside()).containsExactly(Optional.empty());
        remove(3, Desk.DESKTOP);
        assertThat(desk.document.entries()).isEmpty();
        assertThat(beside()).isEmpty();
    }

    @Test
    void whatWasRemovedIsNotWrittenAnewUnseen() {
        write(FIRST, 0, Desk.DESKTOP);
        remove(1, Desk.DESKTOP);

        write(OTHER, 1, Desk.PHONE);

        assertThat(desk.document.entries()).isEmpty();
        assertThat(entry().removed()).isTrue();
        assertThat(entry().entry()).isEqualTo(FIRST);
        assertThat(beside()).containsExactly(Optional.of(OTHER));
    }

    @Test
    void whatWasRemovedCanBeWrittenAgain() {
        write(FIRST, 0, Desk.DESKTOP);
        desk.write("e2", OTHER);
        remove(1, Desk.DESKTOP);

        write(THIRD, 2, Desk.PHONE);

        assertThat(desk.document.entries()).extracting(WrittenEntry::entry).containsExactly(THIRD, OTHER);
        assertThat(entry().edits()).hasSize(3);
    }

    @Test
    void equalOnesMergeSilently() {
        write(FIRST, 0, Desk.DESKTOP);

        assertThat(write(FIRST, 0, Desk.PHONE)).isEmpty();
        assertThat(write(FIRST, 1, Desk.PHONE)).isEmpty();
        write(OTHER, 0, Desk.PHONE);
        assertThat(write(OTHER, 0, Desk.PHONE)).isEmpty();
        remove(2, Desk.DESKTOP);
        assertThat(remove(2, Desk.PHONE)).isEmpty();
        assertThat(remove(3, Desk.PHONE)).isEmpty();

        assertThat(desk.document.revisionOf(ID)).isEqualTo(3);
    }

    @Test
    void entriesOfDifferentNamesNeverConflict() {
        write(FIRST, 0, Desk.DESKTOP);
        desk.accept(new WriteEntry(EntryId.of("e2"), OTHER, 0, Desk.PHONE));

        assertThat(desk.document.entries())
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.conflicts()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 2})
    void anEditIsBasedOnOneThatThereIs(int basedOn) {
        write(FIRST, 0, Desk.DESKTOP);

        assertThat(desk.refuse(new WriteEntry(ID, OTHER, basedOn, Desk.PHONE)).rule())
                .isEqualTo(DocumentRule.REVISION_UNKNOWN);
        assertThat(desk.refuse(new RemoveEntry(ID, basedOn, Desk.PHONE)).rule())
                .isEqualTo(DocumentRule.REVISION_UNKNOWN);
    }

    @Test
    void theEventsSayWhatTheyAreBasedOn() {
        write(FIRST, 0, Desk.DESKTOP);

        EntryWritten written = Desk.last(write(OTHER, 0, Desk.PHONE), EntryWritten.class);
        EntryRemoved removed = Desk.last(remove(1, Desk.DESKTOP), EntryRemoved.class);

        assertThat(written.revision()).isEqualTo(2);
        assertThat(written.basedOn()).isZero();
        assertThat(written.conflict()).isTrue();
        assertThat(removed.revision()).isEqualTo(3);
        assertThat(removed.basedOn()).isOne();
        assertThat(removed.conflict()).isFalse();
    }

    @Test
    void whatStandsBesideShowsNoPersonalData() {
        write(FIRST, 0, Desk.DESKTOP);
        write(OTHER, 0, Desk.PHONE);

        assertThat(desk.document.toString() + entry().conflicts()).doesNotContain("charged");
    }

    private List<Dated> write(RecordEntry entry, int basedOn, Input input) {
        return desk.accept(new WriteEntry(ID, entry, basedOn, input));
    }

    private List<Dated> remove(int basedOn, Input input) {
        return desk.accept(new RemoveEntry(ID, basedOn, input));
    }

    private WrittenEntry entry() {
        return desk.document.find(ID).orElseThrow();
    }

    private List<Optional<RecordEntry>> beside() {
        return entry().conflicts().stream().map(Writing::entry).toList();
    }

    private static RecordEntry note(String text) {
        return Note.builder().kind(Note.Kind.SUMMARY).text(text).build();
    }
}
