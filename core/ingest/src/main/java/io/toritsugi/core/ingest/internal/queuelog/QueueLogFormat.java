package io.toritsugi.core.ingest.internal.queuelog;

import io.toritsugi.core.ingest.internal.text.LineInterpreter;
import io.toritsugi.core.ingest.internal.text.LogFormat;
import io.toritsugi.core.ingest.mapping.Mapping;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Reads the queue log of Asterisk, and of what is built on it. */
public final class QueueLogFormat extends LogFormat {
    /** The name of the format. */
    public static final String ID = "queue-log";

    private static final String CALLER_ID = "caller-id";
    private static final String CUSTOMER = "customer";

    /** Made by the service loader, and by who wires it. */
    public QueueLogFormat() {
        super(ID, Map.of(CALLER_ID, List.of("ignored", CUSTOMER)));
    }

    @Override
    protected LineInterpreter interpreter(Mapping mapping, Map<String, String> chosen) {
        return new QueueLogInterpreter(
                ZoneId.of(mapping.zone()), mapping.name(), CUSTOMER.equals(chosen.get(CALLER_ID)));
    }
}
