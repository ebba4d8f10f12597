package io.toritsugi.benchmarks.kpi;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;

/** Nanoseconds of CPU time for each visit: of the calling thread, and of all, those of the garbage collector among them. */
record BulkCost(double thread, double process) {
    private static final int TURNS = 5;
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** {@return the median cost of each task, of five turns, in which all take turns} */
    static List<BulkCost> medians(int visits, List<LongSupplier> tasks) {
        List<List<BulkCost>> turns =
                tasks.stream().<List<BulkCost>>map(task -> new ArrayList<>()).toList();
        for (int turn = 0; turn < TURNS; turn++) {
            for (int task = 0; task < tasks.size(); task++) {
                System.gc();
                turns.get(task).add(of(tasks.get(task), visits));
            }
        }
        return turns.stream().map(BulkCost::median).toList();
    }

    static BulkCost of(LongSupplier task, int visits) {
        long thread = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long process = PROCESS.getProcessCpuTime();
        if (task.getAsLong() <= 0) {
            throw new IllegalStateException("There must be answers");
        }
        long threadAfter = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        return new BulkCost(
                (double) (threadAfter - thread) / visits, (double) (PROCESS.getProcessCpuTime() - process) / visits);
    }

    private static BulkCost median(List<BulkCost> turns) {
        return new BulkCost(middle(turns, BulkCost::thread), middle(turns, BulkCost::process));
    }

    private static double middle(List<BulkCost> turns, ToDoubleFunction<BulkCost> side) {
        return turns.stream().mapToDouble(side).sorted().toArray()[turns.size() / 2];
    }
}
