package io.toritsugi.benchmarks.kpi;

import io.toritsugi.core.event.Dated;
import io.toritsugi.kpi.collect.KpiCollector;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * Does the memory of a live board grow with what it was told?
 *
 * <p>Calls of four queues, two of them a second, are told in order of time; every 5 minutes says what is complete, and takes what is
 * final. After one and after ten million events it writes the heap that is used, once garbage is collected, with how many calls last.
 *
 * <p>After {@code mvn -B -ntp -DskipTests package}:
 *
 * <pre>java -Xmx1g -cp benchmarks/target/benchmarks.jar io.toritsugi.benchmarks.kpi.LiveHeap</pre>
 *
 * @since 0.1
 */
public final class LiveHeap {
    private static final long FIRST = 1_000_000;
    private static final long LAST = 10_000_000;
    private static final long BETWEEN_CALLS = 500;

    private LiveHeap() {}

    /**
     * Measures, and writes two lines.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        KpiCollector collector = LiveCollector.collector();
        PriorityQueue<Dated> coming = new PriorityQueue<>(Comparator.comparing(Dated::occurredAt));
        SplittableRandom random = new SplittableRandom(7);
        Instant next = LiveCalls.START.plus(LiveCollector.STEP);
        long call = 0;
        long taken = 0;
        for (long told = 1; told <= LAST; told++) {
            while (coming.isEmpty() || !began(call).isAfter(coming.element().occurredAt())) {
                coming.addAll(LiveCalls.events(call, call * BETWEEN_CALLS, random));
                call++;
            }
            Dated event = coming.remove();
            if (!event.occurredAt().isBefore(next)) {
                collector.completeUntil(next);
                taken += collector.takeFinal().size();
                next = next.plus(LiveCollector.STEP);
            }
            collector.accept(event);
            if (told == FIRST || told == LAST) {
                out.printf(
                        "%,d events: %,d KiB of heap, %d calls last, %d groups taken, %s of time%n",
                        told,
                        usedHeap() / 1024,
                        collector.openContacts(),
                        taken,
                        Duration.between(LiveCalls.START, event.occurredAt()));
            }
        }
    }

    private static Instant began(long call) {
        return LiveCalls.START.plusMillis(call * BETWEEN_CALLS);
    }

    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
