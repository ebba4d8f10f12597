package io.toritsugi.benchmarks.kpi;

import com.sun.management.OperatingSystemMXBean;
import io.toritsugi.kpi.bulk.BulkCounts;
import io.toritsugi.kpi.bulk.VisitBatch;
import io.toritsugi.kpi.definition.KpiSettings;
import java.lang.management.ManagementFactory;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What it costs to count 20 million visits of 200 queues into quarters of an hour of ten days, ordered by time and shuffled, with
 * and without percentiles; beside it DuckDB with one thread and exact percentiles, and {@code groupingBy} of Java's streams. All
 * three must give the same answers before they are timed.
 *
 * <p>Nanoseconds of CPU time for each visit, of the calling thread and of the whole process, the median of five turns, in which all take turns. Ours and the
 * streams begin with visits in memory and end with answers for every cell, percentiles included; DuckDB begins with a table in
 * memory and ends when the rows of all cells were fetched, of each of which one column is read.
 *
 * <pre>java -Xmx8g -cp benchmarks/target/benchmarks.jar io.toritsugi.benchmarks.kpi.BulkVisits [visits]</pre>
 */
public final class BulkVisits {
    private static final int TURNS = 5;
    private static final String[] HEADINGS = {"ours", "DuckDB", "streams", "ours, all", "DuckDB, all", "streams, all"};
    /** A prime: multiples of it meet every one of fewer visits once, and of more unless it divides their number. */
    private static final long STRIDE = 7_654_337;

    private static final KpiSettings SETTINGS =
            KpiSettings.builder().zone(ZoneOffset.UTC).build();

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private BulkVisits() {}

    /**
     * Measures and prints.
     *
     * @param args how many visits, or none for 20 million
     */
    public static void main(String[] args) {
        int visits = args.length == 0 ? 20_000_000 : Integer.parseInt(args[0]);
        List<Cost> ordered = measured(visits, false);
        List<Cost> shuffled = measured(visits, true);
        print("ordered", ordered);
        print("shuffled", shuffled);
        System.out.printf(
                Locale.ROOT,
                "%nours, shuffled to ordered: %.2f; with percentiles %.2f%n",
                shuffled.get(0).thread() / ordered.get(0).thread(),
                shuffled.get(3).thread() / ordered.get(3).thread());
    }

    private static void print(String order, List<Cost> costs) {
        System.out.printf("%nns a visit, %-10s thread         process%n", order);
        for (int i = 0; i < costs.size(); i++) {
            Cost cost = costs.get(i);
            Cost ours = costs.get(i / 3 * 3);
            System.out.printf(
                    Locale.ROOT,
                    "%-13s %8.1f (%5.1f x) %8.1f (%5.1f x)%n",
                    HEADINGS[i],
                    cost.thread(),
                    cost.thread() / ours.thread(),
                    cost.process(),
                    cost.process() / ours.process());
        }
    }

    private static List<Cost> measured(int visits, boolean shuffled) {
        VisitBatch batch = new VisitBatch(visits);
        List<BulkVisit> list = IntStream.range(0, visits)
                .mapToObj(place -> BulkVisit.of(shuffled ? place * STRIDE % visits : place, visits))
                .toList();
        list.forEach(visit -> visit.addTo(batch));
        try (BulkTable table = new BulkTable(SETTINGS)) {
            table.fill(visits, list::get);
            for (boolean percentiles : new boolean[] {false, true}) {
                BulkAnswers ours = BulkAnswers.of(counted(batch, percentiles), percentiles);
                ours.requireSame("DuckDB", table.answers(percentiles));
                ours.requireSame(
                        "streams", BulkStreams.answers(BulkStreams.counted(list, SETTINGS, percentiles), percentiles));
            }
            return medians(
                    visits,
                    List.of(
                            () -> ours(batch, false),
                            () -> table.fetched(false),
                            () -> streamed(list, false),
                            () -> ours(batch, true),
                            () -> table.fetched(true),
                            () -> streamed(list, true)));
        }
    }

    private static BulkCounts counted(VisitBatch batch, boolean percentiles) {
        BulkCounts counts = percentiles
                ? BulkCounts.withPercentiles(BulkVisit.GRID, SETTINGS)
                : BulkCounts.of(BulkVisit.GRID, SETTINGS);
        counts.add(batch);
        return counts;
    }

    private static long ours(VisitBatch batch, boolean percentiles) {
        return BulkAnswers.of(counted(batch, percentiles), percentiles).size();
    }

    private static long streamed(List<BulkVisit> list, boolean percentiles) {
        return BulkStreams.answers(BulkStreams.counted(list, SETTINGS, percentiles), percentiles)
                .size();
    }

    private static List<Cost> medians(int visits, List<LongSupplier> tasks) {
        List<List<Cost>> turns =
                tasks.stream().<List<Cost>>map(task -> new ArrayList<>()).toList();
        for (int turn = 0; turn < TURNS; turn++) {
            for (int task = 0; task < tasks.size(); task++) {
                System.gc();
                turns.get(task).add(Cost.of(tasks.get(task), visits));
            }
        }
        return turns.stream().map(Cost::median).toList();
    }

    /** Nanoseconds of CPU time for each visit: of the calling thread, and of all, those of the garbage collector among them. */
    private record Cost(double thread, double process) {
        static Cost of(LongSupplier task, int visits) {
            long thread = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long process = PROCESS.getProcessCpuTime();
            if (task.getAsLong() <= 0) {
                throw new IllegalStateException("There must be answers");
            }
            long threadAfter = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            return new Cost(
                    (double) (threadAfter - thread) / visits,
                    (double) (PROCESS.getProcessCpuTime() - process) / visits);
        }

        static Cost median(List<Cost> turns) {
            return new Cost(middle(turns, Cost::thread), middle(turns, Cost::process));
        }

        private static double middle(List<Cost> turns, ToDoubleFunction<Cost> side) {
            return turns.stream().mapToDouble(side).sorted().toArray()[turns.size() / 2];
        }
    }
}
