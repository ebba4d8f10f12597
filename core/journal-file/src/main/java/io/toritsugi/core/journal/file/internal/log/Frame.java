package io.toritsugi.core.journal.file.internal.log;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/** The frame that is being put together. Its room is used again and again. Not thread-safe. */
final class Frame {
    private static final int KEPT = 16 << 20;
    private static final int FIRST = 1 << 16;

    private ByteBuffer bytes = ByteBuffer.allocateDirect(FIRST);
    private int records;

    void clear() {
        if (bytes.capacity() > KEPT) {
            bytes = ByteBuffer.allocateDirect(FIRST);
        }
        bytes.clear().position(Layout.FRAME_HEAD);
        records = 0;
    }

    /** {@return where in the frame the record begins} */
    int add(EncodedRecord record) {
        if (bytes.remaining() < record.bytes.length) {
            int needed = Math.addExact(bytes.position(), record.bytes.length);
            ByteBuffer larger = ByteBuffer.allocateDirect(
                    (int) Math.min(Layout.LARGEST_FRAME, Math.max(2L * bytes.capacity(), needed)));
            bytes = larger.put(bytes.flip());
        }
        int at = bytes.position();
        bytes.put(record.bytes);
        records++;
        return at;
    }

    int length() {
        return bytes.position();
    }

    int records() {
        return records;
    }

    ByteBuffer finished(long commit, long firstPosition) {
        bytes.flip();
        bytes.putInt(0, Layout.FRAME_MAGIC).putInt(4, bytes.limit()).putLong(8, commit);
        bytes.putLong(16, firstPosition).putInt(24, records);
        CRC32C head = new CRC32C();
        head.update(bytes.slice(0, Layout.FRAME_HEAD_CHECKED));
        CRC32C content = new CRC32C();
        content.update(bytes.slice(Layout.FRAME_HEAD, bytes.limit() - Layout.FRAME_HEAD));
        bytes.putInt(28, (int) head.getValue()).putInt(32, (int) content.getValue());
        return bytes.duplicate();
    }
}
