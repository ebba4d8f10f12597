package io.toritsugi.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.toritsugi.core.event.Actor;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.JournalFailure.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamOwnerSnapshotsTest {
    private static final TenantId ACME = TenantId.of("acme");
    private static final StreamId STREAM = StreamId.of("notes");
    private static final String NAME = "stream/notes";

    private final FailingJournal journal = new FailingJournal();

    private StreamOwner.Builder<List<String>, String> builder() {
        return StreamOwner.builder(new Notes(), journal, ACME, STREAM);
    }

    private StreamOwner<List<String>, String> owner(int every) {
        return owner(journal, every);
    }

    private static StreamOwner<List<String>, String> owner(Journal on, int every) {
        return StreamOwner.builder(new Notes(), on, ACME, STREAM)
                .snapshots(Notes.LINES)
                .snapshotEvery(every)
                .load();
    }

    private static void note(StreamOwner<List<String>, String> owner, String words) {
        assertThat(owner.handle(words, Instant.EPOCH, Actor.SYSTEM).isRight()).isTrue();
    }

    private Snapshot saved() {
        return journal.sound.loadSnapshot(ACME, NAME).orElseThrow();
    }

    @Property
    void anySnapshotAndTheRestAreTheWholeStream(
            @ForAll @Size(max = 30) List<@IntRange(max = 40) Integer> numbers, @ForAll @IntRange(max = 30) int saved) {
        Journal fresh = new InMemoryJournal(() -> Instant.EPOCH);
        StreamOwner<List<String>, String> writer = owner(fresh, 0);
        for (int i = 0; i < numbers.size(); i++) {
            if (i == saved) {
                assertThat(writer.saveSnapshot()).isTrue();
            }
            note(writer, "w" + numbers.get(i) + " x" + numbers.get(i));
        }

        StreamOwner<List<String>, String> bySnapshot = owner(fresh, 0);
        StreamOwner<List<String>, String> byEvents = StreamOwner.of(new Notes(), fresh, ACME, STREAM);

        assertThat(bySnapshot.state()).isEqualTo(byEvents.state()).isEqualTo(writer.state());
        assertThat(bySnapshot.version()).isEqualTo(byEvents.version());
        long from = fresh.loadSnapshot(ACME, NAME).map(Snapshot::at).orElse(0L);
        assertThat(bySnapshot.loaded().snapshotVersion()).isEqualTo(from);
        assertThat(bySnapshot.loaded().events()).isEqualTo(bySnapshot.version() - from);
    }

    @Test
    void aStreamOfManyPagesIsReadToItsEnd() {
        String words = IntStream.range(0, 2500).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
        note(owner(0), words);

        StreamOwner<List<String>, String> owner = owner(0);

        assertThat(owner.loaded().events()).isEqualTo(2500);
        assertThat(owner.state()).hasSize(2500).endsWith("w2499");
    }

    @Test
    void oneIsSavedAfterSoManyEvents() {
        StreamOwner<List<String>, String> owner = owner(3);

        note(owner, "a b");
        assertThat(journal.sound.loadSnapshot(ACME, NAME)).isEmpty();
        note(owner, "c d");
        assertThat(saved()).isEqualTo(new Snapshot(NAME, 4, "notes/1", "notes:a b c d"));
        note(owner, "e");
        note(owner, "f");
        assertThat(saved().at()).isEqualTo(4);
        note(owner, "g");
        assertThat(saved().at()).isEqualTo(7);
        assertThat(owner(3).loaded().snapshotVersion()).isEqualTo(7);
    }

    @Test
    void whatWasReadCountsTowardsTheNext() {
        note(owner(0), "a b c");
        StreamOwner<List<String>, String> owner = owner(3);

        note(owner, "d");

        assertThat(saved().at()).isEqualTo(4);
    }

    @Test
    void oneIsSavedAfterAThousandEventsUnlessSaid() {
        StreamOwner<List<String>, String> owner =
                builder().snapshots(Notes.LINES).load();
        for (int i = 0; i < 999; i++) {
            note(owner, "w" + i);
        }
        assertThat(journal.sound.loadSnapshot(ACME, NAME)).isEmpty();

        note(owner, "last");

        assertThat(saved().at()).isEqualTo(1000);
    }

    @Test
    void whatCannotBeSavedIsToldAndTriedAfterTheNext() {
        StreamOwner<List<String>, String> owner = owner(2);
        journal.onSave = FailingJournal.failure(Reason.DISK_FULL);

        note(owner, "a b");
        assertThat(owner.lastSnapshotProblem()).containsSame(journal.onSave);
        journal.onSave = null;
        note(owner, "c");
        assertThat(journal.sound.loadSnapshot(ACME, NAME)).isEmpty();
        note(owner, "d");

        assertThat(saved().at()).isEqualTo(4);
        assertThat(owner.lastSnapshotProblem()).isEmpty();
    }

    @Test
    void oneIsSavedOnDemand() {
        StreamOwner<List<String>, String> owner = owner(0);
        note(owner, "a b");
        StreamOwner<List<String>, String> other = owner(0);
        note(other, "c");

        assertThat(other.saveSnapshot()).isTrue();
        assertThat(owner.saveSnapshot()).isFalse();
        assertThat(saved().at()).isEqualTo(3);

        journal.onSave = FailingJournal.failure(Reason.DISK_FULL);
        assertThatThrownBy(owner::saveSnapshot).isSameAs(journal.onSave);
        StreamOwner<List<String>, String> without = builder().load();
        assertThatThrownBy(without::saveSnapshot).isInstanceOf(IllegalStateException.class);
        assertThat(without.lastSnapshotProblem()).isEmpty();
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({
        "notes/2, 2, notes:a b,   UNKNOWN_FORMAT",
        "notes/1, 2, rubbish,     DAMAGED",
        "notes/1, 4, notes:a b c, DAMAGED" // ahead of its stream, which has three events
    })
    void oneThatCannotBeUsedIsToldAndReplaced(String format, long at, String content, Reason reason) {
        note(owner(0), "a b c");
        journal.sound.saveSnapshot(ACME, new Snapshot(NAME, at, format, content));

        StreamOwner<List<String>, String> owner = owner(0);

        assertThat(owner.state()).containsExactly("a", "b", "c");
        assertThat(owner.loaded().snapshotVersion()).isZero();
        assertThat(owner.loaded().events()).isEqualTo(3);
        assertThat(owner.loaded().problem()).hasValueSatisfying(problem -> {
            assertThat(problem.reason()).isEqualTo(reason);
            assertThat(problem.place()).isEqualTo("snapshot stream/notes");
        });
        assertThat(owner.saveSnapshot()).isTrue();
        assertThat(owner(0).loaded()).isEqualTo(new StreamOwner.Loaded(3, 0, Optional.empty()));
    }

    @Test
    void oneThatIsDamagedWhereItIsStoredIsToldAndReplaced() {
        note(owner(0), "a b c");
        journal.sound.saveSnapshot(ACME, new Snapshot(NAME, 9, "notes/1", ""));
        JournalFailure damaged = FailingJournal.failure(Reason.DAMAGED);
        journal.onLoad = damaged;

        StreamOwner<List<String>, String> owner = owner(0);

        assertThat(owner.state()).containsExactly("a", "b", "c");
        assertThat(owner.loaded().problem()).containsSame(damaged);
        assertThat(owner.saveSnapshot()).isTrue();
        assertThat(saved().at()).isEqualTo(3);
    }

    @Test
    void oneThatCannotBeReachedIsNotReplacedByAnEarlierOne() {
        StreamOwner<List<String>, String> other = owner(0);
        note(other, "a b");
        journal.onLoad = FailingJournal.failure(Reason.UNAVAILABLE);
        StreamOwner<List<String>, String> owner = owner(0);
        note(other, "c");
        other.saveSnapshot();

        assertThat(owner.loaded().problem()).containsSame((JournalFailure) journal.onLoad);
        assertThat(owner.saveSnapshot()).isFalse();
        assertThat(saved().at()).isEqualTo(3);
    }

    @Test
    void theRestIsEnoughWhereTheEventsBeforeASnapshotAreRetired() {
        StreamOwner<List<String>, String> writer = owner(0);
        note(writer, "a b");
        writer.saveSnapshot();
        note(writer, "c");
        journal.retired = 2;

        assertThat(owner(0).state()).containsExactly("a", "b", "c");
        assertThatThrownBy(() -> builder().load())
                .isInstanceOfSatisfying(
                        JournalFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.RETIRED));
    }

    @Test
    void withoutASnapshotAndWithoutTheEventsThereIsNoOwner() {
        note(owner(0), "a b c");
        journal.sound.saveSnapshot(ACME, new Snapshot(NAME, 2, "notes/9", "notes:a b"));
        journal.retired = 2;

        assertThatThrownBy(() -> owner(0)).isInstanceOfSatisfying(JournalFailure.class, failure -> {
            assertThat(failure.reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
            assertThat(failure.getSuppressed())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            JournalFailure.class,
                            retired -> assertThat(retired.reason()).isEqualTo(Reason.RETIRED));
        });
        journal.onRead = FailingJournal.failure(Reason.UNAVAILABLE);
        assertThatThrownBy(() -> owner(0)).isSameAs(journal.onRead);
    }

    @Test
    void howOftenCannotBeNegative() {
        assertThatThrownBy(() -> builder().snapshotEvery(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }
}
