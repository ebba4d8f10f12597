package io.toritsugi.benchmarks.kpi;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.interaction.ContactMachine;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.kpi.collect.Grouping;
import io.toritsugi.kpi.collect.KpiCollector;
import io.toritsugi.kpi.definition.KpiCatalogue;
import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.report.KpiGroup;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does an event cost a live board?
 *
 * <p>An operation is one event of an hour of calls, 8 events each, told in order of time and interleaved as agents serve them, in 4
 * queues, about 100 calls to each group. {@code live} collects them by queue and interval, says every 5 minutes of the hour what is complete, and takes what is
 * final; {@code fold} only folds the contacts of the same events, which is the least that any reader of events does.
 *
 * <p>After {@code mvn -B -ntp -DskipTests package}:
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar -prof io.toritsugi.benchmarks.ThreadCpuProfiler LiveCollector</pre>
 *
 * @since 0.1
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LiveCollector {
    private static final int CALLS = 6_000;
    private static final int EVENTS = 8 * CALLS;
    static final Duration STEP = Duration.ofMinutes(5);
    private static final KpiSettings SETTINGS = KpiSettings.builder()
            .zone(ZoneOffset.UTC)
            .interval(Duration.ofMinutes(15))
            .build();
    private static final KpiCatalogue CATALOGUE = KpiCatalogue.of(List.of(
                    "contacts.offered",
                    "contacts.answered",
                    "contacts.abandoned",
                    "asa",
                    "service-level.negative",
                    "talk-time.sum",
                    "handle-time.mean",
                    "wait.p50",
                    "wait.p90",
                    "wait.p99",
                    "wait.max")
            .stream()
            .map(id -> StandardDefinitions.catalogue().find(id).orElseThrow())
            .toList());

    private List<Dated> day = List.of();

    /** Makes the benchmark; called by JMH. */
    public LiveCollector() {}

    /** Writes a day down, and sees to it that the live board comes to what a batch of the same events does. */
    @Setup
    public void writeDay() {
        SplittableRandom random = new SplittableRandom(7);
        List<Dated> events = new ArrayList<>(EVENTS);
        for (int call = 0; call < CALLS; call++) {
            events.addAll(LiveCalls.events(call, random.nextLong(4_000_000), random));
        }
        events.sort(Comparator.comparing(Dated::occurredAt));
        day = List.copyOf(events);
        KpiCollector batch = collector();
        batch.acceptAll(day);
        batch.complete();
        if (!Set.copyOf(live()).equals(Set.copyOf(batch.takeFinal()))) {
            throw new IllegalStateException("a live board must come to what a batch does");
        }
    }

    static KpiCollector collector() {
        return KpiCollector.of(SETTINGS, CATALOGUE, List.of(Grouping.by(Dimension.QUEUE, Dimension.INTERVAL)), 1_000);
    }

    /** {@return the groups of the hour, as they became final} */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public List<KpiGroup> live() {
        KpiCollector collector = collector();
        List<KpiGroup> taken = new ArrayList<>();
        Instant next = LiveCalls.START.plus(STEP);
        for (Dated event : day) {
            if (!event.occurredAt().isBefore(next)) {
                collector.completeUntil(next);
                taken.addAll(collector.takeFinal());
                next = next.plus(STEP);
            }
            collector.accept(event);
        }
        collector.complete();
        taken.addAll(collector.takeFinal());
        return taken;
    }

    /** {@return the contacts of the hour} */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public Map<RoutableId, Interaction> fold() {
        ContactMachine machine = new ContactMachine();
        Map<RoutableId, Interaction> contacts = new HashMap<>();
        for (Dated event : day) {
            RoutableId id = ((ContactEvent) event.event()).routable();
            Interaction before = contacts.get(id);
            contacts.put(id, machine.evolve(before == null ? machine.initial() : before, event));
        }
        return contacts;
    }
}
