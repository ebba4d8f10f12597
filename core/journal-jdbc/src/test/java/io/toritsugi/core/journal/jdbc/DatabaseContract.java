package io.toritsugi.core.journal.jdbc;

import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.testkit.JournalContract;
import java.time.InstantSource;

/** What the journal does on every database. */
interface DatabaseContract
        extends JournalContract, TextContract, SnapshotContract, TransactionContract, FailureContract, RefusalContract {
    @Override
    default Journal newJournal(InstantSource recordedAt) {
        return database().newJournal(recordedAt);
    }
}
