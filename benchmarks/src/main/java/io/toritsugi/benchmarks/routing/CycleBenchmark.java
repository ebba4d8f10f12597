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
 * What does a call cost the router from its arrival to the agent who is ready again, through the public API with all events?
 *
 * <p>A call arrives, is offered, accepted, answered, ends, and is wrapped up: {@value RoutedCalls#COMMANDS} commands, each decided and folded. Nine of ten agents are
 * not ready, and besides there wait so many whom nobody can serve.
 *
 * <p>It warms up for long: a skill and level that is asked for the first time is looked up among all agents who are ready.
 *
 * <p>After {@code mvn -B -ntp -DskipTests package}:
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar -prof io.toritsugi.benchmarks.ThreadCpuProfiler -prof gc CycleBenchmark</pre>
 *
 * @since 0.1
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 20, time = 5)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CycleBenchmark {
    /** How many agents there are, one in ten of them ready. */
    @Param({"1000", "10000", "100000"})
    public int agents;

    /** How many skills there are. */
    @Param({"50", "500"})
    public int skills;

    /** How many wait whom nobody can serve. */
    @Param({"0", "10000"})
    public int waiting;

    /** How agents are ranked; the last is a plugin's. */
    @Param({"longest-idle", "best-skill", "fewest-skills"})
    public String ranker = "longest-idle";

    private RoutedCalls calls = RoutedCalls.none();

    /** Makes the benchmark; called by JMH. */
    public CycleBenchmark() {}

    /** Lets agents and those who wait come. */
    @Setup
    public void prepare() {
        calls = RoutedCalls.of(agents, skills, waiting, ranker);
    }

    /** {@return how many events one call has led to} */
    @Benchmark
    public int call() {
        return calls.call();
    }
}
