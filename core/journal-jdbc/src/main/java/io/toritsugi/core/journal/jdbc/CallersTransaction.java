package io.toritsugi.core.journal.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Savepoint;
import org.jspecify.annotations.Nullable;

/** Runs each piece of work in the transaction of the caller, whose it is to commit, to roll back and to try again. */
final class CallersTransaction implements Sessions {
    private final Connection connection;

    CallersTransaction(Connection connection) {
        this.connection = connection;
    }

    @Override
    public <T> T write(Change<T> change) {
        try {
            if (connection.getAutoCommit()) {
                throw new IllegalStateException(
                        "JdbcJournal.within needs a transaction, but its connection is in auto-commit mode");
            }
            return writeAfter(connection.setSavepoint(), change);
        } catch (SQLException failure) {
            throw SqlFailures.at(change.place(), failure);
        }
    }

    @Override
    public <T> T read(String place, Work<T> work) {
        try {
            return work.run(connection);
        } catch (SQLException failure) {
            throw SqlFailures.at(place, failure);
        }
    }

    private <T> T writeAfter(Savepoint savepoint, Change<T> change) throws SQLException {
        try {
            T result = change.run(connection);
            if (change.kept().test(result)) {
                release(savepoint);
            } else {
                connection.rollback(savepoint);
            }
            return result;
        } catch (SQLException failure) {
            undo(savepoint, change.place(), failure);
            if (!SqlFailures.isTaken(failure)) {
                throw failure;
            }
            return change.taken().run(connection).orElseThrow(() -> failure);
        } catch (RuntimeException | Error failure) {
            undo(savepoint, change.place(), null);
            throw failure;
        }
    }

    // A database that has ended the whole transaction for another's sake has no savepoint left, and nothing to undo.
    private void undo(Savepoint savepoint, String place, @Nullable SQLException reason) {
        try {
            connection.rollback(savepoint);
        } catch (SQLException failure) {
            if (reason == null || !SqlFailures.isContention(reason)) {
                throw SqlFailures.ofUnknownOutcome(place, failure);
            }
        }
    }

    // Oracle knows no release, and needs none.
    private void release(Savepoint savepoint) throws SQLException {
        try {
            connection.releaseSavepoint(savepoint);
        } catch (SQLFeatureNotSupportedException unsupported) {
            return;
        }
    }
}
