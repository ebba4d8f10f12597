package io.toritsugi.examples.centerday;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.toritsugi.core.ingest.Ingest;
import io.toritsugi.core.ingest.ReadOptions;
import io.toritsugi.core.ingest.RecordResult;
import io.toritsugi.core.ingest.Source;
import io.toritsugi.core.ingest.mapping.FormatSettings;
import io.toritsugi.core.ingest.mapping.Mappings;
import io.toritsugi.core.journal.PendingEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cases of the test suites of Wazo's call-centre statistics, kept beside the repository. */
final class QueueLogCases {
    private static final Path FOLDER = Path.of("..", "..", "..", "shared", "data", "queue-log-cases")
            .toAbsolutePath()
            .normalize();

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][' ']HH:mm:ss[.SSSSSS]")
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT);

    private QueueLogCases() {}

    /** The case of a file, by the name of its test. */
    static JsonNode find(String file, String test) throws IOException {
        for (JsonNode each : all(file)) {
            if (each.get("test").asString().endsWith(test)) {
                return each;
            }
        }
        throw new AssertionError("no case " + test + " in " + file);
    }

    static JsonNode all(String file) throws IOException {
        Path path = FOLDER.resolve(file);
        assumeTrue(Files.isReadable(path), () -> "skipped: the queue logs with expected statistics are not at " + path);
        return JsonMapper.shared().readTree(Files.readString(path));
    }

    /** Times without an offset are in UTC. */
    static Instant instant(String text) {
        return TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from) instanceof OffsetDateTime dated
                ? dated.toInstant()
                : LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
    }

    /** A line of the log: the fields behind the time. */
    static String line(Instant at, String... fields) {
        return at.getEpochSecond() + "." + String.format(Locale.ROOT, "%06d", at.getNano() / 1000) + "|"
                + String.join("|", fields);
    }

    static List<PendingEvent> read(List<String> lines) {
        List<PendingEvent> events = new ArrayList<>();
        Ingest.standard()
                .read(
                        Source.of("queue_log", String.join("\n", lines).getBytes(StandardCharsets.UTF_8)),
                        Mappings.ofFormat(
                                FormatSettings.builder().id("queue-log").build()),
                        ReadOptions.standard(),
                        result -> {
                            if (!(result instanceof RecordResult.Read read)) {
                                throw new AssertionError("not read: " + result);
                            }
                            events.addAll(read.events());
                        });
        return events;
    }
}
