package io.toritsugi.core.journal.file.internal.log;

import io.toritsugi.core.journal.JournalFailure;
import io.toritsugi.core.journal.JournalFailure.Reason;
import io.toritsugi.core.journal.file.internal.disk.Disk;
import io.toritsugi.core.journal.file.internal.disk.DiskFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.OptionalLong;
import java.util.zip.CRC32C;

/**
 * The fencing token: who opens a log raises it, and who finds a higher one than his own has been replaced.
 *
 * <p>A writer makes his records safe and looks at the token then; a standby raises the token and reads the records then. So
 * either the writer sees the new token and acknowledges nothing, or the standby sees the records. Thread-safe.
 */
final class Fence implements Closeable {
    private static final String NAME = "journal.epoch";
    private static final long MAGIC = 0x544f524945504f43L;
    private static final int SLOT = Layout.SECTOR;
    private static final int CHECKED = 24;

    private final Disk disk;
    private final DiskFile file;
    private final long epoch;
    private final boolean shared;

    private Fence(Disk disk, DiskFile file, long epoch, boolean shared) {
        this.disk = disk;
        this.file = file;
        this.epoch = epoch;
        this.shared = shared;
    }

    /** Raises the token: to the given one, or by one. */
    static Fence claim(Disk disk, OptionalLong token) throws IOException {
        DiskFile file = disk.exists(NAME) ? disk.open(NAME) : made(disk);
        try {
            Claim last = read(file);
            long before = Math.max(last.epoch, highestSegment(disk));
            long epoch = token.orElse(before + 1);
            if (epoch <= before) {
                throw JournalFailure.of(
                        Reason.FENCED,
                        Failures.place(disk, NAME),
                        "the fencing token must be higher than " + before + ", was " + epoch,
                        null);
            }
            ByteBuffer slot = ByteBuffer.allocate(SLOT);
            slot.putLong(MAGIC).putLong(epoch).putLong(token.isPresent() ? 1 : 0);
            slot.putInt(crc(slot)).clear();
            file.write(SLOT * (epoch & 1), slot);
            file.force();
            return new Fence(disk, file, epoch, token.isPresent() || last.byToken);
        } catch (IOException | RuntimeException failure) {
            file.close();
            throw failure;
        }
    }

    long epoch() {
        return epoch;
    }

    /** {@return what a file is called while this writer writes it: another may be writing his at the same time} */
    String unfinished(String name) {
        return name + "." + epoch + ".tmp";
    }

    /** {@return whether the lock does not tell that the writer before is gone, so that he may still write} */
    boolean shared() {
        return shared;
    }

    /** Fails if somebody has raised the token since. */
    void check() throws IOException {
        long now = read(file).epoch;
        if (now > epoch) {
            throw JournalFailure.ofUnknownOutcome(
                    Reason.FENCED,
                    Failures.place(disk, NAME),
                    "another writer has taken over with token " + now + ", this one had " + epoch,
                    null);
        }
        if (now < epoch) {
            throw JournalFailure.ofUnknownOutcome(
                    Reason.DAMAGED,
                    Failures.place(disk, NAME) + " offset " + SLOT * (epoch & 1),
                    "the fencing token " + epoch + " is there no more",
                    null);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    // The slots are used in turn, so that a crash while one is written leaves the other.
    private static Claim read(DiskFile file) throws IOException {
        ByteBuffer slots = ByteBuffer.allocate(2 * SLOT);
        int read = file.read(0, slots);
        Claim highest = new Claim(0, false);
        for (int at = 0; at + SLOT <= read; at += SLOT) {
            ByteBuffer slot = slots.slice(at, SLOT);
            if (slot.getLong(0) == MAGIC && slot.getInt(CHECKED) == crc(slot) && slot.getLong(8) > highest.epoch) {
                highest = new Claim(slot.getLong(8), slot.getLong(16) != 0);
            }
        }
        return highest;
    }

    // What a lost token left behind: a writer with a lower one would not be found behind these.
    private static long highestSegment(Disk disk) throws IOException {
        long highest = 0;
        for (String name : disk.names()) {
            Segment.Id id = Segment.Id.ofName(name);
            highest = id == null ? highest : Math.max(highest, id.epoch());
        }
        return highest;
    }

    private static DiskFile made(Disk disk) throws IOException {
        DiskFile file = disk.create(NAME);
        try {
            file.write(0, ByteBuffer.allocate(2 * SLOT));
            file.force();
            disk.sync();
            return file;
        } catch (IOException | RuntimeException failure) {
            file.close();
            throw failure;
        }
    }

    private static int crc(ByteBuffer slot) {
        CRC32C crc = new CRC32C();
        crc.update(slot.slice(0, CHECKED));
        return (int) crc.getValue();
    }

    private record Claim(long epoch, boolean byToken) {}
}
