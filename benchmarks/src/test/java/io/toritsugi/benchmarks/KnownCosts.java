package io.toritsugi.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;

/** Operations of which is known beforehand what they cost their thread. */
public class KnownCosts {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Benchmark
    public long threeMillisOfWork() {
        long end = THREADS.getCurrentThreadCpuTime() + 3_000_000;
        long rounds = 0;
        while (THREADS.getCurrentThreadCpuTime() < end) {
            rounds++;
        }
        return rounds;
    }

    @Benchmark
    public void tenMillisOfSleep() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(10);
    }

    @Benchmark
    public byte[] halfAMegabyte() {
        return new byte[500_000];
    }
}
