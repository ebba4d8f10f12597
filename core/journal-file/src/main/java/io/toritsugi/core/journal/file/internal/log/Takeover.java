package io.toritsugi.core.journal.file.internal.log;

import io.toritsugi.core.journal.JournalFailure;
import io.toritsugi.core.journal.file.internal.disk.Disk;
import io.toritsugi.core.journal.file.internal.disk.DiskFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes on behind a writer that may still write: in a segment of its own, which begins with a copy of his last frame.
 *
 * <p>He looks at the token after each frame, so at most one more comes, or he takes his last one back: whatever he does,
 * nothing before his last frame changes, and what follows it is not part of the log.
 */
final class Takeover {
    private static final int MOST_LOOKS = 16;

    private final Disk disk;
    private final Fence fence;
    private final Segment.Head head;
    private final DiskFile file;
    private long nextCommit;
    private long nextPosition;

    Takeover(Disk disk, Fence fence, Segment.Head head, DiskFile file) {
        this.disk = disk;
        this.fence = fence;
        this.head = head;
        this.file = file;
    }

    long nextCommit() {
        return nextCommit;
    }

    long nextPosition() {
        return nextPosition;
    }

    /** {@return the segment of the writer before as far as it counts, and the own one behind it} */
    List<Segment> segments(@Nullable ClosedMark mark) throws IOException {
        int look = 1;
        while (true) {
            try {
                return look(mark);
            } catch (JournalFailure changing) {
                if (look == MOST_LOOKS) {
                    throw changing;
                }
                look++;
            }
        }
    }

    private List<Segment> look(@Nullable ClosedMark mark) throws IOException {
        FrameScanner scanner = scanner(head, file, file.size());
        FrameStart last = FrameStart.of(scanner);
        FrameStart next = last;
        while (scanner.next()) {
            last = next;
            next = FrameStart.of(scanner);
        }
        if (mark != null) {
            mark.check(disk, head.id(), next.offset);
        }
        Tail tail = new Tail(disk, head, file, next.offset, next.commit);
        tail.checkUnfinished(tail.end());
        ByteBuffer copy = ByteBuffer.allocate(Math.toIntExact(next.offset - last.offset));
        file.read(last.offset, copy);
        Segment.Id id = new Segment.Id(last.position, fence.epoch());
        Segment.Head own = new Segment.Head(id, last.commit, head.id(), last.offset);
        Segment made = SegmentWriter.made(disk, own, copy.flip());
        try {
            scanned(own, made.file(), made.dataEnd(), (LiveIndex) made.index(), next);
            LiveIndex index = new LiveIndex();
            scanned(head, file, last.offset, index, last);
            nextCommit = next.commit;
            nextPosition = next.position;
            return List.of(new Segment(head, file, index, last.offset), made);
        } catch (IOException | RuntimeException failure) {
            made.file().close();
            throw failure;
        }
    }

    private void scanned(Segment.Head of, DiskFile from, long end, LiveIndex index, FrameStart expected)
            throws IOException {
        FrameScanner scanner = scanned(of, from, end, index);
        if (!FrameStart.of(scanner).equals(new FrameStart(end, expected.commit, expected.position))) {
            throw Failures.damaged(
                    disk, of.id().name(Segment.LOG), scanner.offset(), "what was read a moment ago is there no more");
        }
    }

    /** {@return a scanner at the end of the frames, the records of which the index has now} */
    static FrameScanner scanned(Segment.Head head, DiskFile file, long end, LiveIndex index) throws IOException {
        FrameScanner scanner = scanner(head, file, end);
        while (scanner.next()) {
            scanner.visit((offset, segment, bodyAt, bodyLength) -> RecordKeys.add(index, offset, segment, bodyAt));
        }
        return scanner;
    }

    private static FrameScanner scanner(Segment.Head head, DiskFile file, long end) throws IOException {
        return new FrameScanner(
                file, Layout.SEGMENT_HEAD, end, head.firstCommit(), head.id().firstPosition());
    }

    private record FrameStart(long offset, long commit, long position) {
        static FrameStart of(FrameScanner scanner) {
            return new FrameStart(scanner.offset(), scanner.nextCommit(), scanner.nextPosition());
        }
    }
}
