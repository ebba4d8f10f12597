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

/** Reads a log whose records are made of lines; a line of spaces only is none. */
abstract class LogReader implements RecordReader {
    private final String source;
    private final Charset encoding;
    private final String marker;
    private final RecordSplitter lines;
    private final ContentChain chain;
    private final LineInterpreter interpreter;
    private long record;
    private @Nullable IngestFailure failure;

    LogReader(String source, InputStream content, Charset encoding, String marker, LineInterpreter interpreter) {
        this.source = source;
        this.encoding = encoding;
        this.marker = marker;
        this.lines = RecordSplitter.ofLines(new TextSource(content, encoding));
        this.chain = new ContentChain(marker);
        this.interpreter = interpreter;
    }

    /** Goes to the first line of the next record; false at the end. */
    abstract boolean begins(RecordSplitter lines) throws IOException;

    /** Reads the record that has begun. */
    abstract RecordResult read(RecordSplitter lines) throws IOException;

    @Override
    public final Either<IngestFailure, Optional<RecordResult>> next() {
        if (failure != null) {
            return Either.left(failure);
        }
        try {
            if (!begins(lines)) {
                return Either.right(Optional.empty());
            }
            record++;
            return Either.right(Optional.of(read(lines)));
        } catch (IOException damaged) {
            failure = IoFaults.damaged(source, lines.line(), damaged);
            return Either.left(failure);
        }
    }

    /** Takes the line into what the ids of events depend on; returns what is wrong with it. */
    final Optional<RecordFault> take() {
        Optional<RecordFault> fault = RecordFault.of(lines.fault(), encoding);
        if (fault.isPresent()) {
            chain.addUnreadable(lines.text(), lines.skipped());
        } else {
            chain.add(lines.text());
        }
        return fault;
    }

    /** {@return what became of the record that began on a line} */
    final RecordResult result(long line, Optional<RecordFault> fault, String text) {
        return fault.isPresent()
                ? fault.get().rejected(source, line)
                : interpreter.interpret(new Line(source, line, record, chain.hex(), text));
    }

    Charset encoding() {
        return encoding;
    }

    String marker() {
        return marker;
    }

    LineInterpreter interpreter() {
        return interpreter;
    }
}
