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
    private static final int CHECKED = 16;

    private final Disk disk;
    private final DiskFile file;
    private final long epoch;

    private Fence(Disk disk, DiskFile file, long epoch) {
        this.disk = disk;
        this.file = file;
        this.epoch = epoch;
    }

    /** Raises the token: to the given one, or by one. */
    static Fence claim(Disk disk, OptionalLong token) throws IOException {
        DiskFile file = disk.exists(NAME) ? disk.open(NAME) : made(disk);
        try {
            long before = read(file);
            long epoch = token.orElse(before + 1);
            if (epoch <= before) {
                throw JournalFailure.of(
                        Reason.FENCED,
                        Failures.place(disk, NAME),
                        "the fencing token must be higher than " + before + ", was " + epoch,
                        null);
            }
            ByteBuffer slot = ByteBuffer.allocate(SLOT);
            slot.putLong(MAGIC).putLong(epoch).putInt(crc(slot)).clear();
            file.write(SLOT * (epoch & 1), slot);
            file.force();
            return new Fence(disk, file, epoch);
        } catch (IOException | RuntimeException failure) {
            file.close();
            throw failure;
        }
    }

    long epoch() {
        return epoch;
    }

    /** Fails if somebody has raised the token since. */
    void check() throws IOException {
        long now = read(file);
        if (now != epoch) {
            throw JournalFailure.ofUnknownOutcome(
                    Reason.FENCED,
                    Failures.place(disk, NAME),
                    "another writer has taken over with token " + now + ", this one had " + epoch,
                    null);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    // The slots are used in turn, so that a crash while one is written leaves the other.
    private static long read(DiskFile file) throws IOException {
        ByteBuffer slots = ByteBuffer.allocate(2 * SLOT);
        int read = file.read(0, slots);
        long highest = 0;
        for (int at = 0; at + SLOT <= read; at += SLOT) {
            ByteBuffer slot = slots.slice(at, SLOT);
            if (slot.getLong(0) == MAGIC && slot.getInt(CHECKED) == crc(slot)) {
                highest = Math.max(highest, slot.getLong(8));
            }
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
}
