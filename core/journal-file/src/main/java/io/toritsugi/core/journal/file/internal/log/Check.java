package io.toritsugi.core.journal.file.internal.log;

import io.toritsugi.core.journal.file.internal.disk.Disk;
import java.io.IOException;

/** Reads every byte of a log. */
final class Check {
    private final Disk disk;

    Check(Disk disk) {
        this.disk = disk;
    }

    long records(Segments segments) throws IOException {
        long records = 0;
        for (int i = 0; i < segments.list().size(); i++) {
            Segment segment = segments.list().get(i);
            long expected = segments.lastPosition(i) - segment.firstPosition() + 1;
            FrameScanner scanner = new FrameScanner(
                    segment.file(),
                    Layout.SEGMENT_HEAD,
                    segment.dataEnd(),
                    segment.head().firstCommit(),
                    segment.firstPosition());
            long read = 0;
            while (read < expected && scanner.next()) {
                read = scanner.nextPosition() - segment.firstPosition();
            }
            if (read != expected) {
                throw Failures.damaged(
                        disk, segment.name(), scanner.offset(), "the frame that begins here is not what was written");
            }
            records += read;
        }
        return records;
    }
}
