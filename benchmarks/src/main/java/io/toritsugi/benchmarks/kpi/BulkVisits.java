package io.toritsugi.benchmarks.kpi;

import io.toritsugi.kpi.bulk.BulkCounts;
import io.toritsugi.kpi.bulk.VisitBatch;
import io.toritsugi.kpi.definition.KpiSettings;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
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
    private static final String[] HEADINGS = {"ours", "DuckDB", "streams", "ours, all", "DuckDB, all", "streams, all"};
    /** A prime: multiples of it meet every one of fewer visits once, and of more unless it divides their number. */
    static final long STRIDE = 7_654_337;

    static final KpiSettings SETTINGS =
            KpiSettings.builder().zone(ZoneOffset.UTC).build();

    private BulkVisits() {}

    /**
     * Measures and prints.
     *
     * @param args how many visits, or none for 20 million
     */
    public static void main(String[] args) {
        int visits = args.length == 0 ? 20_000_000 : Integer.parseInt(args[0]);
        List<BulkCost> ordered = measured(visits, false);
        List<BulkCost> shuffled = measured(visits, true);
        print("ordered", ordered);
        print("shuffled", shuffled);
        System.out.printf(
                Locale.ROOT,
                "%nours, shuffled to ordered: %.2f; with percentiles %.2f%n",
                shuffled.get(0).thread() / ordered.get(0).thread(),
                shuffled.get(3).thread() / ordered.get(3).thread());
    }

    private static void print(String order, List<BulkCost> costs) {
        System.out.printf("%nns a visit, %-10s thread         process%n", order);
        for (int i = 0; i < costs.size(); i++) {
            BulkCost cost = costs.get(i);
            BulkCost ours = costs.get(i / 3 * 3);
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

    private static List<BulkCost> measured(int visits, boolean shuffled) {
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
            return BulkCost.medians(
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
}
