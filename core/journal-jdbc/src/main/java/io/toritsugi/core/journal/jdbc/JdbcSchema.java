package io.toritsugi.core.journal.jdbc;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The tables of a {@link JdbcJournal}: what they are called, and the statements that make them.
 *
 * <p>The statements are understood as they are by PostgreSQL, H2 and SQLite. For another database a host copies them into his
 * own migration and keeps these properties:
 *
 * <ul>
 *   <li>Text is compared exactly: upper and lower case, accents, width and blanks at the end all count. MySQL, MariaDB and SQL
 *       Server need a binary collation on the {@code VARCHAR} columns.
 *   <li>A {@code VARCHAR(n)} holds n characters of Unicode; where the length counts bytes, four for each.
 *   <li>{@code TEXT} holds texts without limit, 100 MB at least: {@code LONGTEXT} for MySQL,
 *       {@code CLOB} for Oracle and Db2, {@code NVARCHAR(MAX)} for SQL Server.
 *   <li>All primary keys and the unique constraint are there: they are the indexes of every read, and what stands between two
 *       writers where the database does not lock a row that it updates.
 * </ul>
 *
 * <p>Immutable and thread-safe.
 *
 * @param prefix what all names of tables begin with: letters, digits and {@code _}, perhaps after the name of a schema and a
 *     dot, each part of at most 40 characters and not beginning with a digit
 * @since 0.1
 */
public record JdbcSchema(String prefix) {
    private static final String NAME = "[A-Za-z_][A-Za-z0-9_]{0,39}";
    private static final Pattern ALLOWED = Pattern.compile("(" + NAME + "\\.)?" + NAME);

    /**
     * Checks the prefix.
     *
     * @throws IllegalArgumentException if it is not allowed
     */
    public JdbcSchema {
        Objects.requireNonNull(prefix, "JdbcSchema.prefix");
        if (!ALLOWED.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "JdbcSchema.prefix must be letters, digits and _, perhaps after the name of a schema and a dot, was \""
                            + prefix + "\"");
        }
    }

    /** {@return the tables whose names begin with {@code toritsugi_}} */
    public static JdbcSchema standard() {
        return new JdbcSchema("toritsugi_");
    }

    /** {@return the statements that make the tables where they are not there yet, in their order, without semicolons} */
    public List<String> statements() {
        return List.of(
                """
                CREATE TABLE IF NOT EXISTS %s (
                    tenant VARCHAR(200) NOT NULL,
                    last_position BIGINT NOT NULL,
                    PRIMARY KEY (tenant)
                )""".replace("%s", positions()),
                """
                CREATE TABLE IF NOT EXISTS %s (
                    tenant VARCHAR(200) NOT NULL,
                    stream VARCHAR(200) NOT NULL,
                    last_version BIGINT NOT NULL,
                    PRIMARY KEY (tenant, stream)
                )""".replace("%s", streams()),
                """
                CREATE TABLE IF NOT EXISTS %s (
                    tenant VARCHAR(200) NOT NULL,
                    event_position BIGINT NOT NULL,
                    stream VARCHAR(200) NOT NULL,
                    stream_version BIGINT NOT NULL,
                    recorded_second BIGINT NOT NULL,
                    recorded_nano INTEGER NOT NULL,
                    body TEXT NOT NULL,
                    PRIMARY KEY (tenant, event_position),
                    UNIQUE (tenant, stream, stream_version)
                )""".replace("%s", events()),
                """
                CREATE TABLE IF NOT EXISTS %s (
                    tenant VARCHAR(200) NOT NULL,
                    kind VARCHAR(40) NOT NULL,
                    token VARCHAR(200) NOT NULL,
                    event_position BIGINT NOT NULL,
                    PRIMARY KEY (tenant, kind, token, event_position)
                )""".replace("%s", concerns()),
                """
                CREATE TABLE IF NOT EXISTS %s (
                    tenant VARCHAR(200) NOT NULL,
                    name VARCHAR(400) NOT NULL,
                    at_point BIGINT NOT NULL,
                    format TEXT NOT NULL,
                    content TEXT NOT NULL,
                    PRIMARY KEY (tenant, name)
                )""".replace("%s", snapshots()));
    }

    /** {@return the statements as one text, each ended by a semicolon and a line break, for a migration tool} */
    public String script() {
        return String.join(";\n\n", statements()) + ";\n";
    }

    String positions() {
        return prefix + "positions";
    }

    String streams() {
        return prefix + "streams";
    }

    String events() {
        return prefix + "events";
    }

    String concerns() {
        return prefix + "concerns";
    }

    String snapshots() {
        return prefix + "snapshots";
    }
}
