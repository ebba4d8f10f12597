package io.toritsugi.core.journal.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.floor.Floor;
import io.toritsugi.core.floor.FloorMachine;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.SnapshotCodec;
import io.toritsugi.core.journal.personal.AesGcmCodec;
import io.toritsugi.core.journal.personal.InMemoryKeys;
import io.toritsugi.core.journal.personal.PersonalDataCodec;
import io.toritsugi.core.journal.personal.PersonalDataKeys;
import io.toritsugi.core.journal.personal.ProtectedJson;
import io.toritsugi.core.json.Jackson3;
import io.toritsugi.core.testkit.ErasureContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** What is forgotten in a folder, of which every checksum stays right. */
class FileErasureTest implements ErasureContract {
    private final InMemoryKeys keys = new InMemoryKeys(new SecureRandom());
    private final PersonalDataCodec personalData = new AesGcmCodec(keys, new SecureRandom());
    private final List<FileJournal> opened = new ArrayList<>();

    @TempDir
    private Path folder;

    @Override
    public PersonalDataKeys keys() {
        return keys;
    }

    @Override
    public SnapshotCodec<Floor> floorSnapshots() {
        return FloorMachine.snapshots(new ProtectedJson(Jackson3.codec(), personalData));
    }

    @Override
    public Journal newJournal(InstantSource recordedAt) {
        FileJournal journal = FileJournal.at(folder)
                .recordedAt(recordedAt)
                .json(Jackson3.codec())
                .personalData(personalData)
                .open();
        opened.add(journal);
        return journal;
    }

    @Override
    public Journal reopen(Journal journal, InstantSource recordedAt) {
        ((FileJournal) journal).close();
        return newJournal(recordedAt);
    }

    /** The path and the bytes of each file. */
    @Override
    public List<String> stored(Journal journal) {
        List<String> stored = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                stored.add(folder.relativize(file).toString());
                stored.add(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return stored;
    }

    @Override
    public void check(Journal journal) {
        FileJournal checked = (FileJournal) journal;
        assertThat(checked.check())
                .isEqualTo(checked.readAll(TenantId.of("acme"), 0, Integer.MAX_VALUE)
                        .size());
        assertThat(checked.findings()).isEmpty();
    }

    @AfterEach
    void close() {
        opened.forEach(FileJournal::close);
    }
}
