package io.toritsugi.core.journal.jdbc;

import io.toritsugi.core.floor.Floor;
import io.toritsugi.core.floor.FloorMachine;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.SnapshotCodec;
import io.toritsugi.core.journal.personal.PersonalDataCodec;
import io.toritsugi.core.journal.personal.ProtectedJson;
import io.toritsugi.core.json.Jackson3;
import io.toritsugi.core.testkit.DurableJournalContract;
import io.toritsugi.core.testkit.JournalRunnerContract;
import java.time.InstantSource;

/** What the journal does on every database. */
interface DatabaseContract
        extends DurableJournalContract,
                JournalRunnerContract,
                TextContract,
                SnapshotContract,
                TransactionContract,
                FailureContract,
                RefusalContract {
    @Override
    default Journal newJournal(InstantSource recordedAt) {
        return database().newJournal(recordedAt);
    }

    /** What there was to know, the database knows: nothing is to be closed, and no table to be made. */
    @Override
    default Journal reopen(Journal journal, InstantSource recordedAt) {
        return database().journal(recordedAt);
    }

    @Override
    default SnapshotCodec<Floor> floorSnapshots() {
        return FloorMachine.snapshots(new ProtectedJson(Jackson3.codec(), PersonalDataCodec.plain()));
    }
}
