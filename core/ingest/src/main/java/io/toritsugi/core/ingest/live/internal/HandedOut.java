package io.toritsugi.core.ingest.live.internal;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The content of a file as its reader gets it: never bytes of two lines at once, and none behind a limit.
 *
 * <p>So the reader stands at the end of a line after each record, and the place of the record is known without asking it.
 * The file may be closed and opened again between two records.
 */
final class HandedOut extends InputStream {
    private static final int MOST_AT_ONCE = 1 << 13;

    private final Ends ends = new Ends();
    private final byte[] block = new byte[MOST_AT_ONCE];
    private int next;
    private int end;
    private long limit;
    private boolean mayEnd;
    private boolean overdrawn;
    private @Nullable InputStream source;

    /** Goes on with a file that was opened behind what was handed out. */
    void attach(InputStream opened) {
        source = opened;
        next = 0;
        end = 0;
    }

    /** Forgets the file. */
    void detach() {
        source = null;
        next = 0;
        end = 0;
    }

    /** Sets how many bytes may be handed out in all: to the end of a line that is not blank. */
    void allow(long bytes) {
        limit = bytes;
        mayEnd = false;
    }

    /** Sets how many bytes may be handed out in all: wherever they were handed out to once, be it to the end of the file. */
    void allowAgain(long bytes) {
        limit = bytes;
        mayEnd = true;
    }

    /** Returns what was handed out. */
    Ends ends() {
        return ends;
    }

    /** Returns whether the reader asked for more than the lines that it was to read. */
    boolean isOverdrawn() {
        return overdrawn;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int most = (int) Math.min(length, limit - ends.length());
        if (most <= 0 || source == null) {
            overdrawn |= !mayEnd && ends.isAtLineEnd();
            return -1;
        }
        if (next == end && !fill(source)) {
            return -1;
        }
        int count = lineOrPart(Math.min(most, end - next));
        System.arraycopy(block, next, target, from, count);
        ends.add(block, next, count);
        next += count;
        return count;
    }

    private boolean fill(InputStream opened) throws IOException {
        next = 0;
        end = Math.max(0, opened.read(block, 0, block.length));
        return end > 0;
    }

    private int lineOrPart(int most) {
        for (int i = 0; i < most; i++) {
            if (Ends.isLineEnd(block[next + i])) {
                return i + 1;
            }
        }
        return most;
    }
}
