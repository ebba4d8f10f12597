package io.toritsugi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

class ThreadCpuProfilerTest {
    private static final double MILLI = 1_000_000;

    @Test
    void workCostsWhatItTakes() throws RunnerException {
        RunResult result = run("threeMillisOfWork", 1);
        assertThat(cpuTime(result)).isBetween(2.9 * MILLI, 4.5 * MILLI);
    }

    @Test
    void everyWorkerCounts() throws RunnerException {
        RunResult result = run("threeMillisOfWork", 3);
        assertThat(cpuTime(result)).isBetween(2.9 * MILLI, 4.5 * MILLI);
    }

    @Test
    void sleepCostsNearlyNothing() throws RunnerException {
        RunResult result = run("tenMillisOfSleep", 1);
        assertThat(result.getPrimaryResult().getScore()).isGreaterThan(10);
        assertThat(cpuTime(result)).isBetween(0.0, 0.5 * MILLI);
    }

    @Test
    void allocationIsCountedInBytes() throws RunnerException {
        RunResult result = run("halfAMegabyte", 1);
        assertThat(figure(result, ThreadCpuProfiler.ALLOCATED)).isBetween(500_000.0, 600_000.0);
    }

    @Test
    void aBenchmarkRuns() throws RunnerException {
        RunResult result = run(options(ContactMachineBenchmark.class.getName() + ".decideAndFold", 1)
                .param("agents", "1"));
        assertThat(cpuTime(result)).isGreaterThan(100);
    }

    private static double cpuTime(RunResult result) {
        return figure(result, ThreadCpuProfiler.CPU_TIME);
    }

    private static double figure(RunResult result, String label) {
        return Objects.requireNonNull(result.getSecondaryResults().get(label), label)
                .getScore();
    }

    private static RunResult run(String method, int threads) throws RunnerException {
        return run(options(KnownCosts.class.getName() + "." + method, threads));
    }

    private static ChainedOptionsBuilder options(String benchmark, int threads) {
        return new OptionsBuilder()
                .include(benchmark + "$")
                .threads(threads)
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.MILLISECONDS)
                .warmupIterations(1)
                .warmupTime(TimeValue.milliseconds(20))
                .measurementIterations(2)
                .measurementTime(TimeValue.milliseconds(100))
                .forks(0)
                .addProfiler(ThreadCpuProfiler.class);
    }

    private static RunResult run(ChainedOptionsBuilder options) throws RunnerException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Runner(options.build(), OutputFormatFactory.createFormatInstance(nowhere, VerboseMode.SILENT))
                .runSingle();
    }
}
