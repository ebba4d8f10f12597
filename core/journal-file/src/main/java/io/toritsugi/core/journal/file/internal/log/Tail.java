package io.toritsugi.core.journal.file.internal.log;

import io.toritsugi.core.journal.file.JournalFinding;
import io.toritsugi.core.journal.file.internal.disk.Disk;
import io.toritsugi.core.journal.file.internal.disk.DiskFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * What stands behind the last whole frame of the last segment: nothing, an unfinished write, or damage.
 *
 * <p>An unfinished write was never acknowledged and is cut off. It is told from damage by the zeros that were there before it:
 * a disk writes a sector as a whole, so of an unfinished frame at least one sector is still zero.
 */
final class Tail {
    private static final int CHUNK = 1 << 20;

    private final Disk disk;
    private final Segment.Head head;
    private final DiskFile file;
    private final long from;
    private final long nextCommit;

    Tail(Disk disk, Segment.Head head, DiskFile file, long from, long nextCommit) {
        this.disk = disk;
        this.head = head;
        this.file = file;
        this.from = from;
        this.nextCommit = nextCommit;
    }

    /** {@return where what is not zero ends; {@code from} if nothing stands there} */
    long end() throws IOException {
        long end = from;
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        long size = file.size();
        for (long at = from; at < size; at += CHUNK) {
            int read = file.read(at, chunk.clear());
            for (int i = read - 1; i >= 0; i--) {
                if (chunk.get(i) != 0) {
                    end = at + i + 1;
                    break;
                }
            }
        }
        return end;
    }

    /** Fails if what stands up to there was once safe. */
    void checkUnfinished(long end) throws IOException {
        checkRoom(from);
        if (end == from) {
            return;
        }
        String name = head.id().name(Segment.LOG);
        long whole = wholeFrameAfter(end);
        if (whole >= 0) {
            throw Failures.damaged(
                    disk,
                    name,
                    from,
                    "the frame that begins here is not what was written; a whole one follows at " + whole);
        }
        long frameEnd = Math.max(Math.max(end, from + Layout.FRAME_HEAD), declaredEnd());
        checkRoom(frameEnd);
        if (!zeroSector(frameEnd)) {
            throw Failures.damaged(
                    disk,
                    name,
                    from,
                    "the frame that begins here is not what was written, and no write that was cut short looks like this");
        }
    }

    /** Keeps a copy of what stands up to there, and puts zeros in its place. */
    JournalFinding cut(long end) throws IOException {
        String name = head.id().name(Segment.LOG);
        String kept = name + ".torn-" + from;
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(end - from));
        file.read(from, bytes);
        disk.delete(kept);
        try (DiskFile copy = disk.create(kept)) {
            copy.write(0, bytes.flip());
            copy.force();
        }
        disk.sync();
        file.write(from, ByteBuffer.allocate(bytes.capacity()));
        file.force();
        return new JournalFinding(
                JournalFinding.Kind.TORN_TAIL_CUT,
                name,
                Optional.of(from),
                bytes.capacity() + " bytes of an unfinished write, acknowledged to nobody, were cut off and kept as "
                        + kept);
    }

    // Room is made safe before a frame is written into it.
    private void checkRoom(long reached) throws IOException {
        long size = file.size();
        if (reached > Layout.wholeRoom(size)) {
            throw Failures.damaged(
                    disk,
                    head.id().name(Segment.LOG),
                    size,
                    "the segment was cut short, it had reached at least to offset " + reached);
        }
    }

    private long wholeFrameAfter(long end) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        for (long at = from; at < end; at += CHUNK - Layout.FRAME_HEAD) {
            int read = file.read(at, chunk.clear());
            for (int i = 0; i + Layout.FRAME_HEAD <= read; i++) {
                if (chunk.get(i) == (byte) (Layout.FRAME_MAGIC >>> 24)
                        && chunk.getInt(i) == Layout.FRAME_MAGIC
                        && whole(at + i, chunk.getLong(i + 8), chunk.getLong(i + 16))) {
                    return at + i;
                }
            }
        }
        return -1;
    }

    private boolean whole(long at, long commit, long position) throws IOException {
        return commit >= nextCommit && new FrameScanner(file, at, file.size(), commit, position).next();
    }

    private long declaredEnd() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Layout.FRAME_HEAD);
        if (file.read(from, bytes) < Layout.FRAME_HEAD || bytes.getInt(0) != Layout.FRAME_MAGIC) {
            return from;
        }
        CRC32C crc = new CRC32C();
        crc.update(bytes.array(), 0, Layout.FRAME_HEAD_CHECKED);
        boolean right = (int) crc.getValue() == bytes.getInt(28) && bytes.getLong(8) == nextCommit;
        return right ? from + bytes.getInt(4) : from;
    }

    private boolean zeroSector(long end) throws IOException {
        long at = from;
        while (at < end) {
            long next = Math.min(end, (at / Layout.SECTOR + 1) * Layout.SECTOR);
            ByteBuffer piece = ByteBuffer.allocate((int) (next - at));
            int read = file.read(at, piece);
            boolean zero = true;
            for (int i = 0; i < read && zero; i++) {
                zero = piece.get(i) == 0;
            }
            if (zero) {
                return true;
            }
            at = next;
        }
        return false;
    }
}
