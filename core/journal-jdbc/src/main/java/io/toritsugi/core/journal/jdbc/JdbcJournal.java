package io.toritsugi.core.journal.jdbc;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.Appended;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.JournalArguments;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.Snapshot;
import io.toritsugi.core.journal.StreamBatch;
import io.toritsugi.core.journal.VersionConflict;
import io.toritsugi.core.journal.record.Concern;
import io.toritsugi.core.journal.record.RecordFormat;
import io.vavr.control.Either;
import java.sql.Connection;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A journal in the tables of a database.
 *
 * <p>Each append is one transaction over one connection of the {@link DataSource}; with {@link #within} it is a part of the
 * caller's. Positions have no holes. The appends of one tenant come one after another, for each updates the row of the tenant's
 * positions first; those of different tenants do not wait for each other where the database locks by row. Another transaction in
 * the way, in this process or another, is waited for; a failure on its account is repeated, up to 30 times, or 3 times if each
 * waited for a lock until the database gave up. Then it is a {@link io.toritsugi.core.journal.JournalFailure} with
 * {@link io.toritsugi.core.journal.JournalFailure.Reason#CONTENTION}.
 *
 * <p>After every failure the append is whole or absent; {@link io.toritsugi.core.journal.JournalFailure#outcomeUnknown} is true
 * where the connection failed within the commit, and reading the stream again tells. A connection goes back to the
 * {@code DataSource} as it came. No failure quotes a parameter of a statement.
 *
 * <p>Keeps no state but its settings. Thread-safe if the {@code DataSource} is.
 *
 * @since 0.1
 */
public final class JdbcJournal implements Journal {
    private final JdbcSchema schema;
    private final InstantSource clock;
    private final RecordFormat format;
    private final Sessions sessions;
    private final EventWriter writer;
    private final EventReader reader;
    private final SnapshotTable snapshots;

    JdbcJournal(JdbcSchema schema, InstantSource clock, RecordFormat format, Sessions sessions) {
        this.schema = schema;
        this.clock = clock;
        this.format = format;
        this.sessions = sessions;
        this.writer = new EventWriter(schema);
        this.reader = new EventReader(schema);
        this.snapshots = new SnapshotTable(schema);
    }

    /**
     * {@return a builder of the journal in the database to which these connections lead}
     *
     * @param dataSource where connections come from: best a pool; each must be the journal's alone while it has it, so no proxy
     *     that gives the connection of a surrounding transaction, which is for {@link #within}
     */
    public static JdbcJournalBuilder over(DataSource dataSource) {
        return new JdbcJournalBuilder(dataSource);
    }

    /** {@return what the tables are called, and how they are made} */
    public JdbcSchema schema() {
        return schema;
    }

    /**
     * Makes the tables where they are not there yet: for PostgreSQL, H2 and SQLite. With another database, or with a migration
     * tool, run what {@link JdbcSchema} gives instead.
     *
     * @throws io.toritsugi.core.journal.JournalFailure if the database refuses
     */
    public void createTables() {
        sessions.write(Change.of(schema.prefix() + "*", connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String sql : schema.statements()) {
                    statement.execute(sql);
                }
            }
            return true;
        }));
    }

    /**
     * {@return this journal as a part of the caller's transaction: what it writes becomes visible with the caller's own writes,
     * when he commits, and never if he rolls back}
     *
     * <p>It neither commits nor closes, and rolls back at most to a savepoint of its own: after a {@link VersionConflict} or a
     * failure the transaction stands as it was before the append, and can go on. Two failures are for the whole transaction:
     * {@link io.toritsugi.core.journal.JournalFailure.Reason#CONTENTION}, which is not repeated here, asks for rolling back and
     * doing all again; and one of {@link io.toritsugi.core.journal.JournalFailure#outcomeUnknown} means that its savepoint is
     * lost, and asks for rolling back. Reads see what this transaction has written. What it wrote must not be published before
     * the commit.
     *
     * <p>The first append of a transaction keeps every other append of its tenant waiting until the transaction ends; so it comes
     * late in a short one. As thread-safe as the connection: for one thread at a time.
     *
     * @param connection the caller's; an append over one in auto-commit mode is an {@link IllegalStateException}
     */
    public Journal within(Connection connection) {
        Objects.requireNonNull(connection, "connection");
        return new JdbcJournal(schema, clock, format, new CallersTransaction(connection));
    }

    @Override
    public Either<VersionConflict, Appended> append(TenantId tenant, List<StreamBatch> batches) {
        Objects.requireNonNull(tenant, "tenant");
        PreparedAppend append = PreparedAppend.of(tenant, batches, format, clock);
        return sessions.write(new Change<>(
                schema.events(),
                connection -> writer.write(connection, append),
                Either::isRight,
                connection -> writer.findConflict(connection, append)));
    }

    @Override
    public long version(TenantId tenant, StreamId stream) {
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(stream, "stream");
        return sessions.read(schema.streams(), connection -> writer.version(connection, tenant, stream));
    }

    @Override
    public List<RecordedEvent> readStream(TenantId tenant, StreamId stream, long afterVersion, int limit) {
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(stream, "stream");
        JournalArguments.checkPage("afterVersion", afterVersion, limit);
        return read(tenant, reader.ofStream(tenant, stream, afterVersion, limit));
    }

    @Override
    public List<RecordedEvent> readAll(TenantId tenant, long afterPosition, int limit) {
        Objects.requireNonNull(tenant, "tenant");
        JournalArguments.checkPage("afterPosition", afterPosition, limit);
        return read(tenant, reader.ofAll(tenant, afterPosition, limit));
    }

    @Override
    public List<RecordedEvent> readConcerning(TenantId tenant, Ref ref, long afterPosition, int limit) {
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(ref, "ref");
        JournalArguments.checkPage("afterPosition", afterPosition, limit);
        Optional<Concern> concern = format.find(tenant, ref);
        return concern.isEmpty()
                ? List.of()
                : read(tenant, reader.concerning(tenant, ConcernKey.of(concern.get()), afterPosition, limit));
    }

    @Override
    public boolean saveSnapshot(TenantId tenant, Snapshot snapshot) {
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(snapshot, "snapshot");
        return sessions.write(Change.of(schema.snapshots(), snapshots.save(tenant, snapshot)));
    }

    @Override
    public Optional<Snapshot> loadSnapshot(TenantId tenant, String name) {
        Objects.requireNonNull(tenant, "tenant");
        JournalArguments.checkSnapshotName(name);
        return sessions.read(schema.snapshots(), snapshots.load(tenant, name))
                .map(row -> snapshots.decoded(tenant, name, row));
    }

    @Override
    public boolean deleteSnapshot(TenantId tenant, String name) {
        Objects.requireNonNull(tenant, "tenant");
        JournalArguments.checkSnapshotName(name);
        return sessions.write(Change.of(schema.snapshots(), snapshots.delete(tenant, name)));
    }

    private List<RecordedEvent> read(TenantId tenant, Work<List<EventReader.Row>> page) {
        return reader.decoded(tenant, sessions.read(schema.events(), page), format);
    }
}
