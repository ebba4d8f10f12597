package io.toritsugi.core.journal.file.internal.log;

import io.toritsugi.core.journal.file.internal.disk.Disk;
import io.toritsugi.core.journal.file.internal.disk.DiskFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * What a log leaves when it is closed properly: how far it reached, so that the next opening misses whatever is lost since.
 *
 * @param last the last segment
 * @param dataEnd where its frames end
 */
record ClosedMark(Segment.Id last, long dataEnd) {
    private static final String NAME = "journal.closed";
    private static final long MAGIC = 0x544f5249434c4f53L;
    private static final int CHECKED = 32;

    void write(Disk disk, Fence fence) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(CHECKED + 4);
        bytes.putLong(MAGIC)
                .putLong(last.firstPosition())
                .putLong(last.epoch())
                .putLong(dataEnd)
                .putInt(crc(bytes));
        String unfinished = fence.unfinished(NAME);
        disk.delete(unfinished);
        try (DiskFile file = disk.create(unfinished)) {
            file.write(0, bytes.flip());
            file.force();
        }
        disk.rename(unfinished, NAME);
        disk.sync();
    }

    /** {@return the mark, or null if there is none, or none that can be relied on} */
    static @Nullable ClosedMark read(Disk disk) throws IOException {
        if (!disk.exists(NAME)) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.allocate(CHECKED + 4);
        try (DiskFile file = disk.open(NAME)) {
            if (file.read(0, bytes) < bytes.capacity()
                    || bytes.getLong(0) != MAGIC
                    || bytes.getInt(CHECKED) != crc(bytes)) {
                return null;
            }
        }
        return new ClosedMark(new Segment.Id(bytes.getLong(8), bytes.getLong(16)), bytes.getLong(24));
    }

    /**
     * Fails if the log does not end where it was closed.
     *
     * <p>A mark behind which somebody has taken over says nothing: its writer was too late.
     */
    void check(Disk disk, Segment.Id found, long end) {
        boolean late = last.epoch() < found.epoch();
        if (!late && !(last.equals(found) && dataEnd == end)) {
            throw Failures.damaged(
                    disk,
                    found.name(Segment.LOG),
                    end,
                    "the journal was closed with " + last.name(Segment.LOG) + " whole up to offset " + dataEnd);
        }
    }

    static void remove(Disk disk) throws IOException {
        if (disk.exists(NAME)) {
            disk.delete(NAME);
            disk.sync();
        }
    }

    private static int crc(ByteBuffer bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes.slice(0, CHECKED));
        return (int) crc.getValue();
    }
}
