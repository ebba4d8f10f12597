package io.toritsugi.core.journal.file;

import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.json.Jackson3;
import io.toritsugi.core.testkit.JournalContract;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class FileJournalContractTest implements JournalContract {
    private final List<FileJournal> opened = new ArrayList<>();

    @TempDir
    private Path folder;

    @Override
    public Journal newJournal(InstantSource recordedAt) {
        FileJournal journal = FileJournal.at(folder.resolve(Integer.toString(opened.size())))
                .recordedAt(recordedAt)
                .json(Jackson3.codec())
                .segmentBytes(1 << 16)
                .open();
        opened.add(journal);
        return journal;
    }

    @AfterEach
    void close() {
        opened.forEach(FileJournal::close);
    }
}
