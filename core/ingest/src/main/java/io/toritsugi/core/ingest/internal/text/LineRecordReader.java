package io.toritsugi.core.ingest.internal.text;

import io.toritsugi.core.ingest.RecordReader;
import io.toritsugi.core.ingest.RecordResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;

/** Reads a log of which each line is a record; a line of spaces only is none. */
public final class LineRecordReader extends LogReader {
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
        super(source, content, encoding, marker, interpreter);
    }

    @Override
    boolean begins(RecordSplitter lines) throws IOException {
        return lines.next();
    }

    @Override
    RecordResult read(RecordSplitter lines) {
        return result(lines.line(), take(), lines.text());
    }

    @Override
    public Optional<RecordReader> followedBy(String other, InputStream content) {
        return Optional.of(new LineRecordReader(other, content, encoding(), marker(), interpreter()));
    }
}
