package io.toritsugi.core.journal.file;

import io.toritsugi.core.floor.Floor;
import io.toritsugi.core.floor.FloorMachine;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.SnapshotCodec;
import io.toritsugi.core.journal.personal.PersonalDataCodec;
import io.toritsugi.core.journal.personal.ProtectedJson;
import io.toritsugi.core.json.Jackson3;
import io.toritsugi.core.testkit.DurableJournalContract;
import io.toritsugi.core.testkit.JournalRunnerContract;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class FileJournalContractTest implements DurableJournalContract, JournalRunnerContract {
    private final Map<Journal, Path> folders = new HashMap<>();

    @TempDir
    private Path folder;

    @Override
    public Journal newJournal(InstantSource recordedAt) {
        return open(folder.resolve(Integer.toString(folders.size())), recordedAt);
    }

    @Override
    public Journal reopen(Journal journal, InstantSource recordedAt) {
        ((FileJournal) journal).close();
        return open(Objects.requireNonNull(folders.get(journal)), recordedAt);
    }

    @Override
    public SnapshotCodec<Floor> floorSnapshots() {
        return FloorMachine.snapshots(new ProtectedJson(Jackson3.codec(), PersonalDataCodec.plain()));
    }

    private Journal open(Path at, InstantSource recordedAt) {
        FileJournal journal = FileJournal.at(at)
                .recordedAt(recordedAt)
                .json(Jackson3.codec())
                .segmentBytes(1 << 16)
                .open();
        folders.put(journal, at);
        return journal;
    }

    @AfterEach
    void close() {
        folders.keySet().forEach(journal -> ((FileJournal) journal).close());
    }
}
