package io.toritsugi.core.ingest.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;

/** Unpacks what is packed by gzip, and leaves alone what is not. */
public final class Gunzip {
    private static final int BUFFER = 1 << 16;

    private Gunzip() {}

    /**
     * {@return the content, unpacked if its first two bytes are those of gzip}
     *
     * @param bytes the content as it is
     * @throws IOException if it cannot be read
     */
    public static InputStream unpacked(InputStream bytes) throws IOException {
        PushbackInputStream peeked = new PushbackInputStream(bytes, 2);
        byte[] magic = peeked.readNBytes(2);
        peeked.unread(magic);
        boolean packed = magic.length == 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
        return packed ? new GZIPInputStream(peeked, BUFFER) : peeked;
    }
}
