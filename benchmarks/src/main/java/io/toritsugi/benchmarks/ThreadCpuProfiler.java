package io.toritsugi.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Reports what one operation costs the threads that run a benchmark: CPU time in nanoseconds, and bytes allocated.
 *
 * <p>On a machine shared with others, wall time counts their work too; the CPU time of a thread does not. It leaves out
 * what other threads do for it: the compiler, and the garbage collector; the bytes tell how much work the latter is given.
 * Whatever a worker does within an iteration counts, {@code @Setup} and {@code @TearDown} of iterations and invocations
 * included.
 *
 * <p>Not for workers on virtual threads.
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar -prof io.toritsugi.benchmarks.ThreadCpuProfiler ContactMachine</pre>
 *
 * @since 0.1
 */
public final class ThreadCpuProfiler implements InternalProfiler {
    static final String CPU_TIME = "cpu.time";
    static final String ALLOCATED = "cpu.alloc";

    private static final String WORKER = "-jmh-worker-";

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private Spent before = Spent.NOTHING;

    /** Makes a profiler; called by JMH. */
    public ThreadCpuProfiler() {}

    @Override
    public String getDescription() {
        return "CPU time and allocation of the threads that run the benchmark";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = spentByWorkers();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        Spent spent = spentByWorkers().minus(before);
        long operations = result.getMetadata().getAllOps();
        if (operations == 0) {
            return List.of();
        }
        return List.of(
                perOperation(CPU_TIME, spent.nanos(), operations, "ns/op"),
                perOperation(ALLOCATED, spent.bytes(), operations, "B/op"));
    }

    private static ScalarResult perOperation(String label, long spent, long operations, String unit) {
        return new ScalarResult(label, (double) spent / operations, unit, AggregationPolicy.AVG);
    }

    private Spent spentByWorkers() {
        long[] workers = Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().contains(WORKER))
                .mapToLong(thread -> thread.getThreadId())
                .toArray();
        return new Spent(
                sumOfKnown(threads.getThreadCpuTime(workers)), sumOfKnown(threads.getThreadAllocatedBytes(workers)));
    }

    /** A thread that has just ended is told as -1. */
    private static long sumOfKnown(long[] figures) {
        return Arrays.stream(figures).filter(figure -> figure > 0).sum();
    }

    private record Spent(long nanos, long bytes) {
        static final Spent NOTHING = new Spent(0, 0);

        Spent minus(Spent earlier) {
            return new Spent(nanos - earlier.nanos, bytes - earlier.bytes);
        }
    }
}
