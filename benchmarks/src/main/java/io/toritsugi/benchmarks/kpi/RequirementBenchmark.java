package io.toritsugi.benchmarks.kpi;

import io.toritsugi.core.queueing.ErlangA;
import io.toritsugi.core.queueing.ErlangC;
import io.toritsugi.core.queueing.Load;
import io.toritsugi.core.queueing.ServiceTarget;
import io.toritsugi.kpi.staffing.StaffingGoal;
import io.toritsugi.kpi.staffing.StaffingRequirement;
import io.toritsugi.kpi.staffing.StaffingRule;
import java.time.Duration;
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
 * What does it cost to find how many agents a load needs?
 *
 * <p>Calls take 300 s and customers wait 200 s in the mean before they hang up. {@code patient} finds the agents who answer 80 % within 20 s by
 * Erlang C, {@code impatient} those with whom at most 3 % hang up by Erlang A, {@code requirement} the same and what they reach. The
 * others are the yardstick: one pass of the recursion from one agent on, which stops at the first number that does; no table is kept.
 *
 * <p>After {@code mvn -B -ntp -DskipTests package}:
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar -prof io.toritsugi.benchmarks.ThreadCpuProfiler RequirementBenchmark</pre>
 *
 * @since 0.1
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RequirementBenchmark {
    private static final Duration HANDLE_TIME = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(200);
    private static final double IMPATIENCE = 1.5;
    private static final double MOST_ABANDONED = 0.03;
    private static final ServiceTarget TARGET = ServiceTarget.of(0.8, Duration.ofSeconds(20));
    private static final double HANDLE_TIMES_WITHIN = 20 / 300.0;
    private static final StaffingRule RULE = StaffingRule.of(
            StaffingGoal.of(ServiceTarget.of(0, Duration.ofSeconds(20))).withMostAbandoned(MOST_ABANDONED), PATIENCE);

    /** How many calls arrive in an hour. */
    @Param({"1000", "10000", "100000"})
    public int callsAnHour = 1;

    private Load load = new Load(0, HANDLE_TIME);

    /** Makes the benchmark; called by JMH. */
    public RequirementBenchmark() {}

    /** Makes the load, and sees to it that both ways find the same. */
    @Setup
    public void prepare() {
        load = Load.of(callsAnHour, Duration.ofHours(1), HANDLE_TIME);
        compare(patient(), patientByOnePass());
        compare(impatient(), impatientByOnePass());
        compare(requirement().agents(), impatientByOnePass());
    }

    private static void compare(int found, int yardstick) {
        if (found != yardstick) {
            throw new IllegalStateException("agents must be " + yardstick + ", was " + found);
        }
    }

    /** {@return the agents by Erlang C} */
    @Benchmark
    public int patient() {
        return ErlangC.fewestServers(load, TARGET);
    }

    /** {@return the agents by Erlang C, from one pass of the recursion of Erlang B} */
    @Benchmark
    public int patientByOnePass() {
        double erlangs = load.erlangs();
        double blocking = 1;
        int servers = 0;
        double late = 1;
        while (late > 1 - TARGET.serviceLevel()) {
            servers++;
            blocking = erlangs * blocking / (servers + erlangs * blocking);
            double spare = servers - erlangs;
            late = spare <= 0
                    ? 1
                    : servers * blocking / (spare + erlangs * blocking) * Math.exp(-spare * HANDLE_TIMES_WITHIN);
        }
        return servers;
    }

    /** {@return the agents by Erlang A} */
    @Benchmark
    public int impatient() {
        return ErlangA.fewestServers(load, PATIENCE, MOST_ABANDONED);
    }

    /** {@return the agents by Erlang A and what they reach} */
    @Benchmark
    public StaffingRequirement requirement() {
        return RULE.required(load);
    }

    /**
     * {@return the agents by Erlang A, from one pass of the recursion of Erlang B, and from a pass over those that wait where a lower
     * bound of the abandonment leaves a choice}
     */
    @Benchmark
    public int impatientByOnePass() {
        double erlangs = load.erlangs();
        double blocking = 1;
        int servers = 0;
        while (1 - servers / erlangs > MOST_ABANDONED || abandonment(erlangs, servers, blocking) > MOST_ABANDONED) {
            servers++;
            blocking = erlangs * blocking / (servers + erlangs * blocking);
        }
        return servers;
    }

    private static double abandonment(double erlangs, int servers, double blocking) {
        double state = blocking;
        double all = 1;
        double abandoning = 0;
        for (int waiting = 1; state > all * 1e-17; waiting++) {
            state *= erlangs / (servers + waiting * IMPATIENCE);
            all += state;
            abandoning += state * waiting * IMPATIENCE;
        }
        return abandoning / (erlangs * all);
    }
}
