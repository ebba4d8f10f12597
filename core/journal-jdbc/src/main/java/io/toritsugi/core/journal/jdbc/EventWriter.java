package io.toritsugi.core.journal.jdbc;

import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.Appended;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.StreamBatch;
import io.toritsugi.core.journal.VersionConflict;
import io.vavr.control.Either;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes the events of one append.
 *
 * <p>The row of the tenant's positions is updated first: whoever has updated it keeps all other appends of the tenant waiting
 * until his transaction ends, so positions have the order of the commits.
 */
final class EventWriter {
    private static final int ROWS_AT_ONCE = 500;

    private final String raisePosition;
    private final String addPosition;
    private final String readPosition;
    private final String raiseVersion;
    private final String addVersion;
    private final String readVersion;
    private final String addEvent;
    private final String addConcern;
    private final String lastVersion;

    EventWriter(JdbcSchema schema) {
        raisePosition = "UPDATE " + schema.positions() + " SET last_position = last_position + ? WHERE tenant = ?";
        addPosition = "INSERT INTO " + schema.positions() + " (last_position, tenant) VALUES (?, ?)";
        readPosition = "SELECT last_position FROM " + schema.positions() + " WHERE tenant = ?";
        raiseVersion =
                "UPDATE " + schema.streams() + " SET last_version = last_version + ? WHERE tenant = ? AND stream = ?";
        addVersion = "INSERT INTO " + schema.streams() + " (last_version, tenant, stream) VALUES (?, ?, ?)";
        readVersion = "SELECT last_version FROM " + schema.streams() + " WHERE tenant = ? AND stream = ?";
        addEvent = "INSERT INTO " + schema.events() + " (tenant, event_position, stream, stream_version,"
                + " recorded_second, recorded_nano, body) VALUES (?, ?, ?, ?, ?, ?, ?)";
        addConcern = "INSERT INTO " + schema.concerns() + " (tenant, kind, token, event_position) VALUES (?, ?, ?, ?)";
        lastVersion = "SELECT MAX(stream_version) FROM " + schema.events() + " WHERE tenant = ? AND stream = ?";
    }

    Either<VersionConflict, Appended> write(Connection connection, PreparedAppend append) throws SQLException {
        String tenant = append.tenant().value();
        long position = raisePosition(connection, tenant, append.size()) - append.size();
        List<RecordedEvent> events = new ArrayList<>(append.size());
        List<Long> versions = new ArrayList<>(append.batches().size());
        for (StreamBatch batch : append.batches()) {
            long actual =
                    raiseVersion(connection, tenant, batch) - batch.events().size();
            long expected = batch.expectedVersion().orElse(actual);
            if (expected != actual) {
                return Either.left(new VersionConflict(batch.stream(), expected, actual));
            }
            versions.add(actual);
        }
        Instant recordedAt = append.recordedAt();
        for (int i = 0; i < versions.size(); i++) {
            StreamBatch batch = append.batches().get(i);
            for (int j = 0; j < batch.events().size(); j++) {
                events.add(batch.events()
                        .get(j)
                        .recorded(
                                append.tenant(),
                                batch.stream(),
                                versions.get(i) + j + 1,
                                position + events.size() + 1,
                                recordedAt));
            }
        }
        addEvents(connection, append, events);
        addConcerns(connection, append, events);
        return Either.right(new Appended(position + events.size(), events));
    }

    /** {@return the conflict of an append whose versions are taken by events that the heads of the streams do not know of} */
    Optional<Either<VersionConflict, Appended>> findConflict(Connection connection, PreparedAppend append)
            throws SQLException {
        for (StreamBatch batch : append.batches()) {
            long actual = number(connection, lastVersion, append.tenant(), batch.stream());
            long expected = batch.expectedVersion().orElse(actual);
            if (expected != actual) {
                return Optional.of(Either.left(new VersionConflict(batch.stream(), expected, actual)));
            }
        }
        return Optional.empty();
    }

    long version(Connection connection, TenantId tenant, StreamId stream) throws SQLException {
        return number(connection, readVersion, tenant, stream);
    }

    private long raisePosition(Connection connection, String tenant, int by) throws SQLException {
        if (raise(connection, raisePosition, by, tenant) == 0
                && !Insertion.isFirst(connection, same -> raise(same, addPosition, by, tenant))
                && raise(connection, raisePosition, by, tenant) == 0) {
            throw new SQLException(
                    "the first append of a tenant was rolled back just now, or cannot be seen yet", "40001");
        }
        try (PreparedStatement statement = connection.prepareStatement(readPosition)) {
            statement.setString(1, tenant);
            return numberOf(statement);
        }
    }

    private long raiseVersion(Connection connection, String tenant, StreamBatch batch) throws SQLException {
        int by = batch.events().size();
        String stream = batch.stream().value();
        if (raise(connection, raiseVersion, by, tenant, stream) == 0) {
            raise(connection, addVersion, by, tenant, stream);
            return by;
        }
        try (PreparedStatement statement = connection.prepareStatement(readVersion)) {
            statement.setString(1, tenant);
            statement.setString(2, stream);
            return numberOf(statement);
        }
    }

    private void addEvents(Connection connection, PreparedAppend append, List<RecordedEvent> events)
            throws SQLException {
        try (Rows rows = new Rows(connection.prepareStatement(addEvent))) {
            for (int i = 0; i < events.size(); i++) {
                RecordedEvent event = events.get(i);
                Instant recordedAt = event.recordedAt();
                PreparedStatement row = rows.row;
                row.setString(1, event.tenant().value());
                row.setLong(2, event.position());
                row.setString(3, event.stream().value());
                row.setLong(4, event.version());
                row.setLong(5, recordedAt.getEpochSecond());
                row.setInt(6, recordedAt.getNano());
                row.setString(7, append.rows().get(i).body());
                rows.add();
            }
            rows.send();
        }
    }

    private void addConcerns(Connection connection, PreparedAppend append, List<RecordedEvent> events)
            throws SQLException {
        try (Rows rows = new Rows(connection.prepareStatement(addConcern))) {
            for (int i = 0; i < events.size(); i++) {
                for (ConcernKey concern : append.rows().get(i).concerns()) {
                    PreparedStatement row = rows.row;
                    row.setString(1, append.tenant().value());
                    row.setString(2, concern.kind());
                    row.setString(3, concern.token());
                    row.setLong(4, events.get(i).position());
                    rows.add();
                }
            }
            rows.send();
        }
    }

    private static int raise(Connection connection, String sql, int by, String... key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, by);
            for (int i = 0; i < key.length; i++) {
                statement.setString(i + 2, key[i]);
            }
            return statement.executeUpdate();
        }
    }

    private static long number(Connection connection, String sql, TenantId tenant, StreamId stream)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, tenant.value());
            statement.setString(2, stream.value());
            return numberOf(statement);
        }
    }

    private static long numberOf(PreparedStatement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery()) {
            return result.next() ? result.getLong(1) : 0;
        }
    }

    /** Rows that are sent some hundreds at a time. */
    private static final class Rows implements AutoCloseable {
        private final PreparedStatement row;
        private int waiting;

        Rows(PreparedStatement row) {
            this.row = row;
        }

        void add() throws SQLException {
            row.addBatch();
            waiting++;
            if (waiting == ROWS_AT_ONCE) {
                send();
            }
        }

        void send() throws SQLException {
            if (waiting > 0) {
                row.executeBatch();
                waiting = 0;
            }
        }

        @Override
        public void close() throws SQLException {
            row.close();
        }
    }
}
