package io.toritsugi.benchmarks.kpi;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does it cost to keep the distribution of waits so that it can be merged?
 *
 * <p>{@code update} counts one more wait, {@code merge} takes in what another has counted of 1,000 waits into one that has counted
 * as many and more, {@code serialise} makes bytes of 1,000. What the bytes and the errors come to, {@link HistogramSizes} prints. HdrHistogram has its
 * range set beforehand, which is its fastest way.
 *
 * <p>After {@code mvn -B -ntp -DskipTests package}:
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar -prof io.toritsugi.benchmarks.ThreadCpuProfiler HistogramBenchmark</pre>
 *
 * @since 0.1
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class HistogramBenchmark {
    private static final int PART = 1_000;
    private static final int WAITS = 1 << 16;

    /** How the distribution is kept. */
    @Param
    public HistogramForm form = HistogramForm.TORITSUGI;

    private final long[] waits = Waits.of(WAITS, 1);
    private final long[] some = Waits.of(PART, 2);
    private final long[] others = Waits.of(PART, 3);
    private HistogramForm.Sketch growing = form.empty();
    private HistogramForm.Sketch part = form.empty();
    private HistogramForm.Sketch sum = form.empty();
    private int next;

    /** Makes the benchmark; called by JMH. */
    public HistogramBenchmark() {}

    /** Sees to it that all tell the percentiles as exactly as they should, before and after merging. */
    @Setup
    public void check() {
        HistogramForm.Sketch merged = form.of(some);
        merged.merge(form.of(others));
        long[] both = new long[2 * PART];
        System.arraycopy(some, 0, both, 0, PART);
        System.arraycopy(others, 0, both, PART, PART);
        for (int perMille : new int[] {500, 900, 990}) {
            compare(form.of(some).percentile(perMille), Waits.exact(some, perMille));
            compare(merged.percentile(perMille), Waits.exact(both, perMille));
        }
    }

    private void compare(double estimate, long exact) {
        if (Math.abs(estimate / exact - 1) > form.accuracy()) {
            throw new IllegalStateException(form + " must tell " + exact + " ms, was " + estimate);
        }
    }

    /** Makes those that are measured. */
    @Setup(Level.Iteration)
    public void prepare() {
        growing = form.empty();
        part = form.of(others);
        sum = form.of(some);
    }

    /** {@return a histogram, with one more wait counted} */
    @Benchmark
    public Object update() {
        growing.add(waits[next++ & (WAITS - 1)]);
        return growing;
    }

    /** {@return a histogram, with another one added} */
    @Benchmark
    public Object merge() {
        sum.merge(part);
        return sum;
    }

    /** {@return the bytes of a histogram} */
    @Benchmark
    public byte[] serialise() {
        return part.bytes();
    }
}
