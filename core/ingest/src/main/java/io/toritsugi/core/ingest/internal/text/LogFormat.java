package io.toritsugi.core.ingest.internal.text;

import io.toritsugi.core.ingest.IngestFailure;
import io.toritsugi.core.ingest.InputFormat;
import io.toritsugi.core.ingest.ReadOptions;
import io.toritsugi.core.ingest.RecordReader;
import io.toritsugi.core.ingest.mapping.Mapping;
import io.vavr.control.Either;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** A way in which logs are written whose records say by themselves what they mean. */
public abstract class LogFormat implements InputFormat {
    private final String id;
    private final Map<String, List<String>> options;

    /**
     * A format.
     *
     * @param id its name
     * @param options the values that each of its options may have, by its name
     */
    protected LogFormat(String id, Map<String, List<String>> options) {
        this.id = id;
        this.options = options;
    }

    /**
     * {@return what says what the records mean}
     *
     * @param mapping the mapping
     * @param chosen its options, which the format knows
     */
    protected abstract LineInterpreter interpreter(Mapping mapping, Map<String, String> chosen);

    /**
     * {@return a reader of records of one line each; a format of other records has another one}
     *
     * @param source the name of the source
     * @param content the content
     * @param read how to read
     * @param marker the name of the format and its version
     * @param interpreter says what the records mean
     */
    protected RecordReader reader(
            String source, InputStream content, ReadOptions read, String marker, LineInterpreter interpreter) {
        return new LineRecordReader(source, content, read.encoding(), marker, interpreter);
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final Either<IngestFailure, RecordReader> open(
            String source, InputStream content, Mapping mapping, ReadOptions read) {
        return FormatOptions.check(mapping, options)
                .map(chosen ->
                        reader(source, content, read, "toritsugi.ingest." + id + "/1", interpreter(mapping, chosen)));
    }
}
