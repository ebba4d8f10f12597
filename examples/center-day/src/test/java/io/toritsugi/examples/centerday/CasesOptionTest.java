package io.toritsugi.examples.centerday;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.InteractionEnded;
import io.toritsugi.core.event.interaction.InteractionLinked;
import io.toritsugi.core.event.interaction.InteractionResolved;
import io.toritsugi.core.event.interaction.Outcome;
import io.toritsugi.core.id.CaseId;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.ingest.EventLines;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.json.Jackson3;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code kpi --cases}: how the cases of our own event log were resolved. */
class CasesOptionTest {
    private static final Instant FRIDAY = Instant.parse("2026-06-05T07:00:00Z"); // four in the afternoon in Tokyo
    private final List<PendingEvent> events = new ArrayList<>();

    @TempDir
    private Path folder;

    private CommandLine run(String... options) throws IOException {
        Path log = folder.resolve("events.jsonl");
        StringBuilder lines = new StringBuilder();
        EventLines.of(Jackson3.codec()).write(events, lines);
        Files.writeString(log, lines);
        return CommandLine.run(Stream.concat(
                        Stream.of("kpi", "--format", "events", "--input", log, "--out", folder.resolve("report")),
                        Stream.of(options))
                .toArray());
    }

    /**
     * E-mails of Friday at four: a is settled within the hour, and b on Monday at eleven, after two business hours on Friday (the sample
     * closes at six) and two on Monday. Nobody resolves c. Of a and b, the one was resolved by its only contact.
     */
    @Test
    void howCasesWereResolvedIsShown() throws IOException {
        contact("1", "a", 0, 1);
        contact("2", "b", 0, -1);
        contact("3", "b", 66, 1);
        contact("4", "c", 24 * 12, -1);

        CommandLine run = run("--cases", "P7D", "--hours", "src/main/hours/weekdays.json", "--zone", "Asia/Tokyo");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "Cases that stayed resolved for PT168H\n",
                        "Left out: 1 cases that are not resolved",
                        CasesAccompaniment.FILE)
                .containsPattern("FCR of cases +50\\.0 % +1 +2 +2\n");
        JsonNode written = JsonMapper.shared()
                .readTree(folder.resolve("report")
                        .resolve(CasesAccompaniment.FILE)
                        .toFile());
        assertThat(written.propertyNames()).containsExactly("rule", "unsettled", "late", "total");
        JsonNode values = written.get("total").get("values");
        assertThat(values.get("contacts-per-case").get("value").decimalValue()).isEqualByComparingTo("1.5");
        assertThat(values.get("case-resolution-time").get("value").decimalValue())
                .isEqualByComparingTo("122400"); // (1 + 67) / 2 hours
        assertThat(values.get("case-resolution-time.business").get("value").decimalValue())
                .isEqualByComparingTo("9000"); // (1 + 4) / 2 hours
        assertThat(Files.readString(folder.resolve("report/report.html"))).contains("Cases that stayed resolved for");
        assertThat(run.out()).doesNotContain("customer-kim");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "PT0S", "-P7D", "P367D"})
    void wrongUsageIsSaidWithTheUsage(String window) throws IOException {
        CommandLine run = run("--cases=" + window);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Usage: center-day", "--cases must be", window);
        assertThat(folder.resolve("report")).doesNotExist();
    }

    private void contact(String id, String caseId, int hours, int resolvedAfter) {
        InteractionId contact = new InteractionId(id);
        tell(
                hours,
                InteractionCreated.builder()
                        .interaction(contact)
                        .channel(Channel.EMAIL)
                        .direction(Direction.INBOUND)
                        .customer(new CustomerId("customer-kim"))
                        .build());
        tell(
                hours,
                InteractionLinked.builder()
                        .interaction(contact)
                        .caseId(new CaseId(caseId))
                        .basis("host")
                        .build());
        if (resolvedAfter >= 0) {
            tell(
                    hours + resolvedAfter,
                    InteractionResolved.builder()
                            .interaction(contact)
                            .outcome(Outcome.RESOLVED)
                            .build());
        }
        tell(
                hours + 1,
                InteractionEnded.builder()
                        .interaction(contact)
                        .mechanism(EndMechanism.AGENT_ENDED)
                        .build());
    }

    private void tell(int hours, Event event) {
        events.add(PendingEvent.builder()
                .event(event)
                .occurredAt(FRIDAY.plus(Duration.ofHours(hours)))
                .build());
    }
}
