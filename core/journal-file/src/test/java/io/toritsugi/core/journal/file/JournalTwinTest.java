package io.toritsugi.core.journal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.Appended;
import io.toritsugi.core.journal.InMemoryJournal;
import io.toritsugi.core.journal.JournalFailure;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.Snapshot;
import io.toritsugi.core.journal.StreamBatch;
import io.toritsugi.core.journal.VersionConflict;
import io.vavr.control.Either;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JournalTwinTest {
    @Property
    void aJournalInAFolderAnswersLikeOneInMemory(@ForAll("actions") List<Action> actions) {
        Twins twins = new Twins();
        for (Action action : actions) {
            twins.act(action);
        }
        twins.reopen();
        twins.readAll();
    }

    @Provide
    Arbitrary<List<Action>> actions() {
        return Combinators.combine(
                        Arbitraries.of(Deed.values()),
                        Arbitraries.of(Ledger.TENANTS),
                        Arbitraries.of(Ledger.STREAMS),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(1, 70))
                .as(Action::new)
                .list()
                .ofMaxSize(40);
    }

    enum Deed {
        APPEND,
        APPEND_EXPECTING,
        APPEND_TO_TWO,
        APPEND_EXPECTING_WRONGLY,
        READ_STREAM,
        READ_ALL,
        READ_CONCERNING,
        SAVE_SNAPSHOT,
        DELETE_SNAPSHOT,
        REOPEN,
        RETIRE
    }

    /**
     * Something that is done to both.
     *
     * @param percent how far into what there is
     * @param count how many events
     */
    record Action(Deed deed, TenantId tenant, StreamId stream, int percent, int count) {}

    /** A journal in a folder, and what it should be like. */
    private static final class Twins {
        private final SimulatedDisk disk = new SimulatedDisk(new Random(1));
        private final InMemoryJournal memory = new InMemoryJournal(this::now);
        // Of each tenant the positions in the folder; in memory they have no holes.
        private final Map<TenantId, List<Long>> positions = new HashMap<>();
        private Instant now = Ledger.NINE;
        private FileJournal folder = open();
        private int attempts;

        private Instant now() {
            return now;
        }

        private FileJournal open() {
            return FileJournal.at(Path.of("simulated"))
                    .recordedAt(this::now)
                    .json(RememberingCodec.INSTANCE)
                    .segmentBytes(1 << 16)
                    .open(disk);
        }

        void act(Action action) {
            attempts++;
            now = now.plusSeconds(1);
            TenantId tenant = action.tenant;
            long version = memory.version(tenant, action.stream);
            switch (action.deed) {
                case APPEND -> append(tenant, batch(action).build());
                case APPEND_EXPECTING ->
                    append(tenant, batch(action).expectedVersion(version).build());
                case APPEND_TO_TWO ->
                    append(
                            tenant,
                            batch(action).build(),
                            StreamBatch.builder().stream(StreamId.of("domain/second"))
                                    .addEvents(Ledger.event(attempts, 1, 0))
                                    .build());
                case APPEND_EXPECTING_WRONGLY ->
                    append(tenant, batch(action).expectedVersion(version + 1).build());
                case READ_STREAM -> readStream(action);
                case READ_ALL -> readAll(action);
                case READ_CONCERNING -> readConcerning(action);
                case SAVE_SNAPSHOT -> saveSnapshot(action);
                case DELETE_SNAPSHOT ->
                    assertThat(folder.deleteSnapshot(tenant, "one")).isEqualTo(memory.deleteSnapshot(tenant, "one"));
                case REOPEN -> reopen();
                case RETIRE -> folder.retire(now.minusSeconds(action.percent / 5));
            }
        }

        private StreamBatch.Builder batch(Action action) {
            StreamBatch.Builder batch = StreamBatch.builder().stream(action.stream);
            for (int i = 0; i < action.count; i++) {
                batch.addEvents(Ledger.event(attempts, 0, i));
            }
            return batch;
        }

        private void append(TenantId tenant, StreamBatch... batches) {
            Either<VersionConflict, Appended> expected = memory.append(tenant, List.of(batches));
            Either<VersionConflict, Appended> actual = folder.append(tenant, List.of(batches));
            assertThat(actual.isLeft()).isEqualTo(expected.isLeft());
            if (actual.isLeft()) {
                assertThat(actual.getLeft()).isEqualTo(expected.getLeft());
                return;
            }
            List<Long> known = positions.computeIfAbsent(tenant, any -> new ArrayList<>());
            actual.get().events().forEach(event -> known.add(event.position()));
            assertThat(known).isSorted().doesNotHaveDuplicates();
            assertSame(tenant, actual.get().events(), expected.get().events());
        }

        private void readStream(Action action) {
            TenantId tenant = action.tenant;
            long version = memory.version(tenant, action.stream);
            assertThat(folder.version(tenant, action.stream)).isEqualTo(version);
            long after = version * action.percent / 100;
            List<RecordedEvent> expected = memory.readStream(tenant, action.stream, after, action.count);
            boolean retired = memory.readStream(tenant, action.stream, after, 1).stream()
                    .anyMatch(event -> event.position() <= retired(tenant));
            if (retired) {
                assertThatThrownBy(() -> folder.readStream(tenant, action.stream, after, action.count))
                        .isInstanceOfSatisfying(
                                JournalFailure.class,
                                failure -> assertThat(failure.reason()).isEqualTo(JournalFailure.Reason.RETIRED));
            } else {
                assertSame(tenant, folder.readStream(tenant, action.stream, after, action.count), expected);
            }
        }

        private void readAll(Action action) {
            TenantId tenant = action.tenant;
            int after = positions(tenant).size() * action.percent / 100;
            long afterInFolder = after == 0 ? 0 : positions(tenant).get(after - 1);
            if (after < retired(tenant)) {
                assertThatThrownBy(() -> folder.readAll(tenant, afterInFolder, action.count))
                        .isInstanceOfSatisfying(
                                JournalFailure.class,
                                failure -> assertThat(failure.reason()).isEqualTo(JournalFailure.Reason.RETIRED));
            } else {
                assertSame(
                        tenant,
                        folder.readAll(tenant, afterInFolder, action.count),
                        memory.readAll(tenant, after, action.count));
            }
        }

        void readAll() {
            for (TenantId tenant : Ledger.TENANTS) {
                assertSame(
                        tenant,
                        folder.readAll(tenant, folder.retired(tenant), Integer.MAX_VALUE),
                        memory.readAll(tenant, retired(tenant), Integer.MAX_VALUE));
            }
        }

        private void readConcerning(Action action) {
            TenantId tenant = action.tenant;
            Ref agent = Ref.of(AgentId.of("a" + action.count % 3));
            int after = Math.max(retired(tenant), positions(tenant).size() * action.percent / 100);
            long afterInFolder = after == 0 ? 0 : positions(tenant).get(after - 1);
            assertSame(
                    tenant,
                    folder.readConcerning(tenant, agent, afterInFolder, action.count),
                    memory.readConcerning(tenant, agent, after, action.count));
        }

        private void saveSnapshot(Action action) {
            Snapshot snapshot = new Snapshot("one", action.percent, "v1", "c".repeat(action.count));
            assertThat(folder.saveSnapshot(action.tenant, snapshot))
                    .isEqualTo(memory.saveSnapshot(action.tenant, snapshot));
            assertThat(folder.loadSnapshot(action.tenant, "one")).isEqualTo(memory.loadSnapshot(action.tenant, "one"));
        }

        void reopen() {
            folder.close();
            folder = open();
            assertThat(folder.findings()).isEmpty();
            for (TenantId tenant : Ledger.TENANTS) {
                assertThat(folder.loadSnapshot(tenant, "one")).isEqualTo(memory.loadSnapshot(tenant, "one"));
            }
        }

        /** {@return up to which position in memory the folder has retired} */
        private int retired(TenantId tenant) {
            return positions(tenant).indexOf(folder.retired(tenant)) + 1;
        }

        private List<Long> positions(TenantId tenant) {
            return positions.getOrDefault(tenant, List.of());
        }

        private void assertSame(TenantId tenant, List<RecordedEvent> actual, List<RecordedEvent> expected) {
            assertThat(actual).hasSameSizeAs(expected);
            for (int i = 0; i < actual.size(); i++) {
                RecordedEvent event = actual.get(i);
                RecordedEvent like = expected.get(i);
                assertThat(event.position()).isEqualTo(positions(tenant).get(Math.toIntExact(like.position()) - 1));
                assertThat(event.tenant()).isEqualTo(like.tenant());
                assertThat(event.stream()).isEqualTo(like.stream());
                assertThat(event.version()).isEqualTo(like.version());
                assertThat(event.recordedAt()).isEqualTo(like.recordedAt());
                assertThat(event.event()).isEqualTo(like.event());
                assertThat(event.eventId()).isEqualTo(like.eventId());
            }
        }
    }
}
