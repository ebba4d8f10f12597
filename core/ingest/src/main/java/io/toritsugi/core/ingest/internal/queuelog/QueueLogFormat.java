package io.toritsugi.core.ingest.internal.queuelog;

import io.toritsugi.core.ingest.IngestFailure;
import io.toritsugi.core.ingest.InputFormat;
import io.toritsugi.core.ingest.ReadOptions;
import io.toritsugi.core.ingest.RecordReader;
import io.toritsugi.core.ingest.internal.text.FormatOptions;
import io.toritsugi.core.ingest.internal.text.LineRecordReader;
import io.toritsugi.core.ingest.mapping.Mapping;
import io.vavr.control.Either;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Reads the queue log of Asterisk, and of what is built on it. */
public final class QueueLogFormat implements InputFormat {
    /** The name of the format. */
    public static final String ID = "queue-log";

    private static final String MARKER = "toritsugi.ingest.queue-log/1";
    private static final String CALLER_ID = "caller-id";
    private static final String CUSTOMER = "customer";

    /** Made by the service loader, and by who wires it. */
    public QueueLogFormat() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Either<IngestFailure, RecordReader> open(
            String source, InputStream content, Mapping mapping, ReadOptions options) {
        return FormatOptions.check(mapping, Map.of(CALLER_ID, List.of("ignored", CUSTOMER)))
                .map(chosen -> new LineRecordReader(
                        source,
                        content,
                        options.encoding(),
                        MARKER,
                        new QueueLogInterpreter(
                                ZoneId.of(mapping.zone()), mapping.name(), CUSTOMER.equals(chosen.get(CALLER_ID)))));
    }
}
