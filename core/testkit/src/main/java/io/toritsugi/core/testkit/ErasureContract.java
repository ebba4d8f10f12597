package io.toritsugi.core.testkit;

import static io.toritsugi.core.testkit.ErasureDay.ANN;
import static io.toritsugi.core.testkit.ErasureDay.BOB;
import static io.toritsugi.core.testkit.Samples.AT_NINE;
import static io.toritsugi.core.testkit.Samples.OTHER_TENANT;
import static io.toritsugi.core.testkit.Samples.TENANT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.floor.Floor;
import io.toritsugi.core.floor.FloorCommand;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.journal.InMemoryJournal;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.SnapshotCodec;
import io.toritsugi.core.journal.StreamOwner;
import io.toritsugi.core.journal.personal.Erasure;
import io.toritsugi.core.journal.personal.PersonalDataKeys;
import io.toritsugi.core.journal.personal.ProtectedJson;
import io.toritsugi.core.testkit.DayRun.Told;
import io.toritsugi.core.testkit.FloorDay.Step;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What a journal and its snapshots must do for personal data, as tests: nothing marked is kept in the open, and after
 * {@link Erasure#forget} it is gone, whichever way it is read, while all else stays. An author of a journal implements it
 * beside {@link JournalContract}, on a journal with a {@link io.toritsugi.core.journal.personal.PersonalDataCodec}.
 *
 * @since 0.1
 */
public interface ErasureContract extends JournalFactory {
    /** {@return the keys of this test, under which its journals and its snapshots protect; none at first} */
    PersonalDataKeys keys();

    /** {@return what keeps floors, such as {@link io.toritsugi.core.floor.FloorMachine#snapshots}, under these keys} */
    SnapshotCodec<Floor> floorSnapshots();

    /**
     * {@return what was kept at the place of a journal, opened again; the journal itself if it does not outlive its process}
     *
     * @param journal what {@link #newJournal} or this method made; to be closed before, and not used afterwards
     * @param recordedAt says when the journal that is opened gets an append
     */
    Journal reopen(Journal journal, InstantSource recordedAt);

    /**
     * {@return all that is kept at the place of a journal, indexes and snapshots included, as text: each file, say, or each
     * column of each row}
     *
     * @param journal what {@link #newJournal} or {@link #reopen} made
     */
    List<String> stored(Journal journal);

    /**
     * Checks that everything is kept as it was written, where the journal can tell.
     *
     * @param journal what {@link #newJournal} or {@link #reopen} made
     */
    default void check(Journal journal) {}

    /** What is marked stands nowhere in the open, neither before nor after the journal is opened again. */
    @Test
    default void keepsNothingMarkedInTheOpen() {
        Journal journal = journalOfADay();
        assertHidden(stored(journal));

        assertHidden(stored(reopen(journal, AT_NINE)));
    }

    /** Who has the keys reads everything as it was, and finds it by its customer. */
    @Test
    default void readsEverythingBeforeItIsForgotten() {
        Journal journal = reopen(journalOfADay(), AT_NINE);

        assertEquals(all(expected(ErasureDay.full()), TENANT), all(journal, TENANT));
        assertEquals(1, journal.readConcerning(TENANT, Ref.of(ANN), 0, 10).size());
        assertEquals(full(), loaded(journal).state());
    }

    /** An event of the customer has lost what was marked and nothing else, in whatever way it is read. */
    @Test
    default void forgetsACustomerInHisEvents() {
        Journal journal = journalOfADay();
        List<RecordedEvent> bobs = journal.readConcerning(TENANT, Ref.of(BOB), 0, 10);
        Journal expected = expected(ErasureDay.withoutAnn());

        assertEquals(List.of(Ref.of(ErasureDay.ANNS), Ref.of(ANN)), new Erasure(journal, keys()).forget(TENANT, ANN));

        for (int i = 0; i < 2; i++) {
            assertEquals(all(expected, TENANT), all(journal, TENANT));
            assertEquals(DayRun.stream(expected), DayRun.stream(journal));
            for (Ref ref : List.of(Ref.of(ErasureDay.ANNS), Ref.of(ErasureDay.BOBS))) {
                assertEquals(
                        told(expected.readConcerning(TENANT, ref, 0, 100)),
                        told(journal.readConcerning(TENANT, ref, 0, 100)));
            }
            assertEquals(List.of(), journal.readConcerning(TENANT, Ref.of(ANN), 0, 10));
            assertEquals(bobs, journal.readConcerning(TENANT, Ref.of(BOB), 0, 10));
            check(journal);
            journal = reopen(journal, AT_NINE);
        }
        assertHidden(stored(journal));
    }

    /** In a snapshot from before, the customer is forgotten too, and others are not; its owner goes on from it. */
    @Test
    default void forgetsACustomerInASnapshot() {
        Journal journal = journalOfADay();
        new Erasure(journal, keys()).forget(TENANT, ANN);
        journal = reopen(journal, AT_NINE);

        StreamOwner<Floor, FloorCommand> owner = loaded(journal);

        Floor full = full();
        Interaction known = contact(full, RoutableId.of(ErasureDay.ANNS));
        Interaction erased = contact(owner.state(), RoutableId.of(ErasureDay.ANNS));
        assertTrue(
                erased.customer().isEmpty() || erased.customer().get().value().equals(ProtectedJson.FORGOTTEN),
                "the customer is known");
        assertTrue(erased.facts().values().stream().allMatch(ErasureDay.FORGOTTEN_FACT::equals), "the facts are known");
        assertEquals(known.createdAt(), erased.createdAt());
        assertEquals(known.messagesReceived(), erased.messagesReceived());
        assertEquals(known.messagesSent(), erased.messagesSent());
        assertEquals(known.lastEventAt(), erased.lastEventAt());
        RoutableId bobs = RoutableId.of(ErasureDay.BOBS);
        assertEquals(contact(full, bobs), contact(owner.state(), bobs));
        assertEquals(full.lastEventAt(), owner.state().lastEventAt());

        long version = owner.version();
        ErasureDay.run(owner, ErasureDay.afterwards());
        assertEquals(version + 2, journal.version(TENANT, DayRun.STREAM));
        check(journal);
        assertHidden(stored(journal));
    }

    /** A customer of another tenant stays, even if he has the id of the one who is forgotten. */
    @Test
    default void keepsTheCustomersOfOtherTenants() {
        Journal journal = journalOfADay();
        ErasureDay.run(StreamOwner.of(DayRun.FLOORS, journal, OTHER_TENANT, DayRun.STREAM), ErasureDay.full());
        List<Told> before = all(journal, OTHER_TENANT);

        new Erasure(journal, keys()).forget(TENANT, ANN);

        Journal reopened = reopen(journal, AT_NINE);
        assertEquals(before, all(reopened, OTHER_TENANT));
        assertEquals(
                1, reopened.readConcerning(OTHER_TENANT, Ref.of(ANN), 0, 10).size());
    }

    private Journal journalOfADay() {
        Journal journal = newJournal(AT_NINE);
        StreamOwner<Floor, FloorCommand> owner = DayRun.owner(journal, floorSnapshots(), 0);
        ErasureDay.run(owner, ErasureDay.full());
        assertTrue(owner.saveSnapshot(), "a snapshot was not kept");
        return journal;
    }

    private StreamOwner<Floor, FloorCommand> loaded(Journal journal) {
        StreamOwner<Floor, FloorCommand> owner = DayRun.owner(journal, floorSnapshots(), 0);
        assertEquals(new StreamOwner.Loaded(owner.version(), 0, Optional.empty()), owner.loaded());
        return owner;
    }

    private void assertHidden(List<String> stored) {
        for (String open : List.of(floorSnapshots().format(), ErasureDay.OPEN)) {
            assertTrue(stored.stream().anyMatch(text -> text.contains(open)), () -> "not all is told: " + open);
        }
        assertFalse(
                stored.stream().anyMatch(text -> text.contains(ErasureDay.MARK)), "what is marked is kept in the open");
    }

    private static Journal expected(List<Step<FloorCommand>> day) {
        Journal journal = new InMemoryJournal(AT_NINE);
        ErasureDay.run(DayRun.owner(DayRun.FLOORS, journal), day);
        return journal;
    }

    private static Floor full() {
        return DayRun.owner(DayRun.FLOORS, expected(ErasureDay.full())).state();
    }

    private static Interaction contact(Floor floor, RoutableId id) {
        return floor.findContact(id).orElseGet(() -> fail("the contact is gone"));
    }

    private static List<Told> all(Journal journal, TenantId tenant) {
        return told(journal.readAll(tenant, 0, Integer.MAX_VALUE));
    }

    private static List<Told> told(List<RecordedEvent> events) {
        return events.stream().map(Told::of).toList();
    }
}
