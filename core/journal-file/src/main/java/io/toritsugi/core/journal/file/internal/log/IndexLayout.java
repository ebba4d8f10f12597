package io.toritsugi.core.journal.file.internal.log;

import io.toritsugi.core.journal.file.internal.disk.DiskFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * What stands where in the file of an index.
 *
 * <pre>
 * header    64: magic 8, format 4, first position 8, end of the data 8, records 4, keys 4, slots 4, bytes of texts 4,
 *           mentions 4, last recorded at 8
 * offsets   4 a record
 * slots     4 each: the number of a key, from 1; 0 for none
 * entries   32 a key: hash 8, first version 8, text at 4, mentions at 4, count 4, 0
 * texts     kind 1, length of the tenant 2, tenant, text
 * mentions  4 each: the number of a record; none for a key that every record has
 * crc       4, of all before
 * </pre>
 *
 * @param firstPosition the position of the segment's first record
 * @param dataEnd where the segment's frames end
 * @param lastRecorded the latest second at which a record was appended
 */
record IndexLayout(
        long firstPosition,
        long dataEnd,
        int records,
        int keys,
        int slots,
        int textBytes,
        int mentions,
        long lastRecorded) {
    static final int HEAD = 64;
    static final int ENTRY = 32;
    private static final long MAGIC = 0x544f524947494458L;
    private static final int CHUNK = 1 << 20;

    long offsetsAt() {
        return HEAD;
    }

    long slotsAt() {
        return HEAD + 4L * records;
    }

    long entriesAt() {
        return slotsAt() + 4L * slots;
    }

    long textsAt() {
        return entriesAt() + (long) ENTRY * keys;
    }

    long mentionsAt() {
        return textsAt() + textBytes;
    }

    long size() {
        return mentionsAt() + 4L * mentions + 4;
    }

    void write(DiskFile to, Consumer<ByteBuffer> content) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(size()));
        bytes.putLong(MAGIC).putInt(Layout.FORMAT).putLong(firstPosition).putLong(dataEnd);
        bytes.putInt(records)
                .putInt(keys)
                .putInt(slots)
                .putInt(textBytes)
                .putInt(mentions)
                .putLong(lastRecorded);
        bytes.position(HEAD);
        content.accept(bytes);
        CRC32C crc = new CRC32C();
        crc.update(bytes.array(), 0, bytes.position());
        bytes.putInt((int) crc.getValue());
        to.write(0, bytes.flip());
    }

    /** {@return what the file says of itself, or null if it is not whole} */
    static @Nullable IndexLayout read(DiskFile from) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        if (from.read(0, head) < HEAD || head.getLong(0) != MAGIC || head.getInt(8) != Layout.FORMAT) {
            return null;
        }
        head.position(12);
        IndexLayout layout = new IndexLayout(
                head.getLong(),
                head.getLong(),
                head.getInt(),
                head.getInt(),
                head.getInt(),
                head.getInt(),
                head.getInt(),
                head.getLong());
        boolean plausible = layout.records >= 0
                && layout.keys >= 0
                && Integer.bitCount(layout.slots) == 1
                && layout.slots > layout.keys
                && layout.textBytes >= 0
                && layout.mentions >= 0
                && layout.size() == from.size();
        return plausible && checked(from, layout.size()) ? layout : null;
    }

    /** Fails if a later version wrote this. */
    static void checkFormat(DiskFile file, String name) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        if (file.read(0, head) == HEAD && head.getLong(0) == MAGIC && checked(file, file.size())) {
            Failures.checkFormat(name, head.getInt(8));
        }
    }

    private static boolean checked(DiskFile from, long size) throws IOException {
        CRC32C crc = new CRC32C();
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        long at = 0;
        long last = size - 4;
        while (at < last) {
            chunk.clear().limit((int) Math.min(CHUNK, last - at));
            int read = from.read(at, chunk);
            if (read <= 0) {
                return false;
            }
            crc.update(chunk.flip());
            at += read;
        }
        ByteBuffer sum = ByteBuffer.allocate(4);
        return from.read(last, sum) == 4 && sum.getInt(0) == (int) crc.getValue();
    }
}
