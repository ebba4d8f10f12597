package io.toritsugi.core.journal.jdbc;

import static io.toritsugi.core.journal.jdbc.Events.AT_NINE;
import static io.toritsugi.core.journal.jdbc.Events.FIRST;
import static io.toritsugi.core.journal.jdbc.Events.NINE;
import static io.toritsugi.core.journal.jdbc.Events.SECOND;
import static io.toritsugi.core.journal.jdbc.Events.TENANT;
import static io.toritsugi.core.journal.jdbc.Events.anyVersion;
import static io.toritsugi.core.journal.jdbc.Events.batch;
import static io.toritsugi.core.journal.jdbc.Failures.assertHidden;
import static io.toritsugi.core.journal.jdbc.Failures.failureOf;
import static io.toritsugi.core.journal.jdbc.Failures.thrownBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.JournalFailure;
import io.toritsugi.core.journal.JournalFailure.Reason;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.Snapshot;
import io.toritsugi.core.journal.StreamBatch;
import io.toritsugi.core.journal.VersionConflict;
import io.toritsugi.core.journal.jdbc.StrictPool.Fault;
import io.vavr.control.Either;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What is left when the database, or the way to it, fails. */
interface FailureContract extends DatabaseFactory {
    @Test
    default void appendsWholeOrNotAtAllWhicheverCallFails() throws Exception {
        database().newJournal(AT_NINE);
        for (boolean autoCommit : List.of(true, false)) {
            for (boolean afterwards : List.of(false, true)) {
                try (StrictPool pool = new StrictPool(database().dataSource(), autoCommit)) {
                    failEachCallOfAnAppend(pool, autoCommit + "-" + afterwards, afterwards);
                }
            }
        }
    }

    private void failEachCallOfAnAppend(StrictPool pool, String name, boolean afterwards) {
        JdbcJournal journal = database().journal(pool, AT_NINE);
        boolean failing = true;
        for (int call = 1; failing; call++) {
            TenantId tenant = TenantId.of(name + "-" + call);
            failing = false;
            for (int round = 0; round < 2; round++) {
                List<StreamBatch> batches = List.of(batch(FIRST, 2L * round, "i1", "i2"), anyVersion(SECOND, "i3"));
                int before = 3 * round;
                failCall(pool, call, new Fault(afterwards, "08006"));
                JournalFailure failure = failureOf(() -> journal.append(tenant, batches));
                failing |= pool.stopFailing() >= call;

                boolean whole = failure == null || (failure.outcomeUnknown() && afterwards);
                assertThat(pool.wrongs()).as("call " + call).isEmpty();
                assertThat(journal.readAll(tenant, 0, 10)).as("call " + call).hasSize(whole ? before + 3 : before);
                if (failure != null) {
                    assertHidden(failure);
                    assertThat(failure.reason()).isEqualTo(Reason.UNAVAILABLE);
                }
                assertThat(journal.append(tenant, batches).isLeft()).isEqualTo(whole);
                assertThat(journal.readAll(tenant, 0, 10))
                        .extracting(RecordedEvent::position)
                        .isEqualTo(LongStream.rangeClosed(1, before + 3).boxed().toList());
            }
        }
    }

    @Test
    default void appendsAllTheSameWhicheverCallMeetsAnotherTransaction() throws Exception {
        database().newJournal(AT_NINE);
        try (StrictPool pool = new StrictPool(database().dataSource(), true)) {
            AtomicInteger asked = new AtomicInteger();
            JdbcJournal journal = database().journal(pool, () -> {
                asked.incrementAndGet();
                return NINE;
            });
            int calls = 1;
            for (int call = 1; call <= calls; call++) {
                TenantId tenant = TenantId.of("tenant" + call);
                asked.set(0);
                failCall(pool, call, new Fault(false, "40001"));
                assertThat(journal.append(tenant, List.of(batch(FIRST, 0, "i1")))
                                .isRight())
                        .as("call " + call)
                        .isTrue();
                calls = pool.stopFailing();

                assertThat(asked).as("the clock is asked once").hasValue(1);
                assertThat(pool.wrongs()).isEmpty();
                assertThat(journal.readAll(tenant, 0, 10)).as("call " + call).hasSize(1);
            }
            assertThat(calls).isGreaterThan(20);
        }
    }

    @Test
    default void givesUpAfterManyConflictsAndSoonerAfterLongWaits() throws Exception {
        database().newJournal(AT_NINE);
        try (StrictPool pool = new StrictPool(database().dataSource(), true)) {
            JdbcJournal journal = database().journal(pool, AT_NINE);
            assertTries(pool, journal, "40001", 30);
            assertTries(pool, journal, "HYT00", 3);
            assertThat(journal.append(TENANT, List.of(batch(FIRST, 0, "i1"))).isRight())
                    .isTrue();
        }
    }

    private static void assertTries(StrictPool pool, Journal journal, String state, int expected) {
        AtomicInteger tries = new AtomicInteger();
        pool.fail((call, method) ->
                method.equals("executeBatch") && tries.incrementAndGet() > 0 ? new Fault(true, state) : null);
        JournalFailure failure = thrownBy(() -> journal.append(TENANT, List.of(batch(FIRST, 0, "i1"))));
        pool.stopFailing();

        assertThat(failure.reason()).isEqualTo(Reason.CONTENTION);
        assertThat(failure.outcomeUnknown()).isFalse();
        assertThat(tries).hasValue(expected);
        assertThat(pool.wrongs()).isEmpty();
        assertThat(journal.version(TENANT, FIRST)).isZero();
    }

    @Test
    default void leavesTheCallersTransactionAsItWasWhicheverCallFails() throws Exception {
        database().newJournal(AT_NINE);
        database().execute("CREATE TABLE IF NOT EXISTS " + database().prefix() + "orders (id INTEGER NOT NULL)");
        for (String state : List.of("08006", "40001")) {
            for (boolean afterwards : List.of(false, true)) {
                try (StrictPool pool = new StrictPool(database().dataSource(), false);
                        Connection connection = pool.getConnection()) {
                    failEachCallWithin(pool, connection, new Fault(afterwards, state));
                }
            }
        }
    }

    private void failEachCallWithin(StrictPool pool, Connection connection, Fault fault) throws SQLException {
        JdbcJournal journal = database().journal(pool, AT_NINE);
        boolean failing = true;
        for (int call = 1; failing; call++) {
            TenantId tenant = TenantId.of(fault.state() + fault.afterwards() + call);
            long rows = database().count(database().prefix() + "orders");
            insert(connection);
            failCall(pool, call, fault);
            JournalFailure failure =
                    failureOf(() -> journal.within(connection).append(tenant, List.of(batch(FIRST, 0, "i1", "i2"))));
            failing = pool.stopFailing() >= call;
            assertThat(failing).isEqualTo(failure != null);
            boolean lost = failure != null && (failure.outcomeUnknown() || failure.reason() == Reason.CONTENTION);
            if (lost) {
                connection.rollback();
                assertThat(journal.version(tenant, FIRST)).isZero();
            } else {
                long kept = failure == null ? 2 : 0;
                assertThat(journal.within(connection).readAll(tenant, 0, 10))
                        .as("call " + call)
                        .hasSize((int) kept);
                journal.within(connection).append(tenant, List.of(batch(FIRST, kept, "i3")));
                connection.commit();
                assertThat(journal.version(tenant, FIRST)).isEqualTo(kept + 1);
                assertThat(database().count(database().prefix() + "orders")).isEqualTo(rows + 1);
            }
            if (failure != null) {
                assertHidden(failure);
                assertThat(failure.reason())
                        .isEqualTo(fault.state().equals("40001") ? Reason.CONTENTION : Reason.UNAVAILABLE);
            }
        }
    }

    @Test
    default void readsAndSavesRightlyOrNotAtAllWhicheverCallFails() throws Exception {
        database().newJournal(AT_NINE).append(TENANT, List.of(batch(FIRST, 0, "i1", "i2")));
        for (boolean autoCommit : List.of(true, false)) {
            try (StrictPool pool = new StrictPool(database().dataSource(), autoCommit)) {
                JdbcJournal journal = database().journal(pool, AT_NINE);
                failEachCall(pool, () -> journal.readAll(TENANT, 0, 10).size(), 2);
                failEachCall(
                        pool, () -> journal.readStream(TENANT, FIRST, 0, 10).size(), 2);
                failEachCall(
                        pool,
                        () -> journal.readConcerning(TENANT, Ref.of(AgentId.of("a1")), 0, 10)
                                .size(),
                        2);
                failEachCall(pool, () -> journal.version(TENANT, FIRST), 2L);
                AtomicInteger at = new AtomicInteger();
                failEachCall(
                        pool,
                        () -> journal.saveSnapshot(
                                TENANT, new Snapshot("s" + autoCommit, at.incrementAndGet(), "f", "c")),
                        true);
                failEachCall(
                        pool,
                        () -> journal.loadSnapshot(TENANT, "s" + autoCommit).isPresent(),
                        true);
                failEachCall(pool, () -> journal.deleteSnapshot(TENANT, "none"), false);
                failEachCall(
                        pool,
                        () -> {
                            journal.createTables();
                            return true;
                        },
                        true);
            }
        }
    }

    private static <T> void failEachCall(StrictPool pool, Supplier<T> work, T expected) {
        boolean failing = true;
        for (int call = 1; failing; call++) {
            failCall(pool, call, new Fault(false, "08006"));
            AtomicInteger answered = new AtomicInteger();
            JournalFailure failure = failureOf(() -> {
                assertThat(work.get()).isEqualTo(expected);
                return answered.incrementAndGet();
            });
            failing = pool.stopFailing() >= call;
            assertThat(failure == null).isEqualTo(answered.get() == 1);
            if (failure != null) {
                assertHidden(failure);
            }
            assertThat(pool.wrongs()).as("call " + call).isEmpty();
            assertThat(work.get()).isEqualTo(expected);
        }
    }

    @Test
    default void leavesNothingWhereNotEvenRollingBackIsPossible() throws Exception {
        database().newJournal(AT_NINE);
        try (StrictPool pool = new StrictPool(database().dataSource(), true)) {
            JdbcJournal journal = database().journal(pool, AT_NINE);
            failMethods(pool, Set.of("executeBatch", "rollback"));
            JournalFailure failure = thrownBy(() -> journal.append(TENANT, List.of(batch(FIRST, 0, "i1"))));
            pool.stopFailing();

            assertThat(failure.reason()).isEqualTo(Reason.UNAVAILABLE);
            assertThat(pool.wrongs()).isEmpty();
            assertThat(journal.readAll(TENANT, 0, 10)).isEmpty();

            failMethods(pool, Set.of("rollback"));
            assertThat(journal.append(TENANT, List.of(batch(FIRST, 7, "i1"))))
                    .isEqualTo(Either.left(new VersionConflict(FIRST, 7, 0)));
            pool.stopFailing();

            assertThat(pool.wrongs()).isEmpty();
            assertThat(journal.version(TENANT, FIRST)).isZero();
            assertThat(journal.append(TENANT, List.of(batch(FIRST, 0, "i1"))).isRight())
                    .isTrue();
        }
    }

    @Test
    default void tellsTheCallerToRollBackWhereItsSavepointIsLost() throws Exception {
        database().newJournal(AT_NINE);
        try (StrictPool pool = new StrictPool(database().dataSource(), false);
                Connection connection = pool.getConnection()) {
            JdbcJournal journal = database().journal(pool, AT_NINE);
            failMethods(pool, Set.of("executeBatch", "rollback"));
            JournalFailure failure =
                    thrownBy(() -> journal.within(connection).append(TENANT, List.of(batch(FIRST, 0, "i1"))));
            pool.stopFailing();

            assertThat(failure.outcomeUnknown()).isTrue();
            connection.rollback();
            assertThat(journal.version(TENANT, FIRST)).isZero();
        }
    }

    @Test
    default void undoesAnAppendWhoseClockFails() throws Exception {
        database().newJournal(AT_NINE);
        try (StrictPool pool = new StrictPool(database().dataSource(), true)) {
            JdbcJournal journal = database().journal(pool, () -> {
                throw new IllegalStateException("stopped");
            });
            assertThatIllegalStateException()
                    .isThrownBy(() -> journal.append(TENANT, List.of(batch(FIRST, 0, "i1"))))
                    .withMessage("stopped");
            assertThat(pool.wrongs()).isEmpty();
            assertThat(journal.version(TENANT, FIRST)).isZero();
            try (Connection connection = pool.getConnection()) {
                connection.setAutoCommit(false);
                assertThatIllegalStateException()
                        .isThrownBy(() -> journal.within(connection).append(TENANT, List.of(batch(FIRST, 0, "i1"))));
                connection.commit();
                connection.setAutoCommit(true);
            }
            assertThat(journal.version(TENANT, FIRST)).isZero();
        }
    }

    private static void failMethods(StrictPool pool, Set<String> methods) {
        pool.fail((call, method) -> methods.contains(method) ? new Fault(false, "08006") : null);
    }

    private static void failCall(StrictPool pool, int failing, Fault fault) {
        pool.fail((call, method) -> call == failing ? fault : null);
    }

    private void insert(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO " + database().prefix() + "orders (id) VALUES (1)");
        }
    }
}
