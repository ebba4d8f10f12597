package io.toritsugi.core.journal.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * SQLite in a file, in WAL mode and with a busy timeout. It does not wait for the disk, for no test here takes its power away.
 */
final class SqliteDatabase implements Database {
    private final String url;

    SqliteDatabase(Path file) {
        this.url = "jdbc:sqlite:" + file;
    }

    @Override
    public DataSource dataSource() {
        return open(url);
    }

    static DataSource open(String url) {
        return open(url, 20_000);
    }

    private static DataSource open(String url, int busyMillis) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        config.setBusyTimeout(busyMillis);
        return open(url, config);
    }

    private static DataSource open(String url, SQLiteConfig config) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(url);
        return source;
    }

    @Override
    public DataSource impatient() {
        return open(url, 20);
    }

    @Override
    public DataSource readOnly() {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return open(url, config);
    }

    @Override
    public String url() {
        return url;
    }

    @Override
    public List<Integer> isolationLevels() {
        return List.of(Connection.TRANSACTION_SERIALIZABLE);
    }

    @Override
    public void close() {
        // Each connection was closed by whoever had it, and the folder goes with the test.
    }
}
