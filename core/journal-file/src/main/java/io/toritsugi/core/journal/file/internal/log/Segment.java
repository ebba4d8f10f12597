package io.toritsugi.core.journal.file.internal.log;

import io.toritsugi.core.journal.file.internal.disk.DiskFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** One file of records, and its index. What is full changes no more. */
final class Segment {
    static final String LOG = ".log";
    static final String INDEX = ".idx";

    private final Head head;
    private final DiskFile file;
    private volatile Index index;
    private volatile long dataEnd;

    Segment(Head head, DiskFile file, Index index, long dataEnd) {
        this.head = head;
        this.file = file;
        this.index = index;
        this.dataEnd = dataEnd;
    }

    Head head() {
        return head;
    }

    long firstPosition() {
        return head.id().firstPosition();
    }

    DiskFile file() {
        return file;
    }

    Index index() {
        return index;
    }

    void indexed(Index by) {
        index = by;
    }

    /** {@return where its frames end} */
    long dataEnd() {
        return dataEnd;
    }

    void grown(long to) {
        dataEnd = to;
    }

    /** Closes its files; whoever still reads them fails. */
    void close() throws IOException {
        file.close();
        if (index instanceof IndexFile full) {
            full.close();
        }
    }

    String name() {
        return head.id().name(LOG);
    }

    String indexName() {
        return head.id().name(INDEX);
    }

    /**
     * Tells a segment: two writers of whom one has been fenced off may begin at one position.
     *
     * @param firstPosition the position of its first record
     * @param epoch the fencing token of who made it
     */
    record Id(long firstPosition, long epoch) implements Comparable<Id> {
        private static final Pattern NAME = Pattern.compile("(\\d{20})-(\\d{20})\\.log");
        static final Id NONE = new Id(0, 0);

        String name(String suffix) {
            return String.format(Locale.ROOT, "%020d-%020d%s", firstPosition, epoch, suffix);
        }

        /** {@return the segment that this file is, or null if it is none} */
        static @Nullable Id ofName(String name) {
            Matcher parts = NAME.matcher(name);
            return parts.matches() ? new Id(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))) : null;
        }

        @Override
        public int compareTo(Id other) {
            int byEpoch = Long.compare(epoch, other.epoch);
            return byEpoch != 0 ? byEpoch : Long.compare(firstPosition, other.firstPosition);
        }
    }

    /**
     * What a segment says of itself.
     *
     * @param firstCommit the number of its first frame
     * @param previous the segment before, {@link Id#NONE} if there was none
     * @param previousEnd where the frames of the segment before end
     */
    record Head(Id id, long firstCommit, Id previous, long previousEnd) {
        private static final int CHECKED = 60;

        ByteBuffer bytes() {
            ByteBuffer bytes = ByteBuffer.allocate(Layout.SEGMENT_HEAD);
            bytes.putLong(Layout.SEGMENT_MAGIC).putInt(Layout.FORMAT);
            bytes.putLong(id.firstPosition).putLong(id.epoch).putLong(firstCommit);
            bytes.putLong(previous.firstPosition).putLong(previous.epoch).putLong(previousEnd);
            bytes.putInt(crc(bytes));
            return bytes.clear();
        }

        /** {@return what the file says, or null if its head is not whole} */
        static @Nullable Head read(DiskFile file, String name) throws IOException {
            ByteBuffer bytes = ByteBuffer.allocate(Layout.SEGMENT_HEAD);
            if (file.read(0, bytes) < Layout.SEGMENT_HEAD
                    || bytes.getLong(0) != Layout.SEGMENT_MAGIC
                    || bytes.getInt(CHECKED) != crc(bytes)) {
                return null;
            }
            Failures.checkFormat(name, bytes.getInt(8));
            return new Head(
                    new Id(bytes.getLong(12), bytes.getLong(20)),
                    bytes.getLong(28),
                    new Id(bytes.getLong(36), bytes.getLong(44)),
                    bytes.getLong(52));
        }

        private static int crc(ByteBuffer bytes) {
            CRC32C crc = new CRC32C();
            crc.update(bytes.slice(0, CHECKED));
            return (int) crc.getValue();
        }
    }
}
