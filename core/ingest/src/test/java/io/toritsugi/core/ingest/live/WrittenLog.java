package io.toritsugi.core.ingest.live;

import io.toritsugi.core.ingest.ReadOptions;
import io.toritsugi.core.ingest.RecordReader;
import io.toritsugi.core.ingest.RecordResult;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** A log as its writer and logrotate treat it, and what was written to each of its files, the oldest first. */
final class WrittenLog {
    static final String NAME = "queue_log";

    private final Path folder;
    private final List<ByteArrayOutputStream> contents = new ArrayList<>(List.of(new ByteArrayOutputStream()));
    private long time = 1_000;
    /** How often the file was renamed that the writer holds: 0 for the one with the log's own name. */
    private int held;

    WrittenLog(Path folder) throws IOException {
        this.folder = folder;
        Files.write(file(), new byte[0]);
        touch(file());
    }

    Path file() {
        return folder.resolve(NAME);
    }

    TailedFile tail() {
        return TailedFile.of(file(), new StepsFormat(), StepsFormat.MAPPING);
    }

    void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    void write(byte[] bytes) throws IOException {
        contents.get(contents.size() - 1 - held).writeBytes(bytes);
        Path file = held == 0 ? file() : rotated(held);
        Files.write(file, bytes, StandardOpenOption.APPEND);
        touch(file);
    }

    /** Gives the file another name; the writer goes on in it until told. */
    void rename() throws IOException {
        reopen();
        shift();
        Files.move(file(), rotated(1));
        Files.write(file(), new byte[0]);
        touch(file());
        contents.add(new ByteArrayOutputStream());
        held = 1;
    }

    /** Lets the writer go to the new file. */
    void reopen() {
        held = 0;
    }

    void copyAndTruncate() throws IOException {
        reopen();
        shift();
        Files.copy(file(), rotated(1));
        touch(rotated(1));
        Files.write(file(), new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
        touch(file());
        contents.add(new ByteArrayOutputStream());
    }

    /** Packs the newest file that is over and is not packed. */
    void pack() throws IOException {
        for (int i = held + 1; i < contents.size(); i++) {
            if (Files.exists(rotated(i))) {
                Path packed = packed(i);
                FileTime modified = Files.getLastModifiedTime(rotated(i));
                try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
                    Files.copy(rotated(i), out);
                }
                Files.setLastModifiedTime(packed, modified);
                Files.delete(rotated(i));
                return;
            }
        }
    }

    private void shift() throws IOException {
        for (int i = contents.size() - 1; i >= 1; i--) {
            if (Files.exists(rotated(i))) {
                Files.move(rotated(i), rotated(i + 1));
            } else if (Files.exists(packed(i))) {
                Files.move(packed(i), packed(i + 1));
            }
        }
    }

    private Path rotated(int number) {
        return folder.resolve(NAME + "." + number);
    }

    private Path packed(int number) {
        return folder.resolve(NAME + "." + number + ".gz");
    }

    private void touch(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.fromMillis(time++));
    }

    /** What reading each file gives to one who has read the file before it that is not empty, one after the other. */
    List<RecordResult> readAtOnce() {
        List<RecordResult> results = new ArrayList<>();
        Optional<byte[]> before = Optional.empty();
        for (ByteArrayOutputStream each : contents) {
            byte[] content = each.toByteArray();
            Optional<RecordReader> earlier = before.map(bytes -> open(file(), bytes));
            earlier.ifPresent(WrittenLog::readAll);
            results.addAll(readAll(
                    earlier.flatMap(reader -> reader.followedBy(file().toString(), new ByteArrayInputStream(content)))
                            .orElseGet(() -> open(file(), content))));
            before = content.length == 0 ? before : Optional.of(content);
        }
        return results;
    }

    private static RecordReader open(Path file, byte[] content) {
        return new StepsFormat()
                .open(file.toString(), new ByteArrayInputStream(content), StepsFormat.MAPPING, ReadOptions.standard())
                .get();
    }

    private static List<RecordResult> readAll(RecordReader reader) {
        List<RecordResult> results = new ArrayList<>();
        Optional<RecordResult> next = reader.next().get();
        while (next.isPresent()) {
            results.add(next.get());
            next = reader.next().get();
        }
        return results;
    }
}
