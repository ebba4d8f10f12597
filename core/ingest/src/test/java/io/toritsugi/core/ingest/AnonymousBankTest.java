package io.toritsugi.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.event.queue.Dequeued;
import io.toritsugi.core.event.selfservice.SelfServiceLeft;
import io.toritsugi.core.event.selfservice.SelfServiceOutcome;
import io.toritsugi.core.ingest.mapping.Mapping;
import io.toritsugi.core.ingest.mapping.Mappings;
import io.toritsugi.core.journal.PendingEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The anonymous bank records, three months of a real centre, against an oracle that owes nothing to this code. */
class AnonymousBankTest {
    private static final List<String> MONTHS = List.of("1999-01", "1999-02", "1999-03");

    private static final long NEGATIVE_OF_IGNORED = 3;

    @Test
    void allThreeMonthsAreReadWithoutARejection() throws IOException {
        Path data = dataFolder();
        Tally tally = new Tally();
        long records = 0;
        long ignored = 0;
        long events = 0;
        Map<String, Long> oddities = new java.util.TreeMap<>();
        for (String month : MONTHS) {
            IngestSummary summary = Ingest.standard()
                    .read(Source.of(data.resolve(month + ".tsv.gz")), mapping(), ReadOptions.standard(), tally);
            assertThat(summary.failure()).isEmpty();
            assertThat(summary.recordsRejected()).isZero();
            records += summary.recordsRead();
            ignored += summary.recordsIgnored();
            events += summary.eventsProduced();
            summary.oddities().forEach((name, count) -> oddities.merge(name, count, Long::sum));
        }
        JsonNode all = JsonMapper.builder()
                .build()
                .readTree(data.resolve("expected.json").toFile())
                .get("all");
        JsonNode total = all.get("total");
        JsonNode quality = all.get("data_quality");

        assertThat(records).isEqualTo(total.get("rows").asLong()).isEqualTo(103_744);
        assertThat(ignored).isEqualTo(total.get("phantom").asLong()).isEqualTo(925);
        assertThat(tally.legs).isEqualTo(total.get("answered").asLong()).isEqualTo(82_069);
        assertThat(tally.abandoned)
                .isEqualTo(total.get("abandoned_in_queue").asLong())
                .isEqualTo(15_668);
        assertThat(tally.abandonedInMenu)
                .isEqualTo(total.get("abandoned_in_ivr").asLong())
                .isEqualTo(5_082);
        assertThat(tally.waitAnswered.toSeconds())
                .isEqualTo(total.get("sum_wait_answered_sec").asLong());
        assertThat(tally.waitAbandoned.toSeconds())
                .isEqualTo(total.get("sum_wait_abandoned_sec").asLong());
        assertThat(tally.talk.toSeconds())
                .isEqualTo(total.get("talk_all_answered").get("sum").asLong());
        assertThat(tally.talkOfNamed.toSeconds())
                .isEqualTo(total.get("talk_named_agent").get("sum").asLong());
        assertThat(tally.legsWithoutAgent)
                .isEqualTo(quality.get("answered_with_NO_SERVER").asLong());
        assertThat(oddities)
                .containsEntry(
                        "negative-duration", quality.get("negative_vru_time").asLong() - NEGATIVE_OF_IGNORED)
                .containsEntry(
                        "service-without-start",
                        quality.get("answered_without_service_start").asLong())
                .containsEntry("wait-without-start", 1L);
        assertThat(events).isEqualTo(tally.events).isEqualTo(tally.ids.size());
    }

    private static Mapping mapping() throws IOException {
        Path file = upwards("examples/center-day/src/main/mappings/anonymous-bank.json")
                .orElseThrow();
        return Mappings.read(Files.readString(file)).get();
    }

    private static Path dataFolder() {
        Optional<Path> folder = Optional.ofNullable(System.getProperty("toritsugi.data"))
                .map(Path::of)
                .or(() -> upwards("shared/data"))
                .map(data -> data.resolve("anonymous-bank"))
                .filter(Files::isDirectory);
        assumeTrue(folder.isPresent(), "the anonymous bank records are not here; -Dtoritsugi.data=FOLDER says where");
        return folder.orElseThrow();
    }

    private static Optional<Path> upwards(String path) {
        for (Path from = Path.of("").toAbsolutePath(); from != null; from = from.getParent()) {
            if (Files.exists(from.resolve(path))) {
                return Optional.of(from.resolve(path));
            }
        }
        return Optional.empty();
    }

    private static final class Tally implements RecordHandler {
        private long events;
        private long legs;
        private long legsWithoutAgent;
        private long abandoned;
        private long abandonedInMenu;
        private Duration waitAnswered = Duration.ZERO;
        private Duration waitAbandoned = Duration.ZERO;
        private Duration talk = Duration.ZERO;
        private Duration talkOfNamed = Duration.ZERO;
        private final Set<String> ids = new HashSet<>();

        @Override
        public void onRecord(RecordResult result) {
            if (result instanceof RecordResult.Read read) {
                read.events().forEach(this::add);
            }
        }

        private void add(PendingEvent pending) {
            events++;
            ids.add(pending.eventId().orElseThrow().value());
            if (pending.event() instanceof LegEnded ended) {
                legs++;
                talk = talk.plus(ended.assertedTalk().orElseThrow());
                if (ended.agent().isEmpty()) {
                    legsWithoutAgent++;
                } else {
                    talkOfNamed = talkOfNamed.plus(ended.assertedTalk().orElseThrow());
                }
            } else if (pending.event() instanceof Dequeued left) {
                if (left.cause() == DequeueCause.ANSWERED) {
                    waitAnswered = waitAnswered.plus(left.assertedWait().orElseThrow());
                } else {
                    abandoned++;
                    waitAbandoned = waitAbandoned.plus(left.assertedWait().orElseThrow());
                }
            } else if (pending.event() instanceof SelfServiceLeft left
                    && left.outcome() == SelfServiceOutcome.ABANDONED) {
                abandonedInMenu++;
            }
        }
    }
}
