package io.toritsugi.core.journal.file.internal.log;

import io.toritsugi.core.journal.file.internal.disk.DiskFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/** Reads the frames of a segment one after the other, and checks every byte of them. Not thread-safe. */
final class FrameScanner {
    private final ByteBuffer view;
    private final ByteBuffer checked;
    private final CRC32C crc = new CRC32C();
    private int offset;
    private long nextCommit;
    private long nextPosition;
    private int frameAt;
    private int frameRecords;

    FrameScanner(DiskFile file, long from, long end, long nextCommit, long nextPosition) throws IOException {
        this.view = file.view(Math.toIntExact(end));
        this.checked = view.duplicate();
        this.offset = (int) from;
        this.nextCommit = nextCommit;
        this.nextPosition = nextPosition;
    }

    /** {@return whether a whole frame came next, in the order of commits and positions; it can then be visited} */
    boolean next() throws IOException {
        try {
            return found();
        } catch (InternalError unreadable) {
            throw new IOException("the disk cannot read the segment near offset " + offset, unreadable);
        }
    }

    private boolean found() {
        frameRecords = 0;
        int room = view.limit() - offset;
        if (room < Layout.FRAME_HEAD || view.getInt(offset) != Layout.FRAME_MAGIC) {
            return false;
        }
        int length = view.getInt(offset + 4);
        int records = view.getInt(offset + 24);
        boolean right = crc(offset, Layout.FRAME_HEAD_CHECKED) == view.getInt(offset + 28)
                && length >= Layout.FRAME_HEAD
                && length <= room
                && view.getLong(offset + 8) == nextCommit
                && view.getLong(offset + 16) == nextPosition
                && crc(offset + Layout.FRAME_HEAD, length - Layout.FRAME_HEAD) == view.getInt(offset + 32);
        if (right) {
            frameAt = offset;
            frameRecords = records;
            nextCommit++;
            nextPosition += records;
            offset += length;
        }
        return right;
    }

    /** Shows the records of the last frame, which fill it. */
    void visit(Visitor visitor) throws IOException {
        int record = frameAt + Layout.FRAME_HEAD;
        for (int i = 0; i < frameRecords; i++) {
            int body = record + Layout.RECORD_HEAD;
            int length = body > offset ? -1 : view.getInt(record);
            if (length < Layout.BODY_HEAD || length > offset - body) {
                throw unfitting();
            }
            visitor.record(record, view, body, length);
            record = body + length;
        }
        if (record != offset) {
            throw unfitting();
        }
    }

    private IOException unfitting() {
        return new IOException(
                "the records of the frame at offset " + frameAt + " do not fill it, though its checksum is right");
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

    private int crc(int from, int length) {
        crc.reset();
        crc.update(checked.limit(from + length).position(from));
        return (int) crc.getValue();
    }

    /** Sees records. */
    interface Visitor {
        /** Sees the record that begins at this offset of the segment; where its body stands in it, and how long that is. */
        void record(int offset, ByteBuffer segment, int bodyAt, int bodyLength);
    }
}
