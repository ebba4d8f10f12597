package io.toritsugi.core.testkit;

import static io.toritsugi.core.testkit.Samples.AT_NINE;
import static io.toritsugi.core.testkit.Samples.FIRST;
import static io.toritsugi.core.testkit.Samples.SECOND;
import static io.toritsugi.core.testkit.Samples.TENANT;
import static io.toritsugi.core.testkit.Samples.all;
import static io.toritsugi.core.testkit.Samples.append;
import static io.toritsugi.core.testkit.Samples.batch;
import static io.toritsugi.core.testkit.Samples.interactionsOf;
import static io.toritsugi.core.testkit.Samples.numbered;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.Appended;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.StreamBatch;
import io.toritsugi.core.journal.VersionConflict;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * How much a journal holds: large appends, many streams, many tenants. A part of {@link JournalContract}.
 *
 * @since 0.1
 */
public interface JournalSizeContract extends JournalFactory {
    /** A batch may have 5,000 events: one append, read in pages as a whole. */
    @Test
    default void takesALargeBatch() {
        int events = 5_000;
        Journal journal = newJournal(AT_NINE);
        append(journal, batch(SECOND, 0, "before"));
        Appended appended = append(journal, batch(FIRST, 0, numbered(events)));

        assertEquals(events, journal.version(TENANT, FIRST));
        List<RecordedEvent> paged = new ArrayList<>();
        List<RecordedEvent> page = journal.readStream(TENANT, FIRST, 0, 999);
        while (!page.isEmpty()) {
            paged.addAll(page);
            page = journal.readStream(TENANT, FIRST, page.get(page.size() - 1).version(), 999);
        }
        assertEquals(List.of(numbered(events)), interactionsOf(paged));
        assertEquals(appended.events(), paged);
        assertEquals(paged, all(journal).subList(1, events + 1));
        Ref last = Ref.of(InteractionId.of("i" + (events - 1)));
        assertEquals(paged.subList(events - 1, events), journal.readConcerning(TENANT, last, 0, 10));
    }

    /** An append may go to 300 streams, and is still all or nothing. */
    @Test
    default void takesAnAppendToManyStreams() {
        int streams = 300;
        Journal journal = newJournal(AT_NINE);
        StreamBatch[] batches = IntStream.range(0, streams)
                .mapToObj(i -> batch(StreamId.of("domain/" + i), 0, "i" + i))
                .toArray(StreamBatch[]::new);
        append(journal, batches[streams - 1]);

        Either<VersionConflict, Appended> refused = journal.append(TENANT, List.of(batches));
        assertEquals(Either.left(new VersionConflict(batches[streams - 1].stream(), 0, 1)), refused);
        assertEquals(1, all(journal).size());

        batches[streams - 1] = batch(batches[streams - 1].stream(), 1, "i" + (streams - 1));
        append(journal, batches);
        assertEquals(List.of(numbered(streams)), interactionsOf(all(journal).subList(1, streams + 1)));
        assertEquals(1, journal.version(TENANT, StreamId.of("domain/0")));
        assertEquals(2, journal.version(TENANT, batches[streams - 1].stream()));
    }

    /** A hundred tenants, some of whose ids look alike, do not meet. */
    @Test
    default void keepsManyTenantsApart() {
        Journal journal = newJournal(AT_NINE);
        List<TenantId> tenants = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            tenants.add(TenantId.of("tenant-" + i));
            tenants.add(TenantId.of("Tenant-" + i));
        }
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < tenants.size(); i++) {
                append(journal, tenants.get(i), batch(FIRST, round, "i" + i));
            }
        }

        for (int i = 0; i < tenants.size(); i++) {
            TenantId tenant = tenants.get(i);
            assertEquals(List.of("i" + i, "i" + i), interactionsOf(journal.readAll(tenant, 0, 10)), tenant.value());
            assertEquals(2, journal.version(tenant, FIRST), tenant.value());
            Ref own = Ref.of(InteractionId.of("i" + i));
            Ref others = Ref.of(InteractionId.of("i" + (i + 1)));
            assertEquals(2, journal.readConcerning(tenant, own, 0, 10).size(), tenant.value());
            assertEquals(List.of(), journal.readConcerning(tenant, others, 0, 10), tenant.value());
        }
    }
}
