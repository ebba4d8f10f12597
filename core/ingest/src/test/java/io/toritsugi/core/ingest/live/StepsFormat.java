package io.toritsugi.core.ingest.live;

import io.toritsugi.core.event.agent.AgentLoggedIn;
import io.toritsugi.core.event.agent.AgentLoggedOut;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.ingest.IngestFailure;
import io.toritsugi.core.ingest.InputFormat;
import io.toritsugi.core.ingest.ReadOptions;
import io.toritsugi.core.ingest.RecordReader;
import io.toritsugi.core.ingest.RecordResult;
import io.toritsugi.core.ingest.RejectionReason;
import io.toritsugi.core.ingest.internal.text.Line;
import io.toritsugi.core.ingest.internal.text.LineEvents;
import io.toritsugi.core.ingest.internal.text.LineInterpreter;
import io.toritsugi.core.ingest.internal.text.LineRecordReader;
import io.toritsugi.core.ingest.mapping.FormatSettings;
import io.toritsugi.core.ingest.mapping.Mapping;
import io.toritsugi.core.ingest.mapping.Mappings;
import io.vavr.control.Either;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Lines such as "in ann 7": what a line gives depends on the lines before it, as in a log of calls. */
final class StepsFormat implements InputFormat {
    static final Mapping MAPPING =
            Mappings.ofFormat(FormatSettings.builder().id("steps").build());

    @Override
    public String id() {
        return "steps";
    }

    @Override
    public Either<IngestFailure, RecordReader> open(
            String source, InputStream content, Mapping mapping, ReadOptions options) {
        return Either.right(new LineRecordReader(source, content, options.encoding(), "steps/1", new Steps()));
    }

    private static final class Steps implements LineInterpreter {
        private final Set<String> present = new HashSet<>();

        @Override
        public RecordResult interpret(Line line) {
            String[] parts = line.text().split(" ", -1);
            if (parts.length != 3) {
                return line.rejected(RejectionReason.WRONG_COLUMN_COUNT, "must have three words");
            }
            AgentId agent = AgentId.of(parts[1].isEmpty() ? "nobody" : parts[1]);
            LineEvents events = line.events();
            if (parts[0].equals("in")) {
                if (!present.add(parts[1])) {
                    events.odd("in-twice");
                }
                events.add(Instant.EPOCH, AgentLoggedIn.builder().agent(agent).build());
            } else if (present.remove(parts[1])) {
                events.add(Instant.EPOCH, AgentLoggedOut.builder().agent(agent).build());
            } else {
                events.odd("out-without-in");
            }
            return events.read("step");
        }
    }
}
