package io.toritsugi.core.journal.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Tables of their own in a PostgreSQL that runs as long as the tests do. */
final class PostgresDatabase implements Database {
    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger MADE = new AtomicInteger();

    private final String prefix = "test" + MADE.incrementAndGet() + "_";

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public DataSource dataSource() {
        return source("");
    }

    @Override
    public DataSource readOnly() {
        return source("-c default_transaction_read_only=on");
    }

    @Override
    public DataSource impatient() {
        return source("-c lock_timeout=20");
    }

    /** Gives connections whose transactions are of this level unless somebody says another. */
    DataSource ofIsolation(String level) {
        return source("-c default_transaction_isolation=" + level.replace(" ", "\\ "));
    }

    private DataSource source(String options) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url());
        source.setOptions(options);
        return source;
    }

    @Override
    public String url() {
        return SERVER.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public String prefix() {
        return prefix;
    }

    @Override
    public void close() {
        // The server ends with the process, and nobody else uses these tables.
    }
}
