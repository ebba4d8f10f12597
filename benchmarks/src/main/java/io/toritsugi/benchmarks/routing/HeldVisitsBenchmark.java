package io.toritsugi.benchmarks.routing;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What do visits cost that are held back for the share of another party?
 *
 * <p>A call comes, is accepted, ends and is wrapped up in one queue, while in another so many wait for a party of whose agents nobody is ready.
 *
 * <p>After {@code mvn -B -ntp -DskipTests package}:
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar -prof io.toritsugi.benchmarks.ThreadCpuProfiler -prof gc HeldVisitsBenchmark</pre>
 *
 * @since 0.1
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class HeldVisitsBenchmark {
    /** How many are held back. */
    @Param({"0", "100", "1000"})
    public int held;

    private RoutedCalls calls = RoutedCalls.none();

    /** Makes the benchmark; called by JMH. */
    public HeldVisitsBenchmark() {}

    /** Lets agents and those who wait come. */
    @Setup
    public void prepare() {
        calls = RoutedCalls.besideHeld(1000, held);
    }

    /** {@return how many events one call has led to} */
    @Benchmark
    public int call() {
        return calls.call();
    }
}
