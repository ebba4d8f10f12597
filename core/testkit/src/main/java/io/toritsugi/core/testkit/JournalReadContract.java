package io.toritsugi.core.testkit;

import static io.toritsugi.core.testkit.Samples.AT_NINE;
import static io.toritsugi.core.testkit.Samples.FIRST;
import static io.toritsugi.core.testkit.Samples.NINE;
import static io.toritsugi.core.testkit.Samples.OTHER_TENANT;
import static io.toritsugi.core.testkit.Samples.SECOND;
import static io.toritsugi.core.testkit.Samples.TENANT;
import static io.toritsugi.core.testkit.Samples.THIRD;
import static io.toritsugi.core.testkit.Samples.all;
import static io.toritsugi.core.testkit.Samples.append;
import static io.toritsugi.core.testkit.Samples.batch;
import static io.toritsugi.core.testkit.Samples.connected;
import static io.toritsugi.core.testkit.Samples.interactionsOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.toritsugi.core.event.HostEvent;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.event.interaction.CustomerIdentified;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.journal.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How a journal is read: by stream, by position, by what an event concerns, page by page. A part of
 * {@link JournalContract}.
 *
 * @since 0.1
 */
public interface JournalReadContract extends JournalFactory {
    /** A stream is read by itself, after a version and up to a limit. */
    @Test
    default void readsAStreamInPages() {
        Journal journal = newJournal(AT_NINE);
        append(journal, batch(FIRST, 0, "i1", "i2"), batch(SECOND, 0, "other"));
        append(journal, batch(FIRST, 2, "i3", "i4", "i5"));

        assertEquals(List.of("i1", "i2"), interactionsOf(journal.readStream(TENANT, FIRST, 0, 2)));
        assertEquals(List.of("i3", "i4"), interactionsOf(journal.readStream(TENANT, FIRST, 2, 2)));
        assertEquals(List.of("i5"), interactionsOf(journal.readStream(TENANT, FIRST, 4, 2)));
        assertEquals(List.of(), journal.readStream(TENANT, FIRST, 5, 2));
        assertEquals(List.of(), journal.readStream(TENANT, FIRST, Long.MAX_VALUE, Integer.MAX_VALUE));
        assertEquals(List.of(), journal.readStream(TENANT, THIRD, 0, 10));
        assertEquals(
                List.of("i2", "i3", "i4", "i5"),
                interactionsOf(journal.readStream(TENANT, FIRST, 1, Integer.MAX_VALUE)));
    }

    /** All events are read across streams, after a position and up to a limit. */
    @Test
    default void readsAllInPages() {
        Journal journal = newJournal(AT_NINE);
        append(journal, batch(FIRST, 0, "i1", "i2"), batch(SECOND, 0, "i3"));
        append(journal, batch(FIRST, 2, "i4"), batch(THIRD, 0, "i5"));
        List<RecordedEvent> all = all(journal);

        List<RecordedEvent> paged = new ArrayList<>();
        List<RecordedEvent> page = journal.readAll(TENANT, 0, 2);
        while (!page.isEmpty()) {
            assertEquals(Math.min(2, 5 - paged.size()), page.size(), "a page is short only at the end");
            paged.addAll(page);
            page = journal.readAll(TENANT, page.get(page.size() - 1).position(), 2);
        }

        assertEquals(5, all.size());
        assertEquals(all, paged);
        assertEquals(List.of(), journal.readAll(TENANT, Long.MAX_VALUE, Integer.MAX_VALUE));
    }

    /** The history of a thing is read across streams, in the order of positions and in pages. */
    @Test
    default void readsWhatConcernsAThing() {
        Journal journal = newJournal(AT_NINE);
        append(journal, batch(FIRST, at("i1", "a1"), at("i2", "a2")), batch(SECOND, at("i1", "a2")));
        append(journal, batch(THIRD, at("i3", "a1")), batch(FIRST, at("i1", "a3"), at("i2", "a1")));
        List<RecordedEvent> all = all(journal);
        Ref interaction = Ref.of(InteractionId.of("i1"));
        Ref agent = Ref.of(AgentId.of("a1"));

        List<RecordedEvent> expected = List.of(all.get(0), all.get(2), all.get(4));
        assertEquals(expected, journal.readConcerning(TENANT, interaction, 0, 10));
        assertEquals(List.of(all.get(0), all.get(3), all.get(5)), journal.readConcerning(TENANT, agent, 0, 10));
        assertEquals(expected.subList(0, 2), journal.readConcerning(TENANT, interaction, 0, 2));
        assertEquals(
                expected.subList(1, 3),
                journal.readConcerning(TENANT, interaction, expected.get(0).position(), 2));
        assertEquals(
                expected.subList(2, 3),
                journal.readConcerning(TENANT, interaction, all.get(3).position(), Integer.MAX_VALUE));
        assertEquals(
                List.of(),
                journal.readConcerning(TENANT, interaction, all.get(4).position(), 10));
        assertEquals(List.of(), journal.readConcerning(TENANT, interaction, Long.MAX_VALUE, 10));
    }

    /** A reference is its kind and its id: things of two kinds may share an id, and a customer has a history, too. */
    @Test
    default void tellsKindsOfThingsApart() {
        Journal journal = newJournal(AT_NINE);
        append(journal, batch(FIRST, at("i1", "same"), identified("same", "c1")));
        List<RecordedEvent> all = all(journal);

        assertEquals(all.subList(0, 1), journal.readConcerning(TENANT, Ref.of(AgentId.of("same")), 0, 10));
        assertEquals(all.subList(1, 2), journal.readConcerning(TENANT, Ref.of(InteractionId.of("same")), 0, 10));
        assertEquals(all.subList(1, 2), journal.readConcerning(TENANT, Ref.of(CustomerId.of("c1")), 0, 10));
        assertEquals(List.of(), journal.readConcerning(TENANT, Ref.of(CustomerId.of("same")), 0, 10));
        assertEquals(List.of(), journal.readConcerning(TENANT, Ref.of(WorkItemId.of("same")), 0, 10));
    }

    /** The history of a customer goes across streams, and is read in pages. */
    @Test
    default void readsTheHistoryOfACustomer() {
        Journal journal = newJournal(AT_NINE);
        append(journal, batch(FIRST, identified("i1", "c1"), at("i1", "a1")), batch(SECOND, identified("i2", "c2")));
        append(journal, batch(THIRD, at("c1", "c1"), identified("i3", "c1")), batch(FIRST, identified("i4", "c1")));
        List<RecordedEvent> all = all(journal);
        Ref customer = Ref.of(CustomerId.of("c1"));

        List<RecordedEvent> expected = List.of(all.get(0), all.get(4), all.get(5));
        assertEquals(expected, journal.readConcerning(TENANT, customer, 0, 10));
        assertEquals(expected.subList(0, 2), journal.readConcerning(TENANT, customer, 0, 2));
        assertEquals(
                expected.subList(2, 3),
                journal.readConcerning(TENANT, customer, expected.get(1).position(), 2));
    }

    /** Nothing was retired that nobody has told the journal to retire. */
    @Test
    default void hasRetiredNothingByItself() {
        Journal journal = newJournal(AT_NINE);
        assertEquals(0, journal.retired(TENANT));

        append(journal, batch(FIRST, 0, "i1"));
        assertEquals(0, journal.retired(TENANT));
        assertEquals(0, journal.retired(OTHER_TENANT));
    }

    /** An event of the host's own is found by everything that it is about. */
    @Test
    default void findsHostEventsByWhatTheyAreAbout() {
        Journal journal = newJournal(AT_NINE);
        HostEvent event = HostEvent.builder()
                .name("note")
                .addAbout(Ref.of(AgentId.of("a1")), Ref.of(WorkItemId.of("w1")))
                .build();
        append(journal, batch(FIRST, PendingEvent.of(NINE, event)));

        assertEquals(all(journal), journal.readConcerning(TENANT, Ref.of(AgentId.of("a1")), 0, 10));
        assertEquals(all(journal), journal.readConcerning(TENANT, Ref.of(WorkItemId.of("w1")), 0, 10));
    }

    /** A tenant neither reads nor counts what another wrote, whatever ids the two share. */
    @Test
    default void keepsTenantsApart() {
        Journal journal = newJournal(AT_NINE);
        append(journal, TENANT, batch(FIRST, 0, "i1", "i2"));
        append(journal, OTHER_TENANT, batch(FIRST, 0, "i1"));
        append(journal, TENANT, batch(FIRST, 2, "i3"));
        Ref shared = Ref.of(InteractionId.of("i1"));

        assertEquals(3, journal.version(TENANT, FIRST));
        assertEquals(1, journal.version(OTHER_TENANT, FIRST));
        assertEquals(List.of("i1", "i2", "i3"), interactionsOf(all(journal)));
        List<RecordedEvent> others = journal.readAll(OTHER_TENANT, 0, 10);
        assertEquals(List.of("i1"), interactionsOf(others));
        assertEquals(OTHER_TENANT, others.get(0).tenant());
        assertEquals(others, journal.readStream(OTHER_TENANT, FIRST, 0, 10));
        assertEquals(others, journal.readConcerning(OTHER_TENANT, shared, 0, 10));
        assertEquals(1, journal.readConcerning(TENANT, shared, 0, 10).size());
    }

    /** Ids that look alike are not: a stream is found by its exact text. */
    @Test
    default void findsStreamsByTheirExactText() {
        Journal journal = newJournal(AT_NINE);
        List<StreamId> streams =
                List.of(StreamId.of("a"), StreamId.of("A"), StreamId.of("a/b"), StreamId.of("a%"), StreamId.of("取次"));
        for (int i = 0; i < streams.size(); i++) {
            append(journal, batch(streams.get(i), 0, "i" + i));
        }

        for (int i = 0; i < streams.size(); i++) {
            assertEquals(List.of("i" + i), interactionsOf(journal.readStream(TENANT, streams.get(i), 0, 10)));
        }
        assertEquals(0, journal.version(TENANT, StreamId.of("a_")));
    }

    /** What a reader was given neither changes later nor lets him change the journal. */
    @Test
    default void givesListsThatDoNotChange() {
        Journal journal = newJournal(AT_NINE);
        append(journal, batch(FIRST, 0, "i1"));
        Ref ref = Ref.of(InteractionId.of("i1"));
        List<List<RecordedEvent>> read = List.of(
                all(journal), journal.readStream(TENANT, FIRST, 0, 10), journal.readConcerning(TENANT, ref, 0, 10));
        append(journal, batch(FIRST, 1, "i1"));

        for (List<RecordedEvent> list : read) {
            assertEquals(1, list.size());
            assertThrows(UnsupportedOperationException.class, list::clear);
        }
        assertEquals(2, all(journal).size());
    }

    private static PendingEvent identified(String interaction, String customer) {
        return PendingEvent.of(
                NINE,
                CustomerIdentified.builder()
                        .interaction(InteractionId.of(interaction))
                        .customer(CustomerId.of(customer))
                        .build());
    }

    private static PendingEvent at(String interaction, String agent) {
        return PendingEvent.of(NINE, connected(interaction, agent));
    }
}
