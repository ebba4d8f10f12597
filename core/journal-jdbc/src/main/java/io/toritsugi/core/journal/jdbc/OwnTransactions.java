package io.toritsugi.core.journal.jdbc;

import io.toritsugi.core.journal.JournalFailure;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Runs each piece of work over a connection of its own, and again while other transactions are in its way. */
final class OwnTransactions implements Sessions {
    // Among 8 writers who all lose at once each time, one in 50 loses 30 times in a row; a wait for a lock has taken
    // its time.
    private static final int PATIENCE = 30;
    private static final int COST_OF_A_WAIT = 10;

    private final DataSource dataSource;

    OwnTransactions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public <T> T write(Change<T> change) {
        return patiently(change.place(), () -> writeOnce(change));
    }

    @Override
    public <T> T read(String place, Work<T> work) {
        return patiently(place, () -> readOnce(work));
    }

    private static <T> T patiently(String place, Attempt<T> attempt) {
        int patience = PATIENCE;
        while (true) {
            try {
                return attempt.run();
            } catch (SQLException failure) {
                patience -= SqlFailures.hasWaited(failure) ? COST_OF_A_WAIT : 1;
                if (patience <= 0 || !SqlFailures.isContention(failure)) {
                    throw SqlFailures.at(place, failure);
                }
            }
        }
    }

    private <T> T writeOnce(Change<T> change) throws SQLException {
        Connection connection = open();
        boolean clean = false;
        try {
            boolean autoCommit = connection.getAutoCommit();
            if (autoCommit) {
                connection.setAutoCommit(false);
            }
            boolean committed = false;
            try {
                T result = runOrFindTaken(connection, change);
                if (change.kept().test(result)) {
                    commit(connection, change.place());
                    committed = true;
                }
                return result;
            } finally {
                // Going back to auto-commit would commit what could not be rolled back.
                clean = (committed || isDone(connection::rollback))
                        && (!autoCommit || isDone(() -> connection.setAutoCommit(true)));
            }
        } finally {
            giveBack(connection, clean);
        }
    }

    private static <T> T runOrFindTaken(Connection connection, Change<T> change) throws SQLException {
        try {
            return change.run(connection);
        } catch (SQLException failure) {
            if (!SqlFailures.isTaken(failure)) {
                throw failure;
            }
            connection.rollback();
            return change.taken().run(connection).orElseThrow(() -> failure);
        }
    }

    private static void commit(Connection connection, String place) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException failure) {
            if (SqlFailures.isCertainlyRolledBack(failure)) {
                throw failure;
            }
            throw SqlFailures.ofUnknownOutcome(place, failure);
        }
    }

    private <T> T readOnce(Work<T> work) throws SQLException {
        Connection connection = open();
        boolean clean = false;
        try {
            boolean autoCommit = connection.getAutoCommit();
            try {
                return work.run(connection);
            } finally {
                clean = autoCommit || isDone(connection::rollback);
            }
        } finally {
            giveBack(connection, clean);
        }
    }

    // No statement was sent yet, so what the driver says may go on.
    private Connection open() throws SQLException {
        try {
            return dataSource.getConnection();
        } catch (SQLException failure) {
            if (SqlFailures.isContention(failure)) {
                throw failure;
            }
            throw JournalFailure.of(SqlFailures.reason(failure), "the DataSource", "it gave no connection", failure);
        }
    }

    // What was committed is committed, and what was read is read, whatever becomes of the connection.
    private static void giveBack(Connection connection, boolean clean) {
        if (!clean) {
            isDone(() -> connection.abort(Runnable::run));
        }
        isDone(connection::close);
    }

    private static boolean isDone(Step step) {
        try {
            step.run();
            return true;
        } catch (SQLException failure) {
            return false;
        }
    }

    @FunctionalInterface
    private interface Attempt<T> {
        T run() throws SQLException;
    }

    @FunctionalInterface
    private interface Step {
        void run() throws SQLException;
    }
}
