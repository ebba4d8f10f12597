package io.toritsugi.core.journal.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.Snapshot;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Tries.class)
class KillCampaignTest {
    private static final int MOST_MILLIS = 400;

    @TempDir
    private Path folder;

    private final Map<TenantId, TreeMap<Long, String>> acknowledged = new HashMap<>();
    private final Map<String, Long> snapshots = new HashMap<>();
    private final Map<String, Long> versions = new HashMap<>();
    private long events;

    @Test
    void aKilledWriterHasLostNothingThatItAcknowledged(int tries) throws Exception {
        Random random = new Random(20260401);
        for (int kill = 0; kill < Math.max(2, tries / 50); kill++) {
            try (ChildProcess child = new ChildProcess(KilledWriter.class, folder, Integer.toString(kill))) {
                boolean opening = kill % 5 == 4;
                child.awaitLines(opening ? 1 : 2);
                Thread.sleep(random.nextInt(MOST_MILLIS));
                child.kill().forEach(this::remember);
            }
            try (FileJournal journal = KilledWriter.open(folder)) {
                check(journal, "after kill " + kill);
            }
        }
        assertThat(events).as("events acknowledged in all").isPositive();
    }

    private void remember(String line) {
        String[] parts = line.split(" ", -1);
        if (parts[0].equals("event")) {
            acknowledged
                    .computeIfAbsent(TenantId.of(parts[1]), tenant -> new TreeMap<>())
                    .put(Long.valueOf(parts[2]), line);
            versions.merge(parts[1] + " " + parts[3], Long.valueOf(parts[4]), Math::max);
            events++;
        } else if (parts[0].equals("snapshot")) {
            snapshots.merge(parts[1], Long.valueOf(parts[2]), Math::max);
        }
    }

    private void check(FileJournal journal, String when) {
        Set<Long> positions = new HashSet<>();
        for (TenantId tenant : List.of(Sample.ACME, Sample.OTHER)) {
            long retired = journal.retired(tenant);
            List<RecordedEvent> left = journal.readAll(tenant, retired, Integer.MAX_VALUE);
            checkOrder(left, retired, when);
            checkVersions(journal, tenant, left, when);
            checkAtomicity(left, when);
            Map<Long, String> found = new HashMap<>();
            left.forEach(event -> found.put(event.position(), KilledWriter.line(event)));
            assertThat(found.keySet()).as("positions of one tenant alone").noneMatch(positions::contains);
            positions.addAll(found.keySet());
            TreeMap<Long, String> told = acknowledged.computeIfAbsent(tenant, first -> new TreeMap<>());
            told.headMap(retired, true).clear();
            assertThat(found).as("what was acknowledged, " + when).containsAllEntriesOf(told);
        }
        snapshots.forEach((name, at) -> {
            Optional<Snapshot> kept = journal.loadSnapshot(Sample.ACME, name);
            assertThat(kept).as("snapshot " + name + " " + when).isPresent();
            assertThat(kept.orElseThrow().at()).isGreaterThanOrEqualTo(at);
            assertThat(kept.orElseThrow().content())
                    .isEqualTo(KilledWriter.content(kept.orElseThrow().at()));
        });
        assertThat(journal.check()).as("events of all tenants, " + when).isEqualTo(positions.size());
    }

    private static void checkOrder(List<RecordedEvent> left, long retired, String when) {
        long last = retired;
        for (RecordedEvent event : left) {
            assertThat(event.position()).as("positions rise, " + when).isGreaterThan(last);
            last = event.position();
        }
    }

    private void checkVersions(FileJournal journal, TenantId tenant, List<RecordedEvent> left, String when) {
        Map<String, Long> last = new HashMap<>();
        for (RecordedEvent event : left) {
            String stream = event.stream().value();
            Long before = last.put(stream, event.version());
            assertThat(before == null || event.version() == before + 1)
                    .as("versions have no hole: " + stream + " " + event.version() + " after " + before + ", " + when)
                    .isTrue();
        }
        for (int i = 0; i <= KilledWriter.STREAMS; i++) {
            String stream = KilledWriter.stream(i).value();
            long version = journal.version(tenant, KilledWriter.stream(i));
            assertThat(version)
                    .as("version of " + stream + " " + when)
                    .isGreaterThanOrEqualTo(versions.getOrDefault(tenant.value() + " " + stream, 0L));
            if (last.containsKey(stream)) {
                assertThat(version).isEqualTo(last.get(stream));
            }
        }
    }

    // The name of an event says of which append and batch it is, and how many the batch has.
    private static void checkAtomicity(List<RecordedEvent> left, String when) {
        Map<String, Integer> missing = new HashMap<>();
        Map<String, Integer> batches = new HashMap<>();
        for (RecordedEvent event : left) {
            String name = Sample.interaction(event);
            int dash = name.lastIndexOf('-');
            int all = Integer.parseInt(name.substring(name.indexOf("of", dash) + 2));
            String batch = name.substring(0, dash);
            if (missing.put(batch, missing.getOrDefault(batch, all) - 1) == null) {
                batches.merge(batch.substring(0, batch.length() - 2), 1, Integer::sum);
            }
        }
        assertThat(missing.values()).as("half batches, " + when).allMatch(open -> open == 0);
        assertThat(batches.values()).as("half appends, " + when).allMatch(count -> count == 2);
    }
}
