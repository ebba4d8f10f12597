package io.toritsugi.core.journal.jdbc;

import static io.toritsugi.core.journal.jdbc.Events.AT_NINE;
import static io.toritsugi.core.journal.jdbc.Events.FIRST;
import static io.toritsugi.core.journal.jdbc.Events.anyVersion;
import static io.toritsugi.core.journal.jdbc.Events.interactionsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.JournalFailure;
import io.toritsugi.core.journal.JournalFailure.Reason;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;

/** What holds where the database locks by row. */
interface RowLockContract extends DatabaseFactory {
    @Test
    default void keepsNoOtherTenantWaiting() throws Exception {
        JdbcJournal journal = database().newJournal(AT_NINE);
        TenantId one = TenantId.of("one");
        TenantId two = TenantId.of("two");
        journal.append(one, List.of(anyVersion(FIRST, "i1")));
        journal.append(two, List.of(anyVersion(FIRST, "i1")));
        try (Connection connection = database().dataSource().getConnection()) {
            connection.setAutoCommit(false);
            journal.within(connection).append(one, List.of(anyVersion(FIRST, "i2")));

            JdbcJournal impatient = database().journal(database().impatient(), AT_NINE);
            assertThat(impatient.append(two, List.of(anyVersion(FIRST, "i2"))).isRight())
                    .isTrue();
            connection.commit();
        }
    }

    @Test
    default void tellsOneOfTwoCallersWhoWaitForEachOtherToDoAllAgain() throws Exception {
        JdbcJournal journal = database().newJournal(AT_NINE);
        TenantId one = TenantId.of("one");
        TenantId two = TenantId.of("two");
        journal.append(one, List.of(anyVersion(FIRST, "begin")));
        journal.append(two, List.of(anyVersion(FIRST, "begin")));
        CyclicBarrier both = new CyclicBarrier(2);

        List<Boolean> committed = Parallel.run(
                List.of(caller(journal, one, two, "left", both), caller(journal, two, one, "right", both)));

        assertThat(committed).containsExactlyInAnyOrder(true, false);
        String winner = committed.get(0) ? "left" : "right";
        for (TenantId tenant : List.of(one, two)) {
            assertThat(interactionsOf(journal.readAll(tenant, 0, 10))).containsExactly("begin", winner);
        }
    }

    private Callable<Boolean> caller(
            JdbcJournal journal, TenantId first, TenantId second, String name, CyclicBarrier both) {
        return () -> {
            try (Connection connection = database().dataSource().getConnection()) {
                connection.setAutoCommit(false);
                Journal within = journal.within(connection);
                within.append(first, List.of(anyVersion(FIRST, name)));
                both.await();
                try {
                    within.append(second, List.of(anyVersion(FIRST, name)));
                    connection.commit();
                    return true;
                } catch (JournalFailure failure) {
                    assertThat(failure.reason()).isEqualTo(Reason.CONTENTION);
                    connection.rollback();
                    return false;
                }
            }
        };
    }
}
