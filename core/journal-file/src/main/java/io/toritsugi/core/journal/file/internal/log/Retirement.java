package io.toritsugi.core.journal.file.internal.log;

import io.toritsugi.core.journal.file.internal.disk.Disk;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Removes the oldest segments, and keeps at which versions their streams ended. Used by one thread at a time. */
final class Retirement {
    private final Disk disk;
    private final Contents contents;
    private final Indexer indexer;

    Retirement(Disk disk, Fence fence, Contents contents) {
        this.disk = disk;
        this.contents = contents;
        this.indexer = new Indexer(disk, fence);
    }

    /** {@return how many segments were removed: the oldest of which everything was recorded before that instant} */
    int retire(Instant recordedBefore) throws IOException {
        Segments all = contents.segments();
        int count = 0;
        while (count < all.list().size() - 1 && old(all.list().get(count), recordedBefore)) {
            count++;
        }
        if (count == 0) {
            return 0;
        }
        IndexFile before = contents.retired();
        contents.retired(ends(all, count));
        contents.segments(all.without(count));
        if (before != null) {
            before.close();
        }
        for (Segment segment : all.list().subList(0, count)) {
            segment.close();
        }
        for (Segment segment : all.list().subList(0, count)) {
            disk.delete(segment.indexName());
            disk.delete(segment.name());
        }
        disk.sync();
        return count;
    }

    private static boolean old(Segment segment, Instant recordedBefore) {
        return segment.index() instanceof IndexFile index
                && (index.records() == 0 || index.layout().lastRecorded() < recordedBefore.getEpochSecond());
    }

    private IndexFile ends(Segments all, int count) throws IOException {
        IndexBuilder builder = new IndexBuilder();
        IndexFile before = contents.retired();
        if (before != null) {
            for (int i = 0; i < before.layout().keys(); i++) {
                IndexFile.Entry entry = before.entry(i);
                builder.head(entry.key(), entry.firstVersion());
            }
        }
        List<Segment> old = all.list().subList(0, count);
        for (Segment segment : old) {
            IndexFile index = (IndexFile) segment.index();
            for (int i = 0; i < index.layout().keys(); i++) {
                addEnd(builder, segment, index.entry(i));
            }
        }
        return indexer.replaced(builder, Opening.RETIRED, all.lastPosition(count - 1));
    }

    private static void addEnd(IndexBuilder builder, Segment segment, IndexFile.Entry entry) throws IOException {
        Key key = entry.key();
        if (key.kind == Key.STREAM) {
            builder.head(key, entry.firstVersion() + entry.count() - 1);
        } else if (key.kind == Key.TENANT) {
            builder.head(key, segment.firstPosition() + entry.records(entry.count() - 1, 1)[0]);
        }
    }
}
