package io.toritsugi.core.ingest.internal.text;

import io.toritsugi.core.ingest.RecordResult;
import io.toritsugi.core.ingest.RejectionReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a log of which each record is a block of lines; a line of spaces only, or several, end it. */
public final class BlockRecordReader extends LogReader {
    /** The most lines of a block. */
    static final int MOST_LINES = 1_000;

    private boolean begun;

    /**
     * Begins at the first line.
     *
     * @param source the name of the source
     * @param content the content
     * @param encoding its encoding
     * @param marker the name of the format and its version, which the ids of its events depend on
     * @param interpreter says what the blocks mean: each comes as one line whose text has its lines
     */
    public BlockRecordReader(
            String source, InputStream content, Charset encoding, String marker, LineInterpreter interpreter) {
        super(source, content, encoding, marker, interpreter);
    }

    @Override
    boolean begins(RecordSplitter lines) throws IOException {
        return begun || lines.next();
    }

    @Override
    RecordResult read(RecordSplitter lines) throws IOException {
        long first = lines.line();
        List<String> block = new ArrayList<>();
        Optional<RecordFault> fault = Optional.empty();
        long last;
        do {
            last = lines.line();
            Optional<RecordFault> found = take();
            fault = fault.or(() -> found);
            if (block.size() < MOST_LINES) {
                block.add(lines.text());
            } else {
                fault = Optional.of(
                        new RecordFault(RejectionReason.RECORD_TOO_LONG, "has more than " + MOST_LINES + " lines"));
            }
            begun = lines.next();
        } while (begun && lines.line() == last + 1);
        return result(first, fault, String.join("\n", block));
    }
}
