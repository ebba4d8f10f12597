package io.toritsugi.core.journal.jdbc;

import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** H2 in memory. */
final class H2Database implements Database {
    private static final AtomicInteger MADE = new AtomicInteger();

    private final String name = "jdbc:h2:mem:journal" + MADE.incrementAndGet();
    private final String url = name + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";

    @Override
    public DataSource dataSource() {
        return source(url, "sa");
    }

    @Override
    public DataSource readOnly() {
        execute("CREATE USER IF NOT EXISTS reader PASSWORD ''", "GRANT SELECT ON SCHEMA PUBLIC TO reader");
        return source(name, "reader");
    }

    @Override
    public DataSource impatient() {
        return source(name + ";LOCK_TIMEOUT=20", "sa");
    }

    private static DataSource source(String url, String user) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        source.setUser(user);
        source.setPassword("");
        return source;
    }

    @Override
    public String url() {
        return url;
    }

    @Override
    public void close() {
        execute("SHUTDOWN IMMEDIATELY");
    }
}
