package io.toritsugi.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.JournalFailure.Reason;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StreamOwnerTest {
    private static final TenantId ACME = TenantId.of("acme");
    private static final StreamId STREAM = StreamId.of("notes");

    private final FailingJournal journal = new FailingJournal();
    private final List<String> published = new ArrayList<>();

    private StreamOwner.Builder<List<String>, String> builder() {
        return StreamOwner.builder(new Notes(), journal, ACME, STREAM);
    }

    private StreamOwner<List<String>, String> owner() {
        return builder().load();
    }

    private static Either<Rejection, List<RecordedEvent>> handle(
            StreamOwner<List<String>, String> owner, String words) {
        return owner.handle(words, Instant.EPOCH, Actor.SYSTEM);
    }

    private static void note(StreamOwner<List<String>, String> owner, String words) {
        assertThat(handle(owner, words).isRight()).isTrue();
    }

    /** Before each of so many appends somebody else notes a word of his own. */
    private void othersComeFirst(int times) {
        StreamOwner<List<String>, String> other = StreamOwner.of(new Notes(), journal.sound, ACME, STREAM);
        int until = journal.appends + times;
        journal.beforeAppend = () -> {
            if (journal.appends <= until) {
                note(other, "other" + journal.appends);
            }
        };
    }

    private List<String> stream() {
        return StreamOwner.of(new Notes(), journal.sound, ACME, STREAM).state();
    }

    @Test
    void afterAConflictItIsDecidedAgainOnWhatOthersHaveWritten() {
        StreamOwner<List<String>, String> owner = owner();
        othersComeFirst(1);

        List<RecordedEvent> appended = handle(owner, "other1 mine").get();

        assertThat(appended).extracting(RecordedEvent::version).containsExactly(2L);
        assertThat(owner.state()).containsExactly("other1", "mine").isEqualTo(stream());
        assertThat(owner.version()).isEqualTo(2);
    }

    @Test
    void whatOthersHaveWrittenMayLeaveNothingToDoOrARefusal() {
        StreamOwner<List<String>, String> owner = owner();
        othersComeFirst(1);

        assertThat(handle(owner, "other1").get()).isEmpty();
        assertThat(handle(owner, "no").getLeft()).isEqualTo(new Notes.Refused(1));
        assertThat(stream()).containsExactly("other1");
    }

    @Test
    void noAnswerIsThatOfAStateThatOthersHaveChanged() {
        StreamOwner<List<String>, String> owner = owner();
        StreamOwner<List<String>, String> impatient = builder().attempts(1).load();
        note(owner(), "a");
        note(owner(), "b");

        assertThat(handle(impatient, "no").getLeft()).isEqualTo(new Notes.Refused(0));
        assertThat(handle(owner, "no").getLeft()).isEqualTo(new Notes.Refused(2));
        assertThat(handle(owner, "a").get()).isEmpty();
        note(owner(), "c");
        assertThat(handle(owner, "b").get()).isEmpty();
        assertThat(owner.state()).containsExactly("a", "b", "c");
    }

    @Test
    void threeConflictsInARowAreLeftToTheCaller() {
        StreamOwner<List<String>, String> owner = owner();
        othersComeFirst(3);

        assertThat(handle(owner, "mine").getLeft()).isEqualTo(new VersionConflict(STREAM, 2, 3));
        assertThat(journal.appends).isEqualTo(3);
        assertThat(owner.state()).containsExactly("other1", "other2");

        note(owner, "mine");
        assertThat(journal.appends).as("read before it decides").isEqualTo(4);
        assertThat(owner.state()).containsExactly("other1", "other2", "other3", "mine");
    }

    @Test
    void theCallerSaysHowOften() {
        StreamOwner<List<String>, String> owner = builder().attempts(5).load();
        othersComeFirst(4);

        note(owner, "mine");

        assertThat(journal.appends).isEqualTo(5);
        assertThatThrownBy(() -> builder().attempts(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("was 0");
    }

    @Test
    void aFailureLeavesTheStateAsItWas() {
        StreamOwner<List<String>, String> owner = owner();
        note(owner, "a");
        journal.onAppend = FailingJournal.failure(Reason.DISK_FULL);

        assertThatThrownBy(() -> handle(owner, "b")).isSameAs(journal.onAppend);

        assertThat(owner.state()).containsExactly("a");
        assertThat(owner.version()).isEqualTo(1);
        journal.onAppend = null;
        note(owner, "b");
        assertThat(owner.state()).containsExactly("a", "b").isEqualTo(stream());
    }

    @Test
    void whereNobodyKnowsWhetherItWasWrittenItIsReadBeforeTheNextDecision() {
        StreamOwner<List<String>, String> owner = builder()
                .publishTo(events -> published.add("v" + events.get(0).version()))
                .load();
        journal.afterAppend = JournalFailure.ofUnknownOutcome(Reason.UNAVAILABLE, "test", "no answer", null);
        assertThatThrownBy(() -> handle(owner, "a")).isSameAs(journal.afterAppend);
        assertThat(owner.state()).isEmpty();
        journal.afterAppend = null;

        assertThat(handle(owner, "no").getLeft()).isEqualTo(new Notes.Refused(1));
        assertThat(handle(owner, "a").get()).isEmpty();
        note(owner, "b");

        assertThat(owner.state()).containsExactly("a", "b").isEqualTo(stream());
        assertThat(published).as("each at most once").containsExactly("v2");
    }

    @Test
    void whatANobodysExceptionLeavesIsReadToo() {
        StreamOwner<List<String>, String> owner = owner();
        journal.afterAppend = new IllegalStateException("a fault of the journal");
        assertThatThrownBy(() -> handle(owner, "a")).isSameAs(journal.afterAppend);
        journal.afterAppend = null;

        assertThat(handle(owner, "no").getLeft()).isEqualTo(new Notes.Refused(1));
    }

    @Test
    void nothingIsDecidedAsLongAsReadingFails() {
        StreamOwner<List<String>, String> owner = owner();
        journal.afterAppend = JournalFailure.ofUnknownOutcome(Reason.UNAVAILABLE, "test", "no answer", null);
        assertThatThrownBy(() -> handle(owner, "a")).isSameAs(journal.afterAppend);
        journal.afterAppend = null;
        journal.onRead = FailingJournal.failure(Reason.UNAVAILABLE);

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> handle(owner, "no")).isSameAs(journal.onRead);
        }
        journal.onRead = null;

        assertThat(handle(owner, "no").getLeft()).isEqualTo(new Notes.Refused(1));
    }

    @Test
    void catchingUpByHandIsEnough() {
        StreamOwner<List<String>, String> owner = owner();
        journal.afterAppend = JournalFailure.ofUnknownOutcome(Reason.UNAVAILABLE, "test", "no answer", null);
        assertThatThrownBy(() -> handle(owner, "a")).isSameAs(journal.afterAppend);
        journal.afterAppend = null;

        owner.catchUp();
        journal.onRead = FailingJournal.failure(Reason.UNAVAILABLE);

        note(owner, "b");
        assertThat(owner.state()).containsExactly("a", "b");
    }

    @Test
    void aConflictThatCannotBeReadIsReadByTheNextCall() {
        StreamOwner<List<String>, String> owner = owner();
        othersComeFirst(1);
        journal.onRead = FailingJournal.failure(Reason.UNAVAILABLE);

        assertThatThrownBy(() -> handle(owner, "mine")).isSameAs(journal.onRead);
        assertThat(owner.state()).isEmpty();
        journal.onRead = null;

        note(owner, "mine");
        assertThat(journal.appends).isEqualTo(2);
        assertThat(owner.state()).containsExactly("other1", "mine");
    }

    @Test
    void whatWasAppendedIsPublishedOnceItIsFolded() {
        List<StreamOwner<List<String>, String>> owners = new ArrayList<>();
        StreamOwner<List<String>, String> owner = builder()
                .publishTo(events ->
                        published.add(events.size() + " of " + owners.get(0).state()))
                .load();
        owners.add(owner);

        note(owner, "a b");
        note(owner, "a");
        assertThat(handle(owner, "no").isLeft()).isTrue();
        note(owner, "c");

        assertThat(published).containsExactly("2 of [a, b]", "1 of [a, b, c]");
    }

    @Test
    void whatOthersHaveWrittenIsPublishedByThem() {
        StreamOwner<List<String>, String> owner = builder()
                .publishTo(events -> events.forEach(event -> published.add("v" + event.version())))
                .load();
        othersComeFirst(2);

        note(owner, "mine");
        note(owner(), "another");
        owner.catchUp();

        assertThat(published).containsExactly("v3");
    }

    @Test
    void whatAConsumerThrowsUndoesNothing() {
        RuntimeException thrown = new IllegalStateException("the bus is down");
        List<RuntimeException> throwing = new ArrayList<>(List.of(thrown));
        StreamOwner<List<String>, String> owner = builder()
                .publishTo(events -> {
                    for (RuntimeException exception : throwing) {
                        throw exception;
                    }
                })
                .snapshots(Notes.LINES)
                .snapshotEvery(1)
                .load();

        assertThat(handle(owner, "a").get()).hasSize(1);
        assertThat(owner.lastPublicationProblem()).containsSame(thrown);
        assertThat(owner.state()).containsExactly("a").isEqualTo(stream());
        assertThat(journal.sound.loadSnapshot(ACME, "stream/notes")).isPresent();

        throwing.clear();
        note(owner, "b");
        assertThat(owner.lastPublicationProblem()).isEmpty();
    }

    @Test
    void anOwnerWithoutAnythingElseHasReadTheWholeStream() {
        note(owner(), "a b c");

        StreamOwner<List<String>, String> owner = StreamOwner.of(new Notes(), journal, ACME, STREAM);

        assertThat(owner.loaded()).isEqualTo(new StreamOwner.Loaded(0, 3, Optional.empty()));
        assertThat(owner.lastPublicationProblem()).isEmpty();
        assertThat(owner.nextDeadline()).isEmpty();
    }
}
