package io.toritsugi.core.journal.file.internal.log;

import io.toritsugi.core.journal.file.internal.disk.Disk;
import io.toritsugi.core.journal.file.internal.disk.DiskFile;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Writes frames into the last segment, in room that was filled with zeros beforehand.
 *
 * <p>The zeros halve what making a frame safe costs, for the file does not grow with each; and they tell a frame that a crash
 * cut from one that was damaged later. Not thread-safe.
 */
final class SegmentWriter {
    private static final int MOST_ROOM = 4 << 20;

    private final Disk disk;
    private final long epoch;
    private final ByteBuffer zeros = ByteBuffer.allocateDirect(1 << 18);
    private Segment segment;
    private long room;
    private long tornFrom;
    private long tornTo;
    private boolean beginning;

    SegmentWriter(Disk disk, long epoch, Segment last) throws IOException {
        this.disk = disk;
        this.epoch = epoch;
        this.segment = last;
        this.room = Layout.wholeRoom(last.file().size());
    }

    Segment segment() {
        return segment;
    }

    /** {@return whether a failed frame could not be taken back, so that nobody knows whether it is there} */
    boolean torn() {
        return tornTo > tornFrom;
    }

    /** {@return whether another segment could not be begun, which may be on the disk all the same: nothing goes before it} */
    boolean beginning() {
        return beginning;
    }

    /** Begins another segment behind the last one, or tries again to. */
    Segment begin(long firstPosition, long firstCommit) throws IOException {
        beginning = true;
        Segment.Id id = new Segment.Id(firstPosition, epoch);
        Segment.Head head = new Segment.Head(id, firstCommit, segment.head().id(), segment.dataEnd());
        segment = made(disk, head, ByteBuffer.allocate(0));
        room = segment.file().size();
        beginning = false;
        return segment;
    }

    /**
     * Makes a segment that begins with these frames, which its index does not know yet. It gets its name when it is whole; if it
     * has it already, this one is the same.
     */
    static Segment made(Disk disk, Segment.Head head, ByteBuffer frames) throws IOException {
        String name = head.id().name(Segment.LOG);
        String unfinished = name + ".tmp";
        int end = Layout.SEGMENT_HEAD + frames.remaining();
        ByteBuffer content = ByteBuffer.allocate((int) Layout.wholeRoom(end + Layout.ROOM - 1L));
        content.put(head.bytes()).put(frames).clear();
        disk.delete(unfinished);
        try (DiskFile file = disk.create(unfinished)) {
            file.write(0, content);
            file.force();
        }
        disk.rename(unfinished, name);
        disk.sync();
        return new Segment(head, disk.open(name), new LiveIndex(), end);
    }

    /** Makes sure that there is room for this many bytes. */
    void reserve(int bytes) throws IOException {
        long needed = segment.dataEnd() + bytes;
        if (needed <= room) {
            return;
        }
        long more = Layout.wholeRoom(Math.max(needed - room, Math.min(MOST_ROOM, room)) + Layout.ROOM - 1);
        zero(room, more);
        segment.file().force();
        room += more;
    }

    /** Writes a frame and returns when it is safe; the segment does not yet say that it is there. */
    void write(ByteBuffer frame) throws IOException {
        tornFrom = segment.dataEnd();
        tornTo = tornFrom + frame.remaining();
        segment.file().writeSafely(tornFrom, frame);
    }

    void done() {
        segment.grown(tornTo);
        tornFrom = tornTo;
    }

    /** Puts zeros in the place of a frame that failed. */
    void takeBack() throws IOException {
        zero(tornFrom, tornTo - tornFrom);
        segment.file().force();
        tornTo = tornFrom;
    }

    private void zero(long from, long bytes) throws IOException {
        for (long at = from; at < from + bytes; at += zeros.capacity()) {
            zeros.clear().limit((int) Math.min(zeros.capacity(), from + bytes - at));
            segment.file().write(at, zeros);
        }
    }
}
