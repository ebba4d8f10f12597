package io.toritsugi.core.journal.jdbc;

import io.toritsugi.core.json.Jackson3;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A database of the tests: a new and empty one for each test, or a new prefix in one that all share. */
interface Database extends AutoCloseable {
    /** Gives a new connection each time. */
    DataSource dataSource();

    /** Gives connections that may read what {@link #dataSource} wrote, and write nothing. */
    DataSource readOnly();

    /** Gives connections that soon give up waiting for a lock. */
    DataSource impatient();

    /** Tells another process how to get here: see {@link AppendingProcess}. */
    String url();

    default String prefix() {
        return "toritsugi_";
    }

    /** The levels that a connection can be set to, beside its default. */
    default List<Integer> isolationLevels() {
        return List.of(
                Connection.TRANSACTION_READ_COMMITTED,
                Connection.TRANSACTION_REPEATABLE_READ,
                Connection.TRANSACTION_SERIALIZABLE);
    }

    @Override
    void close();

    default JdbcJournal journal(InstantSource recordedAt) {
        return journal(dataSource(), recordedAt);
    }

    default JdbcJournal journal(DataSource source, InstantSource recordedAt) {
        return JdbcJournal.over(source)
                .recordedAt(recordedAt)
                .json(Jackson3.codec())
                .tablePrefix(prefix())
                .build();
    }

    default JdbcJournal newJournal(InstantSource recordedAt) {
        JdbcJournal journal = journal(recordedAt);
        journal.createTables();
        return journal;
    }

    default void execute(String... statements) {
        execute(dataSource(), statements);
    }

    static void execute(DataSource source, String... statements) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    default long count(String table) {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What stands in the columns of a table, row by row. */
    default List<String> columns(String table) {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT * FROM " + table)) {
            List<String> columns = new ArrayList<>();
            while (result.next()) {
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    columns.add(result.getString(column));
                }
            }
            return columns;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
