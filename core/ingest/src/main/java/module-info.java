import io.toritsugi.core.ingest.InputFormat;
import io.toritsugi.core.ingest.internal.CsvFormat;
import io.toritsugi.core.ingest.internal.connect.ConnectAgentsFormat;
import io.toritsugi.core.ingest.internal.connect.ConnectRecordsFormat;
import io.toritsugi.core.ingest.internal.events.EventLinesFormat;
import io.toritsugi.core.ingest.internal.freeswitch.FreeSwitchFormat;
import io.toritsugi.core.ingest.internal.queuelog.QueueLogFormat;

/** Readers that turn the records of other systems into events. */
module io.toritsugi.core.ingest {
    requires transitive io.toritsugi.core;
    requires de.siegmar.fastcsv;
    requires tools.jackson.databind;
    requires static com.fasterxml.jackson.databind;
    requires static com.fasterxml.jackson.datatype.jdk8;
    requires static com.fasterxml.jackson.datatype.jsr310;
    requires static java.compiler;
    requires static org.immutables.value.annotations;

    exports io.toritsugi.core.ingest;
    exports io.toritsugi.core.ingest.check;
    exports io.toritsugi.core.ingest.live;
    exports io.toritsugi.core.ingest.mapping;
    exports io.toritsugi.core.ingest.mapping.cell;

    opens io.toritsugi.core.ingest.mapping;
    opens io.toritsugi.core.ingest.mapping.cell;

    uses InputFormat;

    provides InputFormat with
            ConnectAgentsFormat,
            ConnectRecordsFormat,
            CsvFormat,
            EventLinesFormat,
            FreeSwitchFormat,
            QueueLogFormat;
}
