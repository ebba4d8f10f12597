package io.toritsugi.core.ingest.internal.text;

import io.toritsugi.core.ingest.IngestFailure;
import io.toritsugi.core.ingest.RecordReader;
import io.toritsugi.core.ingest.RecordResult;
import io.toritsugi.core.ingest.RejectionReason;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a log of which each record is a block of lines; a line of spaces only, or several, end it. */
public final class BlockRecordReader implements RecordReader {
    /** The most lines of a block. */
    static final int MOST_LINES = 1_000;

    private final String source;
    private final Charset encoding;
    private final RecordSplitter lines;
    private final ContentChain chain;
    private final LineInterpreter interpreter;
    private long record;
    private boolean pending;
    private @Nullable IngestFailure failure;

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
        this.source = source;
        this.encoding = encoding;
        this.lines = RecordSplitter.ofLines(new TextSource(content, encoding));
        this.chain = new ContentChain(marker);
        this.interpreter = interpreter;
    }

    @Override
    public Either<IngestFailure, Optional<RecordResult>> next() {
        if (failure != null) {
            return Either.left(failure);
        }
        try {
            return Either.right(pending || lines.next() ? Optional.of(result()) : Optional.empty());
        } catch (IOException damaged) {
            failure = IoFaults.damaged(source, lines.line(), damaged);
            return Either.left(failure);
        }
    }

    private RecordResult result() throws IOException {
        record++;
        long first = lines.line();
        List<String> block = new ArrayList<>();
        Optional<RecordFault> fault = Optional.empty();
        long last;
        do {
            last = lines.line();
            Optional<RecordFault> found = RecordFault.of(lines.fault(), encoding);
            if (found.isPresent()) {
                chain.addUnreadable(lines.text(), lines.skipped());
            } else {
                chain.add(lines.text());
            }
            fault = fault.or(() -> found);
            if (block.size() < MOST_LINES) {
                block.add(lines.text());
            } else {
                fault = Optional.of(
                        new RecordFault(RejectionReason.RECORD_TOO_LONG, "has more than " + MOST_LINES + " lines"));
            }
            pending = lines.next();
        } while (pending && lines.line() == last + 1);
        return fault.isPresent()
                ? fault.get().rejected(source, first)
                : interpreter.interpret(new Line(source, first, record, chain.hex(), String.join("\n", block)));
    }
}
