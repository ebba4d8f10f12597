package io.toritsugi.core.journal.file.internal.log;

import io.toritsugi.core.journal.file.internal.disk.DiskFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/** Reads the frames of a segment one after the other, and checks every byte of them. Not thread-safe. */
final class FrameScanner {
    private static final int WINDOW = 1 << 20;

    private final DiskFile file;
    private final long end;
    private byte[] window;
    private ByteBuffer view;
    private int at;
    private int filled;
    private long offset;
    private long nextCommit;
    private long nextPosition;
    private int frameAt;
    private int frameLength;
    private int frameRecords;

    FrameScanner(DiskFile file, long from, long end, long nextCommit, long nextPosition) {
        this.file = file;
        this.offset = from;
        this.end = end;
        this.nextCommit = nextCommit;
        this.nextPosition = nextPosition;
        this.window = new byte[(int) Math.max(0, Math.min(WINDOW, end - from))];
        this.view = ByteBuffer.wrap(window);
    }

    /** {@return whether a whole frame came next, in the order of commits and positions; it can then be visited} */
    boolean next() throws IOException {
        at += frameLength;
        frameLength = 0;
        frameRecords = 0;
        if (!ensure(Layout.FRAME_HEAD) || view.getInt(at) != Layout.FRAME_MAGIC) {
            return false;
        }
        CRC32C crc = new CRC32C();
        crc.update(window, at, Layout.FRAME_HEAD_CHECKED);
        int length = view.getInt(at + 4);
        int records = view.getInt(at + 24);
        boolean headRight = (int) crc.getValue() == view.getInt(at + 28)
                && length >= Layout.FRAME_HEAD
                && view.getLong(at + 8) == nextCommit
                && view.getLong(at + 16) == nextPosition;
        if (!headRight || !ensure(length) || !recordsRight(length, records)) {
            return false;
        }
        frameAt = at;
        frameLength = length;
        frameRecords = records;
        nextCommit++;
        nextPosition += records;
        offset += length;
        return true;
    }

    /** Shows the records of the last frame. */
    void visit(Visitor visitor) {
        int record = frameAt + Layout.FRAME_HEAD;
        for (int i = 0; i < frameRecords; i++) {
            int length = view.getInt(record);
            int inFile = (int) (offset - frameLength + (record - frameAt));
            visitor.record(inFile, window, record + Layout.RECORD_HEAD, length);
            record += Layout.RECORD_HEAD + length;
        }
    }

    /** {@return where the next frame should begin} */
    long offset() {
        return offset;
    }

    long nextCommit() {
        return nextCommit;
    }

    long nextPosition() {
        return nextPosition;
    }

    private boolean recordsRight(int length, int records) {
        CRC32C heads = new CRC32C();
        CRC32C body = new CRC32C();
        int record = at + Layout.FRAME_HEAD;
        int frameEnd = at + length;
        for (int i = 0; i < records; i++) {
            if (frameEnd - record < Layout.RECORD_HEAD) {
                return false;
            }
            int size = view.getInt(record);
            if (size < Layout.BODY_HEAD || size > frameEnd - record - Layout.RECORD_HEAD) {
                return false;
            }
            heads.update(window, record, Layout.RECORD_HEAD);
            body.reset();
            body.update(window, record + Layout.RECORD_HEAD, size);
            if ((int) body.getValue() != view.getInt(record + 4)) {
                return false;
            }
            record += Layout.RECORD_HEAD + size;
        }
        return record == frameEnd && (int) heads.getValue() == view.getInt(at + 32);
    }

    private boolean ensure(int bytes) throws IOException {
        if (filled - at >= bytes) {
            return true;
        }
        if (offset + bytes > end) {
            return false;
        }
        byte[] to = bytes > window.length ? new byte[bytes + WINDOW] : window;
        System.arraycopy(window, at, to, 0, filled - at);
        filled -= at;
        at = 0;
        window = to;
        view = ByteBuffer.wrap(to);
        long from = offset + filled;
        int most = (int) Math.min(to.length - filled, end - from);
        filled += file.read(from, ByteBuffer.wrap(to, filled, most));
        return filled >= bytes;
    }

    /** Sees records. */
    interface Visitor {
        /** Sees the record that begins at this offset of the file; its body stands in the array. */
        void record(int offset, byte[] bytes, int bodyAt, int bodyLength);
    }
}
