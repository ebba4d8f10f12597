package io.toritsugi.core.ingest.internal.text;

import io.toritsugi.core.ingest.IngestFailure;
import io.toritsugi.core.ingest.RecordReader;
import io.toritsugi.core.ingest.RecordResult;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a log of which each line is a record; a line of spaces only is none. */
public final class LineRecordReader implements RecordReader {
    private final String source;
    private final Charset encoding;
    private final String marker;
    private final RecordSplitter lines;
    private final ContentChain chain;
    private final LineInterpreter interpreter;
    private long record;
    private @Nullable IngestFailure failure;

    /**
     * Begins at the first line.
     *
     * @param source the name of the source
     * @param content the content
     * @param encoding its encoding
     * @param marker the name of the format and its version, which the ids of its events depend on
     * @param interpreter says what the lines mean
     */
    public LineRecordReader(
            String source, InputStream content, Charset encoding, String marker, LineInterpreter interpreter) {
        this.source = source;
        this.encoding = encoding;
        this.marker = marker;
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
            return Either.right(lines.next() ? Optional.of(result()) : Optional.empty());
        } catch (IOException damaged) {
            failure = IoFaults.damaged(source, lines.line(), damaged);
            return Either.left(failure);
        }
    }

    @Override
    public Optional<RecordReader> followedBy(String other, InputStream content) {
        return Optional.of(new LineRecordReader(other, content, encoding, marker, interpreter));
    }

    private RecordResult result() {
        record++;
        String text = lines.text();
        Optional<RecordFault> fault = RecordFault.of(lines.fault(), encoding);
        if (fault.isPresent()) {
            chain.addUnreadable(text, lines.skipped());
            return fault.get().rejected(source, lines.line());
        }
        chain.add(text);
        return interpreter.interpret(new Line(source, lines.line(), record, chain.hex(), text));
    }
}
