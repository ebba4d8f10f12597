package io.toritsugi.core.ingest.internal.freeswitch;

import io.toritsugi.core.ingest.IngestFailure;
import io.toritsugi.core.ingest.InputFormat;
import io.toritsugi.core.ingest.ReadOptions;
import io.toritsugi.core.ingest.RecordReader;
import io.toritsugi.core.ingest.internal.text.BlockRecordReader;
import io.toritsugi.core.ingest.internal.text.FormatOptions;
import io.toritsugi.core.ingest.mapping.Mapping;
import io.vavr.control.Either;
import java.io.InputStream;
import java.util.Map;

/** Reads the events of mod_callcenter. */
public final class FreeSwitchFormat implements InputFormat {
    /** The name of the format. */
    public static final String ID = "freeswitch";

    private static final String MARKER = "toritsugi.ingest.freeswitch/1";

    /** Made by the service loader, and by who wires it. */
    public FreeSwitchFormat() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Either<IngestFailure, RecordReader> open(
            String source, InputStream content, Mapping mapping, ReadOptions options) {
        return FormatOptions.check(mapping, Map.of())
                .map(none -> new BlockRecordReader(
                        source, content, options.encoding(), MARKER, new FreeSwitchInterpreter(mapping.name())));
    }
}
