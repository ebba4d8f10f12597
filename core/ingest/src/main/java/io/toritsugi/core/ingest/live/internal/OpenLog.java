package io.toritsugi.core.ingest.live.internal;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPInputStream;

/** A file of a log while it is open: it stays the same content when its name goes to another one. */
final class OpenLog implements Closeable {
    private static final int BLOCK = 1 << 16;

    private final LogFile file;
    private final FileChannel channel;
    private final long size;
    private final boolean packed;

    private OpenLog(LogFile file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        this.size = channel.size();
        ByteBuffer magic = ByteBuffer.allocate(2);
        this.packed = channel.read(magic, 0) == 2 && magic.get(0) == 0x1f && magic.get(1) == (byte) 0x8b;
    }

    static OpenLog of(LogFile file) throws IOException {
        FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.READ);
        try {
            return new OpenLog(file, channel);
        } catch (IOException | RuntimeException fault) {
            channel.close();
            throw fault;
        }
    }

    LogFile file() {
        return file;
    }

    /** Returns its name for messages. */
    String name() {
        return file.path().toString();
    }

    /** Returns whether its content is packed by gzip, and so grows no more. */
    boolean isPacked() {
        return packed;
    }

    /** Returns how many bytes the file had when it was opened, packed or not. */
    long size() {
        return size;
    }

    /** Returns whether it had no content when it was opened. */
    boolean isEmpty() throws IOException {
        return packed ? from(0).read() < 0 : size == 0;
    }

    /** Returns the content, unpacked, behind so many bytes of it. Only one such stream may be in use. */
    InputStream from(long offset) throws IOException {
        channel.position(packed ? 0 : offset);
        InputStream bytes = new BufferedInputStream(Channels.newInputStream(channel), BLOCK);
        if (packed) {
            bytes = new GZIPInputStream(bytes, BLOCK);
            bytes.skipNBytes(offset);
        }
        return bytes;
    }

    /** Returns whether this is the file of a place. */
    boolean has(LogPosition position) throws IOException {
        if (!packed && size() < position.offset()) {
            return false;
        }
        Ends ends = new Ends();
        byte[] block = new byte[Ends.LENGTH];
        InputStream bytes = from(0);
        long skippable = packed ? 0 : position.offset() - 2L * Ends.LENGTH;
        while (ends.length() < position.offset()) {
            int count = bytes.readNBytes(block, 0, (int) Math.min(block.length, position.offset() - ends.length()));
            if (count == 0) {
                return false;
            }
            ends.add(block, 0, count);
            if (skippable > 0) {
                ends.skip(skippable);
                bytes = from(ends.length());
                skippable = 0;
            }
        }
        return ends.fingerprint().equals(position.fingerprint());
    }

    /** Returns where the last of so many whole lines ends that are not blank; {@code from} if there is none. */
    long endOfLines(long from, int most) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        long end = from;
        long at = from == 0 ? byteOrderMark() : from;
        int found = 0;
        boolean blank = true;
        while (found < most && channel.read(block.clear(), at) > 0) {
            for (int i = 0; i < block.position() && found < most; i++) {
                byte b = block.get(i);
                if (!Ends.isLineEnd(b)) {
                    blank &= b == ' ';
                } else if (!blank) {
                    blank = true;
                    found++;
                    end = at + i + 1;
                }
            }
            at += block.position();
        }
        return end;
    }

    private int byteOrderMark() throws IOException {
        ByteBuffer mark = ByteBuffer.allocate(3);
        boolean marked = channel.read(mark, 0) == 3
                && mark.get(0) == (byte) 0xef
                && mark.get(1) == (byte) 0xbb
                && mark.get(2) == (byte) 0xbf;
        return marked ? 3 : 0;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
