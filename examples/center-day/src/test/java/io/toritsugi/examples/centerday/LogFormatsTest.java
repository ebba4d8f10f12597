package io.toritsugi.examples.centerday;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.ingest.EventLines;
import io.toritsugi.core.ingest.Ingest;
import io.toritsugi.core.ingest.ReadOptions;
import io.toritsugi.core.ingest.RecordResult;
import io.toritsugi.core.ingest.Source;
import io.toritsugi.core.ingest.mapping.FormatSettings;
import io.toritsugi.core.ingest.mapping.Mappings;
import io.toritsugi.core.json.Jackson3;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Logs of other systems, read by the command line as they are. */
class LogFormatsTest {
    @TempDir
    private Path folder;

    private Path queueLog;
    private Path out;

    /** One call is answered after 12 s and lasts a minute, one gives up after 40 s, one still waits; and a line is damaged. */
    @BeforeEach
    void writesAQueueLog() throws IOException {
        queueLog = Files.write(
                folder.resolve("queue_log"),
                List.of(
                        "1775001600|c1|sales|NONE|ENTERQUEUE||0312345678|1",
                        "1775001612|c1|sales|SIP/ann|CONNECT|12|c1.2|4",
                        "1775001672|c1|sales|SIP/ann|COMPLETECALLER|12|60|1",
                        "1775001700|c2|sales|NONE|ENTERQUEUE||0398765432|1",
                        "1775001710|c2|sales",
                        "1775001740|c2|sales|NONE|ABANDON|1|1|40",
                        "1775001800|c3|sales|NONE|ENTERQUEUE||0312345678|1"));
        out = folder.resolve("report");
    }

    private CommandLine kpi(String format, Path input, Object... more) {
        List<Object> arguments =
                new ArrayList<>(List.of("kpi", "--format", format, "--input", input, "--out", out, "--by", "queue"));
        arguments.addAll(List.of(more));
        return CommandLine.run(arguments.toArray());
    }

    private JsonNode report() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(out.resolve("kpi.json")));
    }

    private void assertCounted(int rejected) throws IOException {
        JsonNode total = report().at("/results/0/values");
        assertThat(total.at("/contacts.answered/value").asInt()).isEqualTo(1);
        assertThat(total.at("/contacts.abandoned/value").asInt()).isEqualTo(1);
        assertThat(total.at("/contacts.arrived/value").asInt()).isEqualTo(3);
        assertThat(total.at("/asa/value").asInt()).isEqualTo(12);
        assertThat(report().at("/ingest/recordsRejected").asInt()).isEqualTo(rejected);
    }

    @Test
    void aQueueLogIsReadAsItIs() throws IOException {
        CommandLine run = kpi("queue-log", queueLog);

        assertThat(run.exitCode()).isZero();
        assertCounted(1);
        assertThat(report().at("/ingest/rejections/0/line").asInt()).isEqualTo(5);
        assertThat(report().at("/ingest/rejections/0/reason").asString())
                .isEqualTo("must be time|call|queue|agent|event|data, had 3 fields");
        assertThat(report().at("/source/format").asString()).isEqualTo("queue-log");
    }

    /** The same call, waiting for 12 s, as other systems write it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "amazon-connect-agents; {'AgentARN':'a/ann','EventId':'1','EventTimestamp':'2026-04-01T00:00:12Z','EventType':'STATE_CHANGE',"
                        + "'CurrentAgentSnapshot':{'AgentStatus':{'Name':'Available','StartTimestamp':'2026-04-01T00:00:00Z'},'Contacts':["
                        + "{'ContactId':'c1','Channel':'VOICE','InitiationMethod':'INBOUND','Queue':{'Name':'sales'},"
                        + "'QueueTimestamp':'2026-04-01T00:00:00Z','ConnectedToAgentTimestamp':'2026-04-01T00:00:12Z','State':'CONNECTED',"
                        + "'StateStartTimestamp':'2026-04-01T00:00:12Z'}]}}; is no JSON",
                "amazon-connect-contacts; {'ContactId':'c1','Channel':'VOICE','InitiationMethod':'INBOUND',"
                        + "'InitiationTimestamp':'2026-04-01T00:00:00Z','Queue':{'Name':'sales','EnqueueTimestamp':'2026-04-01T00:00:00Z',"
                        + "'DequeueTimestamp':'2026-04-01T00:00:12Z','Duration':12},'Agent':{'ARN':'a/ann',"
                        + "'ConnectedToAgentTimestamp':'2026-04-01T00:00:12Z'}}; is no JSON",
                "freeswitch; CC-Action: bridge-agent-start~Event-Date-Timestamp: 1775001612000000~CC-Queue: sales~CC-Agent: ann~"
                        + "CC-Member-Session-UUID: c1~CC-Member-UUID: m1~CC-Member-Joined-Time: 1775001600~"
                        + "CC-Agent-Answered-Time: 1775001612~; must be lines of \"Name: value\""
            })
    void eachFormatIsReadAsItIs(String format, String record, String damage) throws IOException {
        Path log = Files.writeString(
                folder.resolve("log"), record.replace('\'', '"').replace('~', '\n') + "\n\ndamaged\n");

        CommandLine run = kpi(format, log);

        assertThat(run.exitCode()).isZero();
        JsonNode total = report().at("/results/0/values");
        assertThat(total.at("/contacts.answered/value").asInt()).isEqualTo(1);
        assertThat(total.at("/asa/value").asInt()).isEqualTo(12);
        assertThat(report().at("/ingest/recordsRejected").asInt()).isEqualTo(1);
        assertThat(report().at("/ingest/rejections/0/reason").asString()).isEqualTo(damage);
    }

    @Test
    void theEventsOfALogAmountToWhatTheLogDoes() throws IOException {
        StringBuilder lines = new StringBuilder();
        Ingest.standard()
                .read(
                        Source.of(queueLog),
                        Mappings.ofFormat(
                                FormatSettings.builder().id("queue-log").build()),
                        ReadOptions.standard(),
                        result -> {
                            if (result instanceof RecordResult.Read read) {
                                read.events()
                                        .forEach(event -> lines.append(EventLines.of(Jackson3.codec())
                                                        .line(event))
                                                .append('\n'));
                            }
                        });

        CommandLine run = kpi("events", Files.writeString(folder.resolve("events.jsonl"), lines));

        assertThat(run.exitCode()).isZero();
        assertCounted(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "queue-log; caller=x; an option must be one of [caller-id], was \"caller\"",
                "csv; caller-id=customer; --format-option must be given with the format of a log and without a mapping",
                "nothing; caller-id=customer; --format must be one of"
            })
    void whatCannotBeReadEndsTheRun(String format, String option, String problem) {
        CommandLine run = kpi(format, queueLog, "--format-option", option);

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.err()).contains(problem);
        assertThat(out).doesNotExist();
    }
}
