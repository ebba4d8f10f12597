package io.toritsugi.core.journal.jdbc;

import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.JournalFailure;
import io.toritsugi.core.journal.Snapshot;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Keeps the snapshots. */
final class SnapshotTable {
    private static final int LONGEST = 400;
    private static final int TRIES = 3;

    private final JdbcSchema schema;
    private final String update;
    private final String insert;
    private final String select;
    private final String delete;

    SnapshotTable(JdbcSchema schema) {
        this.schema = schema;
        String table = schema.snapshots();
        update = "UPDATE " + table + " SET at_point = ?, format = ?, content = ?"
                + " WHERE tenant = ? AND name = ? AND at_point <= ?";
        insert = "INSERT INTO " + table + " (at_point, format, content, tenant, name) VALUES (?, ?, ?, ?, ?)";
        select = "SELECT at_point, format, content FROM " + table + " WHERE tenant = ? AND name = ?";
        delete = "DELETE FROM " + table + " WHERE tenant = ? AND name = ?";
    }

    Work<Boolean> save(TenantId tenant, Snapshot snapshot) {
        return connection -> save(connection, tenant, snapshot);
    }

    Work<Optional<Row>> load(TenantId tenant, String name) {
        return connection -> load(connection, tenant, name);
    }

    Work<Boolean> delete(TenantId tenant, String name) {
        return connection -> {
            try (PreparedStatement statement = connection.prepareStatement(delete)) {
                statement.setString(1, tenant.value());
                statement.setString(2, StoredText.key(name, LONGEST));
                return statement.executeUpdate() > 0;
            }
        };
    }

    Snapshot decoded(TenantId tenant, String name, Row row) {
        try {
            return new Snapshot(name, row.at(), StoredText.read(row.format()), StoredText.read(row.content()));
        } catch (IllegalArgumentException damaged) {
            throw JournalFailure.of(
                    JournalFailure.Reason.DAMAGED,
                    schema.snapshots() + ", tenant " + tenant + ", name " + name,
                    "the row is none that a journal wrote",
                    damaged);
        }
    }

    private boolean save(Connection connection, TenantId tenant, Snapshot snapshot) throws SQLException {
        for (int i = 0; i < TRIES; i++) {
            if (replaced(connection, tenant, snapshot)) {
                return true;
            }
            Optional<Row> kept = load(connection, tenant, snapshot.name());
            if (kept.isPresent() && kept.get().at() > snapshot.at()) {
                return false;
            }
            if (kept.isEmpty() && Insertion.isFirst(connection, same -> add(same, tenant, snapshot))) {
                return true;
            }
        }
        throw new SQLException("another saver was in the way each time", "40001");
    }

    private boolean replaced(Connection connection, TenantId tenant, Snapshot snapshot) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            set(statement, tenant, snapshot);
            statement.setLong(6, snapshot.at());
            return statement.executeUpdate() > 0;
        }
    }

    private int add(Connection connection, TenantId tenant, Snapshot snapshot) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            set(statement, tenant, snapshot);
            return statement.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, TenantId tenant, Snapshot snapshot) throws SQLException {
        statement.setLong(1, snapshot.at());
        statement.setString(2, StoredText.of(snapshot.format()));
        statement.setString(3, StoredText.of(snapshot.content()));
        statement.setString(4, tenant.value());
        statement.setString(5, StoredText.key(snapshot.name(), LONGEST));
    }

    private Optional<Row> load(Connection connection, TenantId tenant, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setString(1, tenant.value());
            statement.setString(2, StoredText.key(name, LONGEST));
            try (ResultSet result = statement.executeQuery()) {
                return result.next()
                        ? Optional.of(new Row(result.getLong(1), result.getString(2), result.getString(3)))
                        : Optional.empty();
            }
        }
    }

    /** A snapshot as its columns hold it; {@link #toString} leaves its content out. */
    record Row(long at, String format, String content) {
        @Override
        public String toString() {
            return "Row[at=" + at + ", format=" + format + "]";
        }
    }
}
