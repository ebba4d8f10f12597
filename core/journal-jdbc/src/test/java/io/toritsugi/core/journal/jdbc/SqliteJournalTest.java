package io.toritsugi.core.journal.jdbc;

import static io.toritsugi.core.journal.jdbc.Events.AT_NINE;
import static io.toritsugi.core.journal.jdbc.Events.FIRST;
import static io.toritsugi.core.journal.jdbc.Events.TENANT;
import static io.toritsugi.core.journal.jdbc.Events.anyVersion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.toritsugi.core.journal.JournalFailure;
import io.toritsugi.core.journal.JournalFailure.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteJournalTest implements DatabaseContract, ProcessContract {
    @TempDir
    private Path folder;

    private SqliteDatabase database;

    @BeforeEach
    void make() {
        database = new SqliteDatabase(folder.resolve("journal.db"));
    }

    @Override
    public Database database() {
        return database;
    }

    @Test
    void saysThatThereIsNoRoomAndGoesOnWhenThereIs() throws Exception {
        database.newJournal(AT_NINE).append(TENANT, List.of(anyVersion(FIRST, "i1")));
        try (StrictPool pool = new StrictPool(database.dataSource(), true)) {
            Database.execute(pool, "PRAGMA max_page_count = 1");
            JdbcJournal journal = database.journal(pool, AT_NINE);
            String[] many = new String[500];
            Arrays.fill(many, "i2");

            JournalFailure failure = catchThrowableOfType(
                    JournalFailure.class, () -> journal.append(TENANT, List.of(anyVersion(FIRST, many))));

            assertThat(failure.reason()).isEqualTo(Reason.DISK_FULL);
            assertThat(failure.outcomeUnknown()).isFalse();
            assertThat(journal.version(TENANT, FIRST)).isEqualTo(1);
            Database.execute(pool, "PRAGMA max_page_count = 1000000");
            assertThat(journal.append(TENANT, List.of(anyVersion(FIRST, many))).isRight())
                    .isTrue();
            assertThat(journal.version(TENANT, FIRST)).isEqualTo(501);
        }
    }

    @Test
    void saysThatWhatLiesThereIsNoDatabase() throws Exception {
        Path file = folder.resolve("text.db");
        Files.writeString(file, "This is no database, and long enough to be read as one. ".repeat(50));
        JdbcJournal journal = new SqliteDatabase(file).journal(AT_NINE);

        JournalFailure failure = catchThrowableOfType(JournalFailure.class, () -> journal.version(TENANT, FIRST));

        assertThat(failure.reason()).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void waitsForNobodyInTheCallersTransactionThatHasReadBefore() throws Exception {
        JdbcJournal journal = database.newJournal(AT_NINE);
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            assertThat(journal.within(connection).version(TENANT, FIRST)).isZero();
            journal.append(TENANT, List.of(anyVersion(FIRST, "i1")));

            JournalFailure failure = catchThrowableOfType(
                    JournalFailure.class,
                    () -> journal.within(connection).append(TENANT, List.of(anyVersion(FIRST, "i2"))));

            assertThat(failure.reason()).isEqualTo(Reason.CONTENTION);
            connection.rollback();
            assertThat(journal.within(connection)
                            .append(TENANT, List.of(anyVersion(FIRST, "i2")))
                            .isRight())
                    .isTrue();
            connection.commit();
        }
        assertThat(journal.version(TENANT, FIRST)).isEqualTo(2);
    }
}
