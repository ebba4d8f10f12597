package io.toritsugi.core.journal.jdbc;

import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.testkit.JournalAppendContract;
import io.toritsugi.core.testkit.JournalArgumentContract;
import io.toritsugi.core.testkit.JournalEventContract;
import io.toritsugi.core.testkit.JournalReadContract;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** One transaction of the caller meets the whole contract, but for that of several threads. */
class WithinJournalTest
        implements JournalAppendContract, JournalReadContract, JournalEventContract, JournalArgumentContract {
    private final H2Database database = new H2Database();
    private Connection connection;

    @BeforeEach
    void begin() throws SQLException {
        connection = database.dataSource().getConnection();
        connection.setAutoCommit(false);
    }

    @Override
    public Journal newJournal(InstantSource recordedAt) {
        return database.newJournal(recordedAt).within(connection);
    }

    @AfterEach
    void forget() throws SQLException {
        connection.close();
        database.close();
    }
}
