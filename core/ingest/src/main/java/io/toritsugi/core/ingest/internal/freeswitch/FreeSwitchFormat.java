package io.toritsugi.core.ingest.internal.freeswitch;

import io.toritsugi.core.ingest.ReadOptions;
import io.toritsugi.core.ingest.RecordReader;
import io.toritsugi.core.ingest.internal.text.BlockRecordReader;
import io.toritsugi.core.ingest.internal.text.LineInterpreter;
import io.toritsugi.core.ingest.internal.text.LogFormat;
import io.toritsugi.core.ingest.mapping.Mapping;
import java.io.InputStream;
import java.util.Map;

/** Reads the events of mod_callcenter. */
public final class FreeSwitchFormat extends LogFormat {
    /** The name of the format. */
    public static final String ID = "freeswitch";

    /** Made by the service loader, and by who wires it. */
    public FreeSwitchFormat() {
        super(ID, Map.of());
    }

    @Override
    protected LineInterpreter interpreter(Mapping mapping, Map<String, String> chosen) {
        return new FreeSwitchInterpreter(mapping.name());
    }

    @Override
    protected RecordReader reader(
            String source, InputStream content, ReadOptions read, String marker, LineInterpreter interpreter) {
        return new BlockRecordReader(source, content, read.encoding(), marker, interpreter);
    }
}
