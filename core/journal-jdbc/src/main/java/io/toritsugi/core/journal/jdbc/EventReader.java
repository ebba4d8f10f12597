package io.toritsugi.core.journal.jdbc;

import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.JournalFailure;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.record.RecordFormat;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads pages of events, one statement each. */
final class EventReader {
    private static final int ROWS_AT_ONCE = 500;

    // Without a limit in the statement itself PostgreSQL may sort the whole rest of a table to give one page of it.
    private static final Set<String> KNOW_LIMIT = Set.of("PostgreSQL", "H2", "SQLite", "MySQL", "MariaDB");

    private final JdbcSchema schema;
    private final Query ofStream;
    private final Query ofAll;
    private final Query concerning;

    EventReader(JdbcSchema schema) {
        this.schema = schema;
        String columns =
                "SELECT e.stream, e.stream_version, e.event_position, e.recorded_second, e.recorded_nano, e.body";
        ofStream = new Query(
                columns + " FROM " + schema.events()
                        + " e WHERE e.tenant = ? AND e.stream = ? AND e.stream_version > ? ORDER BY e.stream_version",
                1);
        ofAll = new Query(
                columns + " FROM " + schema.events()
                        + " e WHERE e.tenant = ? AND e.event_position > ? ORDER BY e.event_position",
                1);
        // Said of both tables: a merge of them would else begin at the first event of the tenant.
        concerning = new Query(
                columns + " FROM " + schema.concerns() + " c JOIN " + schema.events()
                        + " e ON e.tenant = c.tenant AND e.event_position = c.event_position"
                        + " WHERE c.tenant = ? AND c.kind = ? AND c.token = ? AND c.event_position > ? AND e.event_position > ?"
                        + " ORDER BY c.event_position",
                2);
    }

    Work<List<Row>> ofStream(TenantId tenant, StreamId stream, long afterVersion, int limit) {
        return connection -> rows(connection, ofStream, afterVersion, limit, tenant.value(), stream.value());
    }

    Work<List<Row>> ofAll(TenantId tenant, long afterPosition, int limit) {
        return connection -> rows(connection, ofAll, afterPosition, limit, tenant.value());
    }

    Work<List<Row>> concerning(TenantId tenant, ConcernKey concern, long afterPosition, int limit) {
        return connection ->
                rows(connection, concerning, afterPosition, limit, tenant.value(), concern.kind(), concern.token());
    }

    /** {@return the events that rows hold; called when their connection has gone back, for keys may want one too} */
    List<RecordedEvent> decoded(TenantId tenant, List<Row> rows, RecordFormat format) {
        List<RecordedEvent> events = new ArrayList<>(rows.size());
        for (Row row : rows) {
            try {
                events.add(format.read(
                        tenant,
                        StreamId.of(row.stream()),
                        row.version(),
                        row.position(),
                        Instant.ofEpochSecond(row.second(), row.nano()),
                        StoredText.read(row.body())));
            } catch (IllegalArgumentException | DateTimeException damaged) {
                throw JournalFailure.of(
                        JournalFailure.Reason.DAMAGED,
                        schema.events() + ", tenant " + tenant + ", position " + row.position(),
                        "the row is none that a journal wrote",
                        damaged);
            }
        }
        return List.copyOf(events);
    }

    private static List<Row> rows(Connection connection, Query query, long after, int limit, String... key)
            throws SQLException {
        boolean limited = KNOW_LIMIT.contains(connection.getMetaData().getDatabaseProductName());
        try (PreparedStatement statement = connection.prepareStatement(query.sql() + (limited ? " LIMIT ?" : ""))) {
            int parameter = 1;
            for (String part : key) {
                statement.setString(parameter++, part);
            }
            for (int i = 0; i < query.afters(); i++) {
                statement.setLong(parameter++, after);
            }
            if (limited) {
                statement.setInt(parameter, limit);
            }
            statement.setMaxRows(limit);
            statement.setFetchSize(Math.min(limit, ROWS_AT_ONCE));
            return rows(statement);
        }
    }

    private static List<Row> rows(PreparedStatement statement) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                rows.add(new Row(
                        result.getString(1),
                        result.getLong(2),
                        result.getLong(3),
                        result.getLong(4),
                        result.getInt(5),
                        result.getString(6)));
            }
        }
        return rows;
    }

    /** A statement whose last parameters are {@code afters} times the place after which to begin. */
    private record Query(String sql, int afters) {}

    /** An event as its columns hold it; {@link #toString} leaves its body out. */
    record Row(String stream, long version, long position, long second, int nano, String body) {
        @Override
        public String toString() {
            return "Row[stream=" + stream + ", version=" + version + "]";
        }
    }
}
