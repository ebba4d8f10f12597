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
 * What does a call cost the router while a line waits, from the end of one call of an agent to that of the next?
 *
 * <p>All commands go through the public API and all events are folded: a call ends, its wrap-up is submitted, the agent is offered the next who waits and
 * can be served by him, he accepts and talks; and another call comes. One agent in ten of 1,000 takes calls.
 *
 * <p>After {@code mvn -B -ntp -DskipTests package}:
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar -prof io.toritsugi.benchmarks.ThreadCpuProfiler -prof gc QueueingBenchmark</pre>
 *
 * @since 0.1
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class QueueingBenchmark {
    /** How many wait. */
    @Param({"100", "1000", "10000"})
    public int waiting;

    /** How many skills there are. */
    @Param({"50"})
    public int skills;

    private RoutedCalls calls = RoutedCalls.none();

    /** Makes the benchmark; called by JMH. */
    public QueueingBenchmark() {}

    /** Lets agents and those who wait come. */
    @Setup
    public void prepare() {
        calls = RoutedCalls.queueing(1000, skills, waiting, "longest-idle");
    }

    /** {@return how many events it has led to} */
    @Benchmark
    public int next() {
        return calls.next();
    }
}
