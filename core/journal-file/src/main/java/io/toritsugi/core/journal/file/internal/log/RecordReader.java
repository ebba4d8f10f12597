package io.toritsugi.core.journal.file.internal.log;

import io.toritsugi.core.journal.file.internal.disk.Disk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/** Reads records of one segment, several by one access where they stand together; checks each. Not thread-safe. */
final class RecordReader {
    private static final int WINDOW = 1 << 14;

    private final Disk disk;
    private final Segment segment;
    private byte[] window = new byte[WINDOW];
    private long from;
    private int filled;

    RecordReader(Disk disk, Segment segment) {
        this.disk = disk;
        this.segment = segment;
    }

    StoredRecord read(int offset, long position) throws IOException {
        if (!ensure(offset, Layout.RECORD_HEAD)) {
            throw damaged(offset, "no record begins here, though the index says so");
        }
        ByteBuffer view = ByteBuffer.wrap(window);
        int head = (int) (offset - from);
        int length = view.getInt(head);
        int expected = view.getInt(head + 4);
        if (length < Layout.BODY_HEAD
                || length > Layout.LARGEST_FRAME
                || !ensure(offset, Layout.RECORD_HEAD + length)) {
            throw damaged(offset, "the length of the record is not what was written");
        }
        int body = (int) (offset - from) + Layout.RECORD_HEAD;
        CRC32C crc = new CRC32C();
        crc.update(window, body, length);
        if ((int) crc.getValue() != expected) {
            throw damaged(offset, "the checksum of the record does not fit its " + length + " bytes");
        }
        return StoredRecord.of(ByteBuffer.wrap(window, body, length), position);
    }

    private RuntimeException damaged(int offset, String detail) {
        return Failures.damaged(disk, segment.name(), offset, detail);
    }

    private boolean ensure(long at, int bytes) throws IOException {
        if (at >= from && at + bytes <= from + filled) {
            return true;
        }
        if (bytes > window.length) {
            window = new byte[bytes];
        }
        from = at;
        filled = segment.file().read(at, ByteBuffer.wrap(window));
        return filled >= bytes;
    }
}
