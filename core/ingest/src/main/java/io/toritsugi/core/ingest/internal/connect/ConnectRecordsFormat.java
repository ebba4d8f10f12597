package io.toritsugi.core.ingest.internal.connect;

import io.toritsugi.core.ingest.internal.text.LineInterpreter;
import io.toritsugi.core.ingest.internal.text.LogFormat;
import io.toritsugi.core.ingest.mapping.Mapping;
import java.util.Map;

/** Reads the contact records of Amazon Connect. */
public final class ConnectRecordsFormat extends LogFormat {
    /** The name of the format. */
    public static final String ID = "amazon-connect-contacts";

    /** Made by the service loader, and by who wires it. */
    public ConnectRecordsFormat() {
        super(ID, Map.of());
    }

    @Override
    protected LineInterpreter interpreter(Mapping mapping, Map<String, String> chosen) {
        return new ConnectRecordsInterpreter(mapping.name());
    }
}
