package io.toritsugi.benchmarks.kpi;

import io.toritsugi.kpi.bulk.BulkGrid;
import io.toritsugi.kpi.definition.KpiSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.IntFunction;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** The same figures by DuckDB: a table in its memory, counted by one thread, with exact percentiles. */
final class BulkTable implements AutoCloseable {
    private static final String COLUMNS =
            "queue INTEGER NOT NULL, agent INTEGER, queued_at BIGINT NOT NULL, outcome TINYINT NOT NULL, "
                    + "wait INTEGER NOT NULL, talk INTEGER NOT NULL, hold INTEGER NOT NULL, wrap_up INTEGER, score TINYINT";

    private static final String FIGURES = "count(*), count(*) FILTER (outcome = 0), count(*) FILTER (outcome = 1), "
            + "count(*) FILTER (outcome = 1 AND wait <= %1$d), count(*) FILTER (outcome = 0 AND wait <= %2$d), "
            + "sum(wait) FILTER (outcome = 0), sum(wait) FILTER (outcome = 1), max(wait), sum(talk), sum(hold), sum(wrap_up), "
            + "sum(talk + hold + wrap_up), count(wrap_up), sum(score), count(score)";

    private static final String CELL = "(queued_at - %4$d) // %5$d * %3$d + queue AS cell";

    private static final String BY_AGENT = "SELECT agent, count(*), sum(talk), sum(hold), sum(wrap_up), "
            + "sum(talk + hold + wrap_up) FROM visit WHERE agent IS NOT NULL GROUP BY agent";

    private final Connection connection;
    private final KpiSettings settings;

    BulkTable(KpiSettings settings) {
        this.settings = settings;
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:");
            run("SET threads = 1");
            run("CREATE TABLE visit (" + COLUMNS + ")");
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB must open a database in memory", e);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Fills the table, in this order. */
    void fill(int visits, IntFunction<BulkVisit> visit) {
        try (DuckDBAppender appender =
                connection.unwrap(DuckDBConnection.class).createAppender(DuckDBConnection.DEFAULT_SCHEMA, "visit")) {
            for (int place = 0; place < visits; place++) {
                append(appender, visit.apply(place));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB must take " + visits + " visits", e);
        }
    }

    private static void append(DuckDBAppender appender, BulkVisit visit) throws SQLException {
        appender.beginRow();
        appender.append(visit.queue());
        if (visit.answered()) {
            appender.append(visit.agent());
        } else {
            appender.appendNull();
        }
        appender.append(visit.queuedAt());
        appender.append((byte) (visit.answered() ? 0 : visit.abandoned() ? 1 : 2));
        appender.append(visit.waited());
        appender.append(visit.talk());
        appender.append(visit.hold());
        if (visit.wrapUp() >= 0) {
            appender.append(visit.wrapUp());
        } else {
            appender.appendNull();
        }
        if (visit.score() > 0) {
            appender.append((byte) visit.score());
        } else {
            appender.appendNull();
        }
        appender.endRow();
    }

    /** {@return the sum of the cells, as a sign that all of them were fetched; nothing but the cell is read of each} */
    long fetched(boolean percentiles) {
        long[] sum = {0};
        query(sql(percentiles), row -> sum[0] += row.getInt("cell"));
        return sum[0];
    }

    BulkAnswers answers(boolean percentiles) {
        long[][] cells = new long[BulkVisit.GRID.intervals() * BulkVisit.GRID.keys()][];
        long[] none = new long[BulkAnswers.width(percentiles)];
        query(sql(percentiles), row -> {
            long[] found = new long[none.length];
            for (int i = 0; i < found.length; i++) {
                found[i] = row.getLong(i + 2);
            }
            cells[row.getInt("cell")] = found;
        });
        return BulkAnswers.of(percentiles, cell -> cells[cell] == null ? none : cells[cell]);
    }

    /** {@return the answered visits, talk, holds, after-call work and handle time of each agent} */
    long[][] byAgent() {
        long[][] agents = new long[BulkVisit.AGENTS][5];
        query(BY_AGENT, row -> {
            long[] found = agents[row.getInt(1)];
            for (int i = 0; i < found.length; i++) {
                found[i] = row.getLong(i + 2);
            }
        });
        return agents;
    }

    private void query(String sql, Reader reader) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB must count", e);
        }
    }

    private String sql(boolean percentiles) {
        BulkGrid grid = BulkVisit.GRID;
        String counters = "SELECT " + CELL + ", " + FIGURES;
        String all = "SELECT * EXCLUDE (p), p[1], p[2], p[3] FROM (" + counters
                + ", quantile_disc(wait, [0.5, 0.9, 0.99]) AS p FROM visit GROUP BY cell)";
        return String.format(
                percentiles ? all : counters + " FROM visit GROUP BY cell",
                settings.shortAbandon().toMillis(),
                settings.serviceLevel().toMillis(),
                grid.keys(),
                grid.startMillis(),
                grid.lengthMillis());
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB must close its database", e);
        }
    }

    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }
}
