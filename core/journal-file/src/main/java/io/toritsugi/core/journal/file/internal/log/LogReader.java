package io.toritsugi.core.journal.file.internal.log;

import io.toritsugi.core.journal.file.internal.disk.Disk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds records by their keys. Thread-safe; waits for nobody. */
final class LogReader {
    private static final int PAGE = 256;

    private final Disk disk;

    LogReader(Disk disk) {
        this.disk = disk;
    }

    /** {@return the version of a stream, or the last position of another key, in what there is of it; 0 if there is none} */
    long head(Segments segments, @Nullable IndexFile retired, Key key) throws IOException {
        for (int i = segments.list().size() - 1; i >= 0; i--) {
            Segment segment = segments.list().get(i);
            Index.Run run = segment.index().find(key);
            int count = run == null ? 0 : visible(segments, i, run);
            if (run != null && count > 0) {
                return key.kind == Key.STREAM
                        ? run.firstVersion() + count - 1
                        : segment.firstPosition() + run.records(count - 1, 1)[0];
            }
        }
        return retiredHead(retired, key);
    }

    static long retiredHead(@Nullable IndexFile retired, Key key) throws IOException {
        Index.Run run = retired == null ? null : retired.find(key);
        return run == null ? 0 : run.firstVersion();
    }

    List<StoredRecord> stream(Segments segments, Key stream, long afterVersion, int limit) throws IOException {
        List<StoredRecord> found = new ArrayList<>();
        for (int i = 0; i < segments.list().size() && found.size() < limit; i++) {
            Index.Run run = segments.list().get(i).index().find(stream);
            if (run != null) {
                int count = visible(segments, i, run);
                long skipped = Math.max(0, afterVersion + 1 - run.firstVersion());
                if (skipped < count) {
                    read(segments, i, run, (int) skipped, count, limit, found);
                }
            }
        }
        return found;
    }

    /** Fails if these are not the records of the stream that follow this version. */
    void checkStream(List<StoredRecord> found, Key stream, long afterVersion) {
        for (int i = 0; i < found.size(); i++) {
            StoredRecord record = found.get(i);
            if (record.version() != afterVersion + 1 + i || !record.stream().equals(stream.text())) {
                throw Failures.damaged(
                        disk, "position " + record.position(), 0, "the index names a record of another place");
            }
        }
    }

    List<StoredRecord> keyed(Segments segments, Key key, long afterPosition, int limit) throws IOException {
        List<StoredRecord> found = new ArrayList<>();
        for (int i = 0; i < segments.list().size() && found.size() < limit; i++) {
            if (segments.lastPosition(i) <= afterPosition) {
                continue;
            }
            Index.Run run = segments.list().get(i).index().find(key);
            if (run != null) {
                int count = visible(segments, i, run);
                int first = firstAfter(
                        run, count, afterPosition - segments.list().get(i).firstPosition());
                read(segments, i, run, first, count, limit, found);
            }
        }
        return found;
    }

    private void read(
            Segments segments, int number, Index.Run run, int first, int count, int limit, List<StoredRecord> to)
            throws IOException {
        Segment segment = segments.list().get(number);
        RecordReader reader = new RecordReader(disk, segment);
        for (int at = first; at < count && to.size() < limit; ) {
            int[] records = run.records(at, Math.min(PAGE, Math.min(count - at, limit - to.size())));
            int low = records[0];
            int span = records[records.length - 1] - low + 1;
            boolean dense = span <= 4 * records.length;
            int[] offsets = dense ? segment.index().offsets(low, span) : new int[0];
            for (int record : records) {
                int offset = dense ? offsets[record - low] : segment.index().offsets(record, 1)[0];
                to.add(reader.read(offset, segment.firstPosition() + record));
            }
            at += records.length;
        }
    }

    // A segment that is being written has records that nobody may see yet.
    private static int visible(Segments segments, int number, Index.Run run) throws IOException {
        int count = run.count();
        if (number < segments.list().size() - 1) {
            return count;
        }
        return firstAfter(run, count, segments.end() - segments.last().firstPosition());
    }

    /** {@return how many of the first records have at most this number} */
    private static int firstAfter(Index.Run run, int count, long number) throws IOException {
        if (number < 0) {
            return 0;
        }
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (run.records(middle, 1)[0] <= number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
