package io.toritsugi.core.journal.file.internal.log;

import io.toritsugi.core.journal.file.internal.disk.Disk;
import io.toritsugi.core.journal.file.internal.disk.DiskFile;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Makes the indexes of full segments, and checks every byte of a segment on the way. */
final class Indexer {
    private final Disk disk;
    private final Fence fence;

    Indexer(Disk disk, Fence fence) {
        this.disk = disk;
        this.fence = fence;
    }

    /** {@return a new index of a segment, made from its records and written} */
    IndexFile made(Segment.Head head, DiskFile data, long dataEnd, long nextPosition) throws IOException {
        IndexBuilder builder = new IndexBuilder();
        FrameScanner scanner = new FrameScanner(
                data,
                Layout.SEGMENT_HEAD,
                dataEnd,
                head.firstCommit(),
                head.id().firstPosition());
        while (scanner.next()) {
            scanner.visit(builder);
        }
        if (scanner.offset() != dataEnd || scanner.nextPosition() != nextPosition) {
            throw Failures.damaged(
                    disk,
                    head.id().name(Segment.LOG),
                    scanner.offset(),
                    "the frame that begins here is not what was written; the segment should reach to offset " + dataEnd
                            + " and position " + (nextPosition - 1));
        }
        return written(builder, head.id().name(Segment.INDEX), head.id().firstPosition(), dataEnd);
    }

    // Not made safe: an index that a crash spoils is found out by its checksum, and made again.
    private IndexFile written(IndexBuilder builder, String name, long firstPosition, long dataEnd) throws IOException {
        String unfinished = fence.unfinished(name);
        disk.delete(unfinished);
        IndexLayout layout;
        try (DiskFile file = disk.create(unfinished)) {
            layout = builder.write(file, firstPosition, dataEnd);
        }
        fence.check();
        disk.rename(unfinished, name);
        return new IndexFile(disk.open(name), layout);
    }

    /** {@return the index of what was retired, safe: nothing could make it again} */
    IndexFile replaced(IndexBuilder builder, String name, long dataEnd) throws IOException {
        String unfinished = fence.unfinished(name);
        disk.delete(unfinished);
        IndexLayout layout;
        try (DiskFile file = disk.create(unfinished)) {
            layout = builder.write(file, 0, dataEnd);
            file.force();
        }
        fence.check();
        disk.rename(unfinished, name);
        disk.sync();
        return new IndexFile(disk.open(name), layout);
    }

    /** {@return the index in this file, or null if there is none that is whole and of this data} */
    @Nullable
    IndexFile find(String name, long firstPosition, long dataEnd) throws IOException {
        if (!disk.exists(name)) {
            return null;
        }
        DiskFile file = disk.open(name);
        IndexLayout layout;
        try {
            layout = IndexLayout.read(file);
        } catch (IOException | RuntimeException failure) {
            file.close();
            throw failure;
        }
        if (layout == null || layout.firstPosition() != firstPosition || layout.dataEnd() != dataEnd) {
            file.close();
            return null;
        }
        return new IndexFile(file, layout);
    }
}
