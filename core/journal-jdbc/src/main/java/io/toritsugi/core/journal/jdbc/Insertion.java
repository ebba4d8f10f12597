package io.toritsugi.core.journal.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;

/** The first row of its key, which another transaction may add at the same time. */
final class Insertion {
    private Insertion() {}

    /**
     * {@return whether the row was added; false if another transaction has added one of its key before}
     *
     * <p>PostgreSQL goes on after a refused row only from a savepoint.
     */
    static boolean isFirst(Connection connection, Work<Integer> insert) throws SQLException {
        Savepoint savepoint = connection.setSavepoint();
        try {
            return insert.run(connection) > 0;
        } catch (SQLException failure) {
            if (!SqlFailures.isTaken(failure)) {
                throw failure;
            }
            connection.rollback(savepoint);
            return false;
        }
    }
}
