package io.toritsugi.core.ingest.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Decodes bytes, and puts a mark where they are not text.
 *
 * <p>A decoder that replaces would hide damage; one that reports would end the file. The mark is a character that no text
 * may contain, so the record in which it stands is known to be damaged and the next one is not touched.
 */
public final class TextSource {
    /** Stands for bytes that are not text of the encoding. */
    public static final char NOT_TEXT = '\uFFFF';

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int BUFFER = 1 << 16;

    private final InputStream input;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private boolean atBeginning = true;
    private boolean ended;
    private boolean markIsDue;

    /**
     * Begins at the first byte.
     *
     * @param input the bytes
     * @param encoding their encoding
     */
    public TextSource(InputStream input, Charset encoding) {
        this.input = input;
        this.decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Fills a part of an array, at least with one character; returns how many, or -1 at the end. */
    int read(char[] target, int from, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(target, from, length);
        if (markIsDue) {
            markIsDue = false;
            chars.put(NOT_TEXT);
        }
        while (chars.position() == from && !ended) {
            boolean last = !refill();
            decode(chars, last);
            if (last && !markIsDue && !bytes.hasRemaining()) {
                decoder.flush(chars);
                ended = true;
            }
            dropByteOrderMark(chars, from);
        }
        return chars.position() == from ? -1 : chars.position() - from;
    }

    private void decode(CharBuffer chars, boolean last) {
        CoderResult result = decoder.decode(bytes, chars, last);
        while (result.isError()) {
            bytes.position(bytes.position() + result.length());
            if (!chars.hasRemaining()) {
                markIsDue = true;
                return;
            }
            chars.put(NOT_TEXT);
            result = decoder.decode(bytes, chars, last);
        }
    }

    private boolean refill() throws IOException {
        bytes.compact();
        int count = input.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count > 0) {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
        return count >= 0;
    }

    private void dropByteOrderMark(CharBuffer chars, int from) {
        if (atBeginning && chars.position() > from) {
            atBeginning = false;
            if (chars.get(from) == BYTE_ORDER_MARK) {
                int kept = chars.position() - from - 1;
                System.arraycopy(chars.array(), from + 1, chars.array(), from, kept);
                chars.position(from + kept);
            }
        }
    }
}
