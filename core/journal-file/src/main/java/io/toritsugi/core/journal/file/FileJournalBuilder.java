package io.toritsugi.core.journal.file;

import io.toritsugi.core.journal.JournalFailure;
import io.toritsugi.core.journal.file.internal.disk.Disk;
import io.toritsugi.core.journal.file.internal.disk.Folder;
import io.toritsugi.core.journal.file.internal.log.Failures;
import io.toritsugi.core.journal.file.internal.log.Log;
import io.toritsugi.core.journal.file.internal.log.LogSettings;
import io.toritsugi.core.journal.personal.PersonalDataCodec;
import io.toritsugi.core.journal.record.RecordFormat;
import io.toritsugi.core.json.JsonCodec;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Opens a {@link FileJournal}. Not thread-safe.
 *
 * @since 0.1
 */
public final class FileJournalBuilder {
    private static final long SMALLEST_SEGMENT = 1 << 16;
    private static final long LARGEST_SEGMENT = 1 << 30;

    private final Path folder;
    private @Nullable InstantSource recordedAt;
    private @Nullable JsonCodec json;
    private PersonalDataCodec personalData = PersonalDataCodec.plain();
    private long segmentBytes = 64 << 20;
    private OptionalLong token = OptionalLong.empty();

    FileJournalBuilder(Path folder) {
        this.folder = Objects.requireNonNull(folder, "FileJournal.folder");
    }

    /**
     * Sets the clock that says when the journal got an append.
     *
     * @param clock the clock; asked once for each append that is written
     * @return this builder
     */
    public FileJournalBuilder recordedAt(InstantSource clock) {
        this.recordedAt = clock;
        return this;
    }

    /**
     * Sets by which Jackson events are written and read; it may change between two openings.
     *
     * @param codec {@code Jackson2.codec()} or {@code Jackson3.codec()}
     * @return this builder
     */
    public FileJournalBuilder json(JsonCodec codec) {
        this.json = codec;
        return this;
    }

    /**
     * Sets what marked fields pass on their way to the disk; {@link PersonalDataCodec#plain} unless said.
     *
     * @param codec the codec
     * @return this builder
     */
    public FileJournalBuilder personalData(PersonalDataCodec codec) {
        this.personalData = Objects.requireNonNull(codec, "FileJournal.personalData");
        return this;
    }

    /**
     * Sets how large a segment grows before the next one begins; 64 MiB unless said. What is retired goes by segments, and
     * memory holds the index of one.
     *
     * @param bytes 65,536 to 1,073,741,824; one append larger than that makes a larger segment
     * @return this builder
     * @throws IllegalArgumentException if it is less or more
     */
    public FileJournalBuilder segmentBytes(long bytes) {
        if (bytes < SMALLEST_SEGMENT || bytes > LARGEST_SEGMENT) {
            throw new IllegalArgumentException("FileJournal.segmentBytes must be " + SMALLEST_SEGMENT + " to "
                    + LARGEST_SEGMENT + ", was " + bytes);
        }
        this.segmentBytes = bytes;
        return this;
    }

    /**
     * Takes the folder over from a writer that may still run, on another machine, say: from then on that writer acknowledges
     * nothing, and fails with {@link JournalFailure.Reason#FENCED}.
     *
     * <p>Both machines must see one file system on which a read finds what another machine has made safe before.
     *
     * @param fencingToken a number higher than every one used before, from whatever decides who is in charge
     * @return this builder
     */
    public FileJournalBuilder takeOver(long fencingToken) {
        if (fencingToken < 1) {
            throw new IllegalArgumentException("FileJournal.takeOver needs a token of 1 or more, was " + fencingToken);
        }
        this.token = OptionalLong.of(fencingToken);
        return this;
    }

    /**
     * {@return the journal, open; its folder is made if it is not there}
     *
     * @throws JournalFailure with LOCKED if another has it open, DAMAGED with the place if something is not what was written,
     *     UNKNOWN_FORMAT if a later version wrote it, READ_ONLY, DISK_FULL or UNAVAILABLE if the disk refuses, FENCED if the
     *     token is not higher than every one before
     * @throws NullPointerException if clock or codec are missing
     */
    public FileJournal open() {
        try {
            return open(Folder.of(folder));
        } catch (IOException failure) {
            throw Failures.of(folder, failure);
        }
    }

    FileJournal open(Disk disk) {
        RecordFormat format = new RecordFormat(Objects.requireNonNull(json, "FileJournal.json"), personalData);
        InstantSource clock = Objects.requireNonNull(recordedAt, "FileJournal.recordedAt");
        return new FileJournal(Log.open(disk, new LogSettings(clock, segmentBytes, token)), format);
    }
}
