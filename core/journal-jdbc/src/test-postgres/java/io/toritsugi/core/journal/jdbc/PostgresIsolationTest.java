package io.toritsugi.core.journal.jdbc;

import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.testkit.JournalAppendContract;
import io.toritsugi.core.testkit.JournalReadContract;
import io.toritsugi.core.testkit.JournalThreadContract;
import java.time.InstantSource;
import org.junit.jupiter.api.Nested;

/** A pool whose transactions are stricter than read committed: more is repeated, and the contract holds. */
class PostgresIsolationTest {
    @Nested
    class RepeatableReadTest implements JournalAppendContract, JournalReadContract, JournalThreadContract {
        @Override
        public Journal newJournal(InstantSource recordedAt) {
            return journalAt("repeatable read", recordedAt);
        }
    }

    @Nested
    class SerializableTest implements JournalAppendContract, JournalReadContract, JournalThreadContract {
        @Override
        public Journal newJournal(InstantSource recordedAt) {
            return journalAt("serializable", recordedAt);
        }
    }

    private static Journal journalAt(String level, InstantSource recordedAt) {
        PostgresDatabase database = new PostgresDatabase();
        JdbcJournal journal = database.journal(database.ofIsolation(level), recordedAt);
        journal.createTables();
        return journal;
    }
}
