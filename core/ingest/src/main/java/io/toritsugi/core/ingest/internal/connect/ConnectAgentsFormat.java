package io.toritsugi.core.ingest.internal.connect;

import io.toritsugi.core.ingest.IngestFailure;
import io.toritsugi.core.ingest.InputFormat;
import io.toritsugi.core.ingest.ReadOptions;
import io.toritsugi.core.ingest.RecordReader;
import io.toritsugi.core.ingest.internal.text.FormatOptions;
import io.toritsugi.core.ingest.internal.text.LineRecordReader;
import io.toritsugi.core.ingest.mapping.Mapping;
import io.vavr.control.Either;
import java.io.InputStream;
import java.util.Map;

/** Reads the agent event stream of Amazon Connect. */
public final class ConnectAgentsFormat implements InputFormat {
    /** The name of the format. */
    public static final String ID = "amazon-connect-agents";

    private static final String MARKER = "toritsugi.ingest.amazon-connect-agents/1";

    /** Made by the service loader, and by who wires it. */
    public ConnectAgentsFormat() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Either<IngestFailure, RecordReader> open(
            String source, InputStream content, Mapping mapping, ReadOptions options) {
        return FormatOptions.check(mapping, Map.of())
                .map(none -> new LineRecordReader(
                        source, content, options.encoding(), MARKER, new ConnectAgentsInterpreter(mapping.name())));
    }
}
