package io.toritsugi.core.journal.file;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.Appended;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.Snapshot;
import io.toritsugi.core.journal.StreamBatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What a journal has acknowledged, and what it may have written besides; looks whether it is there. Thread-safe. */
final class Ledger {
    static final List<TenantId> TENANTS = List.of(TenantId.of("acme"), TenantId.of("other"), TenantId.of("third"));
    static final List<StreamId> STREAMS =
            List.of(StreamId.of("domain/a"), StreamId.of("domain/b"), StreamId.of("domain/c"), StreamId.of("domain/d"));
    static final List<String> SNAPSHOTS = List.of("one", "two");
    static final Instant NINE = Instant.parse("2026-04-01T00:00:00Z");
    private static final String PADDING = "-" + "x".repeat(180);
    private static final Map<List<Integer>, PendingEvent> EVENTS = new ConcurrentHashMap<>();

    private final Map<TenantId, TreeMap<Long, RecordedEvent>> kept = new HashMap<>();
    private final Map<StreamOfTenant, Long> retiredVersions = new HashMap<>();
    private final Map<TenantId, Long> retired = new HashMap<>();
    private final Map<Integer, List<RecordedEvent>> open = new HashMap<>();
    private final Map<NameOfTenant, List<Optional<Snapshot>>> snapshots = new HashMap<>();
    private final Map<String, byte[]> copies = new HashMap<>();
    private Instant mayRetireBefore = Instant.MIN;
    private Instant now = NINE;
    private int attempts;
    private long token;
    private long tokensTried;

    /** {@return the time, a second later whenever it is asked for} */
    synchronized Instant tick() {
        now = now.plusSeconds(1);
        return now;
    }

    /** {@return an event of an append; no two have the same interaction} */
    static PendingEvent event(int attempt, int stream, int number) {
        return EVENTS.computeIfAbsent(List.of(attempt, stream, number), key -> newEvent(attempt, stream, number));
    }

    private static PendingEvent newEvent(int attempt, int stream, int number) {
        return PendingEvent.of(
                NINE,
                LegConnected.builder()
                        .routable(RoutableId.of(InteractionId.of(attempt + "-" + stream + "-" + number + PADDING)))
                        .leg(LegId.of("leg"))
                        .agent(AgentId.of("a" + number % 3))
                        .build());
    }

    synchronized int nextAttempt() {
        return ++attempts;
    }

    /** Notes that an append begins: from now on it may be there. */
    synchronized void begun(int attempt, TenantId tenant, List<StreamBatch> batches) {
        List<RecordedEvent> events = new ArrayList<>();
        for (StreamBatch batch : batches) {
            for (PendingEvent event : batch.events()) {
                events.add(event.recorded(tenant, batch.stream(), 1, 1, NINE));
            }
        }
        open.put(attempt, events);
    }

    synchronized void acknowledged(int attempt, TenantId tenant, Appended appended) {
        open.remove(attempt);
        appended.events().forEach(event -> keep(tenant, event));
    }

    synchronized void absent(int attempt) {
        open.remove(attempt);
    }

    synchronized void mayRetire(Instant before) {
        mayRetireBefore = before.isAfter(mayRetireBefore) ? before : mayRetireBefore;
    }

    synchronized void snapshotBegun(TenantId tenant, String name, Optional<Snapshot> snapshot) {
        possible(tenant, name).add(snapshot);
    }

    synchronized void snapshotIs(TenantId tenant, String name, Optional<Snapshot> snapshot) {
        snapshots.put(new NameOfTenant(tenant, name), new ArrayList<>(List.of(snapshot)));
    }

    /** {@return a token that is higher than all before} */
    synchronized long nextToken() {
        tokensTried += 1_000;
        return tokensTried;
    }

    synchronized void token(long used) {
        token = used;
    }

    synchronized long token() {
        return token;
    }

    synchronized void copied(String file, byte[] content) {
        copies.put(file, content);
    }

    /** Looks whether the copies of cut tails are there, and forgets them. */
    synchronized void inspectCopies(SimulatedDisk disk) {
        copies.forEach((file, content) -> check(
                disk.content(file)
                        .filter(found -> Arrays.equals(found, content))
                        .isPresent(),
                () -> "the copy of a cut tail is gone or changed: " + file));
        copies.clear();
    }

    /** Looks at a journal that was just opened: what it holds it must hold ever after, and what it lacks stays away. */
    synchronized void inspectOpened(FileJournal journal) {
        inspect(journal);
        for (TenantId tenant : TENANTS) {
            for (String name : SNAPSHOTS) {
                snapshotIs(tenant, name, journal.loadSnapshot(tenant, name));
            }
        }
        open.clear();
    }

    /** Looks whether a journal holds what it must, and nothing else; remembers what was found. */
    synchronized void inspect(FileJournal journal) {
        long total = 0;
        for (TenantId tenant : TENANTS) {
            total += inspect(journal, tenant);
            for (String name : SNAPSHOTS) {
                Optional<Snapshot> found = journal.loadSnapshot(tenant, name);
                check(possible(tenant, name).contains(found), () -> "snapshot " + name + " is " + found);
            }
        }
        long all = total;
        long checked = journal.check();
        check(checked == all, () -> "check counts " + checked + " events, readers find " + all);
    }

    private int inspect(FileJournal journal, TenantId tenant) {
        long from = journal.retired(tenant);
        check(from >= retired.getOrDefault(tenant, 0L), () -> "what was retired came back: only " + from);
        retired.put(tenant, from);
        TreeMap<Long, RecordedEvent> expected = kept.computeIfAbsent(tenant, any -> new TreeMap<>());
        expected.headMap(from, true).values().forEach(event -> {
            check(event.recordedAt().isBefore(mayRetireBefore), () -> "retired too early: " + event);
            retiredVersions.merge(new StreamOfTenant(tenant, event.stream()), event.version(), Math::max);
        });
        expected.headMap(from, true).clear();

        List<RecordedEvent> found = journal.readAll(tenant, from, Integer.MAX_VALUE);
        Map<Integer, List<RecordedEvent>> unacknowledged = new TreeMap<>();
        Map<StreamId, Long> versions = new HashMap<>();
        long position = from;
        int there = 0;
        for (RecordedEvent event : found) {
            long before = position;
            check(event.position() > before, () -> "positions do not rise after " + before + ": " + event);
            position = event.position();
            long version = versions.getOrDefault(event.stream(), retiredVersion(tenant, event.stream()));
            check(event.version() == version + 1, () -> "a version is missing before " + event);
            versions.put(event.stream(), event.version());
            RecordedEvent acknowledged = expected.get(position);
            if (acknowledged == null) {
                unacknowledged
                        .computeIfAbsent(attempt(event), any -> new ArrayList<>())
                        .add(event);
            } else {
                check(acknowledged.equals(event), () -> "instead of " + acknowledged + " there is " + event);
                there++;
            }
        }
        int acknowledged = there;
        check(acknowledged == expected.size(), () -> lost(expected, found));
        unacknowledged.forEach((attempt, events) -> inspectWhole(tenant, attempt, events));
        inspectReading(journal, tenant, found, versions);
        return found.size();
    }

    private static String lost(Map<Long, RecordedEvent> expected, List<RecordedEvent> found) {
        TreeMap<Long, RecordedEvent> lost = new TreeMap<>(expected);
        found.forEach(event -> lost.remove(event.position()));
        return lost.size() + " acknowledged events are lost, the first is "
                + lost.firstEntry().getValue();
    }

    private void inspectWhole(TenantId tenant, int attempt, List<RecordedEvent> events) {
        List<RecordedEvent> whole = open.getOrDefault(attempt, List.of());
        check(!whole.isEmpty(), () -> "nobody had begun to append " + events.get(0));
        check(whole.size() == events.size(), () -> "an append is half there: " + events);
        for (int i = 0; i < whole.size(); i++) {
            RecordedEvent event = events.get(i);
            check(whole.get(i).event().equals(event.event()), () -> "not what was appended: " + event);
            check(whole.get(i).stream().equals(event.stream()), () -> "not where it was appended: " + event);
            check(event.position() == events.get(0).position() + i, () -> "something is in between: " + event);
        }
        events.forEach(event -> keep(tenant, event));
        open.remove(attempt);
    }

    private void inspectReading(
            FileJournal journal, TenantId tenant, List<RecordedEvent> found, Map<StreamId, Long> versions) {
        for (StreamId stream : STREAMS) {
            long retiredVersion = retiredVersion(tenant, stream);
            long version = journal.version(tenant, stream);
            check(
                    version == versions.getOrDefault(stream, retiredVersion),
                    () -> stream + " is said to have version " + version);
            List<RecordedEvent> events = journal.readStream(tenant, stream, retiredVersion, Integer.MAX_VALUE);
            check(
                    events.equals(found.stream()
                            .filter(event -> event.stream().equals(stream))
                            .toList()),
                    () -> "the index of streams does not fit " + stream);
        }
        Ref agent = Ref.of(AgentId.of("a1"));
        List<RecordedEvent> events = journal.readConcerning(tenant, agent, 0, Integer.MAX_VALUE);
        check(
                events.equals(found.stream()
                        .filter(event -> event.event().concerns().contains(agent))
                        .toList()),
                () -> "the index of concerns does not fit");
    }

    private void keep(TenantId tenant, RecordedEvent event) {
        RecordedEvent other =
                kept.computeIfAbsent(tenant, any -> new TreeMap<>()).putIfAbsent(event.position(), event);
        check(other == null, () -> "the place of " + other + " was given to " + event);
    }

    private long retiredVersion(TenantId tenant, StreamId stream) {
        return retiredVersions.getOrDefault(new StreamOfTenant(tenant, stream), 0L);
    }

    private List<Optional<Snapshot>> possible(TenantId tenant, String name) {
        return snapshots.computeIfAbsent(
                new NameOfTenant(tenant, name), any -> new ArrayList<>(List.of(Optional.empty())));
    }

    private static int attempt(RecordedEvent event) {
        String interaction = ((LegConnected) event.event()).routable().value();
        return Integer.parseInt(interaction.substring(0, interaction.indexOf('-')));
    }

    static void check(boolean kept, Supplier<String> broken) {
        if (!kept) {
            throw new AssertionError(broken.get());
        }
    }

    /** Looks whether these findings are such as a crash may leave, or a disk that fails while the journal is opened. */
    static void inspectFindings(List<JournalFinding> findings) {
        Set<JournalFinding.Kind> allowed = Set.of(
                JournalFinding.Kind.TORN_TAIL_CUT,
                JournalFinding.Kind.INDEX_REBUILT,
                JournalFinding.Kind.INDEX_NOT_WRITTEN);
        findings.forEach(finding -> check(allowed.contains(finding.kind()), () -> "a crash leaves no " + finding));
        long cut = findings.stream()
                .filter(finding -> finding.kind() == JournalFinding.Kind.TORN_TAIL_CUT)
                .count();
        check(cut <= 1, () -> "only one segment can have an unfinished end: " + findings);
    }

    private record StreamOfTenant(TenantId tenant, StreamId stream) {}

    private record NameOfTenant(TenantId tenant, String name) {}
}
