package io.toritsugi.core.journal.jdbc;

import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.personal.InMemoryKeys;
import io.toritsugi.core.journal.personal.PersonalDataKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteErasureTest implements DatabaseErasureContract {
    private final InMemoryKeys keys = new InMemoryKeys(new SecureRandom());

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

    @Override
    public PersonalDataKeys keys() {
        return keys;
    }

    /** The columns, and every byte of the folder. */
    @Override
    public List<String> stored(Journal journal) {
        List<String> stored = new ArrayList<>(DatabaseErasureContract.super.stored(journal));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                stored.add(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return stored;
    }
}
