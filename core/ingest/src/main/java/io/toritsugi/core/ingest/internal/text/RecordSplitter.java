package io.toritsugi.core.ingest.internal.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * Finds where records begin and end, whatever the file contains, in bounded memory.
 *
 * <p>What it relies on:
 *
 * <ol>
 *   <li>A record ends at a line feed, a carriage return or both that stand outside quotes; a quote opens only at the
 *       beginning of a cell.
 *   <li>The buffer holds the whole current record, so reading can go back to its second line. A record of several lines
 *       that is faulty is cut to its first line and reading resumes at the second: a quote that nobody closed costs one line.
 *   <li>A record is at most {@link #LONGEST_RECORD} characters. A longer line is skipped to its end without being held.
 * </ol>
 *
 * <p>Going back does not make reading quadratic: a cell left open up to the limit means that no quote stood alone in what
 * follows, so no line of it opens a cell that stays open.
 */
public final class RecordSplitter {
    /** The most characters of a record. */
    public static final int LONGEST_RECORD = 1 << 20;

    private static final int CHUNK = 1 << 15;
    private static final int NOTHING = -1;

    /** What is wrong with the boundaries of a record. */
    public enum Fault {
        /** Nothing. */
        NONE,
        /** It has bytes that are no text. */
        NOT_TEXT,
        /** It has more than {@link #LONGEST_RECORD} characters. */
        TOO_LONG,
        /** A quote is not closed, or a cell goes on after it. */
        BAD_QUOTES
    }

    private enum State {
        CELL_BEGINS,
        PLAIN,
        QUOTED,
        QUOTE_SEEN,
        COMMENT
    }

    private final TextSource source;
    private final int delimiter;
    private final int quote;
    private final int comment;

    private char[] buffer = new char[2 * CHUNK];
    private int begin;
    private int end;
    private boolean skipLineFeed;
    private long nextLine = 1;

    private int length;
    private int secondLine;
    private int extraLines;
    private boolean notText;
    private boolean badQuotes;
    private State state = State.CELL_BEGINS;

    private int recordBegin;
    private int textLength;
    private long line;
    private Fault fault = Fault.NONE;
    private byte[] skipped = new byte[0];

    /**
     * Begins at the first record of a CSV.
     *
     * @param source the text
     * @param delimiter what stands between two cells
     * @param quote what stands around a cell
     * @param comment what begins a line that is no record; null: nothing does
     */
    public RecordSplitter(TextSource source, char delimiter, char quote, @Nullable Character comment) {
        this(source, delimiter, quote, comment == null ? NOTHING : comment);
    }

    private RecordSplitter(TextSource source, int delimiter, int quote, int comment) {
        this.source = source;
        this.delimiter = delimiter;
        this.quote = quote;
        this.comment = comment;
    }

    /**
     * {@return a splitter for which every line is a record, whatever is in it; but not a line of spaces only}
     *
     * @param source the text
     */
    public static RecordSplitter ofLines(TextSource source) {
        return new RecordSplitter(source, NOTHING, NOTHING, NOTHING);
    }

    /**
     * Goes to the next record.
     *
     * @return false at the end
     * @throws IOException if the text cannot be read further
     */
    public boolean next() throws IOException {
        startOfRecord();
        while (true) {
            if (begin + length == end && !more()) {
                return atEnd();
            }
            char c = buffer[begin + length++];
            if (skipLineFeed) {
                skipLineFeed = false;
                if (c == '\n') {
                    begin += length;
                    length = 0;
                    continue;
                }
            }
            if ((c == '\n' || c == '\r') && state != State.QUOTED) {
                skipLineFeed = c == '\r';
                if (endOfLine()) {
                    return true;
                }
            } else {
                inLine(c);
                if (length >= LONGEST_RECORD && state != State.COMMENT) {
                    return tooLong();
                }
            }
        }
    }

    private void startOfRecord() {
        length = 0;
        secondLine = -1;
        extraLines = 0;
        notText = false;
        badQuotes = false;
        state = State.CELL_BEGINS;
        line = nextLine;
        skipped = new byte[0];
    }

    private void inLine(char c) {
        notText |= c == TextSource.NOT_TEXT || c == 0;
        switch (state) {
            case CELL_BEGINS ->
                state = length == 1 && c == comment
                        ? State.COMMENT
                        : c == quote ? State.QUOTED : c == delimiter ? State.CELL_BEGINS : State.PLAIN;
            case PLAIN -> state = c == delimiter ? State.CELL_BEGINS : State.PLAIN;
            case QUOTED -> {
                if (c == quote) {
                    state = State.QUOTE_SEEN;
                } else if (c == '\r' || c == '\n') {
                    lineInQuotes(c);
                }
            }
            case QUOTE_SEEN -> {
                boolean goesOn = c != quote && c != delimiter;
                badQuotes |= goesOn;
                state = c == quote ? State.QUOTED : goesOn ? State.PLAIN : State.CELL_BEGINS;
            }
            case COMMENT -> {
                begin += length;
                length = 0;
            }
        }
    }

    private void lineInQuotes(char c) {
        boolean secondHalf = c == '\n' && length > 1 && buffer[begin + length - 2] == '\r';
        if (!secondHalf) {
            extraLines++;
        }
        if (secondLine < 0) {
            secondLine = length;
        }
    }

    /** Returns whether the line that ends here ends a record, not a comment or a blank line. */
    private boolean endOfLine() {
        int text = length - 1;
        if (state == State.COMMENT || isBlank(text)) {
            begin += length;
            nextLine++;
            startOfRecord();
            return false;
        }
        finish(text, length, notText ? Fault.NOT_TEXT : badQuotes ? Fault.BAD_QUOTES : Fault.NONE);
        return true;
    }

    private boolean atEnd() {
        if (length == 0 || state == State.COMMENT || isBlank(length)) {
            begin = end;
            length = 0;
            return false;
        }
        boolean open = state == State.QUOTED;
        finish(length, length, notText ? Fault.NOT_TEXT : badQuotes || open ? Fault.BAD_QUOTES : Fault.NONE);
        return true;
    }

    private boolean isBlank(int text) {
        for (int i = 0; i < text; i++) {
            if (buffer[begin + i] != ' ') {
                return false;
            }
        }
        return true;
    }

    private void finish(int text, int consumed, Fault found) {
        recordBegin = begin;
        textLength = text;
        fault = found;
        begin += consumed;
        nextLine = line + 1 + extraLines;
        if (found != Fault.NONE) {
            resumeAtSecondLine();
        }
    }

    /**
     * Cuts the current record to its first line, and goes on with what was its second one. Only until the next call of
     * {@link #next}. Does nothing for a record of one line.
     */
    public void resumeAtSecondLine() {
        if (secondLine < 0) {
            return;
        }
        textLength = secondLine - 1;
        begin = recordBegin + secondLine;
        skipLineFeed = buffer[begin - 1] == '\r';
        nextLine = line + 1;
        secondLine = -1;
    }

    private boolean tooLong() throws IOException {
        if (secondLine >= 0) {
            finish(length, length, Fault.BAD_QUOTES);
            return true;
        }
        MessageDigest digest = ContentChain.sha256();
        recordBegin = begin;
        textLength = 0;
        while (true) {
            for (int i = begin; i < end; i++) {
                if (buffer[i] == '\n' || buffer[i] == '\r') {
                    skipLineFeed = buffer[i] == '\r';
                    skip(digest, i - begin);
                    begin = i + 1;
                    return finishTooLong(digest);
                }
            }
            skip(digest, end - begin);
            begin = end;
            length = 0;
            if (!more()) {
                return finishTooLong(digest);
            }
        }
    }

    private void skip(MessageDigest digest, int count) {
        digest.update(new String(buffer, begin, count).getBytes(StandardCharsets.UTF_8));
    }

    private boolean finishTooLong(MessageDigest digest) {
        skipped = digest.digest();
        fault = Fault.TOO_LONG;
        nextLine = line + 1;
        return true;
    }

    private boolean more() throws IOException {
        if (buffer.length - end < CHUNK) {
            makeRoom();
        }
        int count = source.read(buffer, end, CHUNK);
        if (count < 0) {
            return false;
        }
        end += count;
        return true;
    }

    private void makeRoom() {
        char[] target = buffer.length - (end - begin) < CHUNK ? new char[2 * buffer.length] : buffer;
        System.arraycopy(buffer, begin, target, 0, end - begin);
        end -= begin;
        begin = 0;
        buffer = target;
    }

    /** {@return the text of the current record, without its line end; of a line that is too long, nothing} */
    public String text() {
        return new String(buffer, recordBegin, textLength);
    }

    /** {@return the line on which the current record begins, counted from 1} */
    public long line() {
        return line;
    }

    /** {@return what is wrong with the current record} */
    public Fault fault() {
        return fault;
    }

    /** {@return the hash of a line that was too long to be held; else empty} */
    public byte[] skipped() {
        return skipped;
    }

    /** How many characters the buffer can hold now: the memory taken. */
    int capacity() {
        return buffer.length;
    }
}
