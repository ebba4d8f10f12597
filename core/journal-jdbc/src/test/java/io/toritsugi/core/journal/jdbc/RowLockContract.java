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
    TenantId ONE = TenantId.of("one");
    TenantId TWO = TenantId.of("two");

    @Test
    default void keepsNoOtherTenantWaiting() throws Exception {
        JdbcJournal journal = journalOfBoth();
        try (Connection connection = database().dataSource().getConnection()) {
            connection.setAutoCommit(false);
            journal.within(connection).append(ONE, List.of(anyVersion(FIRST, "i2")));

            JdbcJournal impatient = database().journal(database().impatient(), AT_NINE);
            assertThat(impatient.append(TWO, List.of(anyVersion(FIRST, "i2"))).isRight())
                    .isTrue();
            connection.commit();
        }
    }

    @Test
    default void tellsOneOfTwoCallersWhoWaitForEachOtherToDoAllAgain() throws Exception {
        JdbcJournal journal = journalOfBoth();
        CyclicBarrier both = new CyclicBarrier(2);

        List<Boolean> committed = Parallel.run(
                List.of(caller(journal, ONE, TWO, "left", both), caller(journal, TWO, ONE, "right", both)));

        assertThat(committed).containsExactlyInAnyOrder(true, false);
        String winner = committed.get(0) ? "left" : "right";
        for (TenantId tenant : List.of(ONE, TWO)) {
            assertThat(interactionsOf(journal.readAll(tenant, 0, 10))).containsExactly("begin", winner);
        }
    }

    private JdbcJournal journalOfBoth() {
        JdbcJournal journal = database().newJournal(AT_NINE);
        journal.append(ONE, List.of(anyVersion(FIRST, "begin")));
        journal.append(TWO, List.of(anyVersion(FIRST, "begin")));
        return journal;
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
