package io.toritsugi.core.journal.jdbc;

import static io.toritsugi.core.journal.jdbc.Events.AT_NINE;
import static io.toritsugi.core.journal.jdbc.Events.FIRST;
import static io.toritsugi.core.journal.jdbc.Events.SECOND;
import static io.toritsugi.core.journal.jdbc.Events.TENANT;
import static io.toritsugi.core.journal.jdbc.Events.anyVersion;
import static io.toritsugi.core.journal.jdbc.Events.batch;
import static io.toritsugi.core.journal.jdbc.Events.interactionsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.Appended;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.JournalFailure;
import io.toritsugi.core.journal.JournalFailure.Reason;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.VersionConflict;
import io.vavr.control.Either;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The journal's own transactions, and the caller's. */
interface TransactionContract extends DatabaseFactory {
    @Test
    default void showsTheHostsWritesAndTheEventsTogether() throws Exception {
        JdbcJournal journal = withHostTable();
        try (Connection connection = transaction()) {
            insert(connection, 1);
            Appended appended = journal.within(connection)
                    .append(TENANT, List.of(batch(FIRST, 0, "i1")))
                    .getOrElseThrow(conflict -> new AssertionError(conflict.message()));
            insert(connection, 2);

            assertThat(journal.within(connection).readAll(TENANT, 0, 10)).isEqualTo(appended.events());
            assertThat(journal.within(connection).version(TENANT, FIRST)).isEqualTo(1);
            assertThat(journal.readAll(TENANT, 0, 10)).isEmpty();
            assertThat(hostRows()).isZero();
            connection.commit();
        }
        assertThat(journal.readAll(TENANT, 0, 10)).hasSize(1);
        assertThat(hostRows()).isEqualTo(2);
    }

    @Test
    default void leavesNothingOfATransactionThatIsRolledBack() throws Exception {
        JdbcJournal journal = withHostTable();
        journal.append(TENANT, List.of(batch(FIRST, 0, "i1")));
        List<RecordedEvent> before = journal.readAll(TENANT, 0, 10);
        try (Connection connection = transaction()) {
            insert(connection, 1);
            journal.within(connection).append(TENANT, List.of(batch(FIRST, 1, "i2"), batch(SECOND, 0, "i3")));
            journal.within(connection).append(TENANT, List.of(batch(FIRST, 2, "i4")));
            assertThat(journal.within(connection).readAll(TENANT, 0, 10)).hasSize(4);
            connection.rollback();
        }

        assertThat(journal.readAll(TENANT, 0, 10)).isEqualTo(before);
        assertThat(journal.version(TENANT, SECOND)).isZero();
        assertThat(hostRows()).isZero();
        journal.append(TENANT, List.of(batch(FIRST, 1, "i5")));
        assertThat(journal.readAll(TENANT, 0, 10))
                .extracting(RecordedEvent::position)
                .containsExactly(1L, 2L);
    }

    @Test
    default void leavesTheCallersWorkAsItWasAtAConflict() throws Exception {
        JdbcJournal journal = withHostTable();
        try (Connection connection = transaction()) {
            Journal within = journal.within(connection);
            insert(connection, 1);
            within.append(TENANT, List.of(batch(FIRST, 0, "i1")));

            assertThat(within.append(TENANT, List.of(batch(SECOND, 0, "i2"), batch(FIRST, 0, "i3"))))
                    .isEqualTo(Either.left(new VersionConflict(FIRST, 0, 1)));

            assertThat(within.version(TENANT, SECOND)).isZero();
            within.append(TENANT, List.of(batch(FIRST, 1, "i4")));
            insert(connection, 2);
            connection.commit();
        }
        assertThat(interactionsOf(journal.readAll(TENANT, 0, 10))).containsExactly("i1", "i4");
        assertThat(journal.readAll(TENANT, 0, 10))
                .extracting(RecordedEvent::position)
                .containsExactly(1L, 2L);
        assertThat(hostRows()).isEqualTo(2);
    }

    @Test
    default void needsATransactionOfTheCaller() throws Exception {
        JdbcJournal journal = withHostTable();
        try (Connection connection = database().dataSource().getConnection()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> journal.within(connection).append(TENANT, List.of(batch(FIRST, 0, "i1"))))
                    .withMessageContaining("auto-commit");
        }
        assertThat(journal.readAll(TENANT, 0, 10)).isEmpty();
    }

    @Test
    default void isNeverHalfThereAtAnyIsolationLevel() throws Exception {
        for (int level : database().isolationLevels()) {
            JdbcJournal journal = withHostTable();
            TenantId tenant = TenantId.of("level" + level);
            journal.append(tenant, List.of(batch(FIRST, 0, "i0")));
            for (int i = 1; i <= 3; i++) {
                appendAcross(journal, tenant, level, i);
            }

            List<RecordedEvent> all = journal.readAll(tenant, 0, 100);
            assertThat(interactionsOf(all)).containsExactly("i0", "other1", "i1", "other2", "i2", "other3", "i3");
            assertThat(all)
                    .extracting(RecordedEvent::version)
                    .isEqualTo(LongStream.rangeClosed(1, 7).boxed().toList());
            assertThat(all)
                    .extracting(RecordedEvent::position)
                    .isEqualTo(LongStream.rangeClosed(1, 7).boxed().toList());
        }
    }

    /** The caller has read, another appends, the caller appends: he either may, or is told to do all again. */
    private void appendAcross(JdbcJournal journal, TenantId tenant, int level, int i) throws SQLException {
        try (Connection connection = transaction()) {
            connection.setTransactionIsolation(level);
            Journal within = journal.within(connection);
            long seen = within.version(tenant, FIRST);
            journal.append(tenant, List.of(batch(FIRST, seen, "other" + i)));
            try {
                assertThat(within.append(tenant, List.of(batch(FIRST, seen, "stale" + i))))
                        .isEqualTo(Either.left(new VersionConflict(FIRST, seen, seen + 1)));
            } catch (JournalFailure failure) {
                assertThat(failure.reason()).isEqualTo(Reason.CONTENTION);
            }
            connection.rollback();
            within.append(tenant, List.of(batch(FIRST, seen + 1, "i" + i)));
            connection.commit();
        }
    }

    @Test
    default void givesPositionsInTheOrderOfTheCommits() throws Exception {
        JdbcJournal journal = withHostTable();
        List<Callable<List<RecordedEvent>>> writers = new ArrayList<>();
        CyclicBarrier start = new CyclicBarrier(5);
        for (int writer = 0; writer < 4; writer++) {
            boolean rollsBack = writer == 3;
            String name = "w" + writer;
            writers.add(() -> {
                start.await();
                for (int i = 0; i < 15; i++) {
                    try (Connection connection = transaction()) {
                        journal.within(connection)
                                .append(TENANT, List.of(anyVersion(FIRST, name), anyVersion(SECOND, name)));
                        if (rollsBack) {
                            connection.rollback();
                        } else {
                            connection.commit();
                        }
                    }
                }
                return List.of();
            });
        }
        writers.add(() -> {
            start.await();
            List<RecordedEvent> seen = new ArrayList<>();
            while (seen.size() < 90) {
                long after = seen.isEmpty() ? 0 : seen.get(seen.size() - 1).position();
                seen.addAll(journal.readAll(TENANT, after, 7));
            }
            return seen;
        });

        List<RecordedEvent> seen = Parallel.run(writers).get(4);

        assertThat(seen).isEqualTo(journal.readAll(TENANT, 0, Integer.MAX_VALUE));
        assertThat(seen)
                .extracting(RecordedEvent::position)
                .isEqualTo(LongStream.rangeClosed(1, 90).boxed().toList());
    }

    @Test
    default void takesTheFirstAppendsOfATenantFromAllAtOnce() throws Exception {
        JdbcJournal journal = withHostTable();
        CyclicBarrier round = new CyclicBarrier(4);
        List<Callable<Boolean>> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            writers.add(() -> {
                for (int i = 0; i < 15; i++) {
                    round.await();
                    journal.append(TenantId.of("tenant" + i), List.of(anyVersion(FIRST, "i1")));
                }
                return true;
            });
        }

        Parallel.run(writers);

        for (int i = 0; i < 15; i++) {
            assertThat(journal.readStream(TenantId.of("tenant" + i), FIRST, 0, 10))
                    .extracting(RecordedEvent::position)
                    .containsExactly(1L, 2L, 3L, 4L);
        }
    }

    @Test
    default void makesItsTablesOnceWhoeverMakesThemWithWhom() throws Exception {
        List<Callable<Boolean>> makers = new ArrayList<>();
        CyclicBarrier start = new CyclicBarrier(4);
        for (int i = 0; i < 4; i++) {
            makers.add(() -> {
                start.await();
                database().newJournal(AT_NINE).append(TENANT, List.of(anyVersion(FIRST, "i1")));
                return true;
            });
        }

        Parallel.run(makers);

        assertThat(database().journal(AT_NINE).version(TENANT, FIRST)).isEqualTo(4);
    }

    @Test
    default void findsAVersionThatWasTakenBehindItsBack() throws Exception {
        JdbcJournal journal = withHostTable();
        journal.append(TENANT, List.of(batch(FIRST, 0, "i1", "i2")));
        database().execute("UPDATE " + journal.schema().streams() + " SET last_version = 1");

        assertThat(journal.append(TENANT, List.of(batch(SECOND, 0, "i3"), batch(FIRST, 1, "i4"))))
                .isEqualTo(Either.left(new VersionConflict(FIRST, 1, 2)));
        try (Connection connection = transaction()) {
            insert(connection, 1);
            assertThat(journal.within(connection).append(TENANT, List.of(batch(FIRST, 1, "i4"))))
                    .isEqualTo(Either.left(new VersionConflict(FIRST, 1, 2)));
            connection.commit();
        }
        assertThat(interactionsOf(journal.readAll(TENANT, 0, 10))).containsExactly("i1", "i2");
        assertThat(hostRows()).isEqualTo(1);
    }

    private JdbcJournal withHostTable() {
        database().execute("CREATE TABLE IF NOT EXISTS " + hostTable() + " (id INTEGER NOT NULL)");
        return database().newJournal(AT_NINE);
    }

    private Connection transaction() throws SQLException {
        Connection connection = database().dataSource().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private void insert(Connection connection, int id) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO " + hostTable() + " (id) VALUES (" + id + ")");
        }
    }

    private long hostRows() {
        return database().count(hostTable());
    }

    private String hostTable() {
        return database().prefix() + "orders";
    }
}
